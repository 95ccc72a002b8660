import ArgumentParser
import Export
import Geometry
import Regrid
import TableModel

/// `regrid convert`: reads PDFs and writes their tables.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Read PDFs, or the JSON of earlier conversions, and write their tables.",
        discussion: """
            One document goes to standard output; with -o DIR each FILE.pdf becomes DIR/FILE.json (.html, .md, .xlsx; for \
            CSV one file a table: FILE-t1.csv, FILE-t2.csv and so on). With --format sqlite alone -o names the one file \
            that takes all documents, each in place of one of the same name. Files are replaced whole or not at all; none \
            is deleted, and a warning names those that an earlier run with more tables left behind. The outputs of a folder \
            mirror it; so do those of files with the same name in different folders. Of two inputs whose outputs would \
            still have the same name only the first is converted.

            Several files are converted in processes of their own: a document that brings the program down, or needs \
            more than --timeout or --memory, costs that document only. DIR/batch.json says what became of each. What \
            goes wrong is reported on standard error, a line each.

            Exit codes: 0 all went well; 1 a document failed, or a finding is an error, such as a chosen page that \
            does not exist; 64 wrong usage.
            """)

    @OptionGroup var inputs: InputArguments

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
        help: "The pages to read, such as 1-3,7 or 7- (to the end); all unless given.",
        transform: { text in
            guard let selection = PageSelection(text) else {
                throw ValidationError("write pages as numbers and ranges from 1 on, such as 1-3,7 or 7-")
            }
            return selection
        })
    var pages: PageSelection?

    @OptionGroup var password: PasswordArguments

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

    @Flag(name: .customLong("no-join"), help: "Keep tables that continue on the next page apart, page by page.")
    var keepsPagesApart = false

    @Flag(name: .customLong("no-repair"), help: "Leave broken codes and figures as they are.")
    var leavesTextAsIs = false

    @Flag(name: .customLong("visible-only"), help: "Leave out the text that a cell is too small to show.")
    var readsVisibleOnly = false

    @Flag(help: "Print no findings, only what failed.")
    var quiet = false

    @Flag(help: "Convert only what has changed, or did not come out, since the last run with the same options.")
    var resume = false

    @OptionGroup var format: FormatArguments

    @OptionGroup var workers: WorkerArguments

    @Flag(help: .hidden)
    var worker = false

    func validate() throws {
        if resume, databasePath != nil { throw ValidationError("--resume needs a folder, and a database is a file") }
        if output != nil { return }
        if inputs.areMany { throw ValidationError("several files need a folder to write to: give -o DIR") }
        if formats.count > 1 { throw ValidationError("several formats need a folder to write to: give -o DIR") }
        if resume { throw ValidationError("--resume needs the folder of the last run: give -o DIR") }
    }

    func run() throws {
        var log = MessageLog()
        do {
            if let databasePath {
                try DatabaseConversion(
                    inputs: inputs.find(), path: databasePath, command: self, password: password.read()
                ).run(&log)
            } else if let output, inputs.areMany {
                try Batch(of: try inputs.find(), to: output, as: self, password: password.read()).run(&log)
            } else if output == nil, formats == [.xlsx] {
                try printWorkbook(of: InputFile(inputs.files[0]), &log)
            } else {
                try log.report(convertHere(InputFile(inputs.files[0])))
            }
        } catch let error as InputError {
            log.report(.failed(error.path, "cannot be read: \(error.reason)"))
        } catch let error as ExtractionError {
            log.report(.failed("--password-file", "\(error)"))
        } catch let error as OutputError {
            log.report(.failed(error))
        }
        StopSignals.obey()
        if log.anyFailed { throw ExitCode.failure }
    }

    /// The file that takes all documents; nil where each has outputs of its own.
    private var databasePath: String? { formats == [.sqlite] && !worker ? output : nil }

    /// Converts one document in this process, which is confined to that.
    private func convertHere(_ input: InputFile) throws -> Outcome {
        let password = try password.read()
        let folder = try output.map(OutputFolder.init)
        if worker {
            confineReading(of: input, writingTo: output)
        } else {
            workers.announce()
            confineReading(of: input, writingTo: output, limits: workers.limits)
        }
        let outcome = conversion(to: folder, password: password).convert(input)
        if worker, let report = outcome.report { try printOut(jsonLine(report)) }
        return outcome
    }

    /// Reads one document in a worker process and writes its workbook here: that takes temporary files, which a process
    /// that is confined to reading cannot make.
    private func printWorkbook(of input: InputFile, _ log: inout MessageLog) throws {
        workers.announce()
        let job = WorkerPool.Job(
            input: input, arguments: readingWorkerArguments(for: input), password: try password.read())
        try workers.pool.run([.run(job)]) { outcome in
            log.report(outcome)
            guard !outcome.output.isEmpty else { return }
            do {
                let document = try Regrid.read(json: outcome.output)
                try printOut(OutputFormat.xlsx.exporter(format.settings).stream(document))
            } catch let error as OutputError {
                throw error
            } catch {
                log.report(.failed(input.displayName, "\(error)"))
            }
        }
    }

    func conversion(to folder: OutputFolder?, password: String?) -> Conversion {
        Conversion(
            options: ExtractionOptions(
                pages: pages, password: password, joinsPages: !keepsPagesApart, repairs: !leavesTextAsIs,
                visibleOnly: readsVisibleOnly, tables: tables, area: area, columns: columns),
            formats: formats, settings: format.settings, folder: folder, isQuiet: quiet, limits: workers.limits)
    }

    /// The command line that converts `input` alone in the same way, but for the password.
    func workerArguments(for input: InputFile) -> [String] {
        var arguments = ["convert", "--worker"] + workers.forWorker + readingArguments
        if let output { arguments.append("--output=\(input.outputFolder(in: output))") }
        if quiet { arguments.append("--quiet") }
        return arguments + ["--", input.path]
    }

    /// The command line that reads `input` alone in the same way and writes JSON to standard output.
    func readingWorkerArguments(for input: InputFile) -> [String] {
        var command = self
        command.formats = [.json]
        command.output = nil
        return command.workerArguments(for: input)
    }

    /// The part of a command line that has a say in what is written.
    var readingArguments: [String] {
        var arguments: [String] = []
        arguments += formats.map { "--format=\($0.rawValue)" } + format.workerArguments
        if let pages { arguments.append("--pages=\(pages.description)") }
        if tables != .all { arguments.append("--tables=\(tables.rawValue)") }
        if let area { arguments.append("--area=\(area.x0),\(area.y0),\(area.x1),\(area.y1)") }
        if !columns.isEmpty { arguments.append("--columns=\(columns.map(\.description).joined(separator: ","))") }
        if keepsPagesApart { arguments.append("--no-join") }
        if leavesTextAsIs { arguments.append("--no-repair") }
        if readsVisibleOnly { arguments.append("--visible-only") }
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
