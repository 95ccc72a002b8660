import ArgumentParser
import Export
import Regrid
import TableAudit
import TableModel

/// `regrid compare`: sets the figures of two years or versions side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set the figures of two years or versions of a document side by side.",
        discussion: """
            Figures go together by form, code or name of the row, and headers without years: the value then, the value \
            now, and the difference. On a terminal only what differs is printed; a file has every figure.

            Exit codes: 0 all went well; 1 a document could not be read, or the output not written; 64 wrong usage.
            """)

    @OptionGroup var reading: ReadingArguments

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The file to write, .csv; a table of what differs to standard output unless given.", valueName: "file"))
    var output: String?

    func validate() throws {
        if reading.inputs.files.count != 2 { throw ValidationError("give two documents: then and now") }
        if let output, !output.lowercased().hasSuffix(".csv") { throw ValidationError("the output must end in .csv") }
    }

    func run() throws {
        let profile = reading.profile ?? .automatic
        var log = MessageLog()
        var documents: [[FigureRecord]] = []
        reading.read(&log) { document, input in
            documents.append(Regrid.figures(of: document, profile: profile))
            return Outcome(findingsOf: document, input)
        }
        guard documents.count == 2 else { throw ExitCode.failure }
        let pairs = compareFigures(documents[0], documents[1])
        do {
            if let output {
                try writeOutput(ComparisonFormat.csv.write(pairs), to: output)
            } else {
                try printOut(ComparisonFormat.text.write(pairs))
            }
        } catch {
            log.report(.failed(error))
        }
        if log.anyFailed { throw ExitCode.failure }
    }
}
