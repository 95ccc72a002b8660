import ArgumentParser
import Glibc
import SystemPackage

/// Which documents are worked on.
struct InputArguments: ParsableArguments {
    @Argument(
        help: """
            PDFs, and folders whose PDFs are looked for at any depth; - reads standard input and calls it stdin. Where \
            JSON of earlier conversions is read too, files may be such.
            """,
        completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "Of folders, read the files of these names or paths below the folder, such as '*.PDF' or '2024/*'.",
            valueName: "pattern"))
    var include: [String] = []

    @Option(
        help: ArgumentHelp("Of folders, leave out files and folders of these names or paths.", valueName: "pattern"))
    var exclude: [String] = []

    @Option(
        name: .customLong("files-from"),
        help: ArgumentHelp(
            "Read the names of further files from this file, one a line, or each ended by a zero byte; - is standard input.",
            valueName: "file"))
    var list: String?

    func validate() throws {
        if files.isEmpty, list == nil { throw ValidationError("give a PDF, a folder of PDFs or --files-from") }
    }

    /// Whether there may be any number of documents.
    var areMany: Bool { files.count > 1 || list != nil || files.contains(where: isFolder) }

    /// The documents in the order given, those of a folder in the order of the bytes of their names.
    func find() throws(InputError) -> [InputFile] {
        var found: [InputFile] = []
        for path in try files + listed() {
            if path != "-", isFolder(path) {
                try walk(path, below: "", &found)
            } else {
                found.append(InputFile(path))
            }
        }
        return partSameNames(found)
    }

    private func listed() throws(InputError) -> [String] {
        guard let list else { return [] }
        do {
            let bytes: [UInt8]
            if list == "-" {
                bytes = try FileDescriptor.standardInput.readToEnd()
            } else {
                let file = try FileDescriptor.open(FilePath(fileName: list), .readOnly)
                bytes = try file.closeAfter { try file.readToEnd() }
            }
            let end: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
            return bytes.split(separator: end).map { fileNameText(Array($0)) }
        } catch {
            throw InputError(path: fileNameShown(list), reason: "\(error)")
        }
    }

    private func walk(_ root: String, below folder: String, _ found: inout [InputFile]) throws(InputError) {
        let path = folder.isEmpty ? root : "\(root)/\(folder)"
        let entries: [FolderEntry]
        do {
            entries = try folderEntries(path)
        } catch {
            throw InputError(path: fileNameShown(path), reason: "\(error)")
        }
        for entry in entries where !entry.name.hasPrefix(".") {
            let place = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            if matches(entry.name, place, exclude) { continue }
            if entry.isFolder {
                try walk(root, below: place, &found)
            } else if include.isEmpty ? entry.name.lowercased().hasSuffix(".pdf") : matches(entry.name, place, include)
            {
                found.append(InputFile("\(path)/\(entry.name)", folder: folder))
            }
        }
    }

    private func matches(_ name: String, _ place: String, _ patterns: [String]) -> Bool {
        patterns.contains { pattern in
            [name, place].contains { text in
                unsafe FilePath(fileName: pattern).withPlatformString { pattern in
                    unsafe FilePath(fileName: text).withPlatformString { unsafe fnmatch(pattern, $0, 0) == 0 }
                }
            }
        }
    }
}

/// Why documents could not be found.
struct InputError: Error {
    var path: String
    var reason: String
}

/// Gives files of the same name in different folders outputs of their own: in folders that mirror theirs, from where
/// these part.
func partSameNames(_ inputs: [InputFile]) -> [InputFile] {
    var places: [[UInt8]: [Int]] = [:]
    for (index, input) in inputs.enumerated() { places[input.output, default: []].append(index) }
    var parted = inputs
    for indices in places.values where indices.count > 1 {
        let folders = indices.map { inputs[$0].folderParts }
        let shared = folders.dropFirst().reduce(folders[0]) { shared, parts in
            zip(shared, parts).prefix { fileNameBytes($0) == fileNameBytes($1) }.map(\.0)
        }
        for (index, parts) in zip(indices, folders) {
            parted[index].folder = parts.dropFirst(shared.count).joined(separator: "/")
        }
    }
    return parted
}

extension InputFile {
    /// Where its outputs go, as the bytes of the path; names that look alike (NFC, NFD) are apart.
    var output: [UInt8] { fileNameBytes(folder.isEmpty ? stem : "\(folder)/\(stem)") }

    /// The names of the folders it is in, without `.` and `..`.
    fileprivate var folderParts: [String] {
        let path = FilePath(fileName: path).lexicallyNormalized()
        let names = fileNameText(path.removingLastComponent().bytes).split(separator: "/").map(String.init)
        return names.filter { $0 != "." && $0 != ".." }
    }
}
