import Geometry

/// Whether lines alone do not tell a drawn grid's rows and columns: its slots hold several records, or several columns.
///
/// Figures count, because they do not wrap inside a cell as labels do; labels only where most of the grid's lines stand
/// in one row and each ends short of where its cell does.
func hidesTracks(_ grid: Grid, pool: WordPool, options: LayoutOptions) -> Bool {
    let owners = findOwners(of: mergeSlots(grid), in: grid)
    func cell(of line: TextLine) -> Int {
        let slot = grid.slot(at: line.box.centre)
        return owners[slot.row][slot.column]
    }
    let lines = pool.freeWords(in: grid.box).map { words in
        partAtWalls(words.map(\.word).filter(\.isUpright), cell: cell, options: options.text)
    }.filter { !$0.isEmpty }
    var columnLines = 0
    // In how many lines each cell holds a figure.
    var figures: [Int: Int] = [:]
    for line in lines {
        let cells = line.map(cell)
        let isValue = line.map { TextKind($0.text).isValue }
        for cell in Set(zip(cells, isValue).filter(\.1).map(\.0)) { figures[cell, default: 0] += 1 }
        if line.indices.dropFirst().contains(where: { isValue[$0] && cells[$0] == cells[$0 - 1] }) { columnLines += 1 }
    }
    let fewest = options.grids.hiddenRecords
    let fullRows = owners.contains { row in Set(row).count { figures[$0, default: 0] >= fewest } >= 2 }
    return fullRows || figures.values.contains { $0 > fewest }
        || (columnLines >= fewest && columnLines * 2 >= lines.count)
        || holdsShortLines(lines, grid: grid, options: options)
}

/// The runs of a line, parted at wide gaps and where the cell changes.
private func partAtWalls(_ words: [Word], cell: (TextLine) -> Int, options: TextOptions) -> [TextLine] {
    guard let first = words.first else { return [] }
    return TextLine(words: words).runs(gap: options.runWidth(first)).flatMap { run -> [TextLine] in
        var parts: [[Word]] = []
        var last: Int?
        for word in run.words {
            let own = cell(TextLine(words: [word]))
            if own == last { parts[parts.count - 1].append(word) } else { parts.append([word]) }
            last = own
        }
        return parts.map { TextLine(words: $0) }
    }
}

/// Whether most lines stand in one drawn row and are records of labels: nearly every line fills every column, and as
/// often as not a text ends although the next line's first word had room behind.
private func holdsShortLines(_ lines: [[TextLine]], grid: Grid, options: LayoutOptions) -> Bool {
    let rows = Dictionary(grouping: lines) { grid.slot(at: $0[0].box.centre).row }
    guard let (row, body) = rows.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
        body.count >= options.grids.hiddenRecords, body.count * 2 > lines.count
    else { return false }
    var filled = 0
    var breaks = 0
    var short: [Int] = []
    for column in 0..<grid.columnCount {
        let texts = body.compactMap { line in
            line.first { grid.slot(at: $0.box.centre) == (row, column) }
        }
        guard let left = texts.map(\.box.x0).min(), let right = texts.map(\.box.x1).max() else { continue }
        // A cell has as much room at its right as at its left.
        let edge = max(right, grid.columns[column + 1] - (left - grid.columns[column]))
        let early = zip(texts, texts.dropFirst()).count {
            $0.box.x1 + options.text.spaceWidth * $0.size + openingWidth(of: $1) <= edge
        }
        filled += texts.count
        breaks += texts.count - 1
        if early > 0 { short.append(early) }
    }
    return Double(filled) >= options.grids.filledShare * Double(body.count * grid.columnCount)
        && short.count > 1 && short.reduce(0, +) * 2 >= breaks
}

/// The width of what would have to fit behind the line above: the first word, or a character of a script without
/// spaces.
private func openingWidth(of line: TextLine) -> Double {
    let first = line.words[0]
    return first.text.first.map(isWide) == true ? first.size : first.box.width
}
