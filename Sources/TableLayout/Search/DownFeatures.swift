import Geometry

extension SpanFrame {
    /// The rows that a cell may reach over, its blank neighbours among them, with features for the judge of spans;
    /// nothing where it has no choice.
    func rowChoices(
        of cell: ReadCell, options: SearchOptions
    ) -> (choices: [ClosedRange<Int>], features: FeatureTable) {
        let row = cell.rows.lowerBound
        func isFree(_ row: Int) -> Bool { cell.columns.allSatisfy { owner(row, $0) == nil } }
        var low = row
        var high = row
        while low > 0, isFree(low - 1) { low -= 1 }
        while high + 1 < rows.count, isFree(high + 1) { high += 1 }
        guard low < high else { return ([], FeatureTable()) }
        var choices: [ClosedRange<Int>] = []
        var features = FeatureTable()
        for first in max(low, row - options.farthestSpan)...row {
            for last in row...min(high, row + options.farthestSpan) {
                choices.append(first...last)
                features.addRow { describe(first...last, of: cell, free: low...high, in: &$0) }
            }
        }
        return (choices, features)
    }

    private func describe(
        _ choice: ClosedRange<Int>, of cell: ReadCell, free: ClosedRange<Int>, in row: inout FeatureRow
    ) {
        let number = cell.rows.lowerBound
        let box = textBox(cell)
        let y = box.centre.y
        row.add("rows", choice.count)
        row.add("more above", number - choice.lowerBound)
        row.add("more below", choice.upperBound - number)
        row.add("above text", (box.y0 - rows[choice.lowerBound].low) / size)
        row.add("below text", (rows[choice.upperBound].high - box.y1) / size)
        row.add("off centre", abs(y - (rows[choice.lowerBound].low + rows[choice.upperBound].high) / 2) / size)
        row.add("off its row", (y - rows[number].middle) / size)
        row.add("height", box.height / size)
        describeRules(choice, of: cell, in: &row)
        row.add("header", headerOdds(cell))
        row.add("value", valueShare(cell))
        row.add("column", cell.columns.lowerBound)
        row.add("columns", cell.columns.count)
        row.add("columns right", columns.count - cell.columns.upperBound - 1)
        row.add("row", number)
        row.add("rows of table", rows.count)
        row.add("all free above", choice.lowerBound == free.lowerBound)
        row.add("all free below", choice.upperBound == free.upperBound)
        row.add("free above", number - free.lowerBound)
        row.add("free below", free.upperBound - number)
        row.add("at top", choice.lowerBound == 0)
        row.add("at bottom", choice.upperBound == rows.count - 1)
        row.add("cells of first row", choice.lowerBound < number ? counts[choice.lowerBound] : -1)
        row.add("cells of row", counts[number])
        row.add("cells of last row", choice.upperBound > number ? counts[choice.upperBound] : -1)
        row.add("cells of next row", choice.upperBound + 1 < rows.count ? counts[choice.upperBound + 1] : -1)
        row.add(
            "rows filled left",
            cell.columns.lowerBound > 0 ? choice.count { owner($0, cell.columns.lowerBound - 1) != nil } : 0)
        row.add(
            "rows filled right",
            cell.columns.upperBound + 1 < columns.count
                ? choice.count { owner($0, cell.columns.upperBound + 1) != nil } : 0)
        row.add("own row", choice.count == 1)
        row.add("kind", judged.map.runs[cell.runs[0]].kind.rawValue)
        row.add("runs", cell.runs.count)
    }

    private func describeRules(_ choice: ClosedRange<Int>, of cell: ReadCell, in row: inout FeatureRow) {
        let column = cell.columns.lowerBound
        let inner = (choice.lowerBound + 1)..<(choice.upperBound + 1)
        let ever = boundaryEverRuled
        row.add("ruled inside", inner.count { boundaryRuled[$0][column] })
        row.add("ruled beside", inner.count { ever[$0] && !boundaryRuled[$0][column] })
        row.add("ruled above", boundaryRuled[choice.lowerBound][column])
        row.add("ruled below", boundaryRuled[choice.upperBound + 1][column])
        row.add("rule above", ever[choice.lowerBound])
        row.add("rule below", ever[choice.upperBound + 1])
        row.add("rules inside", inner.count { ever[$0] })
        row.add("boundaries ruled", shareRuled)
    }
}
