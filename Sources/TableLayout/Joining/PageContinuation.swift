import Geometry
import TableModel

/// Tells whether a part of a table goes on from a part on the page before, and joins the two.
struct PageContinuation {
    let options: JoiningOptions

    /// Numbers the columns of both parts alike; nil where their boundaries do not belong to one table.
    ///
    /// Both parts are laid on top of each other at their left sides. Either may lack boundaries that the other draws
    /// (codes in three columns in the header, in one merged column overleaf), as long as most agree.
    func alignColumns(_ upper: PageTable, _ lower: PageTable) -> (upper: PageTable, lower: PageTable)? {
        if let source = upper.source, source.isContinued(by: lower.source) {
            var lower = lower
            lower.grid.columns = upper.grid.columns
            return (upper, lower)
        }
        let a = upper.grid.columns
        guard let firstA = a.first, let lastA = a.last, let firstB = lower.grid.columns.first else { return nil }
        let b = lower.grid.columns.map { $0 - firstB + firstA }
        guard let lastB = b.last, abs(lastA - lastB) <= options.columnSlack else { return nil }
        var union = a
        for boundary in b where !a.contains(where: { abs($0 - boundary) <= options.columnSlack }) {
            union.append(boundary)
        }
        union.sort()
        let fewer = min(a.count, b.count) - 2
        let shared = a.count + b.count - union.count - 2
        guard Double(shared) >= options.sharedBoundaries * Double(fewer),
            let starts = places(of: a, in: union), let lowerStarts = places(of: b, in: union)
        else { return nil }
        return (renumber(upper, starts: starts, columns: union), renumber(lower, starts: lowerStarts, columns: union))
    }

    /// The index in `union` of each boundary; nil where two fall on the same.
    private func places(of boundaries: [Double], in union: [Double]) -> [Int]? {
        var starts: [Int] = []
        for boundary in boundaries {
            guard let index = union.indices.last(where: { abs(union[$0] - boundary) <= options.columnSlack }),
                index > starts.last ?? -1
            else { return nil }
            starts.append(index)
        }
        return starts
    }

    private func renumber(_ part: PageTable, starts: [Int], columns: [Double]) -> PageTable {
        var part = part
        part.grid.columns = columns
        part.table.columns = columns.count - 1
        for index in part.table.cells.indices {
            let range = part.table.cells[index].columnRange
            part.table.cells[index].column = starts[range.lowerBound]
            part.table.cells[index].columnSpan = starts[range.upperBound] - starts[range.lowerBound]
        }
        return part
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

    /// Whether `lower` begins like `upper` but says something else: another form of the same make, `项目名称` followed by the
    /// name of another project.
    func startsAnew(_ upper: Table, _ lower: Table) -> Bool {
        (0..<min(upper.headerRows, lower.rows)).contains { row in
            let above = upper.cells.filter { $0.row == row }
            let below = lower.cells.filter { $0.row == row }
            return above.map(\.columnRange) == below.map(\.columnRange) && above.first?.text == below.first?.text
                && above.first?.text.isEmpty == false
                && zip(above, below).contains { $0.text != $1.text && !$0.text.isEmpty && !$1.text.isEmpty }
        }
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

    /// Whether the page's end cut a row in two: structure tags say so, or the band overleaf holds no text, and is all there
    /// is or one of the two bands is lower than every sibling; or the band overleaf only goes on with texts of the row
    /// before.
    func isRowCut(upper: PageTable, lower: PageTable, skipping header: Int) -> Bool {
        let last = upper.table.rows - 1
        guard lower.table.rows > header else { return false }
        let head = lower.table.cells.filter { $0.row == header }
        let foot = upper.table.cells.filter { $0.rowRange.contains(last) }
        guard head.map(\.columnRange) == foot.map(\.columnRange) else { return false }
        if let source = upper.source, let rest = lower.source, source.isContinued(by: rest) {
            return source.rows.last == rest.rows[header]
        }
        func isLow(beside siblings: [Double], share: Double) -> Bool {
            guard let lowest = siblings.min() else { return false }
            return min(height(of: last, in: upper), height(of: header, in: lower)) < share * lowest
        }
        // The first row of a page may be the rest of a cut one, and the last one cut again.
        var above = (min(upper.table.headerRows, last)..<last).map { height(of: $0, in: upper) }
        if above.count > 1 { above.removeFirst() }
        if head.allSatisfy(\.text.isEmpty) {
            guard foot.contains(where: { !$0.text.isEmpty }) else { return false }
            return lower.table.rows == header + 1 || isLow(beside: above, share: options.cutRowShare)
        }
        var below = ((header + 1)..<lower.table.rows).map { height(of: $0, in: lower) }
        if below.count > 1 { below.removeLast() }
        return isRest(
            head, of: foot, isLow: isLow(beside: above + below, share: options.restRowShare),
            lengths: digitLengths(upper.table, lower.table, header: header))
    }

    /// Whether the cells of a band overleaf only go on with texts of the row before: each text stands below one it can go
    /// on with, and either the band is too low for a row of its own, or something is missing and the first text of the
    /// row is not answered by a new one.
    private func isRest(_ head: [Cell], of foot: [Cell], isLow: Bool, lengths: [Int: Set<Int>]) -> Bool {
        func isFragment(_ text: String, of above: String, column: Int) -> Bool {
            if above.isEmpty || opensSection(text) || totalWords.contains(text) { return false }
            guard isAmount(text) else { return true }
            let known = lengths[column] ?? []
            return text.allSatisfy(\.isNumber) && above.allSatisfy(\.isNumber) && !known.contains(text.count)
                && known.contains(above.count + text.count)
        }
        guard let key = foot.firstIndex(where: { !$0.text.isEmpty }) else { return false }
        let isIncomplete =
            (head[key].text.isEmpty || isAmount(head[key].text))
            && zip(foot, head).contains { !$0.text.isEmpty && $1.text.isEmpty }
        guard isLow || isIncomplete else { return false }
        return zip(foot, head).allSatisfy { above, below in
            below.text.isEmpty || isFragment(below.text, of: above.text, column: below.column)
        }
    }

    /// For each column the lengths of its texts that are digits only, the rows at the cut left out.
    private func digitLengths(_ upper: Table, _ lower: Table, header: Int) -> [Int: Set<Int>] {
        var lengths: [Int: Set<Int>] = [:]
        let cells = upper.cells.filter { $0.row + $0.rowSpan < upper.rows } + lower.cells.filter { $0.row > header }
        for cell in cells {
            let digits = cell.lines.isEmpty ? cell.text : cell.lines.joined()
            if !digits.isEmpty, digits.allSatisfy(\.isNumber) { lengths[cell.column, default: []].insert(digits.count) }
        }
        return lengths
    }

    private func height(of row: Int, in part: PageTable) -> Double {
        part.grid.rows[row + 1] - part.grid.rows[row]
    }

    /// Appends the rows of `lower` below those of `table`, the first `header` of them left out.
    func append(_ lower: PageTable, to table: inout Table, upper: PageTable, skipping header: Int) {
        let cut = isRowCut(upper: upper, lower: lower, skipping: header)
        let before = table
        let base = table.rows - header - (cut ? 1 : 0)
        for cell in lower.table.cells where cell.row + cell.rowSpan > header {
            var moved = cell
            let start = max(cell.row, header)
            moved.rowSpan -= start - cell.row
            moved.row = start + base
            if start == header,
                let open = table.cells.firstIndex(where: {
                    goesOn($0, as: cell, table: before, lower: lower.table, cut: cut)
                })
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

    /// Whether `cell`, at the top of the lower part, is the rest of `above`: the same columns, and the row itself was cut,
    /// or a span over rows goes on: one of the two spans rows and the rest is blank or only a remark in brackets, or no
    /// other label of the column is blank.
    private func goesOn(_ above: Cell, as cell: Cell, table: Table, lower: Table, cut: Bool) -> Bool {
        guard above.row + above.rowSpan == table.rows, above.columnRange == cell.columnRange else { return false }
        if cut { return true }
        guard !above.text.isEmpty, above.row >= table.headerRows else { return false }
        if above.rowSpan > 1 || cell.rowSpan > 1 {
            return cell.text.isEmpty || isBracketed(cell.text) && !isAmount(above.text)
        }
        guard cell.text.isEmpty else { return false }
        let labels = (table.cells.filter { $0.row >= table.headerRows } + lower.cells.filter { $0.row > 0 })
            .filter { $0.column == cell.column }
        return cell.column == 0 && !isAmount(above.text) && labels.count >= options.labelCount
            && lower.cells.contains { $0.column == 0 && $0.row > 0 } && labels.allSatisfy { !$0.text.isEmpty }
    }

    /// Whether a text is one remark in brackets, such as the weight of a label: `（80分）`.
    private func isBracketed(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return "（(".contains(first) && "）)".contains(last) && !isAmount(text) && !opensSection(text)
            && !text.dropFirst().dropLast().contains { "（()）".contains($0) }
    }

    private func extend(_ cell: inout Cell, with rest: Cell) {
        cell.rowSpan = rest.row + rest.rowSpan - cell.row
        guard !rest.text.isEmpty else { return }
        let lines = (cell.lines.isEmpty ? [cell.text] : cell.lines) + (rest.lines.isEmpty ? [rest.text] : rest.lines)
        cell.lines = lines.filter { !$0.isEmpty }
        cell.text = joinLines(cell.lines)
        cell.hidden = joinLines([cell.hidden, rest.hidden])
    }
}
