import ArgumentParser
import Database
import Export
import Geometry
import Regrid
import TableModel

/// `regrid convert`: reads PDFs and writes their tables.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Read PDFs, or the JSON of earlier conversions, and write their tables.",
        discussion: """
            One document goes to standard output; with -o DIR each FILE.pdf becomes DIR/FILE.json (.html, .md, .xlsx; for \
            CSV one file a table: FILE-t1.csv, FILE-t2.csv and so on). With --format sqlite alone -o names the one file \
            that takes all documents, each in place of one of the same name. Files are replaced whole or not at all; none is \
            deleted, and a warning names those that an earlier run with more tables left behind. Of two inputs whose \
            outputs would have the same name only the first is converted.

            Several files are converted in processes of their own: a document that brings the program down costs \
            that document only. What goes wrong is told on standard error, a line each.

            Exit codes: 0 all went well; 1 a document failed, or a finding is an error, such as a chosen page that \
            does not exist; 64 wrong usage.
            """)

    @Argument(
        help: "PDF files, or the JSON of earlier conversions; - reads standard input and calls it stdin.",
        completion: .file(extensions: ["pdf", "json"]))
    var files: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The folder to write to, made where it is missing; for sqlite alone the file.", valueName: "dir|file"))
    var output: String?

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("The format; with -o it may be given several times.", valueName: "format"))
    var formats: [OutputFormat] = [.json]

    @Option(
        help: "The pages to read, such as 1-3,7; all of them unless given.",
        transform: { text in
            guard let selection = PageSelection(text) else {
                throw ValidationError("write pages as numbers and ranges from 1 on, such as 1-3,7")
            }
            return selection
        })
    var pages: PageSelection?

    @Option(help: "The password of encrypted documents.")
    var password: String?

    @Option(help: "Which evidence of a table counts: all, ruled (lines and shading) or aligned (text alone).")
    var tables: TableChoice = .all

    @Option(
        help: "Where the tables are, in points from the page's top left corner; everywhere unless given.",
        transform: { text in
            let sides = try readNumbers(text)
            guard sides.count == 4, sides[0] < sides[2], sides[1] < sides[3] else {
                throw ValidationError("write an area as left,top,right,bottom in points, such as 50,100,545,700")
            }
            return Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3])
        })
    var area: Rect?

    @Option(
        help: "Where columns are parted, in points from the page's left side, such as 120,300.5; found unless given.",
        transform: readNumbers)
    var columns: [Double] = []

    @Flag(name: .customLong("no-join"), help: "Keep tables that go on over pages apart, page by page.")
    var keepsPagesApart = false

    @Flag(name: .customLong("no-repair"), help: "Leave broken codes and figures as they are.")
    var leavesTextAsIs = false

    @Flag(name: .customLong("visible-only"), help: "Leave out the text that a cell is too small to show.")
    var readsVisibleOnly = false

    @Flag(help: "Print no findings, only what failed.")
    var quiet = false

    @OptionGroup var format: FormatArguments

    @OptionGroup var workers: WorkerArguments

    func validate() throws {
        guard output == nil else { return }
        if files.count > 1 { throw ValidationError("several files need a folder to write to: give -o DIR") }
        if formats.count > 1 { throw ValidationError("several formats need a folder to write to: give -o DIR") }
    }

    func run() async throws {
        var log = MessageLog()
        let inputs = files.map(InputFile.init)
        if let databasePath {
            await convert(inputs, intoDatabase: databasePath, log: &log)
        } else {
            do {
                let folder = try output.map(OutputFolder.init)
                if inputs.count == 1 {
                    log.report(conversion(to: folder).convert(inputs[0]))
                } else {
                    await workers.pool.run(steps(for: inputs, workerArguments)) { log.report($0) }
                }
            } catch {
                log.report(.failed(error))
            }
        }
        if log.anyFailed { throw ExitCode.failure }
    }

    /// The file that takes all documents; nil where each has outputs of its own.
    private var databasePath: String? { formats == [.sqlite] ? output : nil }

    func conversion(to folder: OutputFolder?) -> Conversion {
        Conversion(
            options: ExtractionOptions(
                pages: pages, password: password, joinsPages: !keepsPagesApart, repairs: !leavesTextAsIs,
                visibleOnly: readsVisibleOnly, tables: tables, area: area, columns: columns),
            formats: formats, settings: format.settings, folder: folder, isQuiet: quiet)
    }

    /// A step for each input; of inputs whose outputs would have the same name only the first is converted.
    private func steps(for inputs: [InputFile], _ arguments: (InputFile) -> [String]) -> [WorkerPool.Step] {
        var taken: [String: InputFile] = [:]
        return inputs.map { input in
            if let other = taken[input.stem] {
                return .settled(
                    .failed(
                        input.displayName,
                        "its output would replace that of \(other.displayName); convert it with another -o"))
            }
            taken[input.stem] = input
            return .run(WorkerPool.Job(input: input, arguments: arguments(input)))
        }
    }

    /// Reads the documents in worker processes and writes each into the database as soon as those before it are written.
    private func convert(_ inputs: [InputFile], intoDatabase path: String, log: inout MessageLog) async {
        do {
            let database = try TableDatabase(path: path)
            try await workers.pool.run(steps(for: inputs, readingArguments)) { outcome in
                log.report(outcome)
                if !outcome.output.isEmpty { try database.replace(Regrid.read(json: outcome.output)) }
            }
        } catch {
            log.report(.failed(path, "cannot be written: \(error); choose another place"))
        }
    }

    /// The command line that reads `input` in the same way and writes JSON to standard output.
    private func readingArguments(for input: InputFile) -> [String] {
        ["convert", "--format=json"] + sharedArguments + ["--", input.path]
    }

    /// The command line that converts `input` alone in the same way.
    func workerArguments(for input: InputFile) -> [String] {
        var arguments = ["convert"]
        if let output { arguments.append("--output=\(output)") }
        arguments += formats.map { "--format=\($0.rawValue)" }
        return arguments + format.workerArguments + sharedArguments + ["--", input.path]
    }

    /// The options that say what is read and told.
    private var sharedArguments: [String] {
        var arguments: [String] = []
        if let pages { arguments.append("--pages=\(pages.description)") }
        if let password { arguments.append("--password=\(password)") }
        if tables != .all { arguments.append("--tables=\(tables.rawValue)") }
        if let area { arguments.append("--area=\(area.x0),\(area.y0),\(area.x1),\(area.y1)") }
        if !columns.isEmpty { arguments.append("--columns=\(columns.map(\.description).joined(separator: ","))") }
        if keepsPagesApart { arguments.append("--no-join") }
        if leavesTextAsIs { arguments.append("--no-repair") }
        if readsVisibleOnly { arguments.append("--visible-only") }
        if quiet { arguments.append("--quiet") }
        return arguments
    }
}

extension PageSelection {
    /// The selection as it is written on the command line.
    fileprivate var description: String {
        ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
    }
}

/// Reads numbers with commas between.
private func readNumbers(_ text: String) throws -> [Double] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
        guard let number = Double(part), number.isFinite else {
            throw ValidationError("\"\(part)\" is no number; write points with commas between, such as 120,300.5")
        }
        return number
    }
}
