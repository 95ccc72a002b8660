import Geometry

/// Gives the fragments of a heading line their columns: one that heads several stands over the middle of them.
///
/// Headings that tile all columns, each over the middle of its own, are taken as they are. Otherwise all ways to part the
/// columns among the fragments are weighed, and the cheapest is taken: each fragment costs its distance from the middle of
/// its columns, and a group more than a single column.
///
/// - Parameter extent: from where to where the region reaches.
func placeHeadings(
    _ line: TrackLine, below: ArraySlice<TrackLine>, tracks: ColumnTracks, extent: Interval, options: AlignedOptions
) -> [Fragment] {
    var fragments = line.fragments
    let over = fragments.indices.filter { fragments[$0].columns.lowerBound > 0 }
    let headed = Set(below.flatMap { $0.fragments.flatMap { Array($0.columns) } })
    guard !over.isEmpty, headed.count > 1 else { return fragments }
    let slots = HeadingSlots(
        below: below, tracks: tracks, extent: extent, headed: headed, size: line.size, options: options)
    let headings = over.map { fragments[$0] }
    for (index, columns) in zip(over, slots.tile(headings) ?? slots.place(headings) ?? headings.map(\.columns)) {
        fragments[index].columns = columns
    }
    return fragments
}

/// The columns below a line of headings, and what it costs to set a heading over some of them.
private struct HeadingSlots {
    /// The text of each column with its headings.
    let content: [Interval]
    /// Where the boundary at the left of each column may lie, and that at the right of the last.
    let boundaries: [Interval]
    /// The headings below of each column alone.
    let leaves: [[Fragment]]
    /// The side at which the text of each column is lined up.
    let sides: [ColumnTracks.Side?]
    let headed: Set<Int>
    let size: Double
    let options: AlignedOptions

    init(
        below: ArraySlice<TrackLine>, tracks: ColumnTracks, extent: Interval, headed: Set<Int>, size: Double,
        options: AlignedOptions
    ) {
        let single = below.flatMap(\.fragments).filter { $0.columns.count == 1 }
        let content = tracks.content.indices.map { column in
            single.filter { $0.columns.lowerBound == column }.map(\.box.x).reduce(tracks.content[column]) {
                $0.union($1)
            }
        }
        leaves = tracks.content.indices.map { column in single.filter { $0.columns.lowerBound == column } }
        self.content = content
        let end = content[content.count - 1].high
        // Rules show where the last column ends.
        let right =
            extent.high - end > options.lineUp * size
            ? Interval(extent.high, extent.high) : Interval(end, end + size)
        boundaries =
            tracks.content.indices.map { column in
                guard column > 0 else { return Interval(content[0].low - size, content[0].low) }
                let valley = Interval(content[column - 1].high, max(content[column - 1].high, content[column].low))
                return switch (tracks.sides[column - 1], tracks.sides[column]) {
                case (.right, .right): Interval(valley.low, min(valley.high, valley.low + size))
                case (.left, .left): Interval(max(valley.low, valley.high - size), valley.high)
                default:
                    column == 1
                        ? valley
                        : Interval(
                            max(valley.low, valley.middle - size / 2), min(valley.high, valley.middle + size / 2))
                }
            } + [right]
        sides = tracks.sides
        self.headed = headed
        self.size = size
        self.options = options
    }

    /// The columns of headings that together head every column but the first; nil where they do not.
    func tile(_ headings: [Fragment]) -> [Range<Int>]? {
        guard headings.count < content.count - 1 else { return nil }
        if let only = headings.only, isSetLikeLeaves(only) { return nil }
        return repeatedGroups(headings) ?? cheapest(headings, bare: .infinity, cost: tilingCost)
    }

    /// Groups of columns with the same headings, each below one of `headings`; nil where there are none.
    private func repeatedGroups(_ headings: [Fragment]) -> [Range<Int>]? {
        let names = leaves.dropFirst().map { $0.map(\.text).joined(separator: " ") }
        let width = names.count / headings.count
        guard headings.count > 1, width > 1, names.count.isMultiple(of: headings.count), !names.contains(""),
            Set(names).count > 1, names.indices.allSatisfy({ names[$0] == names[$0 % width] })
        else { return nil }
        let groups = headings.indices.map { 1 + $0 * width..<1 + ($0 + 1) * width }
        let isOver = zip(headings, groups).allSatisfy { heading, columns in
            distance(of: heading.box.centre.x, from: columns) <= options.groupCost * size
        }
        return isOver ? groups : nil
    }

    /// How far a heading is from the middle of columns in em; infinite where it cannot tile them.
    private func tilingCost(_ heading: Fragment, _ columns: Range<Int>) -> Double {
        guard keepsToColumns(heading, columns) else { return .infinity }
        let distance = distance(of: heading.box.centre.x, from: columns) / size
        let isLinedUp = columns.contains { self.isLinedUp(heading, $0) }
        if columns.count == 1 { return isLinedUp || distance <= options.groupCost ? distance : .infinity }
        guard columns.allSatisfy(headed.contains) else { return .infinity }
        guard isSetLikeLeaves(heading) else { return distance <= options.groupCost ? distance : .infinity }
        // What may as well be the first line of one column's heading must stand over the middle of all exactly.
        return distance <= (isLinedUp ? options.lineUp : options.groupCost)
            && !columns.contains { sharesEdge(heading, $0) } ? distance : .infinity
    }

    /// The cheapest columns for headings.
    func place(_ headings: [Fragment]) -> [Range<Int>]? {
        cheapest(headings, bare: 0) { heading, columns in
            guard keepsToColumns(heading, columns) else { return .infinity }
            let distance = distance(of: heading.box.centre.x, from: columns) / size
            if columns.count > 1 {
                guard columns.allSatisfy(headed.contains) else { return .infinity }
                // Of groups with nearly the same middle, the one that reaches the last column is the likelier.
                let isWhole = columns.upperBound == content.count
                return options.groupCost + distance + (isWhole ? 0 : options.lineUp)
            }
            if isLinedUp(heading, columns.lowerBound) { return 0 }
            // The lines of one heading are lined up with each other.
            return leaves[columns.lowerBound].isEmpty ? distance : options.groupCost + distance + 2 * options.lineUp
        }
    }

    /// The ranges of columns from left to right that cost least together; nil where there are none.
    ///
    /// - Parameter bare: what a column costs that none of the headings takes.
    private func cheapest(
        _ headings: [Fragment], bare: Double, cost: (Fragment, Range<Int>) -> Double
    ) -> [Range<Int>]? {
        // The cheapest way to place the headings so far left of each column.
        var best: [(cost: Double, columns: [Range<Int>])] = (0...content.count).map {
            ($0 > 1 ? bare : 0, [])
        }
        for heading in headings {
            var next: [(cost: Double, columns: [Range<Int>])] = []
            for end in 0...content.count {
                var cheapest = (cost: (next.last?.cost ?? .infinity) + bare, columns: next.last?.columns ?? [])
                for start in 1..<max(1, end) where best[start].cost.isFinite {
                    let sum = best[start].cost + cost(heading, start..<end)
                    if sum < cheapest.cost { cheapest = (sum, best[start].columns + [start..<end]) }
                }
                next.append(cheapest)
            }
            best = next
        }
        return best[content.count].cost.isFinite ? best[content.count].columns : nil
    }

    /// Whether a heading stands over no other column's text: cells do not overlap.
    private func keepsToColumns(_ heading: Fragment, _ columns: Range<Int>) -> Bool {
        content.indices.allSatisfy { column in
            columns.contains(column)
                || content[column].overlap(with: heading.box.x)
                    <= options.coveredShare * min(size, content[column].length)
        }
    }

    /// Whether a heading shares an edge or the middle with all headings below in a column, or with the column's text: the
    /// edge at which both are lined up where there is one.
    private func isLinedUp(_ heading: Fragment, _ column: Int) -> Bool {
        func share(_ side: KeyPath<Interval, Double>, _ texts: [Interval]) -> Bool {
            texts.allSatisfy { abs($0[keyPath: side] - texts[0][keyPath: side]) < options.lineUp * size }
        }
        let below = leaves[column].map(\.box.x)
        guard !below.isEmpty else {
            return [\.low, \.high, \.middle].contains { share($0, [heading.box.x, content[column]]) }
        }
        if let edge = sides[column]?.edge, share(edge, below + [content[column]]) {
            return share(edge, below + [heading.box.x])
        }
        return [\.low, \.high, \.middle].contains { share($0, below + [heading.box.x]) }
    }

    /// Whether a heading shares one edge with the text of a column or a heading below, as the lines of one heading do that
    /// is not centred.
    private func sharesEdge(_ heading: Fragment, _ column: Int) -> Bool {
        let x = heading.box.x
        let slack = options.lineUp * size
        return texts(of: column).contains { other in
            let sharesOne = abs(x.low - other.low) < slack || abs(x.high - other.high) < slack
            return sharesOne && abs(x.middle - other.middle) >= slack
        }
    }

    /// The text of a column and its headings.
    private func texts(of column: Int) -> [Interval] { [content[column]] + leaves[column].map(\.box.x) }

    /// Whether some heading below is set in the same font and size.
    private func isSetLikeLeaves(_ heading: Fragment) -> Bool {
        leaves.joined().contains { $0.isSet(like: heading) }
    }

    /// How far a place is from the middle of columns: of their slots, and where the slots leave it open of their text.
    private func distance(of place: Double, from columns: Range<Int>) -> Double {
        let text = abs(place - content[columns.lowerBound].union(content[columns.upperBound - 1]).middle)
        let left = boundaries[columns.lowerBound]
        let right = boundaries[columns.upperBound]
        let low = (left.low + right.low) / 2
        let high = (left.high + right.high) / 2
        return min(text, max(0, low - place, place - high) + options.lineUp * min(text, size))
    }
}

extension ColumnTracks.Side {
    fileprivate var edge: KeyPath<Interval, Double> { self == .left ? \.low : \.high }
}
