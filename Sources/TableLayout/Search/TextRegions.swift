import Geometry

/// Runs that may be one table.
struct TextRegion {
    /// Indices into `RunMap.runs`, ascending.
    var runs: [Int]
    var box: Rect
    /// The usual font size, in points.
    var size: Double
    /// The runs of each line, from top to bottom and left to right.
    var lines: [[Int]]

    init(_ runs: [Int], map: RunMap) {
        self.runs = runs.sorted()
        var x0 = Double.infinity
        var y0 = Double.infinity
        var x1 = -Double.infinity
        var y1 = -Double.infinity
        for run in runs.map({ map.runs[$0] }) {
            x0 = min(x0, run.x0)
            x1 = max(x1, run.x1)
            y0 = min(y0, run.y0)
            y1 = max(y1, run.y1)
        }
        box = Rect(x0: x0, y0: y0, x1: x1, y1: y1)
        size = runs.map { map.runs[$0].size }.sorted().middle ?? 10
        var lines: [[Int]] = []
        for run in self.runs {
            if let last = lines.last?.last, map.runs[last].line == map.runs[run].line {
                lines[lines.count - 1].append(run)
            } else {
                lines.append([run])
            }
        }
        self.lines = lines
    }
}

extension TextRegion {
    /// A region of some runs, or `other` where there are none.
    init(_ runs: [Int], map: RunMap, orElse other: TextRegion) {
        self = runs.isEmpty ? other : TextRegion(runs, map: map)
    }
}

extension JudgedPage {
    /// Clusters runs that the judges say belong together.
    func findTextRegions(options: SearchOptions) -> [TextRegion] {
        func clip(_ odds: Double) -> Double { odds.clamped(to: -options.oddsLimit...options.oddsLimit) }
        var edges: [(Int, Int, Double)] = []
        for (pair, odds) in zip(stacked, stackedOdds) {
            edges.append((pair.upper, pair.lower, clip(odds + options.togetherBias)))
        }
        for (pair, odds) in zip(beside, besideOdds) {
            edges.append((pair.left, pair.right, clip(odds + options.togetherBias)))
        }
        let clusters = contract(count: map.runs.count, edges: edges).filter { members in
            members.count > 1 && members.reduce(0) { $0 + roles[$1] } > options.leastMeanRole * Double(members.count)
        }
        let regions = joinOverlapping(clusters.map { TextRegion($0, map: map) }, options: options)
        var taken = Set(regions.flatMap(\.runs))
        return regions.compactMap { region in
            // A run inside the box that no cluster had belongs to the table.
            let inside = map.runs(from: region.box.y0, to: region.box.y1 + region.size).filter { index in
                let run = map.runs[index]
                let y = (run.y0 + run.y1) / 2
                return !taken.contains(index) && run.middle > region.box.x0 - 1 && run.middle < region.box.x1 + 1
                    && y > region.box.y0 && y < region.box.y1 && roles[index] > options.leastRoleInside
            }
            taken.formUnion(inside)
            let region = inside.isEmpty ? region : TextRegion(region.runs + inside, map: map)
            return region.lines.count >= 2 && region.lines.contains { $0.count >= 2 } ? region : nil
        }
    }

    /// Joins regions whose boxes overlap: they are one table.
    private func joinOverlapping(_ regions: [TextRegion], options: SearchOptions) -> [TextRegion] {
        var regions = regions
        var index = 0
        while index < regions.count {
            let other = regions.indices[(index + 1)...].first { other in
                let a = regions[index].box
                let b = regions[other].box
                let width = min(a.x1, b.x1) - max(a.x0, b.x0)
                let height = min(a.y1, b.y1) - max(a.y0, b.y0)
                return width > 1 && height > 1 && width * height > options.overlapShare * min(a.area, b.area)
            }
            if let other {
                regions[index] = TextRegion(regions[index].runs + regions[other].runs, map: map)
                regions.remove(at: other)
                index = 0
            } else {
                index += 1
            }
        }
        return regions
    }
}
