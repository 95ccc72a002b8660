public import TableModel

/// Writes one web page, well-formed as XML too, with each table as a `table` whose `id` is the table's.
///
/// Several tables are listed at the top with links. Merged cells keep their spans. Header rows are `th` cells with a
/// `scope` in a `thead`, or in the body where a cell runs on from the header rows into the rows below, since a span
/// cannot leave its row group. Title, form number, department, unit and pages form the caption; notes follow as
/// paragraphs. Cells that hold a figure have the class `figure`, repaired ones `repaired`, those that a warning or
/// error names `doubtful` and those with text that the page does not show `hidden`, with the reason as `title`. What is doubtful is listed at the end. Every text is escaped;
/// control characters, which a page cannot hold, become U+FFFD.
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
            .figure { text-align: right; font-variant-numeric: tabular-nums }
            .repaired { background: #dff0d8 }
            .doubtful { background: #fce4c4 }
            .hidden { background: #e5dff5 }
            @media print { nav { display: none } thead { display: table-header-group } tr { break-inside: avoid } }
            </style>
            </head>
            <body>

            """
        page += contents(of: document)
        let doubts = doubts(of: document)
        for table in document.tables { page += element(of: table, doubts: doubts[table.id] ?? [:]) }
        page += list(of: document.findings.filter { $0.severity > .info }) + "</body>\n</html>\n"
        return Array(page.utf8)
    }

    private func contents(of document: Document) -> String {
        guard document.tables.count > 1 else { return "" }
        let items = document.tables.map { table in
            let name = [table.title, table.form].filter { !$0.isEmpty }.joined(separator: " ")
            let address = addressOfId(table.id)
            return "<li><a href=\"#\(address)\">\(escape(name.isEmpty ? table.id : name))</a>"
                + "\(table.pages.isEmpty ? "" : ", \(pages(of: table))")</li>\n"
        }
        return "<nav>\n<ol>\n\(items.joined())</ol>\n</nav>\n"
    }

    private func doubts(of document: Document) -> [String: [[Int]: [String]]] {
        var doubts: [String: [[Int]: [String]]] = [:]
        for finding in document.findings where finding.severity > .info {
            for cell in finding.cells {
                doubts[cell.table, default: [:]][[cell.row, cell.column], default: []].append(
                    "\(finding.code): \(finding.message)")
            }
        }
        return doubts
    }

    private func element(of table: Table, doubts: [[Int]: [String]]) -> String {
        var html = "<table id=\"\(escapeMarkup(table.id))\">\n" + caption(of: table)
        html += HTMLTable(table: table, doubts: doubts).rows
        html += "</table>\n"
        for note in table.notes { html += "<p>\(escape(note))</p>\n" }
        return html
    }

    private func caption(of table: Table) -> String {
        let title = table.title.isEmpty ? "" : escape(table.title)
        let pages = table.pages.isEmpty ? [] : [pages(of: table)]
        let details = (table.captionDetails + pages).map { "<span>\(escape($0))</span>" }.joined()
        return title.isEmpty && details.isEmpty ? "" : "<caption>\(title)\(details)</caption>\n"
    }

    private func pages(of table: Table) -> String {
        "p. " + table.pages.map(String.init).joined(separator: ", ")
    }

    private func list(of findings: [Finding]) -> String {
        guard !findings.isEmpty else { return "" }
        let items = findings.map { finding in
            let page = finding.page.map { "p. \($0): " } ?? ""
            return "<li>\(page)\(escape(finding.message)) (\(escape(finding.code)))</li>\n"
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }

    private func escape(_ text: String) -> String { escapeMarkup(text, lineBreak: "<br/>") }
}
