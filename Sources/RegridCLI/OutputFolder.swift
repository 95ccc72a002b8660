import Export
import Glibc
import SystemPackage
import TableModel

/// The folder that outputs are written to.
struct OutputFolder: Hashable, Sendable {
    var path: String

    /// The most bytes a name has on Linux's file systems.
    private static let nameLimit = 255
    /// The bytes kept free in a name for what follows the stem, such as `-t12345.jsonl`.
    private static let endingLength = 20

    /// Opens the folder at `path`, making it and the folders above it where they are missing, and removing temporary
    /// files that a run that was killed left in it.
    init(_ path: String) throws(OutputError) {
        self.path = path
        try makeFolder(path)
        removeLeftTemporaries(in: path)
    }

    /// Writes the document in each format, every file whole or not at all; gives the names of the files.
    ///
    /// - Parameters:
    ///   - stem: the start of the file names; must not hold a slash.
    @discardableResult
    func write(
        _ document: Document, as formats: [OutputFormat], _ settings: FormatSettings = FormatSettings(), stem: String
    ) throws -> [String] {
        var names: [String] = []
        for format in formats {
            let exporter = format.exporter(settings)
            for file in try exporter.files(for: document) {
                let name = "\(Self.fitting(stem))\(file.suffix).\(exporter.fileExtension)"
                try writeFile(file.bytes, to: "\(path)/\(name)")
                names.append(name)
            }
        }
        return names
    }

    /// The files next in the row of those with the document's tables, which `write` did not make: an earlier run that
    /// found more tables left them, unless someone else did, so they are reported and not deleted.
    func leftovers(of document: Document, as formats: [OutputFormat], stem: String) -> [String] {
        guard formats.contains(.csv) else { return [] }
        return Array(
            (document.tables.count...).lazy
                .map {
                    "\(path)/\(Self.fitting(stem))\(CSVExporter.suffix(ofTable: $0)).\(CSVExporter().fileExtension)"
                }
                .prefix(while: Self.exists))
    }

    /// Whether there is a file of a path.
    static func exists(_ path: String) -> Bool {
        unsafe FilePath(fileName: path).withPlatformString { unsafe access($0, F_OK) } == 0
    }

    /// A stem short enough for a file name: of a longer one the start and a hash of all of it.
    static func fitting(_ stem: String) -> String {
        let bytes = fileNameBytes(stem)
        guard bytes.count + endingLength > nameLimit else { return stem }
        var hash = SHA256()
        hash.take(bytes[...])
        let end = "~\(hash.finish().prefix(8))"
        var kept = stem
        while fileNameBytes(kept).count + end.utf8.count + endingLength > nameLimit { kept.unicodeScalars.removeLast() }
        return kept + end
    }
}
