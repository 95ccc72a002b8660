import ArgumentParser
import Export
import Regrid
import TableModel

/// `regrid dataset`: turns documents into one long table of figures.
struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset",
        abstract: "Turn any number of documents into one long table of figures.",
        discussion: """
            A line a figure: document, department, year, form, table, title, page, row, column, code, name, the path of \
            headings above it, exact value, unit, whether it was repaired, and the ids of the findings that name it, \
            as regrid audit prints them.

            Exit codes: 0 all went well; 1 a document or a page could not be read, or the output not written; 64 wrong \
            usage.
            """)

    @OptionGroup var reading: ReadingArguments

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write, .csv or .json; CSV to standard output unless given.", valueName: "file"))
    var output: String?

    func validate() throws {
        if output != nil, format == nil { throw ValidationError("the output must end in .csv or .json") }
    }

    func run() throws {
        let profile = reading.profile ?? .automatic
        var log = MessageLog()
        var records: [FigureRecord] = []
        var names: [String: InputFile] = [:]
        reading.read(&log) { document, input in
            records += Regrid.figures(of: document, profile: profile)
            var outcome = Outcome(findingsOf: document, input)
            if let other = names.updateValue(input, forKey: document.name) {
                outcome.messages.append(
                    Outcome.line(
                        input.displayName,
                        "warning: its lines are called \(document.name) as those of \(other.displayName) are; rename one"
                    ))
            }
            return outcome
        }
        do {
            try write((format ?? .csv).write(records))
        } catch {
            log.report(.failed(error))
        }
        if log.anyFailed { throw ExitCode.failure }
    }

    private var format: DatasetFormat? {
        guard let ending = output?.split(separator: ".").last else { return nil }
        return DatasetFormat(rawValue: ending.lowercased())
    }

    private func write(_ bytes: [UInt8]) throws(OutputError) {
        guard let output else { return try printOut(bytes) }
        try writeOutput(bytes, to: output)
    }
}
