/// The formats that a document can be written in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
    /// The JSON contract: everything that is known, for other programs.
    case json
    /// Comma-separated values, one file a table.
    case csv
    /// A web page that keeps merged cells.
    case html
    /// Headings and tables in Markdown.
    case markdown = "md"
    /// A workbook, a sheet a table.
    case xlsx
    /// A database that can hold many documents.
    case sqlite

    /// What writes the format.
    public var exporter: any Exporter { exporter(FormatSettings()) }

    /// What writes the format in a given way.
    public func exporter(_ settings: FormatSettings) -> any Exporter {
        switch self {
        case .json: JSONExporter()
        case .csv: settings.csv
        case .html: HTMLExporter()
        case .markdown: settings.markdown
        case .xlsx: WorkbookExporter()
        case .sqlite: DatabaseExporter()
        }
    }
}

/// How the formats that can be written in several ways are written.
public struct FormatSettings: Hashable, Sendable {
    /// Comma-separated values.
    public var csv: CSVExporter
    /// Markdown.
    public var markdown: MarkdownExporter

    /// Makes settings.
    public init(csv: CSVExporter = CSVExporter(), markdown: MarkdownExporter = MarkdownExporter()) {
        self.csv = csv
        self.markdown = markdown
    }
}
