import Geometry

extension RunMap {
    /// Features of neighbouring runs of a line for the judge of tables side by side: do both belong to the same table?
    ///
    /// - Parameter roles: log-odds of each run that it belongs to a table.
    func besideFeatures(_ pairs: [(left: Int, right: Int)], roles: [Double]) -> FeatureTable {
        var table = FeatureTable()
        for pair in pairs { table.addRow { describeBeside(pair.left, pair.right, roles: roles, in: &$0) } }
        return table
    }

    private func describeBeside(_ left: Int, _ right: Int, roles: [Double], in row: inout FeatureRow) {
        let u = runs[left]
        let v = runs[right]
        let size = min(u.size, v.size)
        let middle = (u.x1 + v.x0) / 2
        row.add("gap", (v.x0 - u.x1) / size)
        row.add("odds", oddsRight(of: left))
        row.add("role left", roles[left])
        row.add("role right", roles[right])
        row.add("size right by left", v.size / u.size)
        row.add("value left", u.isValue)
        row.add("value right", v.isValue)
        row.add("width left", u.width / size)
        row.add("width right", v.width / size)
        row.add("x", middle / page.width)
        row.add("baselines", abs(u.baseline - v.baseline) / size)
        for side in RunMap.besideSides {
            var all = 0
            var crossed = 0
            var leftRoles = (sum: 0.0, count: 0)
            var rightRoles = leftRoles
            for index in runs(from: u.baseline + side.low * size, to: u.baseline + side.high * size) {
                let run = runs[index]
                all += 1
                if run.x0 < middle, run.x1 > middle { crossed += 1 }
                if run.x1 < middle, run.x1 > middle - 20 * size {
                    leftRoles = (leftRoles.sum + roles[index], leftRoles.count + 1)
                }
                if run.x0 > middle, run.x0 < middle + 20 * size {
                    rightRoles = (rightRoles.sum + roles[index], rightRoles.count + 1)
                }
            }
            row.add(side.crossed, Double(crossed) / Double(max(all, 1)))
            row.add(side.left, leftRoles.count > 0 ? leftRoles.sum / Double(leftRoles.count) : -9)
            row.add(side.right, rightRoles.count > 0 ? rightRoles.sum / Double(rightRoles.count) : -9)
        }
        describeLevels(around: u.baseline, middle: middle, size: size, in: &row)
        var over = 0
        var leftOnly = 0
        for rule in page.drawn.level(from: u.baseline - 12 * size, to: u.baseline + 12 * size) {
            if rule.low < u.x1 - 1, rule.high > v.x0 + 1 { over += 1 }
            if rule.high < v.x0 + 1, rule.high > u.x1 - 1 { leftOnly += 1 }
        }
        row.add("rules over", over)
        row.add("rules left only", leftOnly)
        row.add("fill change", u.shade != v.shade)
    }

    /// How many baselines near stand left and right of a place, and how many of them are the same.
    private func describeLevels(around baseline: Double, middle: Double, size: Double, in row: inout FeatureRow) {
        var left: [Double] = []
        var right: [Double] = []
        for run in runs[runs(from: baseline - 12 * size, to: baseline + 12 * size)] {
            if run.x1 < middle { left.append(run.baseline) }
            if run.x0 > middle { right.append(run.baseline) }
        }
        func levels(_ baselines: [Double]) -> [Double] {
            var levels: [Double] = []
            for baseline in baselines.sorted() where baseline - (levels.last ?? -.infinity) > 1 {
                levels.append(baseline)
            }
            return levels
        }
        let a = levels(left)
        let b = levels(right)
        let shared = a.count { level in
            let index = b.firstSorted { $0 >= level - 1.5 }
            return index < b.count && b[index] <= level + 1.5
        }
        row.add("levels left", a.count)
        row.add("levels right", b.count)
        row.add("levels shared", Double(shared) / Double(max(1, min(a.count, b.count))))
    }

    private static let besideSides:
        [(low: Double, high: Double, crossed: StaticString, left: StaticString, right: StaticString)] = [
            (-5, -0.3, "crossed up 5", "role left up 5", "role right up 5"),
            (0.3, 5, "crossed down 5", "role left down 5", "role right down 5"),
            (-20, -0.3, "crossed up 20", "role left up 20", "role right up 20"),
            (0.3, 20, "crossed down 20", "role left down 20", "role right down 20"),
        ]
}
