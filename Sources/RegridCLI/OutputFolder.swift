import Export
import FoundationEssentials
import Glibc
import SystemPackage
import TableModel

/// The folder that outputs are written to.
struct OutputFolder: Hashable, Sendable {
    var path: String

    /// Opens the folder at `path`, making it and the folders above it where they are missing.
    init(_ path: String) throws(OutputError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OutputError(target: path, cause: error)
        }
    }

    /// Writes the document in each format, every file whole or not at all.
    ///
    /// - Parameters:
    ///   - stem: the start of the file names; must not hold a slash.
    func write(_ document: Document, as formats: [OutputFormat], stem: String) throws(OutputError) {
        for format in formats {
            let exporter = format.exporter
            for file in exporter.files(for: document) {
                let target = "\(path)/\(stem)\(file.suffix).\(exporter.fileExtension)"
                do {
                    try Data(file.bytes).write(to: URL(filePath: target), options: .atomic)
                } catch {
                    throw OutputError(target: target, cause: error)
                }
            }
        }
    }
}

/// Why an output could not be written.
struct OutputError: Error, CustomStringConvertible {
    var target: String
    var reason: String

    init(target: String, cause: any Error) {
        self.target = target
        if let system = (cause as? CocoaError)?.underlying as? POSIXError {
            reason = Errno(rawValue: system.code.rawValue).description
        } else {
            reason = "\(cause)"
        }
    }

    var description: String { "cannot write \(target): \(reason); choose another folder with -o" }
}
