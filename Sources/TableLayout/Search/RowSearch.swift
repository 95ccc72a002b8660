import Geometry

/// The levels of text of a region, with the columns of each run.
struct LevelFrame {
    /// Runs on about one baseline, from top to bottom.
    var levels: [[Int]] = []
    /// For each run of the region the level that it stands on.
    var level: [Int: Int] = [:]
    /// For each run the columns that it reaches over.
    var columns: [Int: ClosedRange<Int>] = [:]
    /// How many columns there are.
    var columnCount: Int
    /// Runs that follow each other in a column: levels, and log-odds that a row ends between.
    var steps: [(upper: Int, lower: Int, odds: Double)] = []

    init(_ region: TextRegion, cuts: [Double], judged: JudgedPage, options: SearchOptions) {
        let runs = judged.map.runs
        columnCount = cuts.count + 1
        var last = -Double.infinity
        let ordered = region.runs.sorted { (runs[$0].baseline, $0) < (runs[$1].baseline, $1) }
        for index in ordered {
            if runs[index].baseline - last > options.levelDistance * runs[index].size {
                levels.append([])
                last = runs[index].baseline
            }
            level[index] = levels.count - 1
            levels[levels.count - 1].append(index)
            let first = cuts.firstSorted { $0 >= runs[index].x0 + 0.5 }
            columns[index] = first...max(first, cuts.firstSorted { $0 >= runs[index].x1 - 0.5 })
        }
        findSteps(ordered, judged: judged, options: options)
    }

    private mutating func findSteps(_ ordered: [Int], judged: JudgedPage, options: SearchOptions) {
        var last = [Int?](repeating: nil, count: columnCount)
        var pairs: [(upper: Int, lower: Int)] = []
        var seen = Set<[Int]>()
        for run in ordered {
            for column in columns[run] ?? 0...0 {
                if let upper = last[column], level[upper] ?? 0 < level[run] ?? 0, seen.insert([upper, run]).inserted {
                    pairs.append((upper, run))
                }
                last[column] = run
            }
        }
        let odds = judged.judges.odds(.cell, judged.map.stackedFeatures(pairs, roles: judged.roles))
        steps = zip(pairs, odds).map {
            ($0.upper, $0.lower, (-$1).clamped(to: -options.oddsLimit...options.oddsLimit))
        }
    }

    /// For each boundary between two levels the sum of what the steps over it say.
    var boundarySums: [Double] {
        var sums = [Double](repeating: 0, count: max(0, levels.count - 1))
        for step in steps {
            for boundary in (level[step.upper] ?? 0)..<(level[step.lower] ?? 0) { sums[boundary] += step.odds }
        }
        return sums
    }
}

extension JudgedPage {
    /// For each boundary between two levels the log-odds of the judge of rows that a row ends there.
    func rowOdds(_ frame: LevelFrame, region: TextRegion, options: SearchOptions) -> [Double] {
        frame.levels.count < 2
            ? []
            : judges.odds(.row, frame.features(region, judged: self)).map {
                $0.clamped(to: -options.rowLimit...options.rowLimit)
            }
    }

    /// The boundaries between levels at which a row ends.
    ///
    /// - Parameter odds: what the judge of rows says for each boundary.
    func findRows(_ frame: LevelFrame, odds: [Double], options: SearchOptions) -> [Int] {
        let intervals = frame.steps.compactMap { step -> CutInterval? in
            guard let upper = frame.level[step.upper], let lower = frame.level[step.lower] else { return nil }
            return CutInterval(positions: upper...(lower - 1), odds: options.pairShare * step.odds)
        }
        let worth = zip(frame.boundarySums, odds).map { options.pairShare * $0 + $1 }
        return chooseCuts(worth: worth, intervals: intervals, price: 0)
    }
}
