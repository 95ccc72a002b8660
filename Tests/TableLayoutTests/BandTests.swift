import Geometry
import PageModel
import TableLayout
import TableModel
import TestSupport
import Testing

@testable import TableLayout

private let tint = Color(red: 0.85, green: 0.9, blue: 1)

@Suite("Shaded bands")
struct BandTests {
    private func edges(_ page: TypedPage) -> [Double] {
        findBandEdges(page.content, lines: layOutPage(page.content).lines, options: RulingOptions()).map(\.position)
    }

    @Test("A band has its upper and lower edge as rulings")
    func edgesOfABand() {
        var page = TypedPage("North        12.5\nSouth         7.0")
        page.fill(columns: 0..<20, lines: 0..<1, color: tint)
        #expect(edges(page) == [47, 62])
    }

    @Test("The box behind a paragraph is no band")
    func paragraph() {
        var page = TypedPage(
            """
            The farms of the region sold more
            than in the year before.
            """)
        page.fill(columns: 0..<36, lines: 0..<2, color: tint)
        #expect(edges(page) == [])
    }

    @Test("A band with one text counts where another of its width holds columns")
    func section() {
        var page = TypedPage(
            """
            Farms in the north
            Hill         12.5
            Moor          7.0
            """)
        page.fill(columns: 0..<20, lines: 0..<1, color: tint)
        #expect(edges(page) == [])
        page.fill(columns: 0..<20, lines: 2..<3, color: tint)
        #expect(edges(page) == [47, 62, 77, 92])
    }

    @Test("The ground of a whole page or picture is no band")
    func ground() {
        var page = TypedPage("North        12.5\nSouth         7.0")
        page.fill(columns: 0..<20, lines: 0..<20, color: tint)
        #expect(edges(page) == [])
    }

    @Test("Areas in the colour of the paper shade nothing")
    func paper() {
        var page = TypedPage("North        12.5\nSouth         7.0")
        page.fill(columns: 0..<20, lines: 0..<1, color: .white)
        #expect(edges(page) == [])
    }
}

@Suite("Records below what is drawn")
struct BodyExtentTests {
    @Test("A drawn heading row goes on to the records below; the paragraph after them does not belong")
    func ruledHead() throws {
        var page = PageContent(
            drawn: """
                +----------+--------+--------+
                |Region    | Farms  | Towns  |
                +----------+--------+--------+
                 North       12.5     13.1
                 South        7.0     18.2
                """)
        page.write("All figures are in tons of a year.", x: 56, baseline: 181.5)
        let table = try #require(readTables(page).first)
        #expect(table.headerRows == 1)
        #expect(table.texts == [["Region", "Farms", "Towns"], ["North", "12.5", "13.1"], ["South", "7.0", "18.2"]])
    }

    @Test("A shaded heading row goes on to the records below")
    func shadedHead() {
        var page = TypedPage(
            """
            Region           2009       2010
            North            12.5       13.1
            South             7.0      118.2
            """)
        page.fill(columns: 0..<34, lines: 0..<1, color: tint)
        let rows = [["Region", "2009", "2010"], ["North", "12.5", "13.1"], ["South", "7.0", "118.2"]]
        #expect(tables(page.content) == [rows])
    }
}
