import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Rows cut by the end of a page")
struct CutRowTests: CutTables {
    /// The last row is lower than its siblings, and its band on the next page holds no text.
    @Test func aRowCutByThePageIsOneRow() {
        let upper = """
            +------+---+---+
            |code  |in |out|
            +------+---+---+
            |201   |1.0|2.0|
            |      |   |   |
            +------+---+---+
            |202   |3.0|4.0|
            +------+---+---+
            """
        let lower = """
            +------+---+---+
            |      |   |   |
            +------+---+---+
            |203   |5.0|6.0|
            |      |   |   |
            +------+---+---+
            """
        #expect(read(lower, below: upper).map(\.texts) == [Self.rows + [["203", "5.0", "6.0"]]])
    }

    /// The page between begins with the rest of one row and ends with a part of another.
    @Test func aPageMayCutTwoRows() {
        func rows(_ texts: [String]) -> String {
            texts.map { "|\($0)   |1.0|2.0|\n|      |   |   |\n+------+---+---+" }.joined(separator: "\n")
        }
        let empty = "+------+---+---+\n|      |   |   |\n+------+---+---+\n"
        func cut(_ text: String) -> String { "\n|\(text)   |1.0|2.0|\n+------+---+---+" }
        let first = Self.header + "\n" + rows(["201", "202"]) + cut("203")
        let second = empty + rows(["204", "205"]) + cut("206")
        let third = empty + rows(["207", "208"])
        let pages = [first, second, third].enumerated().map { index, drawn in
            let height = Double(drawn.split(separator: "\n").count) * PageContent.drawnCell.height
            return layOutPage(PageContent(drawn: drawn, number: index + 1, top: index < 2 ? 780 - height : 100))
        }
        let tables = layOutDocument(pages).tables
        #expect(
            tables.map { $0.texts.map(\.first) } == [["code", "201", "202", "203", "204", "205", "206", "207", "208"]])
    }

    @Test func anEmptyRestAloneAddsNoRow() {
        let tables = read("+------+---+---+\n|      |   |   |\n+------+---+---+")
        #expect(tables.map(\.texts) == [Self.rows])
        #expect(tables.map(\.pages) == [[1, 2]])
    }

    @Test func aCodeCutByThePageIsOneCode() throws {
        let upper = """
            +------+---+---+
            |code  |in |out|
            +------+---+---+
            |208050|1.0|2.0|
            |1     |   |   |
            +------+---+---+
            |208050|3.0|4.0|
            +------+---+---+
            """
        let lower = """
            +------+---+---+
            |2     |   |   |
            +------+---+---+
            |208050|5.0|6.0|
            |5     |   |   |
            +------+---+---+
            """
        let table = try #require(read(lower, below: upper).first)
        #expect(table.rows == 4)
        #expect(
            table.cells.filter { $0.column == 0 }.map(\.lines) == [
                [], ["208050", "1"], ["208050", "2"], ["208050", "5"],
            ])
    }

    /// The rest of a label is too low for a row of its own; where it is as high as the others, it may be one.
    @Test(arguments: [(true, 3), (false, 4)])
    func aLabelCutByThePageIsOneLabel(isLow: Bool, rows: Int) {
        let upper = """
            +------+---+---+
            |label |in |out|
            +------+---+---+
            |first |1.0|2.0|
            |      |   |   |
            +------+---+---+
            |second|3.0|4.0|
            |      |   |   |
            +------+---+---+
            """
        let lower = "+------+---+---+\n|half  |   |   |\n" + (isLow ? "" : "|      |   |   |\n") + "+------+---+---+"
        #expect(read(lower, below: upper).map(\.rows) == [rows])
    }

    /// Each group has a label with its weight in brackets.
    @Test func aSpanCutWithinItsLabelGoesOn() {
        let upper = """
            +------+---+---+
            |group |in |out|
            +------+---+---+
            |产出  |1.0|2.0|
            +------+---+---+
            """
        let lower = """
            +------+---+---+
            |(80分)|3.0|4.0|
            |      +---+---+
            |      |5.0|6.0|
            +------+---+---+
            """
        let tables = read(lower, below: upper)
        #expect(
            tables.map(\.texts)
                == [[["group", "in", "out"], ["产出(80分)", "1.0", "2.0"], ["3.0", "4.0"], ["5.0", "6.0"]]])
        #expect(tables.flatMap { $0.checkInvariants() } == [])
    }

    /// Figures are missing that no other row lacks, and two texts continue.
    @Test func aRowOfWrappedCellsCutByThePageIsOneRow() {
        let upper = """
            +----------+---+----------+
            |label     |in |remark    |
            +----------+---+----------+
            |first     |1.0|none      |
            +----------+---+----------+
            |second    |2.0|none      |
            +----------+---+----------+
            |third     |2.0|none      |
            +----------+---+----------+
            |the fourth|3.0|what is   |
            +----------+---+----------+
            """
        let lower = """
            +----------+---+----------+
            |point     |   |said here |
            +----------+---+----------+
            |fifth     |4.0|none      |
            +----------+---+----------+
            """
        #expect(
            read(lower, below: upper).map { $0.texts.suffix(2) } == [
                [["the fourth point", "3.0", "what is said here"], ["fifth", "4.0", "none"]]
            ])
    }
}
