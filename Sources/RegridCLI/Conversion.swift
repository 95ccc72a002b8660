import Export
import Regrid
import SystemPackage
import TableModel

/// What became of one document.
struct Outcome: Hashable, Sendable {
    /// Lines for standard error, each with the document's name.
    var messages: [String] = []
    /// Whether the document failed or has a finding that is an error.
    var failed = false
    /// What a worker process wrote to standard output.
    var output: [UInt8] = []
    /// What a worker process used.
    var usage = Usage()
    /// What a document that was converted is like.
    var report: DocumentReport?

    /// The outcome of a document of which nothing came out.
    static func failed(_ name: String, _ reason: String) -> Outcome {
        Outcome(messages: [line(name, reason)], failed: true)
    }

    /// The outcome of an output that could not be written.
    static func failed(_ error: OutputError) -> Outcome {
        .failed(error.target, "cannot be written: \(error.reason); choose another place")
    }

    /// One line for standard error.
    static func line(_ name: String, _ text: String) -> String {
        oneLine("regrid: \(name): \(text)")
    }
}

extension Outcome {
    /// What the findings of a document say: warnings and errors become messages, and so does that there are no tables.
    init(findingsOf document: Document, _ input: InputFile) {
        failed = document.findings.contains { $0.severity == .error }
        for finding in document.findings where finding.severity > .info {
            let place = finding.page.map { "page \($0): " } ?? ""
            messages.append(Outcome.line(input.displayName, "\(finding.severity.rawValue): \(place)\(finding.message)"))
        }
        if document.tables.isEmpty { messages.append(Outcome.line(input.displayName, "no tables found")) }
    }
}

/// A text as one line of a terminal or log: line breaks and other control characters from the outside become spaces.
func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
}

/// How documents are read and where they go.
struct Conversion: Hashable, Sendable {
    var options: ExtractionOptions
    var formats: [OutputFormat]
    /// How they are written.
    var settings = FormatSettings()
    /// Where files go; nil for standard output.
    var folder: OutputFolder?
    /// Whether findings are kept off standard error.
    var isQuiet: Bool

    /// What reading it may use.
    var limits = WorkerLimits()

    /// Reads one document and writes its tables.
    func convert(_ input: InputFile) -> Outcome {
        do {
            let content = try input.content()
            let document = try askingForPassword(options.password, of: input.displayName) { password in
                var options = options
                options.password = password
                return try input.read(content, options: options, limits: limits)
            }
            return try write(document, of: input, content)
        } catch {
            return .failed(input.displayName, "\(error)")
        }
    }

    /// Writes the tables of a document that has been read.
    func write(_ document: Document, of input: InputFile, _ content: DocumentContent) throws -> Outcome {
        var outcome = Outcome(findingsOf: document, input)
        if let folder {
            let names = try folder.write(document, as: formats, settings, stem: input.stem)
            outcome.report = DocumentReport(document, hash: try contentHash(of: content), outputs: names)
            let leftovers = folder.leftovers(of: document, as: formats, stem: input.stem)
            if !leftovers.isEmpty { outcome.messages.append(line(about: leftovers, of: document, input)) }
        } else {
            for format in formats { try printOut(format.exporter(settings).stream(document)) }
        }
        if isQuiet { outcome.messages = [] }
        return outcome
    }

    private func line(about leftovers: [String], of document: Document, _ input: InputFile) -> String {
        let count = document.tables.isEmpty ? "no" : "\(document.tables.count)"
        return Outcome.line(
            input.displayName,
            "warning: \(leftovers.map(fileNameShown).joined(separator: ", ")): not of this run, which found \(count) "
                + "table\(document.tables.count == 1 ? "" : "s"); delete what an earlier run left")
    }
}
