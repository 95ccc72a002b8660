internal import Geometry
internal import TableModel

/// Writes documents row by row with statements that are prepared once.
struct DocumentWriter {
    private let documents, pages, tables, regions, headings, cells, repairs, paragraphs, findings,
        findingCells: Statement

    init(_ connection: Connection) throws(DatabaseError) {
        func insertion(_ table: String, _ columns: String) throws(DatabaseError) -> Statement {
            let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ",")
            return try Statement("INSERT INTO \(table) (\(columns)) VALUES (\(places))", on: connection)
        }
        documents = try insertion("documents", "name")
        pages = try insertion("pages", "document_id,number,width,height")
        tables = try insertion(
            "tables",
            #"document_id,name,title,form,department,unit,notes,evidence,confidence,"rows","columns",header_rows"#)
        regions = try insertion("regions", "table_id,position,page,x0,y0,x1,y1")
        headings = try insertion("headings", #"table_id,"column",path"#)
        cells = try insertion(
            "cells",
            #"table_id,"row","column",row_span,column_span,text,hidden,raw,kind,value,number,unit,page,x0,y0,x1,y1"#)
        repairs = try insertion("repairs", "cell_id,position,rule,before,after,because")
        paragraphs = try insertion("paragraphs", "document_id,position,page,text")
        findings = try insertion("findings", #"document_id,severity,code,message,page,"table",cause"#)
        findingCells = try insertion("finding_cells", #"finding_id,position,"table","row","column",page"#)
    }

    /// Writes a document of a name that the database does not hold.
    mutating func write(_ document: Document) throws(DatabaseError) {
        let id = try documents.run([.text(document.name)])
        for page in document.pages {
            try pages.run([.integer(id), .integer(page.number), .real(page.width), .real(page.height)])
        }
        for table in document.tables { try write(table, document: id) }
        for (index, block) in document.paragraphs.enumerated() {
            try paragraphs.run([.integer(id), .integer(index), .integer(block.page), .text(block.text)])
        }
        for finding in document.findings { try write(finding, document: id) }
    }

    private func write(_ table: Table, document: Int) throws(DatabaseError) {
        let id = try tables.run([
            .integer(document), .text(table.id), .text(table.title), .text(table.form), .text(table.department),
            .text(table.unit), .text(table.notes.joined(separator: "\n")), .text(table.evidence.rawValue),
            .real(table.confidence), .integer(table.rows), .integer(table.columns), .integer(table.headerRows),
        ])
        for (index, region) in table.regions.enumerated() {
            try regions.run([.integer(id), .integer(index), .integer(region.page)] + edges(of: region.box))
        }
        for (column, path) in table.headerPaths().enumerated() {
            try headings.run([.integer(id), .integer(column), .text(path.joined(separator: " / "))])
        }
        for cell in table.cells { try write(cell, table: id) }
    }

    private func write(_ cell: Cell, table: Int) throws(DatabaseError) {
        var (value, number, unit) = (ColumnValue.null, ColumnValue.null, ColumnValue.null)
        if case .number(let exact, let printed) = cell.value {
            value = .text(exact.description)
            number = Double(exact.description).map { .real($0) } ?? .null
            unit = .text(printed)
        }
        let id = try cells.run(
            [
                .integer(table), .integer(cell.row), .integer(cell.column), .integer(cell.rowSpan),
                .integer(cell.columnSpan), .text(cell.text), .text(cell.hidden), .optional(cell.raw),
                .text(kind(of: cell)), value, number,
                unit, .integer(cell.page),
            ] + edges(of: cell.box))
        for (index, repair) in cell.repairs.enumerated() {
            try repairs.run([
                .integer(id), .integer(index), .text(repair.rule), .text(repair.before), .text(repair.after),
                .text(repair.because),
            ])
        }
    }

    private func write(_ finding: Finding, document: Int) throws(DatabaseError) {
        let id = try findings.run([
            .integer(document), .text(finding.severity.rawValue), .text(finding.code), .text(finding.message),
            .optional(finding.page), .optional(finding.table), .optional(finding.cause?.rawValue),
        ])
        for (index, cell) in finding.cells.enumerated() {
            try findingCells.run([
                .integer(id), .integer(index), .text(cell.table), .integer(cell.row), .integer(cell.column),
                .integer(cell.page),
            ])
        }
    }

    private func edges(of box: Rect) -> [ColumnValue] { [.real(box.x0), .real(box.y0), .real(box.x1), .real(box.y1)] }

    private func kind(of cell: Cell) -> String {
        switch cell.value {
        case nil: "unknown"
        case .blank: "blank"
        case .text: "text"
        case .code: "code"
        case .label: "label"
        case .number: "figure"
        case .checkBox: "checkbox"
        }
    }
}
