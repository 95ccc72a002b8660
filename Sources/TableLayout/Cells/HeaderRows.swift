import Lexicon
import TableModel

/// Counts the rows at the top of a table that hold headers only.
///
/// The header goes down to the row in which every column has a header of its own (a cell one column wide with
/// text, or one that spans rows above it), together with a row of column numbers below. It ends before a row with
/// amounts and before a total line; where it ends before most columns have a header, the table has none: a sheet of
/// labels and values side by side. Years, ranges and numbers that count are no amounts in a row of headers.
func countHeaderRows(_ cells: [Cell], rows: Int, columns: Int) -> Int {
    guard rows > 1, columns > 1 else { return 0 }
    let byRow = Dictionary(grouping: cells, by: \.row)
    func starting(_ row: Int) -> [Cell] { (byRow[row] ?? []).sorted { $0.column < $1.column } }
    var headed = [Bool](repeating: false, count: columns)
    var reach = 0
    var count = 0
    for row in 0..<rows {
        let cells = starting(row)
        let isNumbering = isColumnNumbering(cells)
        if !isNumbering, row > 0, endsHeader(cells, headed: headed) { break }
        for cell in cells where cell.columnSpan == 1 && !cell.text.isEmpty { headed[cell.column] = true }
        for cell in cells { reach = max(reach, cell.row + cell.rowSpan) }
        count = row + 1
        if isNumbering { return count }
        let isComplete = headed.dropFirst().allSatisfy { $0 } && (headed[0] || row > 0 || cells.count > 1)
        if isComplete, reach <= row + 1 {
            return row + 1 < rows && isColumnNumbering(starting(row + 1)) ? row + 2 : row + 1
        }
    }
    return headed.count { $0 } * 2 > columns ? count : 0
}

/// Whether a row holds amounts, or starts with the word for a total below columns that have their headers.
private func endsHeader(_ cells: [Cell], headed: [Bool]) -> Bool {
    if let label = cells.first, label.column == 0, Vocabulary.standard.isTotal(label.text),
        label.columnRange.allSatisfy({ headed[$0] })
    {
        return true
    }
    let figures = cells.filter { isAmount($0.text) }
    if figures.isEmpty { return false }
    return !areHeadings(figures, of: cells)
}

/// Whether the figures of a row name columns: years or ranges, none of them beside a label of the row's own in the first
/// column.
private func areHeadings(_ figures: [Cell], of cells: [Cell]) -> Bool {
    let words = Vocabulary.standard
    let hasLabel = cells.contains { $0.column == 0 && !$0.text.isEmpty }
    return !hasLabel && figures.allSatisfy { words.isYear($0.text) || words.isRange($0.text) }
}

/// Whether a text is a figure such as `1,112.44`, `-3.5`, `12%` or `913.59万元`.
func isAmount(_ text: String) -> Bool { WrittenNumber.isMadeLikeOne(text) }

/// Whether a row numbers the columns: `栏次`, or only running whole numbers beside blanks and labels of one character.
private func isColumnNumbering(_ cells: [Cell]) -> Bool {
    if cells.contains(where: { Vocabulary.standard.has($0.text, in: .columnNumberLabel) }) { return true }
    let numbers = cells.filter { !$0.text.isEmpty }.map { cell in Int(cell.text.filter { $0 != " " }) }
    guard numbers.count >= 3, let first = numbers[0], first <= 2 else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
}
