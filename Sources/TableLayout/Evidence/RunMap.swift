import Geometry

/// The runs of a page, line by line, and which of them are neighbours.
struct RunMap {
    let page: PageEvidence
    let runs: [EvidenceRun]
    /// For each line the range of its runs.
    let byLine: [Range<Int>]
    /// Log-odds that the gap behind a word parts two cells, by the index of the word.
    let gapOdds: [Double]
    /// The nearest run above or below that shares a width with it, and how far it is in font sizes.
    private(set) var above: [Int?] = []
    private(set) var below: [Int?] = []
    private(set) var distanceAbove: [Double] = []
    private(set) var distanceBelow: [Double] = []

    /// Farther than this, in font sizes, a run has no neighbour.
    static let farthest = 99.0

    /// Log-odds of a gap that parts no cells.
    static let surelyOne = -9.0
    /// Log-odds of a gap that surely parts cells.
    static let surelyTwo = 9.0

    init(_ page: PageEvidence, gaps: [WordGap], odds: [Double]) {
        self.page = page
        var gapOdds = [Double](repeating: RunMap.surelyOne, count: page.words.count)
        for (gap, odds) in zip(gaps, odds) { gapOdds[gap.left] = odds }
        self.gapOdds = gapOdds
        var runs: [EvidenceRun] = []
        var byLine: [Range<Int>] = []
        for (number, line) in page.lines.enumerated() {
            let start = runs.count
            var from = line.words.lowerBound
            for word in line.words where word + 1 == line.words.upperBound || gapOdds[word] > 0 {
                runs.append(RunMap.makeRun(page, words: from..<(word + 1), line: number, place: runs.count - start))
                from = word + 1
            }
            byLine.append(start..<runs.count)
        }
        self.runs = runs
        self.byLine = byLine
        findNeighbours()
    }

    private static func makeRun(_ page: PageEvidence, words range: Range<Int>, line: Int, place: Int) -> EvidenceRun {
        let words = page.words[range]
        let sizes = words.map(\.size).sorted()
        let baselines = words.map(\.baseline).sorted()
        let x0 = words.reduce(.infinity) { min($0, $1.x0) }
        let x1 = words.reduce(-.infinity) { max($0, $1.x1) }
        let size = sizes[sizes.count / 2]
        let baseline = baselines[baselines.count / 2]
        return EvidenceRun(
            words: range, x0: x0, x1: x1, baseline: baseline, size: size, line: line, place: place,
            kind: page.words[range.lowerBound].kind,
            isValue: Double(words.count { $0.kind.isValue }) > 0.6 * Double(words.count),
            text: joinWords(words.map(\.word)),
            shade: page.drawn.shade(x: (x0 + x1) / 2, y: baseline - 0.3 * size),
            boldShare: Double(words.count(where: \.isBold)) / Double(words.count))
    }

    private mutating func findNeighbours() {
        above = [Int?](repeating: nil, count: runs.count)
        below = above
        distanceAbove = [Double](repeating: RunMap.farthest, count: runs.count)
        distanceBelow = distanceAbove
        for index in runs.indices {
            let run = runs[index]
            func search(_ lines: some Sequence<Int>, sign: Double) -> (Int, Double)? {
                var best: (Int, Double)?
                for line in lines {
                    let reach = sign * (page.lines[line].baseline - run.baseline) / run.size
                    if reach > RunMap.farthest || reach > (best?.1 ?? .infinity) + 1 { break }
                    for other in byLine[line] where other != index {
                        let distance = sign * (runs[other].baseline - run.baseline) / run.size
                        guard distance > 0.4, distance < (best?.1 ?? RunMap.farthest),
                            min(run.x1, runs[other].x1) - max(run.x0, runs[other].x0) > -0.5 * run.size
                        else { continue }
                        best = (other, distance)
                    }
                }
                return best
            }
            if let (other, distance) = search(page.lines.indices[run.line...], sign: 1) {
                below[index] = other
                distanceBelow[index] = distance
            }
            if let (other, distance) = search(page.lines.indices[...run.line].reversed(), sign: -1) {
                above[index] = other
                distanceAbove[index] = distance
            }
        }
    }

    /// The run on the left of a run on its line.
    func left(of index: Int) -> Int? { runs[index].place > 0 ? index - 1 : nil }
    /// The run on the right of a run on its line.
    func right(of index: Int) -> Int? { index + 1 < byLine[runs[index].line].upperBound ? index + 1 : nil }

    /// Log-odds that the gap on the left of a run parts two cells; 0 where none is.
    func oddsLeft(of index: Int) -> Double { left(of: index).map { gapOdds[runs[$0].words.upperBound - 1] } ?? 0 }
    /// Log-odds that the gap on the right of a run parts two cells; 0 where none is.
    func oddsRight(of index: Int) -> Double { right(of: index) == nil ? 0 : gapOdds[runs[index].words.upperBound - 1] }

    /// The runs whose line's baseline lies within `low` to `high` points.
    func runs(from low: Double, to high: Double) -> Range<Int> {
        let lines = page.lines(from: low, to: high)
        guard !lines.isEmpty else { return 0..<0 }
        return byLine[lines.lowerBound].lowerBound..<byLine[lines.upperBound - 1].upperBound
    }

    /// How many pairs of runs stand above each other as nearest neighbours: upper and lower index, ascending.
    func stackedPairs(within distance: Double = 6) -> [(upper: Int, lower: Int)] {
        var pairs: [(upper: Int, lower: Int)] = []
        for index in runs.indices {
            if let lower = below[index], distanceBelow[index] < distance { pairs.append((index, lower)) }
            if let upper = above[index], distanceAbove[index] < distance, below[upper] != index {
                pairs.append((upper, index))
            }
        }
        return pairs.sorted { ($0.upper, $0.lower) < ($1.upper, $1.lower) }
    }

    /// The pairs of neighbours on a line.
    func besidePairs() -> [(left: Int, right: Int)] {
        byLine.flatMap { range in zip(range, range.dropFirst()).map { ($0, $1) } }
    }
}
