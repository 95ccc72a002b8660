import Lexicon
import TableModel

extension Table {
    /// Appends the rows of `lower` below its own, the first `header` of them left out.
    ///
    /// Costs no more than the rows of the two pages, however long the table is.
    ///
    /// - Parameter upper: the part of the table on the page before, its columns numbered alike.
    mutating func append(_ lower: PageTable, below upper: PageTable, skipping header: Int, options: JoiningOptions) {
        let isCut = CutRow(upper: upper, lower: lower, header: header, options: options).isOneRow
        let end = rows
        let base = end - header - (isCut ? 1 : 0)
        let seam = firstCell(atOrBelow: max(0, end - upper.table.rows))
        let open = cells.indices[seam...].filter { cells[$0].row + cells[$0].rowSpan == end }
        for cell in lower.table.cells where cell.row + cell.rowSpan > header {
            var moved = cell
            let start = max(cell.row, header)
            moved.rowSpan -= start - cell.row
            moved.row = start + base
            if start == header,
                let above = open.first(where: {
                    goesOn(
                        cells[$0], as: cell, upper: upper.table, lower: lower.table, isCut: isCut, end: end,
                        options: options)
                })
            {
                cells[above].extend(with: moved)
            } else {
                cells.append(moved)
            }
        }
        rows = base + lower.table.rows
        regions += lower.table.regions
        cells[seam...].sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// The first of the cells, which stand by row, in a row or below it.
    private func firstCell(atOrBelow row: Int) -> Int {
        cells.lastIndex { $0.row < row }.map { $0 + 1 } ?? 0
    }

    /// Whether `cell`, at the top of the lower part, is the rest of `above`: the same columns, and the row itself was cut,
    /// or a span over rows continues: one of the two spans rows and the rest is blank or only a remark in brackets, or no
    /// other label of the column is blank.
    private func goesOn(
        _ above: Cell, as cell: Cell, upper: Table, lower: Table, isCut: Bool, end: Int, options: JoiningOptions
    ) -> Bool {
        guard above.row + above.rowSpan == end, above.columnRange == cell.columnRange else { return false }
        if isCut { return true }
        guard !above.text.isEmpty, above.row >= headerRows else { return false }
        if above.rowSpan > 1 || cell.rowSpan > 1 {
            return cell.text.isEmpty || isBracketed(cell.text) && !isAmount(above.text)
        }
        guard cell.text.isEmpty, cell.column == 0, !isAmount(above.text) else { return false }
        let labels =
            upper.cells.filter { $0.column == 0 && $0.row >= upper.headerRows }
            + lower.cells.filter { $0.column == 0 && $0.row > 0 }
        return labels.count >= options.labelCount && lower.cells.contains { $0.column == 0 && $0.row > 0 }
            && labels.allSatisfy { !$0.text.isEmpty }
    }

    /// Whether a text is one remark in brackets, such as the weight of a label: `（80分）`.
    private func isBracketed(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return "（(".contains(first) && "）)".contains(last) && !isAmount(text)
            && !Vocabulary.standard.opensSection(text)
            && !text.dropFirst().dropLast().contains { "（()）".contains($0) }
    }
}

extension Cell {
    /// Adds the rest of a cell that the page's end cut.
    fileprivate mutating func extend(with rest: Cell) {
        rowSpan = rest.row + rest.rowSpan - row
        guard !rest.text.isEmpty else { return }
        let parts = (lines.isEmpty ? [text] : lines) + (rest.lines.isEmpty ? [rest.text] : rest.lines)
        lines = parts.filter { !$0.isEmpty }
        text = joinLines(lines)
        hidden = joinLines([hidden, rest.hidden])
    }
}
