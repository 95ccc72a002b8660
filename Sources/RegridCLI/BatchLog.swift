import FoundationEssentials
import SystemPackage

/// The records of a batch: a line each as documents end, and `batch.json` in the end.
///
/// The lines are what `--resume` goes by after a run that was killed.
struct BatchLog {
    /// The name of the records in the output folder.
    static let name = "batch.json"
    private static let journalName = ".regrid-batch.jsonl"

    private let folder: String
    private let journal: FileDescriptor
    private var lines: [[UInt8]] = []

    /// Begins the records of a new run in a folder; those of the one before are read first where they are wanted.
    init(in folder: String) throws(OutputError) {
        self.folder = folder
        let path = "\(folder)/\(Self.journalName)"
        do {
            journal = try FileDescriptor.open(
                FilePath(fileName: path), .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        } catch {
            throw OutputError(target: fileNameShown(path), cause: error)
        }
    }

    /// The records of earlier runs, by document.
    static func earlier(in folder: String) -> [[UInt8]: BatchRecord] {
        var records: [[UInt8]: BatchRecord] = [:]
        for name in [Self.name, journalName] {
            guard let file = try? FileDescriptor.open(FilePath(fileName: "\(folder)/\(name)"), .readOnly),
                let bytes = try? file.closeAfter({ try file.readToEnd() })
            else { continue }
            // A line that a kill cut off is no record.
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                let object = line.last == UInt8(ascii: ",") ? line.dropLast() : line
                guard let record = try? JSONDecoder().decode(BatchRecord.self, from: Data(object)) else { continue }
                records[Array(record.document.utf8)] = record
            }
        }
        return records
    }

    /// Adds a record.
    mutating func add(_ record: BatchRecord) throws {
        let line = try jsonLine(record)
        lines.append(line)
        try journal.writeAll(line + [UInt8(ascii: "\n")])
    }

    /// Writes `batch.json`.
    func finish() throws(OutputError) {
        let text = Array("[\n".utf8) + lines.joined(separator: Array(",\n".utf8)) + Array("\n]\n".utf8)
        try writeFile(text, to: "\(folder)/\(Self.name)")
        removeFile("\(folder)/\(Self.journalName)")
        try? journal.close()
    }
}
