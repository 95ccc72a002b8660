import Geometry

/// The lines of a region as the judge of columns sees them.
struct ColumnFrame {
    private struct Row {
        var words: [Int]
        /// Log-odds of the gap behind each word but the last.
        var gapOdds: [Double]
        var runs: [Int]
        var isHeader: Bool
        var baseline: Double
    }

    private let judged: JudgedPage
    private let region: TextRegion
    private let rows: [Row]
    private let size: Double

    init(_ judged: JudgedPage, region: TextRegion) {
        self.judged = judged
        self.region = region
        size = region.size
        rows = region.lines.map { line in
            let words = line.flatMap { Array(judged.map.runs[$0].words) }
            let gapOdds = zip(words, words.dropFirst()).map { $1 == $0 + 1 ? judged.map.gapOdds[$0] : 4 }
            let header = line.reduce(0) { $0 + judged.headers[$1] }
            return Row(
                words: words, gapOdds: gapOdds, runs: line, isHeader: header > 0,
                baseline: judged.map.runs[line[0]].baseline)
        }
    }

    /// What stands in one column.
    private struct Column {
        var values = 0.0
        var length = 0.0
        var different = 0.0
        var symbols = 0.0
        var filled = 0.0
        var count = 0
        /// Runs that are headers.
        var headers = 0
        var rows: Set<Int> = []
    }

    /// Features of cuts for the judge of columns, given all others.
    func features(_ cuts: [Double]) -> FeatureTable {
        let columns = describeColumns(cuts)
        let edges = [region.box.x0 - 1] + cuts + [region.box.x1 + 1]
        var table = FeatureTable()
        for index in cuts.indices {
            table.addRow { row in
                describeCut(cuts[index], in: &row)
                add(columns[index], ColumnFrame.leftNames, in: &row)
                add(columns[index + 1], ColumnFrame.rightNames, in: &row)
                let shared = columns[index].rows.intersection(columns[index + 1].rows).count
                row.add("rows with both", Double(shared) / Double(rows.count))
                row.add("width left", (edges[index + 1] - edges[index]) / size)
                row.add("width right", (edges[index + 2] - edges[index + 1]) / size)
                row.add("columns", columns.count)
                row.add("place", index)
                row.add("place from right", columns.count - index)
                row.add("lines of region", rows.count)
                row.add("header lines", rows.count(where: \.isHeader))
            }
        }
        return table
    }

    private func describeColumns(_ cuts: [Double]) -> [Column] {
        var members = [[(row: Int, run: Int)]](repeating: [], count: cuts.count + 1)
        for (number, row) in rows.enumerated() {
            for run in row.runs {
                let middle = judged.map.runs[run].middle
                members[cuts.firstSorted { $0 >= middle }].append((number, run))
            }
        }
        return members.map { members in
            guard !members.isEmpty else { return Column() }
            let runs = members.map { judged.map.runs[$0.run] }
            let count = Double(runs.count)
            let filled = Set(members.map(\.row))
            return Column(
                values: Double(runs.count(where: \.isValue)) / count,
                length: runs.reduce(0) { $0 + Double($1.text.unicodeScalars.count) } / count,
                different: Double(Set(runs.map(\.text)).count) / count,
                symbols: Double(runs.count { $0.kind == .symbol || $0.kind == .sign || $0.kind == .blankMark }) / count,
                filled: Double(filled.count) / Double(rows.count), count: runs.count,
                headers: members.count { judged.headers[$0.run] > 0 }, rows: filled)
        }
    }

    private func add(_ column: Column, _ names: [StaticString], in row: inout FeatureRow) {
        row.add(names[0], column.values)
        row.add(names[1], column.length)
        row.add(names[2], column.different)
        row.add(names[3], column.symbols)
        row.add(names[4], column.filled)
        row.add(names[5], column.count)
        row.add(names[6], column.headers)
        row.add(names[7], column.count - column.headers)
    }
    private static let leftNames: [StaticString] = [
        "values left", "length left", "different left", "symbols left", "filled left", "runs left",
        "headers left", "body runs left",
    ]
    private static let rightNames: [StaticString] = [
        "values right", "length right", "different right", "symbols right", "filled right", "runs right",
        "headers right", "body runs right",
    ]

    /// The gaps and texts that a cut meets, line by line.
    private func describeCut(_ cut: Double, in row: inout FeatureRow) {
        var widths: [Double] = []
        var odds: [Double] = []
        var headerOdds: [Double] = []
        var ends: [Double] = []
        var starts: [Double] = []
        var lines = 0
        var headerCrossings = 0
        var bodyCrossings = 0
        var alone = 0
        var ruled = 0
        for line in rows {
            let words = judged.page.words
            let right = line.words.firstSorted { (words[$0].x0 + words[$0].x1) / 2 >= cut }
            guard right > 0, right < line.words.count else { continue }
            lines += 1
            let isCrossed = line.runs.contains {
                judged.map.runs[$0].x0 < cut - 0.3 && judged.map.runs[$0].x1 > cut + 0.3
            }
            if isCrossed {
                if line.isHeader { headerCrossings += 1 } else { bodyCrossings += 1 }
                if line.runs.count == 1 { alone += 1 }
                if line.isHeader { headerOdds.append(-4) }
                continue
            }
            let a = words[line.words[right - 1]]
            let b = words[line.words[right]]
            widths.append((b.x0 - a.x1) / size)
            odds.append(line.gapOdds[right - 1])
            ends.append(a.x1 / size)
            starts.append(b.x0 / size)
            if line.isHeader { headerOdds.append(line.gapOdds[right - 1]) }
            let isRuled = judged.page.drawn.upright(from: a.x1 - 1, to: b.x0 + 1).contains {
                $0.low < line.baseline && $0.high > line.baseline - 0.6 * size
            }
            if isRuled { ruled += 1 }
        }
        let count = widths.count
        row.add("gaps", count)
        row.add("sum of odds", odds.reduce(0) { $0 + $1.clamped(to: -4...4) })
        row.add("mean odds", odds.reduce(0, +) / Double(max(count, 1)))
        row.add("least odds", odds.min() ?? 0)
        row.add("greatest odds", odds.max() ?? 0)
        let sorted = widths.sorted()
        row.add("least gap", sorted.first ?? 99)
        row.add("median gap", sorted.middle ?? 99)
        row.add("low gap", count > 0 ? sorted[count / 5] : 99)
        row.add("valley", count > 0 ? (starts.min() ?? 0) - (ends.max() ?? 0) : 99)
        for (values, names) in [(ends, ColumnFrame.endNames), (starts, ColumnFrame.startNames)] {
            let middle = values.sorted().middle ?? 0
            row.add(names[0], values.map { abs($0 - middle) }.sorted().middle ?? 9)
            row.add(names[1], Double(values.count { abs($0 - middle) < 0.15 }) / Double(max(count, 1)))
        }
        row.add("gaps under 6", Double(widths.count { $0 < 6 }) / Double(max(count, 1)))
        row.add("lines on both sides", lines)
        row.add("header crossings", headerCrossings)
        row.add("body crossings", bodyCrossings)
        row.add("alone crossings", alone)
        row.add("share crossed", Double(headerCrossings + bodyCrossings) / Double(max(lines, 1)))
        row.add("share ruled", Double(ruled) / Double(max(count, 1)))
        row.add("header lines on both sides", headerOdds.count)
        row.add("greatest header odds", headerOdds.max() ?? -9)
        row.add("least header odds", headerOdds.min() ?? 9)
    }

    private static let endNames: [StaticString] = ["spread of ends", "ends in line"]
    private static let startNames: [StaticString] = ["spread of starts", "starts in line"]
}
