import ArgumentParser
import TableComparison

/// `regrid check`: compares what extraction gives with what it should give.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare what extraction gives with what it should give.",
        discussion: """
            DIR holds NAME.pdf beside NAME.json, or folders NAME with input.pdf and expected.json. These files are \
            outputs of an earlier extraction that were accepted: --init makes them, --update replaces those that \
            changed after showing what did. Compared are tables and cells, every character of them, running text, \
            warnings and errors, and places, which may be off by a point; evidence and confidence are not.

            NAME.truth.json, or truth.json in a folder, is written by hand in the same form, with no more than what \
            one cares about: {"tables":[{"page":2,"cells":[{"row":5,"column":3,"text":"1,112.14"}]}]}. Rows and \
            columns in it count from 0; white space in texts does not count. It is never written to. Documents that \
            would share these files, such as a.pdf and a.PDF, are not read: one of them has to be renamed.

            What changed is said in words in which rows and columns count from 1: cell r6c4 "1,112.14" → "1,112.4".

            Exit codes: 0 everything is as expected, or was accepted with --update or --init; 1 something is not, or a \
            document could not be read or a report not written; 64 wrong usage.
            """)

    @Argument(help: "The folder of samples.", completion: .directory)
    var folder: String

    @Flag(name: .customLong("update"), help: "Accept what changed, after showing it.")
    var updates = false

    @Flag(name: .customLong("init"), help: "Make what is expected of documents that have nothing, from what they give.")
    var initialises = false

    @Option(help: ArgumentHelp("Write the results as JUnit XML.", valueName: "file"))
    var junit: String?

    @Option(help: ArgumentHelp("Write a summary as Markdown.", valueName: "file"))
    var markdown: String?

    @OptionGroup var password: PasswordArguments

    @OptionGroup var workers: WorkerArguments

    func validate() throws {
        if updates, initialises { throw ValidationError("--init and --update do different things: give one of them") }
    }

    func run() throws {
        let found: SampleFolder
        do {
            found = try SampleFolder(folder)
        } catch {
            throw failure("cannot be read: is it a folder?")
        }
        let samples = found.samples
        if samples.isEmpty, found.clashes.isEmpty { throw failure("holds no samples: NAME.pdf, or NAME/input.pdf") }

        let check = SampleCheck(mode: initialises ? .initialise : updates ? .update : .check)
        var results: [CheckedSample] = []
        var failed = false
        func take(_ verdict: SampleCheck.Verdict) throws {
            for line in verdict.results.flatMap(describe) + verdict.written {
                try printOut(Array((oneLine(line) + "\n").utf8))
            }
            results += verdict.results
            failed = failed || verdict.failed
        }
        for clash in found.clashes { try take(check.refuse(clash)) }
        let inputs = samples.map { InputFile($0.document) }
        try readDocuments(inputs, password: password.read(), pool: workers.pool) { index, reading in
            try take(check.check(samples[index], reading))
        }
        var log = MessageLog()
        for (path, report) in [(junit, writeJUnitReport), (markdown, writeMarkdownReport)] {
            guard let path else { continue }
            do {
                try writeOutput(report(results).utf8, to: path)
            } catch {
                log.report(.failed(error))
            }
        }
        if !initialises {
            try printOut(Array("\(results.count(where: \.passed)) of \(results.count) as expected\n".utf8))
        }
        if failed || log.anyFailed { throw ExitCode.failure }
    }

    private func failure(_ reason: String) -> ExitCode {
        var log = MessageLog()
        log.report(.failed(folder, reason))
        return .failure
    }
}

/// A result in words: a line with the scores, and below it lines for what changed in each table.
private func describe(_ sample: CheckedSample) -> [String] {
    switch sample.result {
    case .failed(let reason): return ["\(sample.name): \(reason)"]
    case .compared(let comparison):
        var lines = ["\(sample.name): \(comparison.verdict); \(comparison.scores)"]
        for (place, differences) in comparison.changes {
            lines.append("  \(place)")
            lines += differences.map { "    \($0.description)" }
        }
        return lines
    }
}
