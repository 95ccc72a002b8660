public import TableModel

/// How tables stand in Markdown.
public enum MarkdownTables: String, Hashable, Sendable, CaseIterable {
    /// Pipe tables throughout; the spans of merged cells are lost.
    case pipe
    /// HTML throughout.
    case html
    /// HTML where a pipe table would lie, since cells are merged or there is more than one header row; else pipe tables.
    case auto
}

/// Writes each table (GitHub Flavored Markdown) under a heading with its title or, where it has none, its `id`.
///
/// Pipe tables know no merged cells and just one header line, so that tables with either are written in HTML unless
/// `tables` says otherwise. Where they are pipe tables all the same, the text of a merged cell stands in its first slot
/// and its other slots are empty; the first header row becomes the header line and further header rows follow as ordinary
/// rows; the header line of a table without header rows is empty. A line break becomes `<br>`; characters that mean
/// something to Markdown are escaped with a backslash. Form number, department and unit stand in a line above the
/// table, notes below it.
public struct MarkdownExporter: Exporter, Hashable {
    /// How tables are written.
    public var tables: MarkdownTables

    /// Makes the exporter.
    public init(tables: MarkdownTables = .auto) {
        self.tables = tables
    }

    /// `md`.
    public var fileExtension: String { "md" }

    /// All tables in order.
    public func stream(_ document: Document) -> [UInt8] {
        Array(document.tables.map(section(of:)).joined(separator: "\n").utf8)
    }

    private func section(of table: Table) -> String {
        var blocks = ["## " + escape(table.title.isEmpty ? table.id : table.title)]
        let details = table.captionDetails
        if !details.isEmpty { blocks.append(paragraph(details.joined(separator: " · "))) }
        if table.columns > 0 { blocks.append(isHTML(table) ? htmlTable(of: table) : pipeTable(of: table)) }
        blocks += table.notes.map(paragraph)
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func isHTML(_ table: Table) -> Bool {
        switch tables {
        case .pipe: false
        case .html: true
        case .auto: table.headerRows > 1 || table.cells.contains { $0.rowSpan > 1 || $0.columnSpan > 1 }
        }
    }

    private func htmlTable(of table: Table) -> String {
        "<table>\n\(HTMLTable(table: table, hasMarks: false).rows)</table>"
    }

    private func pipeTable(of table: Table) -> String {
        var rows = table.slotTexts.map { $0.map(escape) }
        if table.headerRows == 0 { rows.insert([String](repeating: "", count: table.columns), at: 0) }
        rows.insert([String](repeating: "---", count: table.columns), at: 1)
        return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// Escapes a text that stands by itself, where the first characters could start a list, a heading or a rule.
    private func paragraph(_ text: String) -> String {
        let escaped = escape(text)
        guard let match = escaped.prefixMatch(of: /([0-9]*)([-+=.)])/) else { return escaped }
        return match.1 + "\\" + match.2 + escaped[match.range.upperBound...]
    }

    private func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$", "#":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\n", "\r": escaped += "<br>"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        // A reader that makes links of bare addresses takes the backslashes in them literally.
        return escaped.replacing("://", with: "\\://").replacing("www.", with: "www\\.")
    }
}
