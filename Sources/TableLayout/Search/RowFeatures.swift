import Geometry

extension LevelFrame {
    /// Features of the boundaries between levels for the judge of rows: does a row end here, given all of the region?
    func features(_ region: TextRegion, judged: JudgedPage) -> FeatureTable {
        let survey = LevelSurvey(self, region: region, judged: judged)
        var table = FeatureTable()
        for boundary in 0..<max(0, levels.count - 1) { table.addRow { survey.describe(boundary, in: &$0) } }
        return table
    }
}

/// What is counted once for all boundaries of a region.
private struct LevelSurvey {
    let frame: LevelFrame
    let judged: JudgedPage
    let size: Double
    /// The distance between two levels in font sizes, and the same sorted.
    var steps: [Double] = []
    var sorted: [Double] = []
    let sums: [Double]
    /// For each boundary, the steps of neighbouring levels over it.
    var crossing: [[(upper: Int, lower: Int, odds: Double)]]
    var columns: [Set<Int>]
    /// The share of the region's width that rules, and edges of fills, cover between two levels.
    var rules: [Double] = []
    var edges: [Double] = []

    init(_ frame: LevelFrame, region: TextRegion, judged: JudgedPage) {
        self.frame = frame
        self.judged = judged
        size = region.size
        sums = frame.boundarySums
        let runs = judged.map.runs
        let count = max(0, frame.levels.count - 1)
        crossing = [[(upper: Int, lower: Int, odds: Double)]](repeating: [], count: count)
        for step in frame.steps {
            if let upper = frame.level[step.upper], frame.level[step.lower] == upper + 1 {
                crossing[upper].append(step)
            }
        }
        columns = frame.levels.map { level in Set(level.flatMap { Array(frame.columns[$0] ?? 0...0) }) }
        for boundary in 0..<count {
            let above = frame.levels[boundary].reduce(-.infinity) { max($0, runs[$1].baseline) }
            let below = frame.levels[boundary + 1].reduce(.infinity) { min($0, runs[$1].baseline) }
            steps.append(max(below - above, 0.01) / size)
            let low = above - 0.1 * size
            let high = max(low, below - 0.35 * size)
            let width = max(region.box.width, 1)
            let covered = judged.page.drawn.level(from: low, to: high).reduce(0) {
                $0 + max(0, min($1.high, region.box.x1) - max($1.low, region.box.x0))
            }
            rules.append(min(1, covered / width))
            edges.append(
                judged.page.drawn.fillEdges(from: low - 0.1 * size, to: high + 0.1 * size, over: region.box.x).share)
        }
        sorted = steps.sorted()
    }

    func describe(_ boundary: Int, in row: inout FeatureRow) {
        describeDistance(boundary, in: &row)
        describeSteps(boundary, in: &row)
        describeLevels(boundary, in: &row)
        row.add("rule", rules[boundary])
        row.add("fill edge", edges[boundary])
        row.add("boundaries ruled", Double(rules.count { $0 > 0.5 }) / Double(rules.count))
        row.add("boundaries filled", Double(edges.count { $0 > 0.5 }) / Double(edges.count))
        row.add("greatest rule", rules.max() ?? 0)
        row.add("levels above", boundary)
        row.add("levels below", steps.count - boundary)
        row.add("levels", steps.count)
    }

    private func describeDistance(_ boundary: Int, in row: inout FeatureRow) {
        let step = steps[boundary]
        row.add("distance", step)
        row.add("distance by least", step / sorted[0])
        row.add("distance by median", step / sorted[sorted.count / 2])
        row.add("distances less", Double(sorted.firstSorted { $0 >= 0.93 * step }) / Double(sorted.count))
        row.add(
            "distances greater", Double(sorted.count - sorted.firstSorted { $0 > 1.07 * step }) / Double(sorted.count))
        row.add("greatest by least", sorted[sorted.count - 1] / sorted[0])
        row.add("distance above", boundary > 0 ? steps[boundary - 1] : 9)
        row.add("distance below", boundary + 1 < steps.count ? steps[boundary + 1] : 9)
    }

    private func describeSteps(_ boundary: Int, in row: inout FeatureRow) {
        row.add("sum of steps", sums[boundary])
        row.add("sum of steps above", boundary > 0 ? sums[boundary - 1] : 9)
        row.add("sum of steps below", boundary + 1 < sums.count ? sums[boundary + 1] : 9)
        let odds = crossing[boundary].map(\.odds)
        row.add("steps", odds.count)
        row.add("sum", odds.reduce(0, +))
        row.add("least", odds.min() ?? 0)
        row.add("greatest", odds.max() ?? 0)
        row.add("mean", odds.isEmpty ? 0 : odds.reduce(0, +) / Double(odds.count))
        let runs = judged.map.runs
        let lower = crossing[boundary].map { runs[$0.lower] }
        row.add(
            "lower case", lower.isEmpty ? -1 : Double(lower.count { $0.first.startingClass == 0 }) / Double(lower.count)
        )
        row.add(
            "offset",
            crossing[boundary].isEmpty
                ? 99
                : crossing[boundary].reduce(0) { $0 + runs[$1.lower].x0 - runs[$1.upper].x0 }
                    / Double(crossing[boundary].count) / size)
    }

    private func describeLevels(_ boundary: Int, in row: inout FeatureRow) {
        let runs = judged.map.runs
        let above = frame.levels[boundary]
        let below = frame.levels[boundary + 1]
        let a = columns[boundary]
        let b = columns[boundary + 1]
        let width = Double(frame.columnCount)
        row.add("runs above", above.count)
        row.add("runs below", below.count)
        row.add("columns in both", a.intersection(b).count)
        row.add("columns above only", a.subtracting(b).count)
        row.add("columns below only", b.subtracting(a).count)
        row.add("columns", frame.columnCount)
        row.add("label above", a.contains(0))
        row.add("label below", b.contains(0))
        row.add("filled above", Double(a.count) / width)
        row.add("filled below", Double(b.count) / width)
        func mean(_ level: [Int], _ value: (Int) -> Double) -> Double {
            level.reduce(0) { $0 + value($1) } / Double(max(level.count, 1))
        }
        row.add("values above", mean(above) { runs[$0].isValue ? 1 : 0 })
        row.add("values below", mean(below) { runs[$0].isValue ? 1 : 0 })
        row.add("header above", mean(above) { judged.headers[$0] })
        row.add("header below", mean(below) { judged.headers[$0] })
        row.add("bold above", mean(above) { runs[$0].boldShare })
        row.add("bold below", mean(below) { runs[$0].boldShare })
        row.add("wide script above", mean(above) { runs[$0].kind == .wide ? 1 : 0 })
        row.add("wide script below", mean(below) { runs[$0].kind == .wide ? 1 : 0 })
        row.add("most runs", frame.levels.reduce(0) { max($0, $1.count) })
        row.add("lone levels", Double(frame.levels.count { $0.count == 1 }) / Double(frame.levels.count))
        row.add("runs of line", mean(above) { Double(judged.map.byLine[runs[$0].line].count) })
    }
}
