import Export
import FoundationEssentials
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

    /// Makes the folder in which a file will stand, where it is missing.
    static func makeFolder(of file: String) throws(OutputError) {
        guard let slash = file.lastIndex(of: "/"), slash != file.startIndex else { return }
        _ = try OutputFolder(String(file[..<slash]))
    }

    /// Writes the document in each format, every file whole or not at all.
    ///
    /// - Parameters:
    ///   - stem: the start of the file names; must not hold a slash.
    func write(
        _ document: Document, as formats: [OutputFormat], _ settings: FormatSettings = FormatSettings(), stem: String
    ) throws {
        for format in formats {
            let exporter = format.exporter(settings)
            for file in try exporter.files(for: document) {
                try writeFile(file.bytes, to: "\(path)/\(stem)\(file.suffix).\(exporter.fileExtension)")
            }
        }
    }

    /// The files next in the row of those with the document's tables, which `write` did not make: an earlier run that
    /// found more tables left them, unless someone else did, so they are told and not deleted.
    func leftovers(of document: Document, as formats: [OutputFormat], stem: String) -> [String] {
        guard formats.contains(.csv) else { return [] }
        return Array(
            (document.tables.count...).lazy
                .map { "\(path)/\(stem)\(CSVExporter.suffix(ofTable: $0)).\(CSVExporter().fileExtension)" }
                .prefix(while: FileManager.default.fileExists))
    }
}
