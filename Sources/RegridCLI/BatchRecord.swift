import FoundationEssentials
import Regrid
import TableModel

/// What a worker says of a document that it has converted.
struct DocumentReport: Hashable, Sendable, Codable {
    /// A finding in short.
    struct Finding: Hashable, Sendable, Codable {
        var severity: String
        var code: String
        var message: String
        var page: Int?
        var table: String?
    }

    var pages: Int
    var tables: Int
    var findings: [Finding]
    /// The SHA-256 of the document's bytes.
    var hash: String
    /// The names of the files written, in the document's output folder.
    var outputs: [String]

    init(_ document: Document, hash: String, outputs: [String]) {
        pages = document.pages.count
        tables = document.tables.count
        findings = document.findings.map {
            Finding(
                severity: $0.severity.rawValue, code: $0.code, message: $0.message, page: $0.page, table: $0.table)
        }
        self.hash = hash
        self.outputs = outputs
    }
}

/// What `batch.json` says of a document.
struct BatchRecord: Hashable, Sendable, Codable {
    enum State: String, Hashable, Sendable, Codable {
        /// Outputs are written.
        case done
        /// Outputs are written, and a finding is an error.
        case faulty
        /// Nothing came out.
        case failed
    }

    /// The path as given; bytes that are no UTF-8 are scalars from U+10FF00 on.
    var document: String
    /// The folder of the outputs, below that of the batch.
    var folder: String
    var state: State
    /// What was printed about it.
    var messages: [String]
    /// CPU time in seconds.
    var seconds: Double
    /// The most memory it took, in bytes.
    var memory: Int
    /// What came out; null for a document that failed.
    var report: DocumentReport?
    /// How it was read.
    var options: [String]
    /// The version of the program.
    var version: String

    init(_ input: InputFile, _ outcome: Outcome, options: [String]) {
        document = input.path
        folder = input.folder
        messages = outcome.messages
        // Milliseconds are as exact as the kernel is.
        seconds = (outcome.usage.seconds * 1000).rounded() / 1000
        memory = outcome.usage.peakMemory
        report = try? JSONDecoder().decode(DocumentReport.self, from: Data(outcome.output))
        state = report == nil ? .failed : outcome.failed ? .faulty : .done
        self.options = options
        version = Regrid.version
    }

    /// Whether converting `input` again would write the same.
    func stands(for input: InputFile, options: [String], in folder: String) -> Bool {
        guard let report, self.options == options, version == Regrid.version, self.folder == input.folder,
            report.outputs.allSatisfy({ OutputFolder.exists("\(input.outputFolder(in: folder))/\($0)") }),
            // Hashing a pipe would take what it holds.
            input.isRegularFile, let hash = try? contentHash(of: .file(input.path))
        else { return false }
        return hash == report.hash
    }
}

extension InputFile {
    /// The folder of its outputs.
    func outputFolder(in folder: String) -> String {
        self.folder.isEmpty ? folder : "\(folder)/\(self.folder)"
    }
}

/// A value as JSON in one line.
func jsonLine(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value))
}
