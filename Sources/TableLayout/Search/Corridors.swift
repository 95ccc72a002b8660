import Geometry

extension JudgedPage {
    /// Corridors between texts that stand on different lines of what would be one column, as places of further cuts.
    ///
    /// Gaps part only neighbours on a line: where no line fills two columns both, as in a statement whose rows have a figure
    /// in either the one or the other, no gap lies between them.
    func findCorridors(_ region: TextRegion, between cuts: [Double], options: SearchOptions) -> [Double] {
        var columns = [[(x: Interval, cost: Double)]](repeating: [], count: cuts.count + 1)
        for line in region.lines {
            for index in line {
                let run = map.runs[index]
                columns[cuts.firstSorted { $0 >= run.middle }].append(
                    (Interval(run.x0, run.x1), crossingCost(of: index, on: line, options: options)))
            }
        }
        let least = options.leastCorridor * region.size
        return columns.flatMap { corridors(in: $0, least: least, limit: options.bodyCrossing) }
    }

    /// The middles of the places that fewer texts cross than those beside them, with a whole text on both sides.
    ///
    /// - Parameters:
    ///   - least: how wide such a place is, in points.
    ///   - limit: what crossing texts there may cost less than.
    private func corridors(in texts: [(x: Interval, cost: Double)], least: Double, limit: Double) -> [Double] {
        guard let leftmost = texts.map(\.x.high).min(), let rightmost = texts.map(\.x.low).max(), leftmost < rightmost
        else { return [] }
        let ends = Set(texts.flatMap { [$0.x.low, $0.x.high] }).filter { $0 >= leftmost && $0 <= rightmost }.sorted()
        let places = zip(ends, ends.dropFirst()).map { Interval($0, $1) }.filter { $0.length > 0.01 }
        // Sums of the same costs differ by their order: what is equal to a millionth is equal.
        let costs = sumOver(places.map(\.middle), texts.map { ($0.x, $0.cost) }, slack: 0).map {
            ($0 * 1e6).rounded() / 1e6
        }
        var found: [Double] = []
        var start = 0
        while start < places.count {
            // Places that the same texts cross follow each other where texts only touch.
            let end = costs[start...].firstIndex { $0 != costs[start] } ?? places.count
            let isLower =
                (start == 0 || costs[start - 1] > costs[start]) && (end == places.count || costs[end] > costs[start])
            if isLower, costs[start] < limit,
                let widest = places[start..<end].max(by: { $0.length < $1.length }), widest.length >= least
            {
                found.append(widest.middle)
            }
            start = end
        }
        return found
    }
}
