import Geometry
import TableModel

/// Tells whether a part of a table goes on from a part on the page before, and joins the two.
struct PageContinuation {
    let options: JoiningOptions

    /// Which columns of `upper` the columns of `lower` cover; nil where the boundaries do not match.
    ///
    /// Both parts are laid on top of each other at their left sides. The lower part may lack boundaries that only the
    /// header of the upper one draws (codes in three columns above, in one merged column overleaf).
    func matchColumns(_ upper: PageTable, _ lower: PageTable) -> [Int]? {
        let a = upper.grid.columns
        let b = lower.grid.columns
        guard let firstA = a.first, let lastA = a.last, let firstB = b.first, let lastB = b.last,
            abs((lastA - firstA) - (lastB - firstB)) <= options.columnSlack
        else { return nil }
        var starts: [Int] = []
        for boundary in b {
            let place = boundary - firstB + firstA
            guard let index = a.indices.last(where: { abs(a[$0] - place) <= options.columnSlack }),
                index > starts.last ?? -1
            else { return nil }
            starts.append(index)
        }
        return starts
    }

    /// The lower part with its columns numbered like those of the upper one.
    func alignColumns(of lower: PageTable, to upper: PageTable) -> PageTable? {
        guard let starts = matchColumns(upper, lower) else { return nil }
        var aligned = lower
        aligned.grid.columns = upper.grid.columns
        aligned.table.columns = upper.table.columns
        for index in aligned.table.cells.indices {
            let cell = lower.table.cells[index]
            aligned.table.cells[index].column = starts[cell.column]
            aligned.table.cells[index].columnSpan = starts[cell.column + cell.columnSpan] - starts[cell.column]
        }
        return aligned
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

    /// Whether the page's end cut a row in two: the band overleaf holds no text, and is all there is or one of the two
    /// bands is lower than every sibling; or the band overleaf only goes on with texts of the row before.
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
            if lower.table.rows == header + 1 { return true }
            guard let lowest = (upper.table.headerRows..<last).map({ height(of: $0, in: upper) }).min() else {
                return false
            }
            return min(footHeight, headHeight) < options.cutRowShare * lowest
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
