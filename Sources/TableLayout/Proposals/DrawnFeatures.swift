import Geometry
import TableModel

extension DrawnGrid {
    /// Whether nothing speaks for rows or columns that are not drawn: lines end only where the next word had no room, and
    /// figures stand above each other, in at most one cell of a row; no cell holds gaps, no word runs over a wall, and no
    /// record follows below, unless the last row is blank: that of a form to be filled in.
    static func isClean(_ grid: Grid, pool: WordPool, options: LayoutOptions) -> Bool {
        let survey = DrawnSurvey(grid, pool: pool, options: options)
        let isStacked = survey.rowsWithSeveral { survey.shortBreaks[$0] > 0 || survey.valueLines[$0] > 1 } > 0
        return !isStacked && survey.wideGaps == 0 && survey.crossingWords == 0
            && (survey.below.runs < 2 || survey.endsBlank)
    }

    /// Features of a drawn grid for the judge of drawn grids: is it whole as it is drawn?
    ///
    /// Rows or columns that only text shows leave several lines, or wide gaps, in its cells; a header that is drawn alone
    /// leaves its records outside.
    static func features(_ grid: Grid, pool: WordPool, options: LayoutOptions) -> FeatureTable {
        let survey = DrawnSurvey(grid, pool: pool, options: options)
        var table = FeatureTable()
        table.addRow { survey.describe(in: &$0) }
        return table
    }
}

/// What is counted of a drawn grid and the words in and around it.
private struct DrawnSurvey {
    let grid: Grid
    let ranges: [SlotRange]
    let size: Double
    /// For each cell how many lines it holds, and how many of them end in a figure.
    var lines: [Int]
    var valueLines: [Int]
    var runs = 0
    var values = 0
    var innerGaps = 0
    /// Gaps in a cell wider than a space of any font.
    var wideGaps = 0
    var valueGaps = 0
    var crossingWords = 0
    var textLines = 0
    var gappedLines = 0
    /// For each cell how many of its lines end although the first word of the next had room.
    var shortBreaks: [Int]
    /// How tightly the lines of one cell follow each other, in font sizes.
    var steps: [Double] = []
    let above: Neighbours
    let below: Neighbours

    /// The nearest line above or below a grid.
    struct Neighbours {
        var distance = 9.0
        var runs = 0
        var values = 0
        var aligned = 0.0
        var bold = 0.0
    }

    init(_ grid: Grid, pool: WordPool, options: LayoutOptions) {
        self.grid = grid
        ranges = mergeSlots(grid)
        let owners = findOwners(of: ranges, in: grid)
        lines = [Int](repeating: 0, count: ranges.count)
        valueLines = lines
        shortBreaks = lines
        var extents = [[(x: Interval, opening: Double)]](repeating: [], count: ranges.count)
        let words = pool.freeWords(in: grid.box).map { $0.map(\.word).filter(\.isUpright) }.filter { !$0.isEmpty }
        size = max(1, words.joined().map(\.size).sorted().middle ?? 10)
        func owner(_ point: Point) -> Int {
            let slot = grid.slot(at: point)
            return owners[slot.row][slot.column]
        }
        var lastBaseline = [Double?](repeating: nil, count: ranges.count)
        for line in words {
            textLines += 1
            var isGapped = false
            var seen = Set<Int>()
            var last: (owner: Int, end: Double)?
            for word in line {
                let own = owner(word.box.centre)
                let isValue = TextKind(word.text).isValue
                let reach = options.text.overrunReach * word.size
                let left = owner(Point(x: word.box.x0 + reach, y: word.box.centre.y))
                if left != owner(Point(x: word.box.x1 - reach, y: word.box.centre.y)) { crossingWords += 1 }
                let isFar = last.map { word.box.x0 - $0.end >= options.text.runWidth(word) } ?? true
                if last?.owner == own, isFar {
                    innerGaps += 1
                    if let last, word.box.x0 - last.end >= options.grids.innerGap * word.size { wideGaps += 1 }
                    isGapped = true
                    if isValue { valueGaps += 1 }
                }
                if last?.owner != own || isFar {
                    runs += 1
                    if isValue { values += 1 }
                }
                if seen.insert(own).inserted {
                    lines[own] += 1
                    if let before = lastBaseline[own] { steps.append((word.baseline - before) / size) }
                    lastBaseline[own] = word.baseline
                    if isValue { valueLines[own] += 1 }
                    let opensWide = word.text.first.map { isWide($0) } ?? false
                    extents[own].append((Interval(word.box.x0, word.box.x1), opensWide ? word.size : word.box.width))
                } else if let end = extents[own].last?.x.high {
                    extents[own][extents[own].count - 1].x.high = max(end, word.box.x1)
                }
                last = (own, word.box.x1)
            }
            if isGapped { gappedLines += 1 }
        }
        for (own, lines) in extents.enumerated() where lines.count > 1 {
            let cell = grid.box(rows: ranges[own].rows, columns: ranges[own].columns)
            let left = lines.reduce(.infinity) { min($0, $1.x.low) }
            // A cell has as much room at its right as at its left.
            let edge = max(cell.x1 - (left - cell.x0), lines.reduce(0) { max($0, $1.x.high) })
            let space = options.text.spaceWidth * size
            shortBreaks[own] = zip(lines, lines.dropFirst()).count { line, next in
                line.x.high + space + next.opening <= edge
            }
        }
        above = DrawnSurvey.neighbours(of: grid, size: size, isAbove: true, pool: pool, options: options)
        below = DrawnSurvey.neighbours(of: grid, size: size, isAbove: false, pool: pool, options: options)
    }

    private static func neighbours(
        of grid: Grid, size: Double, isAbove: Bool, pool: WordPool, options: LayoutOptions
    ) -> Neighbours {
        let reach = options.search.farthestLine * size
        let y = isAbove ? Interval(grid.box.y0 - reach, grid.box.y0) : Interval(grid.box.y1, grid.box.y1 + reach)
        let band = Rect(x: Interval(grid.box.x0 - size, grid.box.x1 + size), y: y)
        let lines = pool.freeWords(in: band).map { $0.map(\.word) }
        guard let line = isAbove ? lines.last : lines.first else { return Neighbours() }
        let runs = TextLine(words: line).runs(gap: options.text.runWidth(line[0]))
        let edge = isAbove ? grid.box.y0 - line[0].baseline : line[0].baseline - grid.box.y1
        let aligned = runs.count { run in
            let column = grid.slot(at: run.box.centre).column
            return run.box.x0 > grid.columns[column] - size && run.box.x1 < grid.columns[column + 1] + size
        }
        return Neighbours(
            distance: edge / size, runs: runs.count, values: runs.count { TextKind($0.text).isValue },
            aligned: Double(aligned) / Double(runs.count))
    }

    func describe(in row: inout FeatureRow) {
        describeShape(in: &row)
        describeLines(in: &row)
        for (side, names) in [(above, DrawnSurvey.aboveNames), (below, DrawnSurvey.belowNames)] {
            row.add(names[0], side.distance)
            row.add(names[1], side.runs)
            row.add(names[2], side.values)
            row.add(names[3], side.aligned)
        }
    }
    private static let aboveNames: [StaticString] = ["distance above", "runs above", "values above", "aligned above"]
    private static let belowNames: [StaticString] = ["distance below", "runs below", "values below", "aligned below"]

    private func describeShape(in row: inout FeatureRow) {
        let heights = zip(grid.rows, grid.rows.dropFirst()).map { ($1 - $0) / size }.sorted()
        let count = Double(ranges.count)
        row.add("rows", grid.rowCount)
        row.add("columns", grid.columnCount)
        row.add("cells", ranges.count)
        row.add("spans", Double(ranges.count { $0.rows.count * $0.columns.count > 1 }) / count)
        row.add("filled", Double(lines.count { $0 > 0 }) / count)
        row.add("lowest row", heights.first ?? 0)
        row.add("median row", heights.middle ?? 0)
        row.add("highest row", heights.last ?? 0)
        row.add("highest by median", (heights.last ?? 0) / max(heights.middle ?? 1, 0.1))
        row.add("size", grid.box.height / size)
        let first = ranges.first { $0.rows.lowerBound == 0 }
        row.add("first row is one cell", first.map { $0.columns.count == grid.columnCount } ?? false)
        let last = ranges.last { $0.rows.upperBound == grid.rowCount }
        row.add("last row is one cell", last.map { $0.columns.count == grid.columnCount } ?? false)
    }

    private func describeLines(in row: inout FeatureRow) {
        row.add("lines", textLines)
        row.add("lines by rows", Double(textLines) / Double(max(1, grid.rowCount)))
        row.add("gapped lines", Double(gappedLines) / Double(max(1, textLines)))
        row.add("inner gaps", Double(innerGaps) / Double(max(1, runs)))
        row.add("value gaps", valueGaps)
        row.add("crossing words", Double(crossingWords) / Double(max(1, runs)))
        row.add("values", Double(values) / Double(max(1, runs)))
        row.add("most lines", lines.max() ?? 0)
        row.add("most value lines", valueLines.max() ?? 0)
        row.add("cells of lines", lines.count { $0 > 1 })
        row.add("cells of value lines", valueLines.count { $0 > 1 })
        row.add("cells of three value lines", valueLines.count { $0 > 2 })
        let sorted = steps.sorted()
        row.add("least step", sorted.first ?? 0)
        row.add("median step", sorted.middle ?? 0)
        row.add("greatest step", sorted.last ?? 0)
        let parted = partedRows
        row.add("parted rows", parted.all)
        row.add("evenly parted rows", parted.even)
        row.add("short rows", rowsWithSeveral { shortBreaks[$0] > 0 })
        row.add("short cells", shortBreaks.count { $0 > 0 })
    }

    /// Whether the last row has cells of its own and none of them holds text.
    var endsBlank: Bool {
        let last = ranges.indices.filter { ranges[$0].rows == (grid.rowCount - 1)..<grid.rowCount }
        return last.count > 1 && last.allSatisfy { lines[$0] == 0 }
    }

    /// How many rows have several cells for which something holds.
    func rowsWithSeveral(_ holds: (Int) -> Bool) -> Int {
        (0..<grid.rowCount).count { number in
            ranges.indices.count { ranges[$0].rows.lowerBound == number && holds($0) } > 1
        }
    }

    /// Rows most of whose cells hold several lines, and those of them whose cells hold as many each.
    var partedRows: (all: Int, even: Int) {
        var rows = (all: 0, even: 0)
        for number in 0..<grid.rowCount {
            let own = ranges.indices.filter { ranges[$0].rows == number..<(number + 1) && lines[$0] > 0 }
            let counts = own.map { lines[$0] }.filter { $0 > 1 }.sorted()
            guard counts.count * 2 > own.count, counts.count > 1 else { continue }
            rows.all += 1
            if counts[0] == counts[counts.count - 1] { rows.even += 1 }
        }
        return rows
    }
}
