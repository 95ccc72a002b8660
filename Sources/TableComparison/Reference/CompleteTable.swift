import Export
import Geometry
import TableModel

extension ExpectedTable {
    /// The expectation as a table where its cells tile its grid; nil where only some cells are named.
    var complete: Table? {
        guard let rows, let columns, rows >= 0, columns >= 0 else { return nil }
        let (slots, isTooLarge) = rows.multipliedReportingOverflow(by: columns)
        guard !isTooLarge, slots <= JSONImporter.mostSlots else { return nil }
        let nowhere = Rect(x0: 0, y0: 0, x1: 0, y1: 0)
        let table = Table(
            id: id, regions: (pages ?? [1]).map { TableRegion(page: $0, box: nowhere) }, rows: rows, columns: columns,
            cells: cells.map {
                Cell(
                    row: $0.row, column: $0.column, rowSpan: $0.rowSpan ?? 1, columnSpan: $0.columnSpan ?? 1,
                    text: $0.text)
            })
        return table.checkInvariants().isEmpty ? table : nil
    }
}
