import Geometry

/// What all questions about the extents of a reading's cells share.
struct SpanFrame {
    let judged: JudgedPage
    private let cells: [ReadCell]
    let size: Double
    /// The boundaries of the columns, the outer ones two points outside the text.
    let edges: [Double]
    /// From where to where the texts of each column reach, spans left out.
    let columns: [Interval]
    /// From top to bottom of each row's texts, and its usual baseline.
    let rows: [Interval]
    let baselines: [Double]
    /// How many cells each row has.
    let counts: [Int]
    /// For each column the share of figures among its single cells.
    let valueShares: [Double]
    /// For each row the columns of its cells, from left to right.
    let ownColumns: [[ClosedRange<Int>]]
    /// For each row and cut, the outer ones too, whether an upright rule stands there.
    let cutRuled: [[Bool]]
    /// Whether some row has an upright rule at a cut.
    let cutEverRuled: [Bool]
    /// For each boundary of rows, the outer ones too, and each column, whether a level rule lies there.
    let boundaryRuled: [[Bool]]
    /// For each boundary of rows, the outer ones too, whether a level rule lies over some column; the share of such.
    let boundaryEverRuled: [Bool]
    let shareRuled: Double
    /// The level rules of the table's place.
    let rules: [DrawnEvidence.Rule]
    /// Which cell covers each slot, row by row; -1 for none.
    var owners: [Int]

    init(_ reading: TextReading, judged: JudgedPage) {
        self.judged = judged
        cells = reading.cells
        let runs = judged.map.runs
        let box = reading.region.box
        let size = reading.region.size
        let edges = [box.x0 - 2] + reading.cuts + [box.x1 + 2]
        var columns = [Interval?](repeating: nil, count: reading.columnCount)
        var rows = [Interval?](repeating: nil, count: reading.rowCount)
        var baselines = [[Double]](repeating: [], count: reading.rowCount)
        var counts = [Int](repeating: 0, count: reading.rowCount)
        var singles = [(values: Int, all: Int)](repeating: (0, 0), count: reading.columnCount)
        var own = [[ClosedRange<Int>]](repeating: [], count: reading.rowCount)
        owners = [Int](repeating: -1, count: reading.rowCount * reading.columnCount)
        for (index, cell) in reading.cells.enumerated() {
            let row = cell.rows.lowerBound
            counts[row] += 1
            own[row].append(cell.columns)
            for run in cell.runs.map({ runs[$0] }) {
                if cell.columns.count == 1 {
                    let column = cell.columns.lowerBound
                    let extent = Interval(run.x0, run.x1)
                    columns[column] = columns[column].map { $0.union(extent) } ?? extent
                    singles[column].all += 1
                    if run.isValue { singles[column].values += 1 }
                }
                let height = Interval(run.y0, run.y1)
                rows[row] = rows[row].map { $0.union(height) } ?? height
                baselines[row].append(run.baseline)
            }
            for column in cell.columns { owners[row * reading.columnCount + column] = index }
        }
        self.size = size
        self.edges = edges
        let extents = columns.enumerated().map { $1 ?? Interval(edges[$0], edges[$0 + 1]) }
        self.columns = extents
        self.rows = rows.map { $0 ?? Interval(box.y0, box.y0) }
        let rowBaselines = baselines.map { $0.sorted().middle ?? box.y0 }
        self.baselines = rowBaselines
        self.counts = counts
        valueShares = singles.map { Double($0.values) / Double(max(1, $0.all)) }
        ownColumns = own.map { $0.sorted { $0.lowerBound < $1.lowerBound } }
        rules = judged.page.drawn.level(from: box.y0 - 2 * size, to: box.y1 + 2 * size).filter {
            $0.low < box.x1 + 2 && $0.high > box.x0 - 2
        }
        let ruled = SpanFrame.findRuledCuts(
            columns: extents, edges: edges, baselines: rowBaselines, size: size, drawn: judged.page.drawn)
        cutRuled = ruled
        cutEverRuled = (0...reading.columnCount).map { cut in ruled.contains { $0[cut] } }
        let boundaries = (0...reading.rowCount).map { boundary in
            let low = boundary > 0 ? rowBaselines[boundary - 1] - 0.1 * size : box.y0 - 2 * size
            let high = boundary < rowBaselines.count ? rowBaselines[boundary] - 0.4 * size : box.y1 + 2 * size
            let between = judged.page.drawn.level(from: low, to: max(low, high))
            return extents.map { column in between.contains { $0.low < column.middle && $0.high > column.middle } }
        }
        boundaryRuled = boundaries
        boundaryEverRuled = boundaries.map { $0.contains(true) }
        shareRuled = Double(boundaries.count { $0.contains(true) }) / Double(boundaries.count)
    }

    private static func findRuledCuts(
        columns: [Interval], edges: [Double], baselines: [Double], size: Double, drawn: DrawnEvidence
    ) -> [[Bool]] {
        var ruled = [[Bool]](repeating: [Bool](repeating: false, count: columns.count + 1), count: baselines.count)
        for cut in 0...columns.count {
            let low = cut > 0 ? columns[cut - 1].high - 0.5 : edges[0] - size
            let high = cut < columns.count ? columns[cut].low + 0.5 : edges[edges.count - 1] + size
            for rule in drawn.upright(from: min(low, high) - 1, to: max(low, high) + 1) {
                for row in baselines.indices
                where rule.low < baselines[row] && rule.high > baselines[row] - 0.5 * size { ruled[row][cut] = true }
            }
        }
        return ruled
    }

    /// Moves a cell from its slots to others.
    mutating func move(_ index: Int, _ cell: ReadCell, to rows: ClosedRange<Int>, _ extent: ClosedRange<Int>) {
        for row in cell.rows { for column in cell.columns { owners[row * columns.count + column] = -1 } }
        for row in rows { for column in extent { owners[row * columns.count + column] = index } }
    }

    func owner(_ row: Int, _ column: Int) -> Int? {
        let owner = owners[row * columns.count + column]
        return owner < 0 ? nil : owner
    }

    /// The text of a slot's cell, by its first run.
    func text(_ row: Int, _ column: Int) -> String? {
        owner(row, column).flatMap { cells[$0].runs.first }.map { judged.map.runs[$0].text }
    }

    /// The box of a cell's text.
    func textBox(_ cell: ReadCell) -> Rect {
        let runs = cell.runs.map { judged.map.runs[$0] }
        return Rect(
            x0: runs.reduce(.infinity) { min($0, $1.x0) }, y0: runs.reduce(.infinity) { min($0, $1.y0) },
            x1: runs.reduce(-.infinity) { max($0, $1.x1) }, y1: runs.reduce(-.infinity) { max($0, $1.y1) })
    }

    func headerOdds(_ cell: ReadCell) -> Double {
        cell.runs.reduce(0) { $0 + judged.headers[$1] } / Double(cell.runs.count)
    }

    func valueShare(_ cell: ReadCell) -> Double {
        Double(cell.runs.count { judged.map.runs[$0].isValue }) / Double(cell.runs.count)
    }
}
