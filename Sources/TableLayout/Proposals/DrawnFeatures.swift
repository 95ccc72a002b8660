import Geometry
import TableModel

extension DrawnGrid {
    /// Whether nothing speaks for rows or columns that are not drawn: in at most one cell of a row lines end although the
    /// next word had room, or figures stand above each other, and no cell beside many such figures has as many lines; no
    /// cell holds wide gaps, no word runs over a wall, no text lies over rules that stick out, or between the grid and a
    /// rule as wide, and no record follows below, unless the last row is blank: that of a form to be filled in.
    static func isClean(_ grid: Grid, rulings: [Ruling], pool: WordPool, options: LayoutOptions) -> Bool {
        let survey = DrawnSurvey(grid, rulings: rulings, pool: pool, options: options)
        let isStacked = survey.rowsWithSeveral { survey.shortBreaks[$0] > 0 || survey.valueLines[$0] > 1 } > 0
        return !isStacked && !survey.hidesRecords(options: options.grids) && survey.wideGaps == 0
            && survey.crossingWords == 0
            && survey.overhang == 0 && !survey.goesOn && (survey.below.runs < 2 || survey.endsBlank)
    }

    /// Features of a drawn grid for the judge of drawn grids: is it whole as it is drawn?
    ///
    /// Rows or columns that only text shows leave several lines, or wide gaps, in its cells; a header that is drawn alone
    /// leaves its records outside.
    ///
    /// - Parameter rulings: those of the page.
    static func features(_ grid: Grid, rulings: [Ruling], pool: WordPool, options: LayoutOptions) -> FeatureTable {
        let survey = DrawnSurvey(grid, rulings: rulings, pool: pool, options: options)
        var table = FeatureTable()
        table.addRow { survey.describe(in: &$0) }
        return table
    }
}

extension DrawnSurvey {
    fileprivate func describe(in row: inout FeatureRow) {
        describeShape(in: &row)
        describeLines(in: &row)
        for (side, names) in [(above, DrawnSurvey.aboveNames), (below, DrawnSurvey.belowNames)] {
            row.add(names[0], side.distance)
            row.add(names[1], side.runs)
            row.add(names[2], side.values)
            row.add(names[3], side.aligned)
        }
    }
    private static let aboveNames: [StaticString] = ["distance above", "runs above", "values above", "aligned above"]
    private static let belowNames: [StaticString] = ["distance below", "runs below", "values below", "aligned below"]

    private func describeShape(in row: inout FeatureRow) {
        let heights = zip(grid.rows, grid.rows.dropFirst()).map { ($1 - $0) / size }.sorted()
        let count = Double(ranges.count)
        row.add("rows", grid.rowCount)
        row.add("columns", grid.columnCount)
        row.add("cells", ranges.count)
        row.add("spans", Double(ranges.count { $0.rows.count * $0.columns.count > 1 }) / count)
        row.add("filled", Double(lines.count { $0 > 0 }) / count)
        row.add("lowest row", heights.first ?? 0)
        row.add("median row", heights.middle ?? 0)
        row.add("highest row", heights.last ?? 0)
        row.add("highest by median", (heights.last ?? 0) / max(heights.middle ?? 1, 0.1))
        row.add("size", grid.box.height / size)
        let first = ranges.first { $0.rows.lowerBound == 0 }
        row.add("first row is one cell", first.map { $0.columns.count == grid.columnCount } ?? false)
        let last = ranges.last { $0.rows.upperBound == grid.rowCount }
        row.add("last row is one cell", last.map { $0.columns.count == grid.columnCount } ?? false)
    }

    private func describeLines(in row: inout FeatureRow) {
        row.add("lines", textLines)
        row.add("lines by rows", Double(textLines) / Double(max(1, grid.rowCount)))
        row.add("gapped lines", Double(gappedLines) / Double(max(1, textLines)))
        row.add("inner gaps", Double(innerGaps) / Double(max(1, runs)))
        row.add("value gaps", valueGaps)
        row.add("crossing words", Double(crossingWords) / Double(max(1, runs)))
        row.add("values", Double(values) / Double(max(1, runs)))
        row.add("most lines", lines.max() ?? 0)
        row.add("most value lines", valueLines.max() ?? 0)
        row.add("cells of lines", lines.count { $0 > 1 })
        row.add("cells of value lines", valueLines.count { $0 > 1 })
        row.add("cells of three value lines", valueLines.count { $0 > 2 })
        let sorted = steps.sorted()
        row.add("least step", sorted.first ?? 0)
        row.add("median step", sorted.middle ?? 0)
        row.add("greatest step", sorted.last ?? 0)
        let parted = partedRows
        row.add("parted rows", parted.all)
        row.add("evenly parted rows", parted.even)
        row.add("short rows", rowsWithSeveral { shortBreaks[$0] > 0 })
        row.add("short cells", shortBreaks.count { $0 > 0 })
        row.add("rows of stacked values", stackedValueRows)
        row.add("overhanging words", overhang)
        row.add("goes on to a rule", goesOn)
    }
}
