import Geometry
import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Cells")
struct CellTests {
    /// Two cells side by side; the wall between them stands at x = 101.
    private let pair = PageContent(
        drawn: """
            +-------+-------+
            |       |       |
            +-------+-------+
            | a     | b     |
            +-------+-------+
            """)

    @Test func aRunOfTwoColumnsIsPartedAtTheWall() {
        var page = pair
        page.write("1234", x: 81, baseline: 121.5)
        page.write("5678", x: 101, baseline: 121.5)
        #expect(layOutPage(page).lines.first?.text == "12345678")
        #expect(readTables(page).map(\.texts) == [[["1234", "5678"], ["a", "b"]]])
    }

    @Test func textThatRunsOverStaysWhole() {
        var page = pair
        page.write("12345", x: 78.5, baseline: 121.5)
        #expect(readTables(page).map(\.texts) == [[["12345", ""], ["a", "b"]]])
    }

    /// The left text ends a point beyond the wall, the right one begins a hair behind it.
    @Test func textsThatMeetBeyondAWallArePartedThere() {
        var page = pair
        page.write("1234", x: 82, baseline: 121.5)
        page.write("5678", x: 102.3, baseline: 121.5)
        #expect(layOutPage(page).lines.first?.text == "12345678")
        #expect(readTables(page).map(\.texts) == [[["1234", "5678"], ["a", "b"]]])
    }

    /// The left text was painted after the right one; nothing but that keeps them apart.
    @Test func textsPaintedApartArePartedAtTheWall() {
        var page = pair
        page.write("5678", x: 102, baseline: 121.5)
        page.write("1234", x: 82, baseline: 121.5)
        #expect(readTables(page).map(\.texts) == [[["1234", "5678"], ["a", "b"]]])
    }

    /// The two texts touch at the wall; within the merged cell no wall stands, though one does in the row above.
    @Test func aWallOfAnotherRowHoldsNoTextTogether() {
        var page = PageContent(
            drawn: """
                +-------+---+---+
                | a     |b  |c  |
                +-------+---+---+
                |       |       |
                +-------+-------+
                """)
        page.write("1234", x: 81, baseline: 145.5)
        page.write("merged", x: 101.2, baseline: 145.5)
        #expect(readTables(page).map(\.texts) == [[["a", "b", "c"], ["1234", "merged"]]])
    }

    @Test func linesOfACellAreJoinedAndKept() throws {
        let page = PageContent(
            drawn: """
                +-------+-----+
                |208050 | two |
                |2      |lines|
                +-------+-----+
                | c     | d   |
                +-------+-----+
                """)
        let table = try #require(readTables(page).first)
        #expect(table.texts == [["208050 2", "two lines"], ["c", "d"]])
        #expect(table.cells.map(\.lines) == [["208050", "2"], ["two", "lines"], [], []])
    }

    /// The rows are lower than two lines of text: the second line of a code lies on the line of the row below, its first
    /// digit on an equal one; its clip hides it there.
    @Test func theClippedSecondLineOfALowRowStaysInItsRow() throws {
        var page = PageContent(
            drawn: """
                +-------+---+
                |       | a |
                +-------+---+
                |       | b |
                +-------+---+
                """)
        page.clips = [Rect(x0: 54, y0: 107, x1: 100, y1: 130), Rect(x0: 54, y0: 131, x1: 100, y1: 154)]
        for (clip, top) in [106.0, 130].enumerated() {
            page.write("208050", x: 56, baseline: top + 15, clip: clip)
            page.write(clip == 0 ? "21" : "35", x: 56, baseline: top + 39, clip: clip)
        }
        let table = try #require(readTables(page).first)
        #expect(table.cells.map(\.lines) == [["208050", "21"], [], ["208050", "35"], []])
        #expect(table.texts.map(\.last) == ["a", "b"])
    }

    /// Two columns without rules; each cell clips its text, and the first is too narrow for two of its names.
    private var clipped: PageContent {
        var page = PageContent(drawn: "")
        for (row, name) in ["Lark", "Brookfield Limited", "Moor", "Brookfield Limited", "Finch"].enumerated() {
            let top = 100 + 14 * Double(row)
            page.clips += [(50, 120), (140, 200)].map { Rect(x0: $0.0, y0: top, x1: $0.1, y1: top + 14) }
            page.write(name, x: 52, baseline: top + 10, clip: 2 * row)
            page.write("\(row + 1)1,200.00", x: 142, baseline: top + 10, clip: 2 * row + 1)
        }
        return page
    }

    @Test func textCutOffByItsClipBelongsToItsCell() throws {
        let table = try #require(readTables(clipped).first)
        #expect(table.texts[1] == ["Brookfield Limited", "21,200.00"])
        #expect(table.cells.filter { !$0.hidden.isEmpty }.map(\.hidden) == ["ited", "ited"])
        #expect(table.rows == 5)
    }

    @Test func onlyWhatIsSeenMayBeRead() throws {
        var options = LayoutOptions()
        options.text.readsHidden = false
        #expect(tables(clipped, options: options).first?[1] == ["Brookfield Lim", "21,200.00"])
    }

    /// The text stands at the right of its cell, which cuts off its beginning.
    @Test func theBeginningOfATextMayBeCutOff() throws {
        var page = pair
        page.clips = [Rect(x0: 53, y0: 112, x1: 101, y1: 126)]
        page.write("Upper Brookfield", x: 20, baseline: 121.5, clip: 0)
        let table = try #require(readTables(page).first)
        #expect(table.cells[0].text == "Upper Brookfield")
        #expect(table.cells[0].hidden == "Upper B")
    }

    @Test func whatIsCutOffOutsideOfTablesIsNotLost() {
        var page = PageContent(drawn: "")
        page.clips = [Rect(x0: 50, y0: 190, x1: 80, y1: 204)]
        page.write("running text", x: 52, baseline: 200, clip: 0)
        #expect(layOutPage(page).freeLines.map(\.text) == ["running text"])
    }

    @Test(arguments: [
        (["1. wood", "2. coal"], "1. wood\n2. coal"), (["1. wood", "or coal"], "1. wood or coal"),
        (["（一）收入", "（二）支", "出"], "（一）收入\n（二）支出"), (["款项（", "1）"], "款项（1）"),
        (["as listed:", "• wood", "• coal"], "as listed:\n• wood\n• coal"), (["3.5", "3.6"], "3.5 3.6"),
    ])
    func itemsOfAListBeginLines(lines: [String], text: String) throws {
        var page = PageContent(
            drawn: """
                +-------------+---+
                |             | a |
                |             |   |
                |             |   |
                +-------------+---+
                |      b      | c |
                +-------------+---+
                """)
        for (index, line) in lines.enumerated() {
            page.write(line, x: 56, baseline: 119 + 11 * Double(index))
        }
        #expect(try #require(readTables(page).first).cells.first?.text == text)
    }

    @Test func aShortLineEndsAParagraph() throws {
        var page = PageContent(
            drawn: """
                +--------------------------+---+
                |                          | a |
                |                          |   |
                |                          |   |
                |                          |   |
                |                          |   |
                +--------------------------+---+
                |      b                   | c |
                +--------------------------+---+
                """)
        for (index, line) in [
            "All of the hay of the upper", "meadow is sold.", "The straw of the lower meadow",
            "is kept for the winter.",
        ].enumerated() {
            page.write(line, x: 56, baseline: 119 + 12 * Double(index))
        }
        let text = try #require(readTables(page).first).cells.first?.text
        #expect(
            text == "All of the hay of the upper meadow is sold.\nThe straw of the lower meadow is kept for the winter."
        )
    }

    @Test func codesInTwoRowsAreNeverOne() {
        let page = PageContent(
            drawn: """
                +-----+---+
                |30199| 1 |
                +-----+---+
                |303  | 2 |
                +-----+---+
                """)
        #expect(readTables(page).map(\.texts) == [[["30199", "1"], ["303", "2"]]])
    }

    @Test func emptyRowsAndColumnsStay() {
        let page = PageContent(
            drawn: """
                +--+--+--+
                |a |  |b |
                +--+--+--+
                |  |  |  |
                +--+--+--+
                """)
        #expect(readTables(page).map(\.texts) == [[["a", "", "b"], ["", "", ""]]])
    }

    @Test func verticalTextFillsANarrowCell() {
        var page = PageContent(
            drawn: """
                +--+---+
                |  | a |
                |  +---+
                |  | b |
                |  +---+
                |  | c |
                +--+---+
                """)
        for (index, character) in "支出项".enumerated() {
            page.paint(String(character), x: 57, baseline: 125 + Double(index) * 11)
        }
        #expect(readTables(page).map(\.texts) == [[["支出项", "a"], ["b"], ["c"]]])
    }
}
