import CRegrid
import Geometry
import TableModel

/// A document as the C structs of `regrid.h`; they never change and live as long as the tree.
@safe
final class ContentsTree: @unchecked Sendable {
    let root: UnsafePointer<regrid_contents>
    private let arena: Arena

    init(of document: Document) {
        let arena = Arena()
        self.arena = arena
        unsafe root = unsafe arena.place(arena.contents(document))
    }
}

extension Arena {
    fileprivate func contents(_ document: Document) -> regrid_contents {
        unsafe regrid_contents(
            name: text(document.name),
            pages: list(document.pages.map { unsafe place(pageSize($0)) }), page_count: document.pages.count,
            tables: list(document.tables.map { unsafe place(table($0)) }), table_count: document.tables.count,
            paragraphs: list(document.paragraphs.map { unsafe place(paragraph($0)) }),
            paragraph_count: document.paragraphs.count,
            findings: list(document.findings.map { unsafe place(finding($0)) }),
            finding_count: document.findings.count)
    }

    private func pageSize(_ page: PageSize) -> regrid_page_size {
        regrid_page_size(number: page.number, width: page.width, height: page.height)
    }

    private func table(_ table: Table) -> regrid_table {
        let cells: [UnsafePointer<regrid_cell>?] = unsafe table.cells.map { unsafe place(cell($0)) }
        let slots = unsafe table.slotOwners().joined().map { unsafe cells[$0] }
        return unsafe regrid_table(
            id: text(table.id), title: text(table.title), form: text(table.form),
            department: text(table.department), unit: text(table.unit),
            notes: list(table.notes.map { unsafe text($0) }), note_count: table.notes.count,
            regions: list(table.regions.map { unsafe place(regrid_region(page: $0.page, bbox: box($0.box))) }),
            region_count: table.regions.count, evidence: text(table.evidence.rawValue), confidence: table.confidence,
            rows: table.rows, columns: table.columns, header_rows: table.headerRows, cells: list(cells),
            cell_count: cells.count, slots: list(slots), currency: text(table.currency),
            header_paths: list(table.headerPaths().map { unsafe place(headerPath($0)) }))
    }

    private func headerPath(_ headers: [String]) -> regrid_header_path {
        unsafe regrid_header_path(headers: list(headers.map { unsafe text($0) }), count: headers.count)
    }

    private func cell(_ cell: Cell) -> regrid_cell {
        let kind: String = cell.value?.kind ?? "text"
        let unit: String = cell.value?.unit ?? ""
        return unsafe regrid_cell(
            row: cell.row, column: cell.column, row_span: cell.rowSpan, column_span: cell.columnSpan,
            text: text(cell.text), raw: text(cell.raw), value: text(cell.value?.number?.description),
            page: cell.page, bbox: box(cell.box), repairs: list(cell.repairs.map { unsafe place(repair($0)) }),
            repair_count: cell.repairs.count, hidden: text(cell.hidden), kind: text(kind),
            unit: text(unit))
    }

    private func repair(_ repair: Repair) -> regrid_repair {
        unsafe regrid_repair(
            rule: text(repair.rule), before: text(repair.before), after: text(repair.after),
            because: text(repair.because))
    }

    private func paragraph(_ block: TextBlock) -> regrid_paragraph {
        unsafe regrid_paragraph(page: block.page, bbox: box(block.box), text: text(block.text))
    }

    private func finding(_ finding: Finding) -> regrid_finding {
        let message: String = finding.message
        return unsafe regrid_finding(
            severity: severity(finding.severity), code: text(finding.code), message: text(message),
            page: finding.page ?? 0, table: text(finding.table),
            cells: list(finding.cells.map { unsafe place(reference($0)) }), cell_count: finding.cells.count,
            cause: text(finding.cause?.rawValue))
    }

    private func reference(_ cell: CellReference) -> regrid_cell_reference {
        unsafe regrid_cell_reference(
            table: text(cell.table), row: cell.row, column: cell.column, page: cell.page, bbox: box(cell.box))
    }

    private func severity(_ severity: Severity) -> regrid_severity {
        switch severity {
        case .info: REGRID_INFO
        case .warning: REGRID_WARNING
        case .error: REGRID_ERROR
        }
    }

    private func box(_ box: Rect) -> regrid_box {
        regrid_box(x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1)
    }
}
