import FoundationEssentials
import Glibc
import Regrid
import SystemPackage

/// A document named on the command line, or found in a folder that was.
struct InputFile: Hashable, Sendable {
    /// The path as `fileNameText` gives it; `-` for standard input.
    var path: String
    /// The folder of its outputs below the output folder; empty for the output folder itself.
    var folder = ""

    init(_ path: String, folder: String = "") {
        self.path = path
        self.folder = folder
    }

    var isStandardInput: Bool { path == "-" }

    /// What messages call the document.
    var displayName: String { isStandardInput ? "stdin" : fileNameShown(path) }

    /// What the document is called in its outputs: the file's own name.
    var documentName: String { fileNameShown(fileName) }

    /// The name of its outputs without ending: the file's own name, never a folder, without `.pdf` or `.json`.
    var stem: String {
        let ending = [".pdf", ".json"].first {
            fileName.unicodeScalars.count > $0.count && fileName.lowercased().hasSuffix($0)
        }
        return String(fileName.dropLast(ending?.count ?? 0))
    }

    private var fileName: String {
        String((isStandardInput ? "stdin" : path).split(separator: "/").last ?? "document")
    }

    /// The content of the document: where it is a file, the path that opens it, so that it need not be in memory.
    func content() throws(ExtractionError) -> DocumentContent {
        if isStandardInput { return .bytes(try readStandardInput()) }
        do {
            let file = try FileDescriptor.open(FilePath(fileName: path), .readOnly)
            var status = stat()
            if unsafe fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG || isFolder(status) {
                // Poppler takes names that are UTF-8 only.
                if isOddFileName(path) { return .file("/proc/self/fd/\(file.rawValue)") }
                try file.close()
                return .file(path)
            }
            return try .bytes(file.closeAfter { try file.readToEnd() })
        } catch {
            throw .unreadable(path: displayName, reason: "\(error)")
        }
    }

    /// Whether the document is a file on a disk, which can be read more than once.
    var isRegularFile: Bool {
        var status = stat()
        let isThere = unsafe FilePath(fileName: path).withPlatformString { unsafe stat($0, &status) } == 0
        return isThere && !isStandardInput && status.st_mode & S_IFMT == S_IFREG
    }

    private func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
}
