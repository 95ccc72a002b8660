import TableModel

/// How many of the cells with text in `expected` stand in `actual` at the same place with the same spans and text.
func countExactCells(_ expected: Table, _ actual: Table) -> Share {
    struct Item: Hashable {
        var row, column, rowSpan, columnSpan: Int
        var key: String
    }
    func items(_ table: Table) -> Set<Item> {
        Set(
            table.cells.lazy
                .map {
                    Item(row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, key: $0.key)
                }
                .filter { !$0.key.isEmpty })
    }
    let wanted = items(expected)
    return Share(wanted.intersection(items(actual)).count, of: wanted.count)
}
