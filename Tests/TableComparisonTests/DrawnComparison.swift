import Geometry
import TableModel

@testable import TableComparison

/// A table of single cells, a line a row, `|` between texts.
func table(_ lines: String..., id: String = "t1", page: Int = 1) -> Table {
    let rows = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    return Table(
        id: id, regions: [TableRegion(page: page, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1))], rows: rows.count,
        columns: rows[0].count,
        cells: rows.enumerated().flatMap { row, texts in
            texts.enumerated().map { column, text in Cell(row: row, column: column, text: text, page: page) }
        })
}

extension Table {
    /// The table with one cell over several slots; the texts of the cells that it takes in are gone.
    func merging(rows: Range<Int>, columns: Range<Int>) -> Table {
        var merged = self
        merged.cells.removeAll {
            rows.contains($0.row) && columns.contains($0.column)
                && ($0.row, $0.column) != (rows.lowerBound, columns.lowerBound)
        }
        for index in merged.cells.indices
        where (merged.cells[index].row, merged.cells[index].column) == (rows.lowerBound, columns.lowerBound) {
            merged.cells[index].rowSpan = rows.count
            merged.cells[index].columnSpan = columns.count
        }
        return merged
    }
}

extension ExpectedTable {
    /// An expectation of everything in a table.
    init(_ table: Table) {
        self.init(
            id: table.id, title: table.title, unit: table.unit, pages: table.pages, regions: table.regions,
            rows: table.rows, columns: table.columns, headerRows: table.headerRows,
            cells: table.cells.map {
                ExpectedCell(
                    row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, text: $0.text,
                    raw: $0.raw, page: $0.page, box: $0.box)
            })
    }
}

/// What changed from the first tables to the second, in words.
func words(
    _ expected: [Table], _ actual: [Table], origin: ExpectedDocument.Origin = .golden
) -> [String] {
    let expectation = ExpectedDocument(origin: origin, tables: expected.map(ExpectedTable.init))
    return compareDocuments(expectation, Document(name: "a.pdf", tables: actual)).tables.flatMap { table in
        table.differences.map(\.description)
    }
}

/// What changed from one table to another, in words.
func words(_ expected: Table, _ actual: Table, origin: ExpectedDocument.Origin = .golden) -> [String] {
    words([expected], [actual], origin: origin)
}
