import Geometry
import Glibc

/// Where the columns of a region part.
struct ColumnCuts {
    /// The places of the cuts, from left to right.
    var kept: [Double]
    /// Proposed places that the judge of columns refused, with its odds for them.
    var refused: [(place: Double, odds: Double)] = []
}

extension JudgedPage {
    /// The cuts between the columns of a region.
    func findColumns(_ region: TextRegion, options: SearchOptions) -> ColumnCuts {
        if !givenCuts.isEmpty { return ColumnCuts(kept: givenCuts.filter { region.box.x.contains($0) }) }
        var cuts = ColumnCuts(kept: proposeCuts(region, options: options))
        guard judges.answers(.column) else { return cuts }
        let frame = ColumnFrame(self, region: region)
        // The cuts that the judge refuses go, of neighbours the worst first: the columns beside it change with each.
        while !cuts.kept.isEmpty {
            let odds = judges.odds(.column, frame.features(cuts.kept))
            let refused = odds.indices.filter { index in
                odds[index] < 0 && (index == 0 || odds[index] < odds[index - 1])
                    && (index + 1 == odds.count || odds[index] <= odds[index + 1])
            }
            if refused.isEmpty { break }
            for index in refused.reversed() { cuts.refused.append((cuts.kept.remove(at: index), odds[index])) }
        }
        return cuts
    }

    /// All places where a column may end, doubtful ones among them, from left to right.
    func proposeCuts(_ region: TextRegion, options: SearchOptions) -> [Double] {
        let cuts = proposeColumns(region, options: options)
        return (cuts + findCorridors(region, between: cuts, options: options)).sorted()
    }

    /// The set of cuts that the gaps speak for most.
    private func proposeColumns(_ region: TextRegion, options: SearchOptions) -> [Double] {
        let (gaps, texts) = gatherCutEvidence(region, options: options)
        let ends = Set(gaps.filter { $0.odds > 0 }.flatMap { [round($0.x.low), round($0.x.high)] }).sorted()
        guard ends.count > 1 else { return [] }
        let middles = zip(ends, ends.dropFirst()).map { ($0 + $1) / 2 }
        var worth = sumOver(middles, gaps.map { ($0.x, $0.odds) }, slack: 0)
        for (index, cost) in sumOver(middles, texts.map { ($0.x, $0.cost) }, slack: 0.01).enumerated() {
            worth[index] -= cost
        }
        // Of places with the same evidence the best; a local maximum each.
        var kept = middles.indices.filter { index in
            worth[index] > options.columnPrice
                && !(index > 0 && worth[index - 1] > worth[index] && index + 1 < worth.count
                    && worth[index + 1] >= worth[index])
        }
        if kept.count > options.mostColumns {
            kept = kept.sorted { (worth[$1], $0) < (worth[$0], $1) }.prefix(options.mostColumns).sorted()
        }
        let places = kept.map { middles[$0] }
        let intervals = gaps.compactMap { gap -> CutInterval? in
            let low = places.firstSorted { $0 > gap.x.low }
            let end = places.firstSorted { $0 >= gap.x.high }
            return low < end ? CutInterval(positions: low...(end - 1), odds: gap.odds) : nil
        }
        // A column holds at least one run.
        let sorted = texts.map(\.x).sorted { ($0.low, $0.high) < ($1.low, $1.high) }
        var nearestEnd = [Double](repeating: .infinity, count: sorted.count + 1)
        for index in sorted.indices.reversed() { nearestEnd[index] = min(nearestEnd[index + 1], sorted[index].high) }
        func holdsRun(_ a: Int, _ b: Int) -> Bool {
            nearestEnd[sorted.firstSorted { $0.low > places[a] - 0.5 }] < places[b] + 0.5
        }
        return chooseCuts(
            worth: kept.map { worth[$0] }, intervals: intervals, price: options.columnPrice, mayFollow: holdsRun
        )
        .map { places[$0] }
    }

    private func round(_ x: Double) -> Double { (x * 10).rounded() / 10 }

    /// What the gaps of a region say for a cut in them, and what a cut through its runs costs.
    private func gatherCutEvidence(
        _ region: TextRegion, options: SearchOptions
    ) -> (gaps: [(x: Interval, odds: Double)], texts: [(x: Interval, cost: Double)]) {
        var gaps: [(x: Interval, odds: Double)] = []
        var texts: [(x: Interval, cost: Double)] = []
        for line in region.lines {
            for (left, right) in zip(line, line.dropFirst()) {
                let odds = right == left + 1 ? map.oddsRight(of: left) : options.oddsLimit
                gaps.append(
                    (Interval(map.runs[left].x1, map.runs[right].x0), min(odds + options.gapShift, options.oddsLimit)))
            }
            for index in line {
                let run = map.runs[index]
                let cost = crossingCost(of: index, on: line, options: options)
                texts.append((Interval(run.x0, run.x1), cost))
                // A gap inside a run may be cut too, for what the judge of gaps says against it.
                for word in run.words.dropLast() where map.gapOdds[word] > -cost - options.gapShift {
                    let odds = min(0, map.gapOdds[word]) + cost + options.gapShift - 0.001
                    gaps.append((Interval(page.words[word].x1, page.words[word + 1].x0), odds))
                }
            }
        }
        return (gaps.filter { $0.x.length > 0.01 }, texts)
    }

    /// What a cut through a run costs.
    func crossingCost(of run: Int, on line: [Int], options: SearchOptions) -> Double {
        if line.count == 1, !map.runs[run].isValue { return options.aloneCrossing }
        let header = probability(headers[run])
        return header * options.headerCrossing + (1 - header) * options.bodyCrossing
    }

    /// For each place the sum of the values whose interval holds it.
    func sumOver(_ places: [Double], _ intervals: [(Interval, Double)], slack: Double) -> [Double] {
        var sums = [Double](repeating: 0, count: places.count + 1)
        for (interval, value) in intervals {
            let low = places.firstSorted { $0 - slack > interval.low }
            let end = max(low, places.firstSorted { $0 + slack >= interval.high })
            sums[low] += value
            sums[end] -= value
        }
        for index in places.indices.dropFirst() { sums[index] += sums[index - 1] }
        sums.removeLast()
        return sums
    }
}

/// The probability that log-odds stand for.
func probability(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
