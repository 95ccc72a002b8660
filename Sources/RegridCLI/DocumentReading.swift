import ArgumentParser
import Export
import Regrid
import SystemPackage
import TableModel

extension InputFile {
    /// Reads the document: the JSON of an earlier conversion, perhaps corrected by hand, where the text starts with `{`,
    /// else a PDF.
    func read(options: ExtractionOptions, limits: WorkerLimits) throws -> Document {
        try read(content(), options: options, limits: limits)
    }

    /// Reads the document from its content.
    func read(_ content: DocumentContent, options: ExtractionOptions, limits: WorkerLimits) throws -> Document {
        guard try startsAsJSON(content) else {
            return try Regrid.extract(from: content, name: documentName, options: options) { pages in
                limits.allowTime(forPages: pages, ofFileWithBytes: content.size)
            }
        }
        guard options.readsTheSameFromJSON else {
            throw ReadingFailure(
                description:
                    "it is the JSON of an earlier conversion, which is taken whole: options that say what to read "
                    + "are for PDFs; leave them out")
        }
        return try Regrid.read(json: bytes(of: content) { try $0.readToEnd() })
    }

    private func startsAsJSON(_ content: DocumentContent) throws -> Bool {
        let start = try bytes(of: content) { try $0.readChunk() ?? [] }
        return start.first { !"\u{FEFF} \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
    }

    /// The bytes of content in memory, or those that `read` takes of a file.
    private func bytes(
        of content: DocumentContent, read: (FileDescriptor) throws -> [UInt8]
    ) throws(ExtractionError) -> [UInt8] {
        switch content {
        case .bytes(let bytes): return bytes
        case .file(let path):
            do {
                let file = try FileDescriptor.open(FilePath(fileName: path), .readOnly)
                return try file.closeAfter { try read(file) }
            } catch {
                throw .unreadable(path: displayName, reason: "\(error)")
            }
        }
    }
}

extension ExtractionOptions {
    /// Whether the options choose nothing of a document and change nothing in it.
    fileprivate var readsTheSameFromJSON: Bool {
        pages == nil && joinsPages && repairs && !visibleOnly && tables == .all && area == nil && columns.isEmpty
    }
}

/// `regrid read`, which people do not see: a worker that reads one document and writes everything that is known of it as
/// JSON.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", shouldDisplay: false)

    @Argument var file: String
    @OptionGroup var password: PasswordArguments
    @OptionGroup var workers: WorkerArguments

    func run() throws {
        let input = InputFile(file)
        do {
            let options = ExtractionOptions(password: try password.read())
            confineReading(of: input, writingTo: nil)
            try printOut(JSONExporter().stream(input.read(options: options, limits: workers.limits)))
        } catch {
            var log = MessageLog()
            log.report(.failed(input.displayName, "\(error)"))
            throw ExitCode.failure
        }
    }

    /// The command line that reads `input`, but for the password.
    static func arguments(for input: InputFile, limits: WorkerLimits) -> [String] {
        ["read", "--timeout=\(limits.seconds)", "--memory=\(limits.memory)", "--", input.path]
    }
}

/// Why a document could not be read, in words and without its name.
struct ReadingFailure: Error, Hashable, CustomStringConvertible {
    var description: String

    /// As a worker says it.
    static let passwordNeeded = ReadingFailure(description: ExtractionError.passwordNeeded.description)
}

/// Reads each document in a worker process and gives what came of it to `use`, in the order of the inputs.
///
/// Reading is what a hostile or damaged document can bring down; what comes out of a worker is plain JSON.
func readDocuments<Failure>(
    _ inputs: [InputFile], password: String? = nil, pool: WorkerPool,
    use: (_ index: Int, Result<Document, ReadingFailure>) throws(Failure) -> Void
) throws(Failure) {
    func step(_ input: InputFile, _ password: String?) -> WorkerPool.Step {
        .run(
            WorkerPool.Job(
                input: input, arguments: ReadCommand.arguments(for: input, limits: pool.limits), password: password))
    }
    var index = 0
    try pool.run(inputs.map { step($0, password) }) { (outcome) throws(Failure) in
        let input = inputs[index]
        var result = reading(of: outcome, input)
        if case .failure(.passwordNeeded) = result, let answer = askPassword(of: input.displayName) {
            pool.run([step(input, answer)]) { result = reading(of: $0, input) }
        }
        try use(index, result)
        index += 1
    }
    StopSignals.obey()
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
