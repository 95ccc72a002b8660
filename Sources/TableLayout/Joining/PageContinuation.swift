import Geometry
import TableModel

/// Tells whether a part of a table goes on from a part on the page before, and joins the two.
struct PageContinuation {
    let options: JoiningOptions

    /// Whether the column boundaries are the same, laid on top of each other at the left side.
    func columnsMatch(_ upper: PageTable, _ lower: PageTable) -> Bool {
        let a = upper.grid.columns
        let b = lower.grid.columns
        guard a.count == b.count, let firstA = a.first, let firstB = b.first else { return false }
        return zip(a, b).allSatisfy { abs(($0 - firstA) - ($1 - firstB)) <= options.columnSlack }
    }

    /// How many rows at the top of `lower` repeat the header of `upper`: all of it, its first or its last rows.
    func repeatedHeaderRows(_ upper: Table, _ lower: Table) -> Int {
        let header = upper.headerRows
        guard header > 0 else { return 0 }
        for count in stride(from: min(header, lower.rows), through: 1, by: -1) {
            let top = rows(of: lower, 0..<count, from: 0)
            guard top.contains(where: { !$0.text.isEmpty }) else { continue }
            if top == rows(of: upper, 0..<count, from: 0)
                || top == rows(of: upper, (header - count)..<header, from: header - count)
            {
                return count
            }
        }
        return 0
    }

    private struct Outline: Hashable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var text: String
    }

    private func rows(of table: Table, _ range: Range<Int>, from first: Int) -> [Outline] {
        table.cells.filter { range.contains($0.row) }.map {
            Outline(
                row: $0.row - first, column: $0.column, rowSpan: min($0.rowSpan, range.upperBound - $0.row),
                columnSpan: $0.columnSpan, text: $0.text)
        }
    }

    /// Whether the page's end cut a row in two: the band overleaf holds no text and either band is lower than its
    /// siblings, or the band overleaf only goes on with texts of the row before.
    func isRowCut(upper: PageTable, lower: PageTable, skipping header: Int) -> Bool {
        let last = upper.table.rows - 1
        guard lower.table.rows > header else { return false }
        let head = lower.table.cells.filter { $0.row == header }
        let foot = upper.table.cells.filter { $0.rowRange.contains(last) }
        guard head.map(\.columnRange) == foot.map(\.columnRange) else { return false }
        let footHeight = height(of: last, in: upper)
        let headHeight = height(of: header, in: lower)
        if head.allSatisfy(\.text.isEmpty) {
            guard foot.contains(where: { !$0.text.isEmpty }) else { return false }
            let siblings = (upper.table.headerRows..<last).map { height(of: $0, in: upper) }.sorted()
            guard !siblings.isEmpty else { return false }
            let usual = siblings[siblings.count / 2]
            return footHeight < options.cutRowShare * usual || headHeight < options.cutRowShare * usual
        }
        guard let key = head.first, key.text.isEmpty, let footKey = foot.first, !footKey.text.isEmpty else {
            return false
        }
        return zip(foot, head).allSatisfy { above, below in
            below.text.isEmpty || (!above.text.isEmpty && !isAmount(below.text))
        }
    }

    private func height(of row: Int, in part: PageTable) -> Double {
        part.grid.rows[row + 1] - part.grid.rows[row]
    }

    /// Appends the rows of `lower` below those of `table`, the first `header` of them left out.
    func append(_ lower: PageTable, to table: inout Table, upper: PageTable, skipping header: Int) {
        let cut = isRowCut(upper: upper, lower: lower, skipping: header)
        let base = table.rows - header - (cut ? 1 : 0)
        for cell in lower.table.cells where cell.row + cell.rowSpan > header {
            var moved = cell
            let start = max(cell.row, header)
            moved.rowSpan -= start - cell.row
            moved.row = start + base
            if start == header,
                let open = table.cells.firstIndex(where: { goesOn($0, as: cell, rows: table.rows, cut: cut) })
            {
                extend(&table.cells[open], with: moved)
            } else {
                table.cells.append(moved)
            }
        }
        table.rows = base + lower.table.rows
        table.regions += lower.table.regions
        table.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// Whether `cell`, at the top of the lower part, is the rest of `above`: the same columns, and either the row itself
    /// was cut or a span over rows goes on.
    private func goesOn(_ above: Cell, as cell: Cell, rows: Int, cut: Bool) -> Bool {
        guard above.row + above.rowSpan == rows, above.columnRange == cell.columnRange else { return false }
        return cut || (above.rowSpan > 1 && cell.rowSpan > 1 && cell.text.isEmpty && !above.text.isEmpty)
    }

    private func extend(_ cell: inout Cell, with rest: Cell) {
        cell.rowSpan = rest.row + rest.rowSpan - cell.row
        guard !rest.text.isEmpty else { return }
        let lines = (cell.lines.isEmpty ? [cell.text] : cell.lines) + (rest.lines.isEmpty ? [rest.text] : rest.lines)
        cell.lines = lines.filter { !$0.isEmpty }
        cell.text = joinLines(cell.lines)
    }
}
