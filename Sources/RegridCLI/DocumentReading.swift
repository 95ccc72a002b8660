import ArgumentParser
import Export
import Regrid
import SystemPackage
import TableModel

extension InputFile {
    /// Reads the document: the JSON of an earlier conversion, perhaps corrected by hand, where the text starts with `{`,
    /// else a PDF.
    func read(options: ExtractionOptions) throws -> Document {
        if isStandardInput {
            let bytes = try readStandardInput()
            return try Self.startsAsJSON(bytes)
                ? readJSON(bytes, options: options) : Regrid.extract(from: bytes, name: displayName, options: options)
        }
        guard try Self.startsAsJSON(bytes(limit: 64)) else { return try Regrid.extract(from: path, options: options) }
        return try readJSON(bytes(limit: .max), options: options)
    }

    private func readJSON(_ bytes: [UInt8], options: ExtractionOptions) throws -> Document {
        guard options.readsTheSameFromJSON else {
            throw ReadingFailure(
                description:
                    "it is the JSON of an earlier conversion, which is taken whole: options that say what to read "
                    + "are for PDFs; leave them out")
        }
        return try Regrid.read(json: bytes)
    }

    private static func startsAsJSON(_ bytes: [UInt8]) -> Bool {
        bytes.first { !"\u{FEFF} \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
    }

    /// The first bytes of the file; all of them where there are no more than `limit`.
    private func bytes(limit: Int) throws(ExtractionError) -> [UInt8] {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly)
            return try file.closeAfter { try file.readToEnd(limit: limit) }
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }
}

extension ExtractionOptions {
    /// Whether the options choose nothing of a document and change nothing in it.
    fileprivate var readsTheSameFromJSON: Bool {
        pages == nil && joinsPages && repairs && !visibleOnly && tables == .all && area == nil && columns.isEmpty
    }
}

/// `regrid read`, which people do not see: reads one document and writes everything that is known of it as JSON.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", shouldDisplay: false)

    @Argument var file: String
    @Option var password: String?

    func run() throws {
        let input = InputFile(file)
        do {
            try printOut(JSONExporter().stream(input.read(options: ExtractionOptions(password: password))))
        } catch {
            var log = MessageLog()
            log.report(.failed(input.displayName, "\(error)"))
            throw ExitCode.failure
        }
    }

    /// The command line that reads `input`.
    static func arguments(for input: InputFile, password: String?) -> [String] {
        ["read"] + (password.map { ["--password=\($0)"] } ?? []) + ["--", input.path]
    }
}

/// Why a document could not be read, in words and without its name.
struct ReadingFailure: Error, Hashable, CustomStringConvertible {
    var description: String
}

/// Reads each document in a worker process and gives what came of it to `use`, in the order of the inputs.
///
/// Reading is what a hostile or damaged document can bring down; what comes out of a worker is plain JSON.
func readDocuments<Failure>(
    _ inputs: [InputFile], password: String? = nil, pool: WorkerPool,
    use: (_ index: Int, Result<Document, ReadingFailure>) throws(Failure) -> Void
) async throws(Failure) {
    let steps = inputs.map { input in
        WorkerPool.Step.run(
            WorkerPool.Job(input: input, arguments: ReadCommand.arguments(for: input, password: password)))
    }
    var index = 0
    try await pool.run(steps) { (outcome) throws(Failure) in
        try use(index, reading(of: outcome, inputs[index]))
        index += 1
    }
}

private func reading(of outcome: Outcome, _ input: InputFile) -> Result<Document, ReadingFailure> {
    if outcome.failed {
        let reasons = outcome.messages.map { String($0.trimmingPrefix(Outcome.line(input.displayName, ""))) }
        return .failure(ReadingFailure(description: reasons.joined(separator: "; ")))
    }
    do {
        return .success(try Regrid.read(json: outcome.output))
    } catch {
        return .failure(ReadingFailure(description: error.description))
    }
}
