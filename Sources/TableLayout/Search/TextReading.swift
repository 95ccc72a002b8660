import Geometry

/// A cell of a reading, with the runs that stand in it.
struct ReadCell: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    /// Indices into `RunMap.runs`.
    var runs: [Int]
}

/// A part of the page read as a table.
struct TextReading {
    var region: TextRegion
    var columns: ColumnCuts
    /// The cuts between columns, from left to right.
    var cuts: [Double] { columns.kept }
    var columnCount: Int { cuts.count + 1 }
    /// The levels of text behind which a row ends.
    var ends: [Int]
    var rowCount: Int { ends.count + 1 }
    /// By row and column; slots that no cell covers are blank.
    var cells: [ReadCell]
    /// How many rows at the top are headers.
    var headerRows = 0
    /// Log-odds of the decisions made: each proposed cut kept or refused, each boundary between levels a row's end or not,
    /// the extents of cells.
    var columnOdds: [Double]
    var rowOdds: [Double]
    var spanOdds: [Double] = []
    /// Log-odds that it is a table at all, and that it is whole.
    var tableOdds = 0.0
    var wholeOdds = 0.0
}

extension JudgedPage {
    /// Reads a region as a table; nil where it has fewer than two rows or columns.
    ///
    /// - Parameters:
    ///   - columns: its columns, by default those that the judge of columns finds.
    ///   - ends: the levels behind which its rows end, by default those that the judge of rows finds.
    func read(
        _ region: TextRegion, columns: ColumnCuts? = nil, ends: [Int]? = nil, options: SearchOptions
    ) -> TextReading? {
        let columns = columns ?? findColumns(region, options: options)
        guard !columns.kept.isEmpty,
            var reading = readRows(region, columns: columns, ends: ends, options: options)
        else { return nil }
        settleSpans(&reading, options: options)
        reading.headerRows = countHeaderRows(reading, options: options)
        let whole = wholeFeatures(reading)
        reading.tableOdds = judges.odds(.table, whole)[0]
        reading.wholeOdds = judges.odds(.whole, whole)[0]
        return reading
    }

    /// Parts a region with known columns into rows and cells; extents over blank neighbours are not decided yet.
    func readRows(
        _ region: TextRegion, columns: ColumnCuts, ends: [Int]? = nil, options: SearchOptions
    ) -> TextReading? {
        let frame = LevelFrame(region, cuts: columns.kept, judged: self, options: options)
        let odds = rowOdds(frame, region: region, options: options)
        let ends = ends ?? findRows(frame, odds: odds, options: options)
        guard !ends.isEmpty else { return nil }
        var cells: [ReadCell] = []
        let byRow = Dictionary(grouping: region.runs) { run in ends.firstSorted { $0 >= frame.level[run] ?? 0 } }
        for row in 0...ends.count {
            // Runs that share a column are one cell.
            var groups: [ReadCell] = []
            let runs = (byRow[row] ?? []).sorted {
                let (a, b) = (frame.columns[$0]?.lowerBound ?? 0, frame.columns[$1]?.lowerBound ?? 0)
                return a != b ? a < b : $0 < $1
            }
            for run in runs {
                let columns = frame.columns[run] ?? 0...0
                if let last = groups.last, last.columns.upperBound >= columns.lowerBound {
                    groups[groups.count - 1].runs.append(run)
                    groups[groups.count - 1].columns =
                        last.columns.lowerBound...max(last.columns.upperBound, columns.upperBound)
                } else {
                    groups.append(ReadCell(rows: row...row, columns: columns, runs: [run]))
                }
            }
            cells += groups
        }
        let cutOdds = judges.odds(.column, ColumnFrame(self, region: region).features(columns.kept))
        let isEnd = Set(ends)
        return TextReading(
            region: region, columns: columns, ends: ends, cells: cells,
            columnOdds: cutOdds + columns.refused.map { -$0.odds },
            rowOdds: odds.enumerated().map { isEnd.contains($0) ? $1 : -$1 })
    }

    /// How many rows at the top hold headers, by the judge of headers; one where it finds none, but a row of labels stands
    /// over columns of figures.
    private func countHeaderRows(_ reading: TextReading, options: SearchOptions) -> Int {
        let rows = (0..<reading.rowCount).map { row in
            reading.cells.filter { $0.rows.lowerBound == row }.flatMap(\.runs)
        }
        var count = 0
        for (row, runs) in rows.enumerated() where !runs.isEmpty {
            if runs.reduce(0, { $0 + headers[$1] }) <= 0 { break }
            count = row + 1
        }
        if count == 0, rows[0].count > 1, !rows[0].contains(where: { map.runs[$0].isValue }) {
            let body = rows.dropFirst().joined()
            let values = body.count { map.runs[$0].isValue }
            if Double(values) >= options.valueShare * Double(body.count) { count = 1 }
        }
        return min(count, reading.rowCount - 1)
    }
}
