import Geometry

extension SpanFrame {
    /// The columns that a cell may reach over, its blank neighbours among them, with features for the judge of spans;
    /// nothing where it has no choice.
    func columnChoices(
        of cell: ReadCell, options: SearchOptions
    ) -> (choices: [ClosedRange<Int>], features: FeatureTable) {
        let row = cell.rows.lowerBound
        var low = cell.columns.lowerBound
        var high = cell.columns.upperBound
        while low > 0, owner(row, low - 1) == nil { low -= 1 }
        while high + 1 < columns.count, owner(row, high + 1) == nil { high += 1 }
        guard low < high else { return ([], FeatureTable()) }
        let box = textBox(cell)
        // The column that holds most of the text.
        let core =
            columns.indices.max { a, b in
                func share(_ column: Int) -> Double { min(box.x1, edges[column + 1]) - max(box.x0, edges[column]) }
                return share(a) < share(b)
            } ?? cell.columns.lowerBound
        let scene = AcrossScene(self, cell: cell, box: box, free: low...high, core: core)
        var choices: [ClosedRange<Int>] = []
        var features = FeatureTable()
        for first in max(low, core - options.farthestSpan)...core {
            for last in core...min(high, core + options.farthestSpan) {
                choices.append(first...last)
                features.addRow { scene.describe(first...last, in: &$0) }
            }
        }
        return (choices, features)
    }
}

/// A cell that looks for the columns that it reaches over.
private struct AcrossScene {
    let frame: SpanFrame
    let cell: ReadCell
    let box: Rect
    let free: ClosedRange<Int>
    let core: Int
    /// The cells of the row, and which of them this one is.
    let own: [ClosedRange<Int>]
    let place: Int
    let rule: DrawnEvidence.Rule?
    let fill: Interval?

    init(_ frame: SpanFrame, cell: ReadCell, box: Rect, free: ClosedRange<Int>, core: Int) {
        self.frame = frame
        self.cell = cell
        self.box = box
        self.free = free
        self.core = core
        own = frame.ownColumns[cell.rows.lowerBound]
        place = own.firstSorted { $0.lowerBound >= cell.columns.lowerBound }
        let baseline = cell.runs.reduce(-.infinity) { max($0, frame.judged.map.runs[$1].baseline) }
        rule = frame.rules.first {
            $0.position > baseline - 0.1 * frame.size && $0.position < baseline + 2.2 * frame.size
                && $0.low < box.centre.x && $0.high > box.centre.x
        }
        fill = frame.judged.page.drawn.fill(x: box.centre.x, y: baseline - 0.3 * frame.size)
    }

    func describe(_ choice: ClosedRange<Int>, in row: inout FeatureRow) {
        describePlace(choice, in: &row)
        describeDrawing(choice, in: &row)
        describeRow(choice, in: &row)
        describeNeighbours(choice, in: &row)
        describeGroup(choice, in: &row)
    }

    private func describePlace(_ choice: ClosedRange<Int>, in row: inout FeatureRow) {
        let size = frame.size
        let texts = Interval(frame.columns[choice.lowerBound].low, frame.columns[choice.upperBound].high)
        let slots = Interval(frame.edges[choice.lowerBound], frame.edges[choice.upperBound + 1])
        row.add("columns", choice.count)
        row.add("more left", cell.columns.lowerBound - choice.lowerBound)
        row.add("more right", choice.upperBound - cell.columns.upperBound)
        row.add("left of text", (box.x0 - texts.low) / size)
        row.add("right of text", (texts.high - box.x1) / size)
        row.add("off centre of texts", abs(box.centre.x - texts.middle) / size)
        row.add("left of slot", (box.x0 - slots.low) / size)
        row.add("right of slot", (slots.high - box.x1) / size)
        row.add("off centre of slots", abs(box.centre.x - slots.middle) / size)
        row.add("share of width", box.width / max(1, texts.length))
        row.add("out left", max(0, slots.low - box.x0) / size)
        row.add("out right", max(0, box.x1 - slots.high) / size)
    }

    private func describeDrawing(_ choice: ClosedRange<Int>, in row: inout FeatureRow) {
        let size = frame.size
        let texts = Interval(frame.columns[choice.lowerBound].low, frame.columns[choice.upperBound].high)
        let width = max(1, frame.edges[frame.edges.count - 1] - frame.edges[0])
        row.add("rule below", rule.map { $0.length / width } ?? -1)
        row.add("rule starts", rule.map { (($0.low - texts.low) / size).clamped(to: -40...40) } ?? 99)
        row.add("rule ends", rule.map { (($0.high - texts.high) / size).clamped(to: -40...40) } ?? 99)
        let number = cell.rows.lowerBound
        let inner = (choice.lowerBound + 1)..<(choice.upperBound + 1)
        row.add("ruled inside", inner.count { frame.cutRuled[number][$0] })
        row.add("ruled elsewhere", inner.count { frame.cutEverRuled[$0] && !frame.cutRuled[number][$0] })
        row.add("ruled left", frame.cutRuled[number][choice.lowerBound])
        row.add("ruled right", frame.cutRuled[number][choice.upperBound + 1])
        row.add("ever ruled inside", inner.count { frame.cutEverRuled[$0] })
        row.add("fill starts", fill.map { (($0.low - texts.low) / size).clamped(to: -40...40) } ?? -99)
        row.add("fill ends", fill.map { (($0.high - texts.high) / size).clamped(to: -40...40) } ?? -99)
    }

    private func describeRow(_ choice: ClosedRange<Int>, in row: inout FeatureRow) {
        let number = cell.rows.lowerBound
        row.add("header", frame.headerOdds(cell))
        row.add("value", frame.valueShare(cell))
        row.add("cells of row", frame.counts[number])
        row.add("row", number)
        row.add("rows below", frame.rows.count - number)
        row.add("columns of table", frame.columns.count)
        row.add("all free left", choice.lowerBound == free.lowerBound)
        row.add("all free right", choice.upperBound == free.upperBound)
        row.add("at left side", choice.lowerBound == 0)
        row.add("at right side", choice.upperBound == frame.columns.count - 1)
        row.add("free", free.count)
        row.add("free left", core - free.lowerBound)
        row.add("free right", free.upperBound - core)
        row.add("own columns", choice == cell.columns)
        row.add("runs", cell.runs.count)
        row.add("kind", frame.judged.map.runs[cell.runs[0]].kind.rawValue)
    }

    private func describeNeighbours(_ choice: ClosedRange<Int>, in row: inout FeatureRow) {
        let number = cell.rows.lowerBound
        func filled(_ other: Int) -> Double {
            guard frame.rows.indices.contains(other) else { return -1 }
            return Double(choice.count { frame.owner(other, $0) != nil }) / Double(choice.count)
        }
        row.add("filled below", filled(number + 1))
        row.add("filled above", filled(number - 1))
        row.add("cells of row below", number + 1 < frame.counts.count ? frame.counts[number + 1] : -1)
        let above = number > 0 ? frame.owner(number - 1, choice.lowerBound) : nil
        let isSame =
            above != nil && frame.owner(number - 1, choice.upperBound) == above
            && (choice.lowerBound == 0 || frame.owner(number - 1, choice.lowerBound - 1) != above)
            && (choice.upperBound + 1 == frame.columns.count || frame.owner(number - 1, choice.upperBound + 1) != above)
        row.add("same as above", above == nil ? -1 : isSame ? 1 : 0)
        let isBelow = number + 1 < frame.rows.count
        row.add(
            "goes on below right",
            isBelow && choice.upperBound + 1 < frame.columns.count
                && frame.owner(number + 1, choice.upperBound + 1) != nil)
        row.add(
            "goes on below left",
            isBelow && choice.lowerBound > 0 && frame.owner(number + 1, choice.lowerBound - 1) != nil)
    }

    /// Groups over a table's columns mostly are alike: as wide as each other, over columns of a kind, over the same labels.
    private func describeGroup(_ choice: ClosedRange<Int>, in row: inout FeatureRow) {
        row.add("values of first column", frame.valueShares[choice.lowerBound])
        row.add("values of last column", frame.valueShares[choice.upperBound])
        row.add("values of core", frame.valueShares[core])
        row.add("values left", choice.lowerBound > 0 ? frame.valueShares[choice.lowerBound - 1] : -1)
        row.add(
            "values right", choice.upperBound + 1 < frame.columns.count ? frame.valueShares[choice.upperBound + 1] : -1)
        // Misfit to groups of one size behind none or one column of labels.
        for (stubs, name) in [(0, "off even groups" as StaticString), (1, "off even groups behind labels")] {
            let groups = own.count - (own.first?.upperBound ?? 0 < stubs ? stubs : 0)
            let width = frame.columns.count - stubs
            let number = place - (own.count - groups)
            guard groups > 0, number >= 0, width.isMultiple(of: groups) else {
                row.add(name, -1)
                continue
            }
            let first = stubs + number * (width / groups)
            row.add(name, abs(choice.lowerBound - first) + abs(choice.upperBound - first - width / groups + 1))
        }
        let below = cell.rows.lowerBound + 1
        var isRepeated = false
        if below < frame.rows.count, choice.count > 1, let first = frame.text(below, choice.lowerBound) {
            let others = [choice.lowerBound - choice.count, choice.upperBound + 1]
            isRepeated = others.contains { frame.columns.indices.contains($0) && frame.text(below, $0) == first }
        }
        row.add("labels below repeat", isRepeated)
    }
}
