public import Geometry

/// Tracks and walls of one table on one page.
///
/// `columns` and `rows` are the boundaries of the tracks: a grid of 3 columns has 4 boundaries. A wall stands between
/// two neighbouring slots; the outer sides are always closed.
public struct Grid: Hashable, Sendable {
    /// Boundaries of the columns from left to right, page space.
    public var columns: [Double]
    /// Boundaries of the rows from top to bottom, page space.
    public var rows: [Double]
    /// `rightWalls[r][c]`: whether a wall stands between slots (r, c) and (r, c + 1).
    public var rightWalls: [[Bool]]
    /// `lowerWalls[r][c]`: whether a wall stands between slots (r, c) and (r + 1, c).
    public var lowerWalls: [[Bool]]

    /// Makes a grid in which every wall stands.
    public init(columns: [Double], rows: [Double]) {
        self.columns = columns
        self.rows = rows
        let width = max(0, columns.count - 1)
        let height = max(0, rows.count - 1)
        rightWalls = [[Bool]](repeating: [Bool](repeating: true, count: max(0, width - 1)), count: height)
        lowerWalls = [[Bool]](repeating: [Bool](repeating: true, count: width), count: max(0, height - 1))
    }

    /// How many columns there are.
    public var columnCount: Int { max(0, columns.count - 1) }
    /// How many rows there are.
    public var rowCount: Int { max(0, rows.count - 1) }
    /// The box of the whole grid.
    public var box: Rect {
        Rect(x0: columns.first ?? 0, y0: rows.first ?? 0, x1: columns.last ?? 0, y1: rows.last ?? 0)
    }

    /// The box of a rectangle of slots.
    public func box(rows rowRange: Range<Int>, columns columnRange: Range<Int>) -> Rect {
        Rect(
            x0: columns[columnRange.lowerBound], y0: rows[rowRange.lowerBound], x1: columns[columnRange.upperBound],
            y1: rows[rowRange.upperBound])
    }

    /// The slot that holds a place; places outside belong to the nearest slot.
    func slot(at point: Point) -> (row: Int, column: Int) {
        (Grid.track(of: point.y, in: rows), Grid.track(of: point.x, in: columns))
    }

    private static func track(of value: Double, in boundaries: [Double]) -> Int {
        var low = 0
        var high = max(0, boundaries.count - 2)
        while low < high {
            let middle = (low + high) / 2
            if value < boundaries[middle + 1] { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The grid as a character picture: `+` at corners, `-` and `|` where walls stand.
    public var picture: String {
        guard rowCount > 0, columnCount > 0 else { return "" }
        func rule(_ below: Int) -> String {
            let walls =
                below == 0 || below == rowCount
                ? [Bool](repeating: true, count: columnCount) : lowerWalls[below - 1]
            return "+" + walls.map { ($0 ? "--" : "  ") + "+" }.joined()
        }
        var lines = [rule(0)]
        for row in 0..<rowCount {
            let walls = rightWalls[row] + [true]
            lines.append("|" + walls.map { "  " + ($0 ? "|" : " ") }.joined())
            lines.append(rule(row + 1))
        }
        return lines.joined(separator: "\n")
    }
}
