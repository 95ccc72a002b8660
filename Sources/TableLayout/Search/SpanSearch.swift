import Geometry
import Glibc

extension JudgedPage {
    /// Gives every cell of a reading the extent over blank neighbours that the judges of spans find likeliest: over columns
    /// the likeliest extents of all cells of a row together, over rows the surest first.
    func settleSpans(_ reading: inout TextReading, options: SearchOptions) {
        guard judges.answers(.across) else { return }
        var frame = SpanFrame(reading, judged: self)
        let byRow = Dictionary(grouping: reading.cells.indices) { reading.cells[$0].rows.lowerBound }
        for row in 0..<reading.rowCount {
            let cells = (byRow[row] ?? []).sorted {
                reading.cells[$0].columns.lowerBound < reading.cells[$1].columns.lowerBound
            }
            let wishes = cells.map { cell in
                let (choices, features) = frame.columnChoices(of: reading.cells[cell], options: options)
                return choices.isEmpty
                    ? [ExtentWish(extent: reading.cells[cell].columns, odds: BoostedTrees.limit)]
                    : zip(choices, judges.odds(.across, features)).map { ExtentWish(extent: $0, odds: $1) }
            }
            for (cell, wish) in zip(cells, chooseExtents(wishes)) {
                if wish.odds < BoostedTrees.limit { reading.spanOdds.append(wish.odds) }
                frame.move(cell, reading.cells[cell], to: row...row, wish.extent)
                reading.cells[cell].columns = wish.extent
            }
        }
        settleRows(&reading, frame: &frame, options: options)
    }

    private func settleRows(_ reading: inout TextReading, frame: inout SpanFrame, options: SearchOptions) {
        var wishes: [(odds: Double, cell: Int, extent: ClosedRange<Int>)] = []
        for (index, cell) in reading.cells.enumerated() {
            let (choices, features) = frame.rowChoices(of: cell, options: options)
            let odds = judges.odds(.down, features)
            guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }) else { continue }
            wishes.append((odds[best], index, choices[best]))
            reading.spanOdds.append(odds[best])
        }
        for wish in wishes.sorted(by: { ($1.odds, $0.cell) < ($0.odds, $1.cell) }) {
            let columns = reading.cells[wish.cell].columns
            let slots = wish.extent.flatMap { row in columns.map { row * reading.columnCount + $0 } }
            guard slots.allSatisfy({ frame.owners[$0] < 0 || frame.owners[$0] == wish.cell }) else { continue }
            frame.move(wish.cell, reading.cells[wish.cell], to: wish.extent, columns)
            reading.cells[wish.cell].rows = wish.extent
        }
    }
}

/// An extent that a cell may have, with the odds of the judge for it.
struct ExtentWish: Hashable {
    var extent: ClosedRange<Int>
    var odds: Double
}

/// One extent for each cell of a row, from left to right, none over another, with the greatest product of probabilities (an
/// exact dynamic program).
///
/// - Parameter wishes: for each cell what it may have, one at least; some choice of all is free of overlaps.
func chooseExtents(_ wishes: [[ExtentWish]]) -> [ExtentWish] {
    /// For each wish of the cells so far: the best sum of logarithms that ends with it, and the wish before.
    var sums: [[(sum: Double, before: Int)]] = []
    for (cell, own) in wishes.enumerated() {
        let all = own.reduce(0) { $0 + probability($1.odds) }
        sums.append(
            own.map { wish in
                let worth = log(probability(wish.odds) / all)
                guard cell > 0 else { return (worth, -1) }
                let before = wishes[cell - 1].indices
                    .filter { wishes[cell - 1][$0].extent.upperBound < wish.extent.lowerBound }
                    .max { sums[cell - 1][$0].sum < sums[cell - 1][$1].sum }
                return before.map { (sums[cell - 1][$0].sum + worth, $0) } ?? (-.infinity, -1)
            })
    }
    guard var next = sums.last?.indices.max(by: { sums[sums.count - 1][$0].sum < sums[sums.count - 1][$1].sum }) else {
        return []
    }
    var chosen: [ExtentWish] = []
    for cell in wishes.indices.reversed() {
        chosen.append(wishes[cell][next])
        next = max(0, sums[cell][next].before)
    }
    return chosen.reversed()
}
