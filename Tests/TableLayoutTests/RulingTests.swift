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
}
