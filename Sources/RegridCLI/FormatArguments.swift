import ArgumentParser
import Export

/// How the formats that can be written in several ways are written.
struct FormatArguments: ParsableArguments {
    @Flag(help: "CSV: put a byte order mark first, without which Excel misreads Chinese.")
    var bom = false

    @Option(help: "CSV: what stands between fields: comma, semicolon or tab.")
    var delimiter: CSVDelimiter = .comma

    @Flag(help: "CSV: a line with title, form number, department and unit above each table, a line a note below.")
    var titles = false

    @Option(
        name: .customLong("md-tables"),
        help: "Markdown: pipe tables, html, or auto: HTML where cells are merged or there are several header rows.")
    var markdownTables: MarkdownTables = .auto

    var settings: FormatSettings {
        FormatSettings(
            csv: CSVExporter(hasByteOrderMark: bom, delimiter: delimiter, hasTitles: titles),
            markdown: MarkdownExporter(tables: markdownTables))
    }

    /// The options as a worker is given them.
    var workerArguments: [String] {
        (bom ? ["--bom"] : []) + (delimiter == .comma ? [] : ["--delimiter=\(delimiter.rawValue)"])
            + (titles ? ["--titles"] : []) + (markdownTables == .auto ? [] : ["--md-tables=\(markdownTables.rawValue)"])
    }
}
