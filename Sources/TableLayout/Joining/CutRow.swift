import Geometry
import Lexicon
import TableModel

/// The last band of a part and the first of the next, which may be one row that the page's end cut in two.
struct CutRow {
    let upper: PageTable
    let lower: PageTable
    /// How many rows at the top of `lower` repeat the head.
    let header: Int
    let options: JoiningOptions
    /// The cells of the last band.
    private let foot: [Cell]
    /// The cells of the first band below the head.
    private let head: [Cell]
    private var last: Int { upper.table.rows - 1 }

    init(upper: PageTable, lower: PageTable, header: Int, options: JoiningOptions) {
        self.upper = upper
        self.lower = lower
        self.header = header
        self.options = options
        let last = upper.table.rows - 1
        foot = upper.table.cells.filter { $0.rowRange.contains(last) }
        head = lower.table.cells.filter { $0.row == header }
    }

    /// Whether they are one row.
    var isOneRow: Bool {
        guard lower.table.rows > header, head.map(\.columnRange) == foot.map(\.columnRange) else { return false }
        if let source = upper.source, let rest = lower.source, source.isContinued(by: rest) {
            return source.rows.last == rest.rows[header]
        }
        if head.allSatisfy(\.text.isEmpty) {
            return foot.contains { !$0.text.isEmpty }
                && (lower.table.rows == header + 1 || isLow(beside: rowsAbove, share: options.cutRowShare))
        }
        return reasons.score >= options.cutRowPoints
    }

    /// What speaks for one row, where the band of the next page holds text.
    var reasons: [JoiningReason] {
        guard let key = foot.firstIndex(where: { !$0.text.isEmpty }), goesOn else {
            return [JoiningReason("a text does not go on", -options.against)]
        }
        var reasons: [JoiningReason] = []
        if isLow(beside: rowsAbove + rowsBelow, share: options.restRowShare) {
            reasons.append(JoiningReason("the band is too low for a row", options.strong))
        }
        if head[key].text.isEmpty || isAmount(head[key].text),
            zip(foot, head).contains(where: { !$0.text.isEmpty && $1.text.isEmpty })
        {
            reasons.append(JoiningReason("the row has no name", options.strong))
        }
        if lacksFigures { reasons.append(JoiningReason("figures are missing that no other row lacks", options.fair)) }
        if head.count(where: { !$0.text.isEmpty }) > 1 {
            reasons.append(JoiningReason("several texts go on", options.weak))
        }
        if zip(foot, head).contains(where: { !$1.text.isEmpty && isWidest($0) }) {
            reasons.append(JoiningReason("the text above fills its column", options.weak))
        }
        if zip(foot, head).contains(where: { !$1.text.isEmpty && breaksOff($0.text, before: $1.text) }) {
            reasons.append(JoiningReason("a text breaks off", options.fair))
        }
        return reasons
    }

    /// Whether each text of the lower band stands below one it can continue with.
    private var goesOn: Bool {
        let lengths = digitLengths
        return zip(foot, head).allSatisfy { above, below in
            below.text.isEmpty || isRest(below.text, of: above.text, known: lengths[below.column] ?? [])
        }
    }

    private func isRest(_ text: String, of above: String, known: Set<Int>) -> Bool {
        let words = Vocabulary.standard
        if above.isEmpty || words.opensSection(text) || words.isTotal(text) || words.subItemMark(of: text) != nil {
            return false
        }
        guard isAmount(text) else { return true }
        return text.allSatisfy(\.isNumber) && above.allSatisfy(\.isNumber) && !known.contains(text.count)
            && known.contains(above.count + text.count)
    }

    /// Whether the lower band is blank in a column where every other row has a figure.
    private var lacksFigures: Bool {
        zip(foot, head).contains { above, below in
            guard below.text.isEmpty, isAmount(above.text) else { return false }
            let others = others(in: below.column)
            return others.count >= options.unbrokenFigures && others.allSatisfy { isAmount($0.text) }
        }
    }

    /// Whether the last line of a cell is the widest text of its column.
    private func isWidest(_ cell: Cell) -> Bool {
        let lines = cell.lines.isEmpty ? [cell.text] : cell.lines
        let widest = lines.map(\.count).max() ?? 0
        return widest > 0 && others(in: cell.column).allSatisfy { $0.text.count <= widest }
    }

    private func breaksOff(_ text: String, before rest: String) -> Bool {
        let opens = text.last.map { "（(、，,-‐“《/".contains($0) } == true
        let closes = rest.first.map { "）)、，,。；;”》".contains($0) || $0.isLowercase } == true
        return opens || closes
    }

    /// The body cells of a column, those at the cut left out.
    private func others(in column: Int) -> [Cell] {
        upper.table.cells.filter {
            $0.column == column && $0.row >= upper.table.headerRows && $0.row + $0.rowSpan <= last
        }
            + lower.table.cells.filter { $0.column == column && $0.row > header }
    }

    /// For each column the lengths of its texts that are digits only, the rows at the cut left out.
    private var digitLengths: [Int: Set<Int>] {
        var lengths: [Int: Set<Int>] = [:]
        let cells =
            upper.table.cells.filter { $0.row + $0.rowSpan <= last } + lower.table.cells.filter { $0.row > header }
        for cell in cells {
            let digits = cell.lines.isEmpty ? cell.text : cell.lines.joined()
            if !digits.isEmpty, digits.allSatisfy(\.isNumber) { lengths[cell.column, default: []].insert(digits.count) }
        }
        return lengths
    }

    private func isLow(beside siblings: [Double], share: Double) -> Bool {
        guard let lowest = siblings.min() else { return false }
        return min(height(of: last, in: upper), height(of: header, in: lower)) < share * lowest
    }

    /// The heights of the body rows above; the first row of a page may be the rest of a cut one.
    private var rowsAbove: [Double] {
        let rows = (min(upper.table.headerRows, last)..<last).map { height(of: $0, in: upper) }
        return rows.count > 1 ? Array(rows.dropFirst()) : rows
    }

    /// The heights of the rows below; the last one may be cut again.
    private var rowsBelow: [Double] {
        let rows = ((header + 1)..<lower.table.rows).map { height(of: $0, in: lower) }
        return rows.count > 1 ? rows.dropLast() : rows
    }

    private func height(of row: Int, in part: PageTable) -> Double { part.grid.rows[row + 1] - part.grid.rows[row] }
}
