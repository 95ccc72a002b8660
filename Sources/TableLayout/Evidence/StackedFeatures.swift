import Geometry

extension RunMap {
    /// Features of runs above each other for two judges: is the lower one the next line of the upper one's cell, and do
    /// both belong to the same table?
    ///
    /// - Parameter roles: log-odds of each run that it belongs to a table.
    func stackedFeatures(_ pairs: [(upper: Int, lower: Int)], roles: [Double]) -> FeatureTable {
        let survey = StackedSurvey(self, roles: roles)
        var table = FeatureTable()
        for pair in pairs { table.addRow { survey.describe(pair.upper, pair.lower, in: &$0) } }
        return table
    }
}

/// What is counted once for all pairs of a page.
private struct StackedSurvey {
    let map: RunMap
    let page: PageEvidence
    let roles: [Double]
    let lineRoles: [Double]
    let values: [Int]
    let textEnd: Double

    init(_ map: RunMap, roles: [Double]) {
        self.map = map
        page = map.page
        self.roles = roles
        lineRoles = map.byLine.map { range in range.reduce(0) { $0 + roles[$1] } / Double(max(range.count, 1)) }
        values = map.byLine.map { range in map.runs[range].count(where: \.isValue) }
        textEnd = page.lines.reduce(0) { max($0, $1.x1) }
    }

    func describe(_ upper: Int, _ lower: Int, in row: inout FeatureRow) {
        let u = map.runs[upper]
        let v = map.runs[lower]
        let size = min(u.size, v.size)
        describeDistance(upper, lower, size: size, in: &row)
        describePlaces(upper, lower, size: size, in: &row)
        describeTexts(u, v, in: &row)
        describeLines(u, v, in: &row)
        describeDrawing(u, v, size: size, in: &row)
        row.add("role upper", roles[upper])
        row.add("role lower", roles[lower])
        row.add("role line upper", lineRoles[u.line])
        row.add("role line lower", lineRoles[v.line])
        describeBetween(u, v, size: size, in: &row)
        row.add("indent lower", (v.x0 - page.lines[u.line].x0) / size)
    }

    private func describeDistance(_ upper: Int, _ lower: Int, size: Double, in row: inout FeatureRow) {
        let u = map.runs[upper]
        let v = map.runs[lower]
        let distance = (v.baseline - u.baseline) / size
        row.add("distance", distance)
        row.add("distance by leading", distance * size / page.leading)
        row.add("distance by that above", distance / max(map.distanceAbove[upper], 0.1))
        row.add("distance by that below", distance / max(map.distanceBelow[lower], 0.1))
        var next = 99.0
        for line in page.lines.indices[(u.line + 1)...] {
            let step = (page.lines[line].baseline - u.baseline) / size
            if step > 0.4 {
                next = step
                break
            }
        }
        row.add("next line", next)
        var near: [Double] = []
        for other in map.runs(from: u.baseline - 14 * size, to: u.baseline + 14 * size) {
            let step = map.distanceBelow[other]
            if step > 0.8, step < 8 { near.append(step) }
        }
        near.sort()
        let least = near.first ?? 99
        row.add("least distance near", least)
        row.add("distance by least near", distance / least)
        row.add("distance by median near", distance / (near.middle ?? 1.5))
    }

    private func describePlaces(_ upper: Int, _ lower: Int, size: Double, in row: inout FeatureRow) {
        let u = map.runs[upper]
        let v = map.runs[lower]
        row.add("left offset", ((v.x0 - u.x0) / size).clamped(to: -40...40))
        row.add("right offset", ((v.x1 - u.x1) / size).clamped(to: -40...40))
        row.add("centre offset", ((v.middle - u.middle) / size).clamped(to: -40...40))
        row.add("width upper", u.width / size)
        row.add("width lower", v.width / size)
        row.add("overlap", (min(u.x1, v.x1) - max(u.x0, v.x0)) / size)
        // Had the lower run's first word had room behind the upper run, it would stand there.
        let first = page.words[v.words.lowerBound]
        let word = (first.kind == .wide ? first.size : first.x1 - first.x0) / size
        row.add("first word of lower", word)
        let room = (map.right(of: upper).map { map.runs[$0].x0 } ?? textEnd) - u.x1
        row.add("room behind upper", room / size)
        row.add("room less word", room / size - word)
        var column = -1.0
        for other in map.runs[map.runs(from: u.baseline - 14 * size, to: u.baseline + 14 * size)]
        where abs(other.x0 - u.x0) < 0.3 * size {
            column = max(column, other.x1)
        }
        row.add("short of column", (column - u.x1) / size - word)
    }

    private func describeTexts(_ u: EvidenceRun, _ v: EvidenceRun, in row: inout FeatureRow) {
        row.add("value upper", u.isValue)
        row.add("value lower", v.isValue)
        row.add("kind upper", u.kind.rawValue)
        row.add("kind lower", v.kind.rawValue)
        row.add("lower starts", v.first.startingClass)
        row.add("upper ends", u.last.endingClass)
        row.add("upper starts", u.first.startingClass)
        row.add("number mark", v.startsWithNumberMark)
        row.add("words upper", u.words.count)
        row.add("words lower", v.words.count)
        row.add("bold upper", u.boldShare)
        row.add("bold lower", v.boldShare)
        row.add("size lower by upper", v.size / u.size)
        row.add("colour change", page.words[u.words.lowerBound].color != page.words[v.words.lowerBound].color)
    }

    private func describeLines(_ u: EvidenceRun, _ v: EvidenceRun, in row: inout FeatureRow) {
        let above = map.byLine[u.line]
        let below = map.byLine[v.line]
        row.add("runs upper", above.count)
        row.add("runs lower", below.count)
        row.add("place upper", u.place)
        row.add("place lower", v.place)
        row.add("values upper", values[u.line])
        row.add("values lower", values[v.line])
        func matched(_ a: Range<Int>, in b: Range<Int>) -> Double {
            let count = map.runs[a].count { run in
                map.runs[b].contains { min(run.x1, $0.x1) > max(run.x0, $0.x0) }
            }
            return Double(count) / Double(max(a.count, 1))
        }
        row.add("matched of lower", matched(below, in: above))
        row.add("matched of upper", matched(above, in: below))
    }

    private func describeDrawing(_ u: EvidenceRun, _ v: EvidenceRun, size: Double, in row: inout FeatureRow) {
        let low = u.baseline
        let high = v.baseline - 0.3 * size
        let span = Interval(max(u.x0, v.x0), max(max(u.x0, v.x0), min(u.x1, v.x1)))
        let middle = (max(u.x0, v.x0) + min(u.x1, v.x1)) / 2
        row.add("fill upper", u.shade)
        row.add("fill change", u.shade != v.shade)
        var isBetween = false
        var isBeside = false
        var length = 0.0
        for rule in page.drawn.level(from: low, to: high) {
            isBeside = true
            if rule.low < middle, rule.high > middle {
                isBetween = true
                length = max(length, rule.length)
            }
        }
        row.add("rule between", isBetween)
        row.add("rule between length", length / page.width)
        row.add("rule beside", isBeside)
        row.add(
            "fill edges between",
            page.drawn.fillEdges(from: low - 0.1 * size, to: high + 0.1 * size, over: span).atMiddle)
    }

    /// What lies between the two: the least role of a run crossed, and runs alone on their line.
    private func describeBetween(_ u: EvidenceRun, _ v: EvidenceRun, size: Double, in row: inout FeatureRow) {
        var least = 9.0
        var alone = 0
        var lines = 0
        var last = -1
        for index in map.runs(from: u.baseline + 0.3 * size, to: v.baseline - 0.3 * size) {
            let run = map.runs[index]
            guard run.baseline > u.baseline + 0.3 * size, run.baseline < v.baseline - 0.3 * size else { continue }
            if run.line != last { lines += 1 }
            last = run.line
            guard run.x1 > u.x0 - 25 * size, run.x0 < u.x1 + 25 * size else { continue }
            least = min(least, roles[index])
            if map.byLine[run.line].count == 1 { alone += 1 }
        }
        row.add("least role between", least)
        row.add("alone between", alone)
        row.add("lines between", lines)
    }
}
