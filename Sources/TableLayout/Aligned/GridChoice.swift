import Geometry

/// Whether lines alone do not tell a drawn grid's rows and columns: its slots hold several records, or several columns.
///
/// Only figures count: labels wrap and are spaced out inside a cell, figures do not.
func hidesTracks(
    _ grid: Grid, region: Region, pool: WordPool, spaces: SpaceWidths, options: LayoutOptions
) -> Bool {
    let lines = groupRuns(pool, in: grid.box, spaces: spaces, walls: region.upright, options: options.text)
    var columnLines = 0
    // In how many lines each slot holds a figure.
    var figures = [[Int]](repeating: [Int](repeating: 0, count: grid.columnCount), count: grid.rowCount)
    for line in lines {
        let row = grid.slot(at: line.box.centre).row
        let values = line.runs.filter { isValueLike($0.text) }
        for column in Set(values.map { grid.slot(at: $0.box.centre).column }) { figures[row][column] += 1 }
        let walls = grid.rightWalls[row].enumerated().filter(\.element).map { grid.columns[$0.offset + 1] }
        let hasInnerGap = zip(line.runs, line.runs.dropFirst()).contains { left, right in
            let gap = Interval(left.box.centre.x, right.box.centre.x)
            return isValueLike(right.text) && !walls.contains { gap.contains($0) }
        }
        if hasInnerGap { columnLines += 1 }
    }
    let fewest = options.aligned.hiddenRecords
    return figures.contains { $0.count { $0 >= fewest } >= 2 || $0.contains { $0 > fewest } }
        || (columnLines >= fewest && columnLines * 2 >= lines.count)
}
