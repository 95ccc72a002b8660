import Lexicon
import TableModel

/// The rows at the top of a part that say what the table's own top says.
struct RepeatedRows {
    /// The table's header rows and the row below, as they stand there.
    let upper: Table
    let lower: Table

    /// How many rows at the top of `lower` repeat the top of `upper`: all of the header, its first or its last rows, with the
    /// total lines right below where those are repeated too, as a spreadsheet repeats its print titles.
    func count() -> Int {
        let header = headerCount()
        guard header > 0 else { return 0 }
        var count = header
        var row = upper.headerRows
        while row < upper.rows, count < lower.rows, namesTotal(row),
            rows(of: lower, count..<(count + 1)) == rows(of: upper, row..<(row + 1))
        {
            count += 1
            row += 1
        }
        return count
    }

    private func headerCount() -> Int {
        let header = upper.headerRows
        guard header > 0 else { return 0 }
        for count in stride(from: min(header, lower.rows), through: 1, by: -1) {
            let top = rows(of: lower, 0..<count)
            guard top.contains(where: { !$0.text.isEmpty }) else { continue }
            if top == rows(of: upper, 0..<count) || top == rows(of: upper, (header - count)..<header) { return count }
        }
        return 0
    }

    /// Whether `lower` begins like `upper` but says something else: another form of the same make (`项目名称` followed by the
    /// name of another project), or the same kinds of columns for other places.
    var startsAnew: Bool {
        (0..<min(upper.headerRows, lower.rows)).contains { row in
            let above = upper.cells.prefix { $0.row <= row }.filter { $0.row == row }
            let below = lower.cells.prefix { $0.row <= row }.filter { $0.row == row }
            guard above.map(\.columnRange) == below.map(\.columnRange) else { return false }
            let pairs = zip(above, below).filter { !$0.text.isEmpty && !$1.text.isEmpty }
            let differs = pairs.contains { $0.text != $1.text }
            let isSameFirst = above.first?.text == below.first?.text && above.first?.text.isEmpty == false
            return differs
                && (isSameFirst
                    || pairs.contains { $0.text == $1.text }
                        && !pairs.contains { $0.text != $1.text && isAmount($1.text) })
        }
    }

    private struct Outline: Hashable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var text: String
    }

    private func rows(of table: Table, _ range: Range<Int>) -> [Outline] {
        table.cells.prefix { $0.row < range.upperBound }.filter { $0.row >= range.lowerBound }.map {
            Outline(
                row: $0.row - range.lowerBound, column: $0.column, rowSpan: min($0.rowSpan, range.upperBound - $0.row),
                columnSpan: $0.columnSpan, text: $0.text)
        }
    }

    /// Whether a row of `upper` is a total line.
    private func namesTotal(_ row: Int) -> Bool {
        upper.cells.prefix { $0.row <= row }.contains { $0.row == row && Vocabulary.standard.namesTotal($0.text) }
    }
}
