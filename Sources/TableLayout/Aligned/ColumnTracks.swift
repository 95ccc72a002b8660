import Geometry

/// The columns of a region: where their text lies and where they are parted.
struct ColumnTracks: Hashable {
    /// The extent of each column's text in the lines that voted, from left to right.
    var content: [Interval]
    /// The places between columns, one fewer than columns.
    var walls: [Double]

    /// The side at which each column's text is lined up; nil where it is centred or at neither.
    var sides: [Side?]

    /// A side of a column.
    enum Side: Hashable { case left, right }

    var count: Int { content.count }

    /// The column in whose track `x` lies.
    func column(at x: Double) -> Int {
        walls.firstIndex { x < $0 } ?? walls.count
    }

    /// The free stretch right of column `index`.
    func valley(after index: Int) -> Interval {
        Interval(content[index].high, max(content[index].high, content[index + 1].low))
    }
}

/// Finds the columns of gapped lines by vote: a valley stands where few of the lines have text.
///
/// Lines without a wide gap (sections, spanning headings) do not vote, so that no single one fuses two columns.
///
/// - Parameters:
///   - lines: the lines of the body.
///   - headings: the lines above; a heading confirms a column with a single value.
///   - drawn: places of drawn walls that run through the body.
///   - isComplete: whether there are no other walls than those.
func findColumns(
    _ lines: [RunLine], headings: [RunLine], drawn: [Double], isComplete: Bool = false, options: AlignedOptions
) -> ColumnTracks {
    let voting = lines.filter(\.isGapped)
    guard let space = voting.map(\.space).sorted().middle else {
        return ColumnTracks(content: [], walls: [], sides: [])
    }
    var content: [Interval] = []
    var walls: [Double] = []
    let ends = [-Double.infinity] + drawn.sorted() + [Double.infinity]
    for (low, high) in zip(ends, ends.dropFirst()) {
        let runs = voting.flatMap { line in
            line.runs.map(\.box.x).filter { $0.middle >= low && $0.middle < high }
        }
        let headed = headings.flatMap { $0.runs.map(\.box.x) }.filter { $0.middle >= low && $0.middle < high }
        var hills = keepHills(
            countRuns(runs), narrowest: options.valleyWidth * space, share: options.valleyShare)
        let needed = voting.count > options.fewVoters ? 2 : 1
        hills = hills.filter { hill in hill.peak >= needed || headed.contains { hill.extent.contains($0.middle) } }
        if isComplete { hills = [] }
        if hills.isEmpty, let all = (runs.isEmpty ? headed : runs).union() { hills = [Hill(extent: all, peak: 1)] }
        guard !hills.isEmpty else { continue }
        if !content.isEmpty { walls.append(low) }
        walls += zip(hills, hills.dropFirst()).map { ($0.extent.high + $1.extent.low) / 2 }
        content += hills.map(\.extent)
    }
    let columns = ColumnTracks(content: content, walls: walls, sides: [])
    let runs = Dictionary(grouping: voting.flatMap(\.runs).map(\.box.x)) { columns.column(at: $0.middle) }
    return ColumnTracks(
        content: content, walls: walls, sides: content.indices.map { linedUpSide(runs[$0] ?? []) })
}

/// The side at which texts end less scattered than at the other or in the middle.
private func linedUpSide(_ texts: [Interval]) -> ColumnTracks.Side? {
    func scatter(_ places: [Double]) -> Double {
        guard let middle = places.sorted().middle else { return 0 }
        return places.reduce(0) { $0 + abs($1 - middle) }
    }
    let left = scatter(texts.map(\.low))
    let right = scatter(texts.map(\.high))
    guard scatter(texts.map(\.middle)) > min(left, right) else { return nil }
    return left < right ? .left : left > right ? .right : nil
}

/// A stretch of a line of x in which runs lie, and how many at most.
private struct Hill {
    var extent: Interval
    var peak: Int
}

/// How many runs lie over each stretch, from left to right.
private func countRuns(_ runs: [Interval]) -> [Hill] {
    let edges = runs.flatMap { [(x: $0.low, step: 1), (x: $0.high, step: -1)] }
        .sorted { ($0.x, $0.step) < ($1.x, $1.step) }
    var stretches: [Hill] = []
    var count = 0
    for (edge, next) in zip(edges, edges.dropFirst()) {
        count += edge.step
        guard next.x > edge.x else { continue }
        if let last = stretches.last, last.peak == count, last.extent.high == edge.x {
            stretches[stretches.count - 1].extent.high = next.x
        } else {
            stretches.append(Hill(extent: Interval(edge.x, next.x), peak: count))
        }
    }
    return stretches
}

/// Joins stretches into hills: a dip parts two hills where it is deep and wide enough.
private func keepHills(_ stretches: [Hill], narrowest: Double, share: Double) -> [Hill] {
    var hills: [Hill] = []
    var dips: [Hill] = []
    for (index, stretch) in stretches.enumerated() {
        let before = index > 0 ? stretches[index - 1].peak : 0
        let after = index + 1 < stretches.count ? stretches[index + 1].peak : 0
        if stretch.peak > before, stretch.peak > after {
            hills.append(stretch)
        } else if stretch.peak < before, stretch.peak < after {
            dips.append(stretch)
        }
    }
    func weakness(_ index: Int) -> Double {
        let weaker = min(hills[index].peak, hills[index + 1].peak)
        let depth = Double(dips[index].peak) / Double(max(weaker, 1))
        return dips[index].extent.length < narrowest ? 1 + depth : depth
    }
    while let worst = dips.indices.max(by: { weakness($0) < weakness($1) }), weakness(worst) > share {
        hills[worst].peak = max(hills[worst].peak, hills[worst + 1].peak)
        hills[worst].extent = hills[worst].extent.union(hills[worst + 1].extent)
        hills.remove(at: worst + 1)
        dips.remove(at: worst)
    }
    let low = stretches.first?.extent.low ?? 0
    let high = stretches.last?.extent.high ?? 0
    for index in hills.indices {
        hills[index].extent = Interval(
            index > 0 ? dips[index - 1].extent.high : low,
            index < dips.count ? dips[index].extent.low : high)
    }
    return hills
}

extension [Interval] {
    /// The smallest interval that holds all; nil for none.
    func union() -> Interval? {
        reduce(nil as Interval?) { whole, next in whole?.union(next) ?? next }
    }
}

extension Array {
    /// The element in the middle; nil for none.
    var middle: Element? { isEmpty ? nil : self[count / 2] }
    /// The element where there is one alone; nil otherwise.
    var only: Element? { count == 1 ? self[0] : nil }
}
