import ArgumentParser
import Regrid
import Report
import SystemPackage
import TableAudit
import TableModel

/// `regrid report`: writes pages that show each figure beside its place.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write web pages that show each figure beside its place in the document.",
        discussion: """
            A page a document, which needs no other file: left the pages with the cells drawn over them, right the \
            tables, and a list of repairs and findings, those of the audit too, that leads to the cells. -o DIR takes \
            FILE.html for each FILE.pdf and index.html, which lists them; -o FILE.html takes the report of one document.

            The JSON of an earlier conversion is shown on the pages of the PDF that it names, where that lies beside it.

            Exit codes: 0 all went well; 1 a document could not be read or a report not written; 64 wrong usage.
            """)

    @Argument(
        help: "PDFs, or the JSON of earlier conversions.", completion: .file(extensions: ["pdf", "json"]))
    var files: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to write to, or FILE.html for one document.", valueName: "dir|file"))
    var output: String

    @OptionGroup var password: PasswordArguments

    @OptionGroup var language: LanguageArguments

    @Flag(help: .hidden)
    var counts = false

    @OptionGroup var workers: WorkerArguments

    func validate() throws {
        if files.contains("-") { throw ValidationError("a report needs files, whose pages it shows") }
        if isFile, files.count > 1 { throw ValidationError("several files need a folder to write to: give -o DIR") }
    }

    private var isFile: Bool { output.lowercased().hasSuffix(".html") }

    func run() throws {
        var log = MessageLog()
        let inputs = files.map { InputFile($0) }
        do {
            if isFile { try writeReport(of: inputs[0]) } else { try writeReports(of: inputs, log: &log) }
        } catch let error as OutputError {
            log.report(.failed(error))
        } catch {
            log.report(.failed(inputs[0].displayName, "\(error)"))
        }
        StopSignals.obey()
        if log.anyFailed { throw ExitCode.failure }
    }

    /// Writes one report in this process, which is confined to that.
    private func writeReport(of input: InputFile) throws {
        var password = try password.read()
        let folder = FilePath(fileName: output).removingLastComponent()
        let folderPath = folder.isEmpty ? "." : fileNameText(folder.bytes)
        try makeFolder(folderPath)
        let limits = counts ? nil : workers.limits
        if !counts { workers.announce() }
        // Confined, this process cannot write the caches that fontconfig makes where there are none.
        Regrid.loadFonts()
        // Which PDF a JSON names is known once it has been read.
        if !input.isJSON { confineReading(of: input, writingTo: folderPath, limits: limits) }
        var document = try askingForPassword(password, of: input.displayName) { given in
            password = given
            return try input.read(options: ExtractionOptions(password: given), limits: workers.limits)
        }
        let pdf = input.pdf(of: document)
        if input.isJSON { confineReading(of: pdf ?? input, writingTo: folderPath, limits: limits) }
        var options = AuditOptions()
        options.language = language.language
        document.findings = Regrid.audit(document, options: options).findings
        let pictures = try pdf.map { pdf in
            try Regrid.pictures(ofPages: document.pages.map(\.number), of: pdf.content(), password: password)
        }
        try writeOutput(Report.writeReport(of: document, pictures: pictures ?? [:]), to: output)
        let found = ReportCounts(of: document)
        if counts { try printOut(Array("\(found.tables) \(found.repairs) \(found.doubts)".utf8)) }
    }

    /// Writes each report in a worker process, and the list of those that came out.
    private func writeReports(of inputs: [InputFile], log: inout MessageLog) throws {
        let password = try password.read()
        workers.announce()
        let folder = try OutputFolder(output)
        var entries: [ReportEntry] = []
        var taken: Set<String> = ["index"]
        let steps = inputs.map { input in
            guard taken.insert(input.stem).inserted else {
                return WorkerPool.Step.settled(
                    .failed(input.displayName, "its report would replace another one; write it with another -o"))
            }
            let arguments =
                ["report", "--counts", "--lang=\(language.language.rawValue)"] + workers.forWorker
                + ["--output=\(folder.path)/\(OutputFolder.fitting(input.stem)).html", "--", input.path]
            return .run(WorkerPool.Job(input: input, arguments: arguments, password: password))
        }
        var index = 0
        workers.pool.run(steps) { outcome in
            log.report(outcome)
            let input = inputs[index]
            index += 1
            let numbers = String(decoding: outcome.output, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3 else { return }
            let counts = ReportCounts(tables: numbers[0], repairs: numbers[1], doubts: numbers[2])
            entries.append(
                ReportEntry(
                    name: fileNameShown(input.stem), file: "\(OutputFolder.fitting(input.stem)).html", counts: counts))
        }
        if StopSignals.caught != nil { return removeLeftTemporaries(in: folder.path) }
        try writeFile(writeReportIndex(entries), to: "\(folder.path)/index.html")
    }
}

extension InputFile {
    fileprivate var isJSON: Bool { path.lowercased().hasSuffix(".json") }

    /// The PDF whose pages show the document: the input, or the file beside a JSON that the JSON names; nil for none.
    fileprivate func pdf(of document: Document) -> InputFile? {
        guard isJSON else { return self }
        guard !document.name.contains("/") else { return nil }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let beside = path.contains("/") ? "\(folder)/\(document.name)" : document.name
        return OutputFolder.exists(beside) ? InputFile(beside) : nil
    }
}
