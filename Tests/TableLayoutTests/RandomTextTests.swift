import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

/// What holds for any table that only text shows.
@Suite("Random tables of text")
struct RandomTextTests {
    private static let seeds = 0..<50
    /// Of tables set as plainly as these at least so many are read whole.
    private static let leastShare = 0.9

    @Test func plainTablesAreReadWholeOrNotRatedSure() {
        var whole = 0
        for seed in Self.seeds {
            var generator = SeededGenerator(seed: UInt64(seed))
            let rows = randomTable(using: &generator)
            let page = TypedPage(type(rows, using: &generator)).content
            let found = readTables(page)
            if found.map(\.texts) == [rows] {
                whole += 1
            } else {
                #expect(found.allSatisfy { $0.confidence < 0.9 }, "seed \(seed)")
            }
        }
        #expect(Double(whole) >= Self.leastShare * Double(Self.seeds.count))
    }

    @Test(arguments: 0..<10)
    func theSamePageIsReadTheSame(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let first = type(randomTable(using: &generator), using: &generator)
        let second = type(randomTable(using: &generator), using: &generator)
        let page = TypedPage(first + "\n\n\nFarms and towns of the region\n\n" + second).content
        #expect(layOutPage(page) == layOutPage(page))
    }

    @Test(arguments: 0..<10)
    func noGlyphIsLostOrUsedTwice(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let page = TypedPage("Some words above\n\n" + type(randomTable(using: &generator), using: &generator)).content
        let layout = layOutPage(page)
        let texts = layout.tables.flatMap(\.table.cells).map(\.text) + layout.freeLines.map(\.text)
        func sorted(_ texts: [String]) -> [Character] { texts.joined().filter { $0 != " " }.sorted() }
        #expect(sorted(texts) == sorted(page.glyphs.map(\.text)))
    }
}

private let labels = [
    "North", "South-east", "Isle", "Hills of the west", "Moor", "Coast", "Lake", "Upper dale", "Town", "Wood", "Fen",
]
private let heads = ["2009", "2010", "Eggs", "Milk", "Share", "Sold", "Kept", "Total", "Price"]

/// A header and 4 to 11 rows of a label and 2 to 5 figures.
private func randomTable(using generator: inout SeededGenerator) -> [[String]] {
    let columns = Int.random(in: 2...5, using: &generator)
    let scales = (0..<columns).map { _ in Int.random(in: 0...2, using: &generator) }
    let head = ["Region"] + heads.shuffled(using: &generator).prefix(columns)
    let rows = labels.shuffled(using: &generator).prefix(Int.random(in: 4...11, using: &generator)).map { label in
        [label]
            + scales.map { scale in
                let value = Int.random(in: 10...99, using: &generator)
                let rest = Int.random(in: 100...999, using: &generator)
                return ["\(value)", "\(value).\(rest % 10)", "\(value),\(rest)"][scale]
            }
    }
    return [head] + rows
}

/// Labels at the left, figures and their heads at the right of columns 3 to 6 blanks apart.
private func type(_ rows: [[String]], using generator: inout SeededGenerator) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let gaps = widths.map { _ in Int.random(in: 3...6, using: &generator) }
    return rows.map { row in
        row.enumerated().map { column, text in
            let blanks = String(repeating: " ", count: widths[column] - text.count)
            return column == 0 ? text + blanks : String(repeating: " ", count: gaps[column]) + blanks + text
        }.joined()
    }.joined(separator: "\n")
}
