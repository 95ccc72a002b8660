import Geometry

/// Whether lines alone do not tell a drawn grid's rows and columns: its slots hold several records, or several columns.
///
/// Only figures count: labels wrap and are spaced out inside a cell, figures do not.
func hidesTracks(
    _ grid: Grid, region: Region, pool: WordPool, spaces: SpaceWidths, options: LayoutOptions
) -> Bool {
    let lines = groupRuns(pool, in: grid.box, spaces: spaces, walls: region.upright, options: options.text)
    var columnLines = 0
    var records = [Int](repeating: 0, count: grid.rowCount)
    var pairs = [Int](repeating: 0, count: grid.rowCount)
    for line in lines {
        let row = grid.slot(at: line.box.centre).row
        let values = line.runs.count { isValueLike($0.text) }
        if values >= 2 { records[row] += 1 }
        if values >= 1, line.isGapped { pairs[row] += 1 }
        let walls = grid.rightWalls[row].enumerated().filter(\.element).map { grid.columns[$0.offset + 1] }
        let hasInnerGap = zip(line.runs, line.runs.dropFirst()).contains { left, right in
            let gap = Interval(left.box.centre.x, right.box.centre.x)
            return isValueLike(right.text) && !walls.contains { gap.contains($0) }
        }
        if hasInnerGap { columnLines += 1 }
    }
    let fewest = options.aligned.hiddenRecords
    return records.contains { $0 >= fewest } || pairs.contains { $0 > fewest }
        || (columnLines > fewest && columnLines * 2 >= lines.count)
}
