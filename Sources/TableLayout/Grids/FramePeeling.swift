import Lexicon
import TableModel

/// The grid without the frame around it: a table drawn in a box with its title above and its notes below has rows at
/// top and bottom that are one cell wide.
///
/// - Returns: the grid of the rows between; nil where no title in the frame says that there is one.
func peelFrame(_ grid: Grid, cells: [Cell]) -> Grid? {
    func wideCell(_ row: Int) -> Cell? {
        cells.first { $0.row == row && $0.rowSpan == 1 && $0.columnSpan == grid.columnCount }
    }
    var rows = 0..<grid.rowCount
    while rows.count > 2, let cell = wideCell(rows.lowerBound),
        cell.text.isEmpty || Vocabulary.standard.opensNumberedTitle(cell.text)
    {
        rows = (rows.lowerBound + 1)..<rows.upperBound
    }
    guard cells.contains(where: { $0.row < rows.lowerBound && !$0.text.isEmpty }) else { return nil }
    while rows.count > 2, wideCell(rows.upperBound - 1) != nil { rows = rows.lowerBound..<(rows.upperBound - 1) }
    return grid.part(rows: rows)
}

extension Grid {
    /// The rows of `range` as a grid of their own.
    func part(rows range: Range<Int>) -> Grid {
        var part = Grid(columns: columns, rows: Array(rows[range.lowerBound...range.upperBound]))
        part.rightWalls = Array(rightWalls[range])
        part.lowerWalls = Array(lowerWalls[range.lowerBound..<(range.upperBound - 1)])
        return part
    }
}
