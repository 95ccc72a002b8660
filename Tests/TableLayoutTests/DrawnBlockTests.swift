import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Blocks side by side")
struct DrawnBlockTests {
    private static let rents = """
        ================    ================
        Item         Jan    Fund        Held
        Rent       1,200    Roads      4,100
        Power        310    Parks      2,900
        ================    ================
        """

    /// The blocks of a typed page read as one table with columns that end at the given characters.
    private func blocks(_ picture: String, columns: [Int]) -> [Interval] {
        let options = LayoutOptions()
        let page = TypedPage(picture).content
        let lines = layOutPage(page).lines
        let left = TypedPage.margin
        let grid = Grid(
            columns: ([0] + columns).map { left + Double($0) * TypedPage.advance },
            rows: lines.map(\.box.y0) + [lines[lines.count - 1].box.y1])
        var pool = WordPool(lines: lines)
        let words = pool.takeWords(in: grid.box) { $0.box.centre }
        let cells = fillCells(of: grid, with: words, page: page, options: options)
        let table = TextTable(table: makePageTable(grid, cells: cells, page: 1), words: words)
        let level = findLineNetwork(page, lines: lines, options: options.rulings).rulings
        return findDrawnBlocks(table, level: level, options: options.grids).map {
            Interval(($0.x0 - left).rounded(), ($0.x1 - left).rounded())
        }
    }

    @Test func tablesUnderRulesOfTheirOwnAreBlocks() {
        #expect(blocks(Self.rents, columns: [10, 18, 28, 36]) == [Interval(-3, 83), Interval(97, 183)])
    }

    @Test func aRuleOverBothKeepsThemTogether() {
        let joined = "====================================\n" + Self.rents
        #expect(blocks(joined, columns: [10, 18, 28, 36]) == [])
    }

    /// Heads ruled apart over figures, the labels of whose rows stand outside.
    @Test func headsRuledApartAreNoBlocks() {
        let picture = """
                     1910              1911
                 ============      ============
            Town Mills  Looms      Mills  Looms
                 ============      ============
            Bury    12    340         13    350
            """
        #expect(blocks(picture, columns: [5, 11, 21, 28, 35]) == [])
    }

    /// Figures in the first column of the right half belong to the labels of the left one.
    @Test func aHalfWithoutLabelsIsNoBlock() {
        let picture = """
            ================    ================
            Item         Jan     Feb         Mar
            Rent       1,200   1,210       1,220
            Power        310     320         330
            ================    ================
            """
        #expect(blocks(picture, columns: [10, 18, 26, 36]) == [])
    }
}
