public import TableModel

/// Writes one web page, well-formed as XML too, with each table as a `table` whose `id` is the table's.
///
/// Merged cells keep their spans. Header rows are `th` cells with a `scope` in a `thead`, or in the body where a cell
/// runs on from the header rows into the rows below, since a span cannot leave its row group. Title, form number,
/// department and unit form the caption; notes follow as paragraphs. Every text is escaped; control characters, which
/// a page cannot hold, become U+FFFD.
public struct HTMLExporter: Exporter {
    /// Makes the exporter; it has no settings.
    public init() {}

    /// `html`.
    public var fileExtension: String { "html" }

    /// The page with all tables in order.
    public func stream(_ document: Document) -> [UInt8] {
        var page = """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8"/>
            <title>\(escapeMarkup(document.name))</title>
            <style>
            table { border-collapse: collapse; margin: 1em 0 }
            caption { font-weight: bold }
            caption span { font-weight: normal; padding-left: 1em }
            th, td { border: 1px solid; padding: 0.2em 0.5em }
            </style>
            </head>
            <body>

            """
        for table in document.tables { page += element(of: table) }
        page += "</body>\n</html>\n"
        return Array(page.utf8)
    }

    private func element(of table: Table) -> String {
        var html = "<table id=\"\(escapeMarkup(table.id))\">\n" + caption(of: table)
        var rows = [String](repeating: "", count: table.rows)
        for cell in table.cells { rows[cell.row] += element(of: cell, isHeader: cell.row < table.headerRows) }
        let lines = rows.map { "<tr>\($0)</tr>\n" }
        let crossesHeader = table.cells.contains {
            $0.row < table.headerRows && $0.row + $0.rowSpan > table.headerRows
        }
        let head = crossesHeader ? 0 : table.headerRows
        if head > 0 { html += "<thead>\n\(lines[..<head].joined())</thead>\n" }
        if head < table.rows { html += "<tbody>\n\(lines[head...].joined())</tbody>\n" }
        html += "</table>\n"
        for note in table.notes { html += "<p>\(escape(note))</p>\n" }
        return html
    }

    private func caption(of table: Table) -> String {
        let title = table.title.isEmpty ? "" : escape(table.title)
        let details = table.captionDetails.map { "<span>\(escape($0))</span>" }.joined()
        return title.isEmpty && details.isEmpty ? "" : "<caption>\(title)\(details)</caption>\n"
    }

    private func element(of cell: Cell, isHeader: Bool) -> String {
        let name = isHeader ? "th" : "td"
        var attributes = ""
        if isHeader { attributes += cell.columnSpan > 1 ? " scope=\"colgroup\"" : " scope=\"col\"" }
        if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
        if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
        return "<\(name)\(attributes)>\(escape(cell.text))</\(name)>"
    }

    private func escape(_ text: String) -> String { escapeMarkup(text, lineBreak: "<br/>") }
}
