import Geometry

/// The gap between two neighbouring words of a line.
struct WordGap {
    /// Index of the word on its left in `PageEvidence.words`; the word on its right is the next.
    var left: Int
    var x0: Double
    var x1: Double
    /// Width in font sizes.
    var width: Double
    var size: Double

    var right: Int { left + 1 }
    var middle: Double { (x0 + x1) / 2 }
}

extension PageEvidence {
    /// The gaps of the page, line by line.
    func findGaps() -> [WordGap] {
        lines.flatMap { line in
            zip(line.words, line.words.dropFirst()).map { left, right in
                let size = min(words[left].size, words[right].size)
                let x0 = words[left].x1
                let x1 = words[right].x0
                return WordGap(left: left, x0: x0, x1: x1, width: (x1 - x0) / size, size: size)
            }
        }
    }

    /// The log-odds of a gap that needs no judge: a sign and its figure are one, words clipped to cells of their own two.
    func surelyKnown(_ gap: WordGap) -> Double? {
        if clips.part(words[gap.left].word, words[gap.right].word) { return RunMap.surelyTwo }
        return joinsSign(gap) ? RunMap.surelyOne : nil
    }

    /// Whether a sign and its figure stand apart only because both are lined up: `$    1,234`, `12.5    %`, `(7    )`.
    private func joinsSign(_ gap: WordGap) -> Bool {
        let left = words[gap.left]
        let right = words[gap.right]
        if left.kind == .sign, left.last.isCurrency {
            return right.kind == .figure || right.kind == .blankMark || right.first == "(" || right.first == "（"
        }
        if right.kind == .sign, right.first.isClosingSign {
            return left.last.isDigit || left.kind == .blankMark || left.last == ")"
        }
        return false
    }

    /// Features of gaps for the judge of gaps: does this space part two cells?
    func gapFeatures(_ gaps: [WordGap]) -> FeatureTable {
        let survey = GapSurvey(self, gaps: gaps)
        var table = FeatureTable()
        for index in gaps.indices { table.addRow { survey.describe(index, in: &$0) } }
        return table
    }
}

/// The gaps of a page by line.
private struct GapSurvey {
    /// A stretch of the page above or below a gap, in font sizes, and the names of what is counted there.
    private struct Side {
        var low: Double
        var high: Double
        var crossed: StaticString
        var lines: StaticString
        var overlap: (all: StaticString, wide: StaticString, narrowest: StaticString)?
    }
    private static let sides = [
        Side(
            low: -9, high: -0.3, crossed: "crossed up 9", lines: "lines up 9",
            overlap: ("gaps overlap up", "wide gaps overlap up", "narrowest overlap up")),
        Side(
            low: 0.3, high: 9, crossed: "crossed down 9", lines: "lines down 9",
            overlap: ("gaps overlap down", "wide gaps overlap down", "narrowest overlap down")),
        Side(low: -3, high: -0.3, crossed: "crossed up 3", lines: "lines up 3", overlap: nil),
        Side(low: 0.3, high: 3, crossed: "crossed down 3", lines: "lines down 3", overlap: nil),
    ]

    let page: PageEvidence
    let gaps: [WordGap]
    /// For each line the range of its gaps.
    let byLine: [Range<Int>]
    let widths: [[Double]]
    let wide: [Int]
    let figures: [Int]
    let usual: Double

    init(_ page: PageEvidence, gaps: [WordGap]) {
        self.page = page
        self.gaps = gaps
        var byLine: [Range<Int>] = []
        var next = 0
        for line in page.lines {
            let count = max(0, line.words.count - 1)
            byLine.append(next..<(next + count))
            next += count
        }
        self.byLine = byLine
        widths = byLine.map { range in gaps[range].map(\.width).sorted() }
        wide = byLine.map { range in gaps[range].count { $0.width > 1 } }
        figures = byLine.map { range in gaps[range].count { page.words[$0.right].kind == .figure } }
        usual = gaps.map(\.width).sorted().middle ?? 0.25
    }

    func describe(_ index: Int, in row: inout FeatureRow) {
        let gap = gaps[index]
        let a = page.words[gap.left]
        let b = page.words[gap.right]
        describeWidth(gap, line: a.line, in: &row)
        describeWords(a, b, in: &row)
        row.add("size", gap.size / page.size)
        describeValley(gap, baseline: a.baseline, in: &row)
        describeDrawing(gap, baseline: a.baseline, in: &row)
        row.add("x of page", gap.middle / page.width)
        row.add("text left", (gap.x0 - page.lines[a.line].x0) / gap.size)
        row.add("text right", (page.lines[a.line].x1 - gap.x1) / gap.size)
    }

    private func describeWidth(_ gap: WordGap, line: Int, in row: inout FeatureRow) {
        let own = widths[line]
        let low = own[own.count / 4]
        row.add("gap", gap.width)
        row.add("median gap of line", own[own.count / 2])
        row.add("low gap of line", low)
        row.add("gaps of line", own.count)
        row.add("wide gaps of line", wide[line])
        row.add("rank", Double(own.firstSorted { $0 >= gap.width - 0.02 }) / Double(own.count))
        row.add("gap less line's low", gap.width - low)
        row.add("gap by line's greatest", gap.width / max(own[own.count - 1], 0.01))
        row.add("gap by page's median", gap.width / max(usual, 0.05))
    }

    private func describeWords(_ a: EvidenceWord, _ b: EvidenceWord, in row: inout FeatureRow) {
        row.add("kind left", a.kind.rawValue)
        row.add("length left", a.length)
        row.add("kind right", b.kind.rawValue)
        row.add("length right", b.length)
        row.add("figures", a.kind == .figure && b.kind == .figure)
        row.add("same kind", a.kind == b.kind)
        row.add("left ends", a.last.endingClass)
        row.add("left opens", a.last.opens)
        row.add("right starts", b.first.startingClass)
        row.add("bold change", a.isBold != b.isBold)
        row.add("font change", a.word.font != b.word.font)
        row.add("colour change", a.color != b.color)
        row.add("size ratio", a.size / b.size)
    }

    /// How many of the lines above and below are free where the gap is, and where their gaps lie.
    private func describeValley(_ gap: WordGap, baseline: Double, in row: inout FeatureRow) {
        let slack = 0.05 * gap.size
        var near = 0
        var nearWide = 0
        var nearFigures = 0
        for line in page.lines(from: baseline - 6 * gap.size, to: baseline + 6 * gap.size) {
            near += byLine[line].count
            nearWide += wide[line]
            nearFigures += figures[line]
        }
        row.add("wide gaps near", Double(nearWide) / Double(max(near, 1)))
        row.add("figures near", Double(nearFigures) / Double(max(near, 1)))
        for side in GapSurvey.sides {
            let isNear = side.overlap == nil
            var reached = 0
            var crossed = 0
            var overlapping = 0
            var wideOverlapping = 0
            var narrowest = 99.0
            for line in page.lines(from: baseline + side.low * gap.size, to: baseline + side.high * gap.size) {
                let other = page.lines[line]
                if other.x0 < gap.x0 + 1, other.x1 > gap.x1 - 1 { reached += 1 }
                let words = page.words[other.words]
                let next = words.firstSorted { $0.x0 >= gap.middle - slack }
                if next > words.startIndex, words[next - 1].x1 > gap.middle + slack { crossed += 1 }
                if isNear { continue }
                for index in byLine[line] {
                    let overlap = (min(gap.x1, gaps[index].x1) - max(gap.x0, gaps[index].x0)) / gap.size
                    guard overlap > 0.1 else { continue }
                    overlapping += 1
                    if gaps[index].width > 0.75 { wideOverlapping += 1 }
                    narrowest = min(narrowest, overlap)
                }
            }
            row.add(side.crossed, Double(crossed) / Double(max(reached, 1)))
            row.add(side.lines, reached)
            guard let names = side.overlap else { continue }
            row.add(names.all, overlapping)
            row.add(names.wide, wideOverlapping)
            row.add(names.narrowest, narrowest)
        }
    }

    private func describeDrawing(_ gap: WordGap, baseline: Double, in row: inout FeatureRow) {
        let drawn = page.drawn
        let size = gap.size
        let top = baseline - 0.8 * size
        let bottom = baseline + 0.2 * size
        var crosses = false
        var isNear = false
        for rule in drawn.upright(from: gap.x0 - 0.5, to: gap.x1 + 0.5) {
            if rule.low < bottom, rule.high > top { crosses = true }
            if rule.low < bottom + 4 * size, rule.high > top - 4 * size { isNear = true }
        }
        row.add("upright rule", crosses)
        row.add("upright rule near", isNear)
        var ends = false
        var begins = false
        var above = 60.0
        var below = 60.0
        for rule in drawn.level(from: baseline - 60 * size, to: baseline + 60 * size) {
            let distance = baseline - rule.position
            if abs(distance) < 2 * size {
                if rule.high > gap.x0 - 0.6, rule.high < gap.x1 + 0.6 { ends = true }
                if rule.low > gap.x0 - 0.6, rule.low < gap.x1 + 0.6 { begins = true }
            }
            if rule.low < gap.middle, rule.high > gap.middle {
                if distance > 0.3 { above = min(above, distance / size) } else { below = min(below, -distance / size) }
            }
        }
        row.add("rule ends in gap", ends)
        row.add("rule begins in gap", begins)
        row.add("rule above", above)
        row.add("rule below", below)
        let left = drawn.shade(x: gap.x0 - 0.3, y: baseline - 0.3 * size)
        row.add("fill", left)
        row.add("fill change", left != drawn.shade(x: gap.x1 + 0.3, y: baseline - 0.3 * size))
    }
}
