import Glibc
import SystemPackage

/// What is in a folder.
struct FolderEntry {
    /// The name as `fileNameText` gives it.
    var name: String
    /// Whether it is a folder itself; a link to one is not.
    var isFolder: Bool
}

/// What is in a folder, but for itself and the one above, in the order of the bytes of the names.
func folderEntries(_ folder: String) throws(Errno) -> [FolderEntry] {
    let path = FilePath(fileName: folder)
    guard let stream = unsafe path.withPlatformString({ unsafe opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
        let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
        let name = fileNameText(bytes)
        if name == "." || name == ".." { continue }
        var type = unsafe Int(entry.pointee.d_type)
        if type == DT_UNKNOWN {
            var status = stat()
            let below = FilePath(fileName: "\(folder)/\(name)")
            _ = unsafe below.withPlatformString { unsafe lstat($0, &status) }
            type = status.st_mode & S_IFMT == S_IFDIR ? Int(DT_DIR) : Int(DT_REG)
        }
        entries.append(FolderEntry(name: name, isFolder: type == DT_DIR))
    }
    return entries.sorted { fileNameBytes($0.name).lexicographicallyPrecedes(fileNameBytes($1.name)) }
}

/// Whether there is a folder at a path, by way of links too.
func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe FilePath(fileName: path).withPlatformString { unsafe stat($0, &status) } == 0
        && status.st_mode & S_IFMT == S_IFDIR
}
