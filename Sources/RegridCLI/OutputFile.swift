import Glibc
import SystemPackage
import Synchronization

/// Writes a file whole or not at all; an existing one is replaced.
func writeFile(_ bytes: some Sequence<UInt8>, to path: String) throws(OutputError) {
    let target = FilePath(fileName: path)
    let number = temporaryFiles.add(1, ordering: .relaxed).newValue
    let temporary = target.removingLastComponent().appending(
        "\(temporaryPrefix)\(getpid())-\(number)\(temporarySuffix)")
    do {
        let file = try FileDescriptor.open(
            temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        do {
            // The lock lasts as long as the process: whoever gets it later knows that the file was left behind.
            flock(file.rawValue, LOCK_EX)
            try file.writeAll(bytes)
            let result = unsafe temporary.withPlatformString { from in
                unsafe target.withPlatformString { to in unsafe rename(from, to) }
            }
            if result != 0 { throw Errno(rawValue: errno) }
            try file.close()
        } catch {
            _ = unsafe temporary.withPlatformString { unsafe unlink($0) }
            try? file.close()
            throw error
        }
    } catch {
        throw OutputError(target: fileNameShown(path), cause: error)
    }
}

private let temporaryFiles = Atomic(0)
private let temporaryPrefix = ".regrid-"
private let temporarySuffix = ".tmp"

/// Removes what runs that were killed left in a folder: temporary files that no process has locked.
func removeLeftTemporaries(in folder: String) {
    for name in (try? folderEntries(folder))?.map(\.name) ?? [] {
        guard name.hasPrefix(temporaryPrefix), name.hasSuffix(temporarySuffix) else { continue }
        let path = FilePath(fileName: "\(folder)/\(name)")
        guard let file = try? FileDescriptor.open(path, .readWrite, options: [.noFollow, .closeOnExec]) else {
            continue
        }
        if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 { _ = unsafe path.withPlatformString { unsafe unlink($0) } }
        try? file.close()
    }
}

/// Removes a file that may be there.
func removeFile(_ path: String) {
    _ = unsafe FilePath(fileName: path).withPlatformString { unsafe unlink($0) }
}

/// Makes a folder and those above it where they are missing.
func makeFolder(_ path: String) throws(OutputError) {
    func make(_ folder: FilePath) -> Errno? {
        if unsafe folder.withPlatformString({ unsafe mkdir($0, 0o777) }) == 0 { return nil }
        let reason = Errno(rawValue: errno)
        if reason == .noSuchFileOrDirectory, !folder.removingLastComponent().isEmpty {
            return make(folder.removingLastComponent()) ?? make(folder)
        }
        if isFolder(fileNameText(folder.bytes)) { return nil }
        return reason == .fileExists ? .notDirectory : reason
    }
    let folder = FilePath(fileName: path)
    if let reason = make(folder.isEmpty ? "." : folder) {
        throw OutputError(target: fileNameShown(path), cause: reason)
    }
}

/// Writes to a path that a person named: a file as `writeFile` does, in a folder that is made where it is missing; what
/// else stands there, such as `/dev/stdout`, a pipe or a link, is written into.
func writeOutput(_ bytes: some Sequence<UInt8>, to path: String) throws(OutputError) {
    let target = FilePath(fileName: path)
    var status = stat()
    // The type of a link, not of what it leads to.
    let isThere = unsafe target.withPlatformString { unsafe lstat($0, &status) } == 0
    let type = status.st_mode & S_IFMT
    guard isThere, type != S_IFREG, type != S_IFDIR else {
        if !isThere, path.contains("/") { try makeFolder(fileNameText(target.removingLastComponent().bytes)) }
        return try writeFile(bytes, to: path)
    }
    do {
        let file = try FileDescriptor.open(target, .writeOnly, options: [.truncate])
        try file.closeAfter { _ = try file.writeAll(bytes) }
    } catch {
        throw OutputError(target: fileNameShown(path), cause: error)
    }
}

/// Why an output could not be written.
struct OutputError: Error, CustomStringConvertible {
    var target: String
    var reason: String

    init(target: String, cause: any Error) {
        self.target = target
        reason = "\(cause)"
    }

    var description: String { "cannot write \(target): \(reason); choose another place" }
}
