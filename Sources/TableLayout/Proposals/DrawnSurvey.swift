import Geometry
import TableModel

/// What is counted of a drawn grid and the words in and around it.
struct DrawnSurvey {
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
    /// Words over the ends of level rules that reach beyond the sides.
    let overhang: Int
    /// Whether text above or below lies between the grid and a level rule as wide that meets no upright one.
    let goesOn: Bool
    let above: Neighbours
    let below: Neighbours

    /// The nearest line above or below a grid.
    struct Neighbours {
        var distance = 9.0
        var runs = 0
        var values = 0
        var aligned = 0.0
    }

    init(_ grid: Grid, rulings: [Ruling], pool: WordPool, options: LayoutOptions) {
        self.grid = grid
        let level = rulings.filter { $0.axis == .horizontal }
        overhang = DrawnSurvey.countOverhang(of: grid, level: level, pool: pool, options: options)
        ranges = mergeSlots(grid)
        let owners = findOwners(of: ranges, in: grid)
        lines = [Int](repeating: 0, count: ranges.count)
        valueLines = lines
        shortBreaks = lines
        var extents = [[(x: Interval, opening: Double)]](repeating: [], count: ranges.count)
        let words = pool.freeWords(in: grid.box).map { $0.map(\.word).filter(\.isUpright) }.filter { !$0.isEmpty }
        size = max(1, words.joined().map(\.size).sorted().middle ?? 10)
        // A rule that meets upright ones belongs to another grid.
        let lone = level.filter { rule in
            !rulings.contains {
                $0.axis == .vertical && $0.extent.contains(rule.position, slack: options.grids.touchDistance)
                    && rule.extent.contains($0.position, slack: options.grids.touchDistance)
            }
        }
        goesOn = DrawnSurvey.goesOn(grid, to: lone, size: size, pool: pool, options: options)
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

    private static func countOverhang(
        of grid: Grid, level: [Ruling], pool: WordPool, options: LayoutOptions
    ) -> Int {
        let slack = options.grids.touchDistance
        let rules = level.filter {
            $0.position > grid.box.y0 - slack && $0.position < grid.box.y1 + slack && $0.extent.low < grid.box.x1
                && $0.extent.high > grid.box.x0
        }
        let low = rules.reduce(grid.box.x0) { min($0, $1.extent.low) }
        let high = rules.reduce(grid.box.x1) { max($0, $1.extent.high) }
        let reach = options.grids.openSideReach
        return [(low, grid.box.x0), (grid.box.x1, high)].reduce(0) { count, side in
            guard side.1 - side.0 >= reach else { return count }
            let area = Rect(x0: side.0, y0: grid.box.y0, x1: side.1, y1: grid.box.y1)
            return count + pool.freeWords(in: area).joined().count
        }
    }

    private static func goesOn(
        _ grid: Grid, to level: [Ruling], size: Double, pool: WordPool, options: LayoutOptions
    ) -> Bool {
        let slack = options.grids.touchDistance
        return level.contains { rule in
            let gap = rule.position < grid.box.y0 ? grid.box.y0 - rule.position : rule.position - grid.box.y1
            guard gap > slack, gap <= options.search.farthestLine * size,
                abs(rule.extent.low - grid.box.x0) <= slack, abs(rule.extent.high - grid.box.x1) <= slack
            else { return false }
            let between = rule.position < grid.box.y0 ? (rule.position, grid.box.y0) : (grid.box.y1, rule.position)
            let area = Rect(x0: grid.box.x0, y0: between.0, x1: grid.box.x1, y1: between.1)
            return !pool.freeWords(in: area).isEmpty
        }
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

    /// Whether the last row has cells of its own and none of them holds text.
    var endsBlank: Bool {
        let last = ranges.indices.filter { ranges[$0].rows == (grid.rowCount - 1)..<grid.rowCount }
        return last.count > 1 && last.allSatisfy { lines[$0] == 0 }
    }

    /// How many rows have figures above each other beside another cell of several lines.
    var stackedValueRows: Int {
        (0..<grid.rowCount).count { number in
            let own = ranges.indices.filter { ranges[$0].rows.lowerBound == number }
            return own.contains { valueLines[$0] > 1 } && own.count { lines[$0] > 1 } > 1
        }
    }

    /// Whether a row has many figures above each other beside another cell of as many lines.
    func hidesRecords(options: GridOptions) -> Bool {
        (0..<grid.rowCount).contains { number in
            let own = ranges.indices.filter { ranges[$0].rows.lowerBound == number }
            return own.contains { valueLines[$0] >= options.stackedFigures }
                && own.count { lines[$0] >= options.stackedFigures } > 1
        }
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
