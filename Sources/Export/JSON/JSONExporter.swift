internal import Geometry
public import TableModel

/// Writes the JSON contract: one object a document, read back by `JSONImporter`.
///
/// Coordinates are points in page space, rounded to 0.01, and boxes are `[x0,y0,x1,y1]`. Keys come in a fixed order.
/// Texts and lists are always there, empty for none, so that a reader need not ask; eight keys are left out where they
/// say nothing: `currency` of a table whose caption names none, `hidden` of a cell that the page shows whole, `value` of a
/// cell that is no figure, `raw` and `repairs` of a cell that was not repaired, `page` of a
/// finding about the whole document, `table` of a finding about no table and `cause` of one whose cause was not asked
/// for.
public struct JSONExporter: Exporter {
    /// Makes the exporter; it has no settings.
    public init() {}

    /// `json`.
    public var fileExtension: String { "json" }

    /// The document as one JSON object, with a line each for a page, table, cell, paragraph and finding.
    public func stream(_ document: Document) -> [UInt8] {
        var writer = JSONWriter()
        let bytesPerCell = 160
        writer.reserve(document.tables.reduce(4096) { $0 + $1.cells.count * bytesPerCell })
        writer.document(document)
        writer.endLine()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func document(_ document: Document) {
        object { json in
            json.member("document", document.name)
            json.key("pages")
            json.array(document.pages, onLines: true) { $0.page($1) }
            json.key("tables")
            json.array(document.tables, onLines: true) { $0.table($1) }
            json.key("paragraphs")
            json.array(document.paragraphs, onLines: true) { $0.paragraph($1) }
            json.key("findings")
            json.array(document.findings, onLines: true) { $0.finding($1) }
        }
    }

    private mutating func page(_ page: PageSize) {
        object { json in
            json.member("number", page.number)
            json.key("width")
            json.hundredths(page.width)
            json.key("height")
            json.hundredths(page.height)
        }
    }

    private mutating func table(_ table: Table) {
        object { json in
            json.member("id", table.id)
            if let first = table.regions.first { json.place(page: first.page, first.box, pages: table.pages) }
            json.key("regions")
            json.array(table.regions) { json, region in
                json.object { $0.place(page: region.page, region.box) }
            }
            json.member("title", table.title)
            json.member("form", table.form)
            json.member("department", table.department)
            json.member("unit", table.unit)
            if !table.currency.isEmpty { json.member("currency", table.currency) }
            json.key("notes")
            json.array(table.notes) { $0.string($1) }
            json.member("evidence", table.evidence.rawValue)
            json.key("confidence")
            json.hundredths(table.confidence)
            json.member("rows", table.rows)
            json.member("columns", table.columns)
            json.member("headerRows", table.headerRows)
            json.key("columnHeaders")
            json.array(table.headerPaths()) { json, path in json.array(path) { $0.string($1) } }
            json.key("cells")
            json.array(table.cells, onLines: true) { $0.cell($1) }
        }
    }

    private mutating func cell(_ cell: Cell) {
        object { json in
            json.member("row", cell.row)
            json.member("column", cell.column)
            json.member("rowSpan", cell.rowSpan)
            json.member("columnSpan", cell.columnSpan)
            json.member("text", cell.text)
            if !cell.hidden.isEmpty { json.member("hidden", cell.hidden) }
            json.place(page: cell.page, cell.box)
            if let number = cell.value?.number { json.member("value", number.description) }
            if let raw = cell.raw { json.member("raw", raw) }
            if !cell.repairs.isEmpty {
                json.key("repairs")
                json.array(cell.repairs) { $0.repair($1) }
            }
        }
    }

    private mutating func repair(_ repair: Repair) {
        object { json in
            json.member("rule", repair.rule)
            json.member("before", repair.before)
            json.member("after", repair.after)
            json.member("because", repair.because)
        }
    }

    private mutating func paragraph(_ block: TextBlock) {
        object { json in
            json.place(page: block.page, block.box)
            json.member("text", block.text)
        }
    }

    /// Writes a finding; `head` writes members in front of its own.
    mutating func finding(_ finding: Finding, head: (inout JSONWriter) -> Void = { _ in }) {
        object { json in
            head(&json)
            json.member("severity", finding.severity.rawValue)
            json.member("code", finding.code)
            json.member("message", finding.message)
            if let page = finding.page { json.member("page", page) }
            if let table = finding.table { json.member("table", table) }
            if let cause = finding.cause { json.member("cause", cause.rawValue) }
            json.key("cells")
            json.array(finding.cells) { json, reference in
                json.object { json in
                    json.member("table", reference.table)
                    json.member("row", reference.row)
                    json.member("column", reference.column)
                    json.place(page: reference.page, reference.box)
                }
            }
        }
    }

    private mutating func place(page: Int, _ box: Rect, pages: [Int]? = nil) {
        member("page", page)
        if let pages {
            key("pages")
            array(pages) { $0.integer($1) }
        }
        key("bbox")
        array(CollectionOfOne(box)) { json, box in
            for edge in [box.x0, box.y0, box.x1, box.y1] { json.hundredths(edge) }
        }
    }
}
