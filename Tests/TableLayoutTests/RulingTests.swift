import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Rulings")
struct RulingTests {
    private var page = PageContent(drawn: "")

    private func rulings(_ page: PageContent) -> [Ruling] { layOutPage(page).rulings }

    /// Strokes lie on the middle of their characters; the other styles may differ by their gaps and thickness.
    @Test(arguments: RuleStyle.allCases)
    func everyWayOfDrawingGivesTheSameLines(style: RuleStyle) {
        let picture = "+----+----+\n|    |    |\n+----+----+"
        let drawn = rulings(PageContent(drawn: picture, style: style))
        let plain = rulings(PageContent(drawn: picture))
        #expect(plain.count == 5)
        #expect(drawn.map(\.axis) == plain.map(\.axis))
        for (a, b) in zip(drawn, plain) {
            #expect(abs(a.position - b.position) < 1)
            #expect(abs(a.extent.low - b.extent.low) <= 1 && abs(a.extent.high - b.extent.high) <= 1)
        }
    }

    @Test func separateLinesStayApart() {
        var page = page
        for y in [200.0, 204.5] { page.stroke(from: Point(x: 50, y: y), to: Point(x: 150, y: y)) }
        page.stroke(from: Point(x: 155, y: 200), to: Point(x: 250, y: 200))
        #expect(rulings(page).map(\.extent.length) == [100, 95, 100])
    }

    @Test func junctionSquaresAndOrnamentsAreNoLines() {
        var page = page
        page.fill(Rect(x0: 50, y0: 200, x1: 51, y1: 201))
        page.fill(Rect(x0: 50, y0: 230, x1: 80, y1: 240))
        page.stroke(from: Point(x: 50, y: 260), to: Point(x: 53, y: 260))
        page.stroke(from: Point(x: 50, y: 300), to: Point(x: 150, y: 330))
        #expect(rulings(page) == [])
    }

    @Test func linesInTheColourOfTheirGroundAreUnseen() {
        var page = page
        let (left, right) = (Point(x: 50, y: 200), Point(x: 150, y: 200))
        page.stroke(from: left, to: right, color: .white)
        #expect(rulings(page) == [])
        page.fill(Rect(x0: 40, y0: 180, x1: 160, y1: 220), color: Color(red: 0.5, green: 0.5, blue: 0.5))
        page.stroke(from: left, to: right, color: .white)
        #expect(rulings(page).count == 1)
    }

    @Test func linesPaintedOverAreUnseen() {
        var page = page
        for y in [200.0, 230, 260] { page.stroke(from: Point(x: 50, y: y), to: Point(x: 150, y: y)) }
        page.fill(Rect(x0: 40, y0: 195, x1: 160, y1: 205), color: .white)
        page.fill(Rect(x0: 100, y0: 225, x1: 160, y1: 235), color: .white)
        // The ground of a cell ends in the middle of its border.
        page.fill(Rect(x0: 50, y0: 260, x1: 150, y1: 280), color: Color(red: 0.9, green: 0.9, blue: 0.9))
        #expect(rulings(page).map(\.position) == [230, 260])
        #expect(rulings(page).map(\.extent.length) == [50, 100])
    }

    /// The ground of the table shows between its cells, as in tables of web pages.
    @Test(arguments: [0.0, 0.6])
    func theGroundBetweenPaperColouredCellsIsRuled(shade: Double) {
        var page = page
        page.fill(Rect(x0: 50, y0: 200, x1: 171, y1: 261), color: Color(red: shade, green: shade, blue: shade))
        for y in [201.0, 231] {
            for x in [51.0, 111] { page.fill(Rect(x0: x, y0: y, x1: x + 59, y1: y + 29), color: .white) }
        }
        page.write("a", x: 70, baseline: 220)
        page.write("b", x: 130, baseline: 220)
        #expect(rulings(page).map { $0.position.rounded() } == [201, 231, 260, 51, 111, 170])
        #expect(layOutPage(page).tables.map { $0.table.texts } == [[["a", "b"], ["", ""]]])
    }

    /// A black line along the edge of a black area is seen: the paper is on its other side.
    @Test func linesOnTheEdgeOfTheirColourAreSeen() {
        var page = page
        page.fill(Rect(x0: 50, y0: 200, x1: 150, y1: 220))
        for y in [200.0, 210, 220] { page.stroke(from: Point(x: 20, y: y), to: Point(x: 180, y: y)) }
        #expect(rulings(page).map(\.position) == [200, 210, 210, 220])
        #expect(rulings(page).map(\.extent.length) == [160, 30, 30, 160])
    }

    /// Two boxes of 11 points, the first near to the wall, beside words.
    @Test func sidesOfCheckBoxesAreNoLines() {
        var page = PageContent(
            drawn: """
                +---------+----------------+
                | Kept    |                |
                +---------+----------------+
                """)
        page.write("yes", x: 132, baseline: 122)
        func box(_ x: Double, _ side: Double) {
            let corners = [(x, 112.0), (x + side, 112), (x + side, 112 + side), (x, 112 + side), (x, 112)]
            for (a, b) in zip(corners, corners.dropFirst()) {
                page.stroke(from: Point(x: a.0, y: a.1), to: Point(x: b.0, y: b.1))
            }
        }
        let plain = rulings(page)
        box(114.8, 11)
        box(150, 11)
        #expect(rulings(page) == plain)
        // The lower side of a larger box falls on the wall.
        box(170, 17)
        #expect(rulings(page).count == plain.count + 3)
    }

    /// Areas are found by place whatever their size, also far from the page.
    @Test func areasAreFoundWhereTheyLie() {
        var generator = SeededGenerator(seed: 7)
        let fills = (0..<300).map { order in
            let x = Double.random(in: -50...600, using: &generator)
            let y = Double.random(in: -50...800, using: &generator)
            let size = Double(1 << Int.random(in: 0...9, using: &generator))
            return Fill(
                box: Rect(x0: x, y0: y, x1: x + size, y1: y + size * Double.random(in: 0.1...1, using: &generator)),
                order: order)
        }
        let areas = PaintedAreas(fills, smallest: 16)
        for _ in 0..<100 {
            let x = Double.random(in: -100...700, using: &generator)
            let y = Double.random(in: -100...900, using: &generator)
            let box = Rect(
                x0: x, y0: y, x1: x + Double.random(in: 0...200, using: &generator),
                y1: y + Double.random(in: 0...200, using: &generator))
            #expect(areas.areas(touching: box) == fills.filter { $0.box.intersects(box) })
        }
        #expect(areas.areas(touching: Rect(x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9)).count == 300)
    }

    @Test func aFrameCloseAroundATableIsNoRow() {
        var page = PageContent(
            drawn: """
                +----+----+
                | a  | b  |
                +----+----+
                | c  | d  |
                +----+----+
                """)
        let frame = Rect(x0: 49, y0: 102, x1: 117, y1: 158)
        for y in [frame.y0, frame.y1] {
            page.stroke(from: Point(x: frame.x0, y: y), to: Point(x: frame.x1, y: y))
        }
        for x in [frame.x0, frame.x1] {
            page.stroke(from: Point(x: x, y: frame.y0), to: Point(x: x, y: frame.y1))
        }
        page.stroke(from: Point(x: 83, y: 102), to: Point(x: 83, y: 158))
        #expect(tables(page) == [[["a", "b"], ["c", "d"]]])
    }
}
