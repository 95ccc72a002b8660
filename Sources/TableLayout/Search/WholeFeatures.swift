import Geometry
import Glibc

extension JudgedPage {
    /// Features of a reading for the judges of tables: the weakest decision of each kind, and what all of them leave to
    /// doubt.
    func wholeFeatures(_ reading: TextReading) -> FeatureTable {
        var table = FeatureTable()
        table.addRow { row in
            describeDecisions(reading, in: &row)
            describeSurroundings(reading, in: &row)
            describeContents(reading, in: &row)
            describeKinds(reading, in: &row)
        }
        return table
    }

    /// The logarithm of the probability that all decisions with these odds were right.
    private func doubt(_ odds: [Double]) -> Double { odds.reduce(0) { $0 - log1p(exp(-$1)) } }

    private func describeDecisions(_ reading: TextReading, in row: inout FeatureRow) {
        let rowOdds = reading.rowOdds.sorted()
        let spanOdds = reading.spanOdds.sorted()
        func meanOfLeast(_ odds: [Double]) -> Double {
            odds.isEmpty ? 9 : odds.prefix(3).reduce(0, +) / Double(min(3, odds.count))
        }
        row.add("least column", reading.columnOdds.min() ?? 9)
        row.add("mean column", reading.columnOdds.reduce(0, +) / Double(max(1, reading.columnOdds.count)))
        row.add("doubt of columns", doubt(reading.columnOdds))
        row.add("least row", rowOdds.first ?? 9)
        row.add("least rows", meanOfLeast(rowOdds))
        row.add("doubt of rows", doubt(reading.rowOdds))
        row.add("least span", spanOdds.first ?? 9)
        row.add("least spans", meanOfLeast(spanOdds))
        row.add("doubt of spans", doubt(spanOdds))
        var inner = -9.0
        for index in reading.region.runs {
            for word in map.runs[index].words.dropLast() { inner = max(inner, map.gapOdds[word]) }
        }
        row.add("greatest inner gap", inner)
    }

    private func describeSurroundings(_ reading: TextReading, in row: inout FeatureRow) {
        let region = reading.region
        let inside = Set(region.runs)
        let reach = region.box.insetBy(-3 * region.size)
        let own = region.runs.map { roles[$0] }
        row.add("least role", own.min() ?? 0)
        row.add("mean role", own.reduce(0, +) / Double(own.count))
        row.add("doubt of roles", doubt(own))
        var near = -8.0
        for index in map.runs(from: reach.y0, to: reach.y1 + region.size) where !inside.contains(index) {
            let run = map.runs[index]
            if run.x1 > reach.x0, run.x0 < reach.x1 { near = max(near, roles[index]) }
        }
        row.add("greatest role near", near)
        var kept = (least: 9.0, doubt: 0.0)
        var cut = (greatest: -9.0, doubt: 0.0)
        func add(_ a: Int, _ b: Int, _ odds: Double) {
            let count = (inside.contains(a) ? 1 : 0) + (inside.contains(b) ? 1 : 0)
            if count == 2 { kept = (min(kept.least, odds), kept.doubt - log1p(exp(-odds))) }
            if count == 1 { cut = (max(cut.greatest, odds), cut.doubt - log1p(exp(odds))) }
        }
        // In the order of the page, so that the sums are the same whatever the order of the region's runs.
        for index in Set(region.runs.flatMap { stackedAt[$0] }).sorted() {
            add(stacked[index].upper, stacked[index].lower, stackedOdds[index])
        }
        row.add("least stacked inside", kept.least)
        row.add("greatest stacked out", cut.greatest)
        row.add("doubt of stacked inside", kept.doubt)
        row.add("doubt of stacked out", cut.doubt)
        kept = (9, 0)
        cut = (-9, 0)
        for index in Set(region.runs.flatMap { besideAt[$0] }).sorted() {
            add(beside[index].left, beside[index].right, besideOdds[index])
        }
        row.add("least beside inside", kept.least)
        row.add("greatest beside out", cut.greatest)
        row.add("doubt of beside", kept.doubt + cut.doubt)
    }

    private func describeContents(_ reading: TextReading, in row: inout FeatureRow) {
        let region = reading.region
        let runs = region.runs.map { map.runs[$0] }
        let slots = Double(reading.rowCount * reading.columnCount)
        row.add("rows", reading.rowCount)
        row.add("columns", reading.columnCount)
        row.add("cells", reading.cells.count)
        row.add("share filled", Double(reading.cells.count) / slots)
        row.add("runs", runs.count)
        row.add("values", Double(runs.count(where: \.isValue)) / Double(runs.count))
        row.add("mean width", runs.reduce(0) { $0 + $1.width } / Double(runs.count) / region.size)
        row.add("widest", (runs.map(\.width).max() ?? 0) / region.size)
        row.add("wrapped", Double(reading.cells.count { $0.runs.count > 1 }) / Double(max(1, reading.cells.count)))
        row.add("spans", reading.cells.count { $0.columns.count > 1 || $0.rows.count > 1 })
        let box = region.box
        let area = page.drawn.artNear(
            x: box.centre.x, y: box.centre.y, dx: box.width / 2 + 2 * region.size, dy: box.height / 2 + 2 * region.size)
        row.add("curves", area.curves)
        row.add("small boxes", area.boxes)
        let rules = page.drawn.level(from: box.y0 - region.size, to: box.y1 + region.size).filter {
            $0.low < box.centre.x && $0.high > box.centre.x
        }
        row.add("rules", rules.count)
        row.add("widest rule", (rules.map(\.length).max() ?? 0) / max(1, box.width))
        row.add(
            "header rows",
            Double(
                (0..<reading.rowCount).count { number in
                    let header = reading.cells.filter { $0.rows.lowerBound == number }.flatMap(\.runs)
                    return !header.isEmpty && header.reduce(0) { $0 + headers[$1] } > 0
                }))
        row.add("height", box.height / page.height)
        row.add("width", box.width / page.width)
    }

    /// Whether the cells of a column are of a kind, and the rows filled alike.
    private func describeKinds(_ reading: TextReading, in row: inout FeatureRow) {
        let columnCount = reading.columnCount
        var values = [Int](repeating: 0, count: columnCount)
        var texts = values
        var filled = [Int](repeating: 0, count: reading.rowCount)
        var figures = filled
        var labelled = [Bool](repeating: false, count: reading.rowCount)
        var doubled = 0
        for cell in reading.cells {
            let count = cell.runs.count { map.runs[$0].isValue }
            let isHeader = cell.runs.reduce(0) { $0 + headers[$1] } > 0
            if count > 1 { doubled += 1 }
            filled[cell.rows.lowerBound] += 1
            figures[cell.rows.lowerBound] += min(count, 1)
            if cell.columns.lowerBound == 0 { labelled[cell.rows.lowerBound] = true }
            guard cell.columns.count == 1, !isHeader else { continue }
            if count > 0 { values[cell.columns.lowerBound] += 1 } else { texts[cell.columns.lowerBound] += 1 }
        }
        let purity = zip(values, texts).filter { $0 + $1 > 0 }.map { Double(max($0, $1)) / Double($0 + $1) }
        row.add("least purity", purity.min() ?? 0)
        row.add("mean purity", purity.reduce(0, +) / Double(max(1, purity.count)))
        row.add("columns without body", zip(values, texts).count { $0 + $1 == 0 })
        row.add("columns of one cell", zip(values, texts).count { $0 + $1 == 1 })
        row.add("cells of several figures", doubled)
        let rowCount = Double(reading.rowCount)
        row.add("rows without figures", Double(figures.count { $0 == 0 }) / rowCount)
        row.add("rows without label", Double(labelled.count { !$0 }) / rowCount)
        row.add("rows of one cell", Double(filled.count { $0 == 1 }) / rowCount)
        let usual = filled.sorted().middle ?? 0
        row.add("rows filled as usual", Double(filled.count { $0 == usual }) / rowCount)
    }
}
