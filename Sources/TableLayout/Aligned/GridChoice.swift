import Geometry

/// Whether lines alone do not tell a drawn grid's rows and columns: its slots hold several records, or several columns.
///
/// Figures count, because they do not wrap inside a cell as labels do; labels only where most of the grid's lines stand
/// in one row and each ends short of where its cell does.
func hidesTracks(
    _ grid: Grid, region: Region, pool: WordPool, spaces: SpaceWidths, options: LayoutOptions
) -> Bool {
    let lines = groupRuns(pool, in: grid.box, spaces: spaces, walls: region.upright, options: options)
    var columnLines = 0
    // In how many lines each slot holds a figure.
    var figures = [[Int]](repeating: [Int](repeating: 0, count: grid.columnCount), count: grid.rowCount)
    for line in lines {
        let row = grid.slot(at: line.box.centre).row
        let values = line.runs.filter { isValueLike($0.text, options: options.aligned) }
        for column in Set(values.map { grid.slot(at: $0.box.centre).column }) { figures[row][column] += 1 }
        let walls = grid.rightWalls[row].enumerated().filter(\.element).map { grid.columns[$0.offset + 1] }
        let hasInnerGap = zip(line.runs, line.runs.dropFirst()).contains { left, right in
            let gap = Interval(left.box.centre.x, right.box.centre.x)
            return isValueLike(right.text, options: options.aligned) && !walls.contains { gap.contains($0) }
        }
        if hasInnerGap { columnLines += 1 }
    }
    let fewest = options.aligned.hiddenRecords
    return figures.contains { $0.count { $0 >= fewest } >= 2 || $0.contains { $0 > fewest } }
        || (columnLines >= fewest && columnLines * 2 >= lines.count)
        || holdsShortLines(lines, grid: grid, options: options)
}

/// Whether most lines stand in one drawn row and are records of labels: nearly every line fills every column, and as
/// often as not a text ends although the next line's first word had room behind.
private func holdsShortLines(_ lines: [RunLine], grid: Grid, options: LayoutOptions) -> Bool {
    let rows = Dictionary(grouping: lines) { grid.slot(at: $0.box.centre).row }
    guard let (row, body) = rows.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
        body.count >= options.aligned.hiddenRecords, body.count * 2 > lines.count
    else { return false }
    var filled = 0
    var breaks = 0
    var short: [Int] = []
    for column in 0..<grid.columnCount {
        let texts = body.compactMap { line in
            line.runs.first { grid.slot(at: $0.box.centre) == (row, column) }
        }
        guard let left = texts.map(\.box.x0).min(), let right = texts.map(\.box.x1).max() else { continue }
        // A cell has as much room at its right as at its left.
        let edge = max(right, grid.columns[column + 1] - (left - grid.columns[column]))
        let early = zip(texts, texts.dropFirst()).count { $0.box.x1 + $0.space + $1.openingWidth <= edge }
        filled += texts.count
        breaks += texts.count - 1
        if early > 0 { short.append(early) }
    }
    return Double(filled) >= options.aligned.filledShare * Double(body.count * grid.columnCount)
        && short.count > 1 && short.reduce(0, +) * 2 >= breaks
}

extension TextRun {
    /// The width of what would have to fit behind the line above: the first word, or a character of a script without
    /// spaces.
    fileprivate var openingWidth: Double {
        let first = words[0].word
        return first.text.first.map(isWide) == true ? first.size : first.box.width
    }
}
