import Geometry
import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Grids")
struct GridTests {
    private static let pictures = [
        """
        +--+--+
        |a |b |
        +--+--+
        |c |d |
        +--+--+
        """,
        """
        +--+--+--+
        |a    |b |
        +--+--+  +
        |c |d |  |
        +--+--+--+
        |e       |
        +--+--+--+
        """,
        """
        +--+--+--+
        |a    |b |
        +--+--+  +
        |c |d |  |
        +  +--+--+
        |  |e    |
        +--+--+--+
        """,
    ]

    @Test(arguments: pictures, RuleStyle.allCases)
    func aDrawnGridIsReadBack(picture: String, style: RuleStyle) throws {
        let tables = layOutPage(PageContent(drawn: picture, style: style)).tables
        #expect(tables.map(\.grid.picture) == [String(picture.map { $0.isLetter ? " " : $0 })])
        #expect(try #require(tables.first).table.checkInvariants().isEmpty)
    }

    /// Nothing upright leads to the first and the last rule.
    @Test func rowsOfOneCellBelongToAGridOfOpenSides() {
        let page = PageContent(
            drawn: """
                +----------
                 title row
                ---+---+---
                 a | b | c
                ---+---+---
                 d | e | f
                ---+---+---
                 last row
                +----------
                """)
        #expect(readTables(page).map(\.texts) == [[["title row"], ["a", "b", "c"], ["d", "e", "f"], ["last row"]]])
    }

    @Test func heavyDoubledBordersMakeNoTracks() throws {
        let picture = Self.pictures[1]
        let single = PageContent(drawn: picture)
        var page = single
        page.strokes = []
        for stroke in single.strokes {
            let isLevel = stroke.from.y == stroke.to.y
            for shift in [-1.8, 1.8] {
                var line = stroke
                for end in [\Stroke.from, \Stroke.to] {
                    line[keyPath: end].x += isLevel ? 0 : shift
                    line[keyPath: end].y += isLevel ? shift : 0
                }
                page.strokes.append(line)
            }
        }
        #expect(layOutPage(page).tables.map(\.grid.picture) == layOutPage(single).tables.map(\.grid.picture))
    }

    @Test func openSidesAreClosed() {
        let page = PageContent(
            drawn: """
                ---+---+---
                 a | b | c
                ---+---+---
                 d | e | f
                ---+---+---
                """)
        #expect(readTables(page).map(\.texts) == [[["a", "b", "c"], ["d", "e", "f"]]])
    }

    /// The slots around a corner are connected in the shape of an L; cells are rectangles.
    @Test func otherShapesAreCutIntoRectangles() {
        var grid = Grid(columns: [0, 10, 20], rows: [0, 10, 20])
        grid.rightWalls[0][0] = false
        grid.lowerWalls[0][0] = false
        let ranges = mergeSlots(grid)
        #expect(ranges.map(\.columns) == [0..<2, 0..<1, 1..<2])
        #expect(ranges.map(\.rows) == [0..<1, 1..<2, 1..<2])
    }

    @Test func framesAndSingleColumnsAreNoTables() {
        let frame = "+----------+\n|a boxed   |\n|paragraph |\n+----------+"
        let column = "+-----+\n|  a  |\n+-----+\n|  b  |\n+-----+"
        #expect(layOutPage(PageContent(drawn: frame)).tables == [])
        #expect(layOutPage(PageContent(drawn: column)).tables == [])
        #expect(readLines(PageContent(drawn: frame)) == ["a boxed", "paragraph"])
    }

    @Test func tablesThatDoNotTouchAreTwo() {
        let page = PageContent(
            drawn: """
                +--+--+   +--+--+
                |a |b |   |e |f |
                +--+--+   +--+--+
                |c |d |   |g |h |
                +--+--+   +--+--+
                """)
        #expect(readTables(page).map(\.texts) == [[["a", "b"], ["c", "d"]], [["e", "f"], ["g", "h"]]])
    }
}
