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
    private let crops = """
        Region       Crops of the year        Share
        North        Wheat                     12.5
                     Oats of the spring
        South        Rye                        7.0
        West         Beets                      8.0
                     Cabbage of the autumn
        East         None                       9.9
        """

    @Test("Every second row is shaded: a row goes as far as its band, and the last unshaded one belongs")
    func zebra() {
        var page = TypedPage(crops)
        page.fill(columns: 0..<44, lines: 1..<3, color: tint)
        page.fill(columns: 0..<44, lines: 4..<6, color: tint)
        #expect(
            tables(page.content) == [
                [
                    ["Region", "Crops of the year", "Share"], ["North", "Wheat Oats of the spring", "12.5"],
                    ["South", "Rye", "7.0"], ["West", "Beets Cabbage of the autumn", "8.0"],
                    ["East", "None", "9.9"],
                ]
            ])
    }

    @Test("Cells shaded one by one side by side are one band")
    func cellByCell() {
        var page = TypedPage(crops)
        for lines in [1..<3, 4..<6] {
            for columns in [0..<12, 12..<36, 36..<44] { page.fill(columns: columns, lines: lines, color: tint) }
        }
        #expect(tables(page.content).map { $0.map { $0[0] } } == [["Region", "North", "South", "West", "East"]])
    }

    @Test("Headings in shaded cells of their own may stand near each other")
    func nearHeadings() {
        var page = TypedPage(
            """
            Income of the household  Share of the middle
            Low                      Less than a half
            Moderate                 At least a half
            Middle                   Four fifths and more
            """)
        page.fill(columns: 0..<25, lines: 0..<1, color: tint)
        page.fill(columns: 25..<45, lines: 0..<1, color: tint)
        #expect(
            tables(page.content).map { $0.map { $0[0] } } == [["Income of the household", "Low", "Moderate", "Middle"]])
    }

    @Test("A shaded head is all of the head")
    func head() throws {
        var page = TypedPage(
            """
            Crop         First day       Last day
                         In the fields   Of the harvest
            Wheat        autumn          summer
            Rye          autumn          summer
            Beets        spring          autumn
            """)
        page.fill(columns: 0..<44, lines: 0..<2, color: tint)
        let found = readTables(page.content)
        let table = try #require(found.first)
        #expect(found.count == 1)
        #expect(table.headerRows == 1)
        #expect(
            table.texts == [
                ["Crop", "First day In the fields", "Last day Of the harvest"], ["Wheat", "autumn", "summer"],
                ["Rye", "autumn", "summer"], ["Beets", "spring", "autumn"],
            ])
    }

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

    @Test("The records end where the next line is drawn")
    func nextRule() {
        let found = tables(
            PageContent(
                drawn: """
                    +----------+--------+--------+
                    |Region    | Farms  | Towns  |
                    +----------+--------+--------+
                     North       12.5     13.1
                     South        7.0     18.2
                    +----------------------------+
                     West         8.0     19.2
                    """))
        #expect(found.map { $0.map { $0[0] } } == [["Region", "North", "South"]])
    }

    @Test("A table that is drawn to its end does not grow")
    func closed() {
        let found = tables(
            PageContent(
                drawn: """
                    +----------+--------+--------+
                    |Region    | Farms  | Towns  |
                    +----------+--------+--------+
                    |North     | 12.5   | 13.1   |
                    +----------+--------+--------+
                     Sum of all  12.5     13.1
                     and so on   12.5     13.1
                    """))
        #expect(found.map { $0.map { $0[0] } } == [["Region", "North"]])
    }
}
