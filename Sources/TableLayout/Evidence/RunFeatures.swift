import Geometry

extension RunMap {
    /// Features of runs for the judges of roles: does this run belong to a table, is it a header?
    func roleFeatures() -> FeatureTable {
        let survey = RunSurvey(self)
        var table = FeatureTable()
        for index in runs.indices { table.addRow { survey.describe(index, in: &$0) } }
        return table
    }
}

/// What is counted once for all runs of a page.
private struct RunSurvey {
    let map: RunMap
    let page: PageEvidence
    /// How many runs of each line are figures.
    let values: [Int]

    init(_ map: RunMap) {
        self.map = map
        page = map.page
        values = map.byLine.map { range in map.runs[range].count(where: \.isValue) }
    }

    func describe(_ index: Int, in row: inout FeatureRow) {
        let run = map.runs[index]
        describeText(run, index: index, in: &row)
        describeLine(run, index: index, in: &row)
        describeAlignment(run, in: &row)
        describeLinesNear(run, in: &row)
        describeNeighbours(run, index: index, in: &row)
        describeDrawing(run, index: index, in: &row)
        describeBlock(run, in: &row)
    }

    private func describeText(_ run: EvidenceRun, index: Int, in row: inout FeatureRow) {
        let scalars = run.text.unicodeScalars
        row.add("width", run.width / run.size)
        row.add("words", run.words.count)
        row.add("value", run.isValue)
        row.add("kind", run.kind.rawValue)
        row.add("bold", run.boldShare)
        row.add("size", run.size / page.size)
        row.add("digits", Double(scalars.count(where: \.isDigit)) / Double(max(1, scalars.count)))
        row.add("characters", scalars.count)
        row.add("number mark", run.startsWithNumberMark)
        row.add("ends", run.last.endingClass)
        row.add("starts", run.first.startingClass)
        var best = -9.0
        for word in run.words.dropLast() { best = max(best, map.gapOdds[word]) }
        row.add("best inner odds", best)
        row.add("leaders", page.words[run.words].contains { $0.place.word.glyphs.count > 3 && $0.kind == .symbol })
    }

    private func describeLine(_ run: EvidenceRun, index: Int, in row: inout FeatureRow) {
        let line = page.lines[run.line]
        let count = map.byLine[run.line].count
        row.add("runs of line", count)
        row.add("place", run.place)
        row.add("line width", (line.x1 - line.x0) / page.width)
        row.add("share of line", run.width / max(line.x1 - line.x0, 1))
        row.add("values of line", Double(values[run.line]) / Double(count))
        row.add("gap left", map.left(of: index).map { (run.x0 - map.runs[$0].x1) / run.size } ?? 99)
        row.add("gap right", map.right(of: index).map { (map.runs[$0].x0 - run.x1) / run.size } ?? 99)
        row.add("odds left", map.oddsLeft(of: index))
        row.add("odds right", map.oddsRight(of: index))
    }

    /// How many runs above and below are in line at an edge or at the middle.
    private func describeAlignment(_ run: EvidenceRun, in row: inout FeatureRow) {
        let slack = max(0.12 * run.size, 0.7)
        // Left, right, centre; each for up 3, down 3, up, down.
        var counts = [[Int]](repeating: [0, 0, 0, 0], count: 3)
        for other in map.runs[map.runs(from: run.baseline - 12 * run.size, to: run.baseline + 12 * run.size)] {
            let distance = (other.baseline - run.baseline) / run.size
            let side =
                switch distance {
                case -12 ..< -3: 2
                case -3 ..< -0.3: 0
                case 0.3...3: 1
                case 3...12: 3
                default: -1
                }
            guard side >= 0 else { continue }
            if abs(other.x0 - run.x0) < slack { counts[0][side] += 1 }
            if abs(other.x1 - run.x1) < slack { counts[1][side] += 1 }
            if abs(other.middle - run.middle) < slack { counts[2][side] += 1 }
        }
        for (names, counts) in zip(RunSurvey.alignmentNames, counts) {
            for (name, count) in zip(names, counts) { row.add(name, count) }
        }
    }

    private static let alignmentNames: [[StaticString]] = [
        ["left in line up 3", "left in line down 3", "left in line up", "left in line down"],
        ["right in line up 3", "right in line down 3", "right in line up", "right in line down"],
        ["centre in line up 3", "centre in line down 3", "centre in line up", "centre in line down"],
    ]

    private func describeLinesNear(_ run: EvidenceRun, in row: inout FeatureRow) {
        for side in RunSurvey.sides {
            var lines = 0
            var count = 0
            var most = 0
            var figures = 0
            for line in page.lines(from: run.baseline + side.low * run.size, to: run.baseline + side.high * run.size) {
                lines += 1
                count += map.byLine[line].count
                most = max(most, map.byLine[line].count)
                figures += values[line]
            }
            row.add(side.names.runs, Double(count) / Double(max(lines, 1)))
            row.add(side.names.most, most)
            row.add(side.names.values, Double(figures) / Double(max(count, 1)))
            row.add(side.names.lines, lines)
        }
    }

    private struct Side {
        var low: Double
        var high: Double
        var names: (runs: StaticString, most: StaticString, values: StaticString, lines: StaticString)
    }
    private static let sides = [
        Side(low: -4, high: -0.3, names: ("runs a line up 4", "most runs up 4", "values up 4", "lines up 4")),
        Side(low: 0.3, high: 4, names: ("runs a line down 4", "most runs down 4", "values down 4", "lines down 4")),
        Side(low: -12, high: -0.3, names: ("runs a line up 12", "most runs up 12", "values up 12", "lines up 12")),
        Side(
            low: 0.3, high: 12, names: ("runs a line down 12", "most runs down 12", "values down 12", "lines down 12")),
    ]

    private func describeNeighbours(_ run: EvidenceRun, index: Int, in row: inout FeatureRow) {
        let up = min(map.distanceAbove[index], 20)
        let down = min(map.distanceBelow[index], 20)
        row.add("distance up", up)
        row.add("distance down", down)
        row.add("distance up by leading", up * run.size / page.leading)
        row.add("distance down by leading", down * run.size / page.leading)
        func lineDistance(_ lines: some Sequence<Int>) -> Double {
            for line in lines {
                let distance = abs(page.lines[line].baseline - run.baseline) / run.size
                if distance > 0.3 { return min(distance, 20) }
            }
            return 20
        }
        row.add("line up", lineDistance(page.lines.indices[..<run.line].reversed()))
        row.add("line down", lineDistance(page.lines.indices[(run.line + 1)...]))
        for (other, names) in [(map.above[index], RunSurvey.upNames), (map.below[index], RunSurvey.downNames)] {
            let other = other.map { map.runs[$0] }
            row.add(names[0], other.map { abs($0.size - run.size) < 0.3 ? 1 : 0 } ?? -1.0)
            row.add(names[1], other.map { $0.kind == run.kind ? 1 : 0 } ?? -1.0)
            row.add(names[2], other.map { map.byLine[$0.line].count } ?? 0)
            row.add(names[3], other.map { $0.width / run.size } ?? 0)
            row.add(names[4], other.map { (($0.x0 - run.x0) / run.size).clamped(to: -30...30) } ?? 99)
            row.add(names[5], other.map { (($0.x1 - run.x1) / run.size).clamped(to: -30...30) } ?? 99)
            row.add(names[6], other?.shade ?? -2)
        }
    }

    private static let upNames: [StaticString] = [
        "same size up", "same kind up", "runs of line up", "width up", "left offset up", "right offset up", "fill up",
    ]
    private static let downNames: [StaticString] = [
        "same size down", "same kind down", "runs of line down", "width down", "left offset down", "right offset down",
        "fill down",
    ]

    private func describeDrawing(_ run: EvidenceRun, index: Int, in row: inout FeatureRow) {
        let drawn = page.drawn
        var up = (distance: 60.0, length: 0.0)
        var down = up
        var rulesUp = 0
        var rulesDown = 0
        for rule in drawn.level(from: run.baseline - 60 * run.size, to: run.baseline + 60 * run.size)
        where rule.low < run.middle && rule.high > run.middle {
            let distance = (rule.position - run.baseline) / run.size
            if distance < -0.3 {
                if -distance < up.distance { up = (-distance, rule.length) }
                if -distance < 20 { rulesUp += 1 }
            } else {
                if distance < down.distance { down = (distance, rule.length) }
                if distance < 20 { rulesDown += 1 }
            }
        }
        row.add("rule up", up.distance)
        row.add("rule down", down.distance)
        row.add("rule up length", up.length / page.width)
        row.add("rule down length", down.length / page.width)
        row.add("rules up", rulesUp)
        row.add("rules down", rulesDown)
        var count = 0
        var left = 400.0
        var right = 400.0
        for rule in drawn.upright where rule.low < run.baseline && rule.high > run.baseline - 0.6 * run.size {
            count += 1
            if rule.position < run.middle {
                left = min(left, (run.middle - rule.position) / run.size)
            } else {
                right = min(right, (rule.position - run.middle) / run.size)
            }
        }
        row.add("upright rules of line", count)
        row.add("upright left", left)
        row.add("upright right", right)
        row.add("fill", run.shade)
        row.add("x", run.x0 / page.width)
        row.add("x right", run.x1 / page.width)
        row.add("y", run.baseline / page.height)
        let art = drawn.artNear(x: run.middle, y: run.baseline, dx: 20 * run.size, dy: 12 * run.size)
        row.add("curves near", art.curves)
        row.add("small boxes near", art.boxes)
    }

    /// The column of running text around, if any: wide runs near that share a width with this one.
    private func describeBlock(_ run: EvidenceRun, in row: inout FeatureRow) {
        let near = map.runs[map.runs(from: run.baseline - 25 * run.size, to: run.baseline + 25 * run.size)]
        func isWide(_ other: EvidenceRun) -> Bool { other.width > 12 * other.size }
        var wide = 0
        var x0 = Double.infinity
        var x1 = -Double.infinity
        for other in near where isWide(other) && min(other.x1, run.x1) > max(other.x0, run.x0) {
            wide += 1
            x0 = min(x0, other.x0)
            x1 = max(x1, other.x1)
        }
        let isInBlock = wide > 0
        row.add("wide runs around", wide)
        row.add("block width", isInBlock ? (x1 - x0) / page.width : -1)
        row.add("share of block", isInBlock ? run.width / max(x1 - x0, 1) : -1)
        row.add("in block left", isInBlock ? (run.x0 - x0) / run.size : -99)
        row.add("in block right", isInBlock ? (x1 - run.x1) / run.size : -99)
        var ofLine = 0
        var up = (all: 0, wide: 0)
        var down = up
        if isInBlock {
            for other in near where other.middle > x0 && other.middle < x1 {
                if other.line == run.line { ofLine += 1 }
                let distance = (other.baseline - run.baseline) / run.size
                if distance > -4, distance <= -0.3 {
                    up.all += 1
                    if isWide(other) { up.wide += 1 }
                } else if distance > 0.3, distance <= 4 {
                    down.all += 1
                    if isWide(other) { down.wide += 1 }
                }
            }
        }
        row.add("runs of line in block", ofLine)
        row.add("runs of block up", up.all)
        row.add("wide runs of block up", up.wide)
        row.add("runs of block down", down.all)
        row.add("wide runs of block down", down.wide)
    }
}
