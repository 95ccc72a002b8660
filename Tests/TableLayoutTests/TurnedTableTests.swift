import Geometry
import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Tables turned on their page")
struct TurnedTableTests {
    private static let planks = """
        +----------+--------+--------+
        | Plank    | Length | Price  |
        +----------+--------+--------+
        | Ash      |  240   |  14.20 |
        +----------+--------+--------+
        | Birch    |  260   |  15.80 |
        +----------+--------+--------+
        """
    private let expected = [["Plank", "Length", "Price"], ["Ash", "240", "14.20"], ["Birch", "260", "15.80"]]

    /// A page of the size of A4 that shows another turned by `turn`, and upright lines below.
    private func page(_ turn: Turn, _ drawn: String, upright: String = "") -> PageContent {
        var sheet = PageContent(drawn: drawn, left: 200, top: 200)
        if turn == .clockwise || turn == .anticlockwise { (sheet.width, sheet.height) = (sheet.height, sheet.width) }
        let back: Turn = turn == .clockwise ? .anticlockwise : turn == .anticlockwise ? .clockwise : turn
        var page = sheet.rotated(by: QuarterRotation(upright: back, width: sheet.width, height: sheet.height))
        page.draw(upright, top: 700)
        for index in page.glyphs.indices { page.glyphs[index].order = index }
        return page
    }

    private let prose = (0..<9).map { "The harbour keeps its planks in the upper store \($0)" }.joined(separator: "\n")

    @Test(arguments: [Turn.clockwise, .anticlockwise, .halfTurn])
    func aRuledTableRunsAsItsTextDoes(turn: Turn) throws {
        let page = page(turn, Self.planks, upright: prose)
        let layout = layOutPage(page)
        #expect(layout.rotation.turn == .upright)
        #expect(tables(page) == [expected])
        let found = readTables(page)
        let table = try #require(found.first)
        let inked = page.glyphs.filter { Turn(nearestTo: $0.angle) == turn }.map(\.box).boundingBox()
        #expect(try table.regions[0].box.contains(#require(inked)))
        #expect(layOutDocument([layout]).paragraphs.allSatisfy { $0.text.hasPrefix("The harbour") })
    }

    @Test("An upright table keeps its way on a page whose other text is turned")
    func uprightOnTurned() {
        let text = (0..<12).map { "The harbour keeps all its planks in the upper store \($0)" }.joined(separator: "\n")
        let page = page(.anticlockwise, text, upright: Self.planks)
        #expect(layOutPage(page).rotation.turn == .anticlockwise)
        #expect(tables(page) == [expected])
    }

    @Test("Turned heads do not turn a table")
    func turnedHeads() {
        var page = PageContent(
            drawn: """
                +----------+--------+
                |          |        |
                +----------+--------+
                | Ash      |  240   |
                +----------+--------+
                """)
        let head = PageContent(drawn: "Lengths", left: 700, top: 142).rotated(
            by: QuarterRotation(upright: .clockwise, width: 842, height: 595))
        page.glyphs += head.glyphs
        #expect(layOutPage(page).tables.map(\.isTurned) == [false])
    }

    @Test("Text in the margin does not turn a page, however long")
    func marginText() {
        let long = String(repeating: "printed on its own press ", count: 5)
        var page = PageContent(drawn: Self.planks)
        let margin = PageContent(number: 1, width: 842, height: 595, glyphs: PageContent(drawn: long).glyphs)
            .rotated(by: QuarterRotation(upright: .clockwise, width: 842, height: 595))
        page.glyphs += margin.glyphs.map { glyph in
            var glyph = glyph
            glyph.box = Rect(x0: 10, y0: glyph.box.y0, x1: 20, y1: glyph.box.y1)
            return glyph
        }
        #expect(layOutPage(page).rotation.turn == .upright)
        #expect(tables(page) == [expected])
    }

    @Test("A turned table has its title where it is read")
    func title() {
        let titled = "  Table 7 Planks of the store\n\n" + Self.planks
        let found = readTables(page(.anticlockwise, titled, upright: prose))
        #expect(found.map(\.title) == ["Table 7 Planks of the store"])
    }

    @Test("Area and columns are places of the page as displayed", arguments: [Turn.clockwise, .anticlockwise])
    func areaAndColumns(turn: Turn) throws {
        let plain = Self.planks.split(separator: "\n").filter { !$0.hasPrefix("+") }
            .map { $0.replacing("|", with: " ") }.joined(separator: "\n")
        let page = page(turn, plain, upright: prose)
        let turned = page.glyphs.filter { Turn(nearestTo: $0.angle) == turn }.map(\.box)
        var options = LayoutOptions()
        options.area = try #require(turned.boundingBox()).insetBy(-3)
        #expect(tables(page, options: options) == [expected])
        let rotation = QuarterRotation(upright: turn, width: page.width, height: page.height)
        options.columns = [269.0, 322].map { rotation.restore(Point(x: $0, y: 0)).y }
        #expect(tables(page, options: options) == [expected])
    }
}
