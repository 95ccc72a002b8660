/// The formats that a document can be written in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
    /// The JSON contract: everything that is known, for other programs.
    case json
    /// Comma-separated values, one file a table.
    case csv
    /// A web page that keeps merged cells.
    case html
    /// Pipe tables.
    case markdown = "md"

    /// What writes the format.
    public var exporter: any Exporter {
        switch self {
        case .json: JSONExporter()
        case .csv: CSVExporter()
        case .html: HTMLExporter()
        case .markdown: MarkdownExporter()
        }
    }
}
