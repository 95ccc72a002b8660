import Geometry
import PageModel
import TableLayout
import TableModel
import Testing

@Suite("Tables between level rules")
struct RuleStackTests {
    @Test("Three rules bound head and body; the values part the columns")
    func threeRules() {
        let found = tables(
            """
            =====================================
            Region           2009       2010
            =====================================
            North            12.5       13.1
            South-east        7.0      118.2
            West              0.4        9.9
            =====================================
            """)
        #expect(
            found == [
                [
                    ["Region", "2009", "2010"], ["North", "12.5", "13.1"], ["South-east", "7.0", "118.2"],
                    ["West", "0.4", "9.9"],
                ]
            ])
    }

    @Test("A section label stays in the first column, however long")
    func section() {
        let found = tables(
            """
            ==================================
            Region       2009    2010    2011
            ==================================
            Farms and towns together
            North        12.5    13.1    10.0
            South         7.0    18.2    11.0
            ==================================
            """)
        #expect(found.first?[1] == ["Farms and towns together", "", "", ""])
    }

    @Test("Leaders are no text")
    func leaders() {
        let found = tables(
            """
            ==================================
            Region               2009    2010
            ==================================
            North . . . . . . .  12.5    13.1
            South..............   7.0    18.2
            ==================================
            """)
        #expect(found.first?.dropFirst().map { $0[0] } == ["North", "South"])
    }

    @Test("Headings of every column above the first of the rules between rows belong to the table")
    func headingsAboveTheRules() {
        let found = tables(
            """
            Animal       Action       Result
            =====================================
            Cat          says         meow
            =====================================
            Dog          says         bow-wow
                                      and wuff
            =====================================
            """)
        #expect(
            found == [
                [["Animal", "Action", "Result"], ["Cat", "says", "meow"], ["Dog", "says", "bow-wow and wuff"]]
            ])
    }

    @Test("Titles and notes between two tables with equal rules belong to neither")
    func twoTables() {
        let table = """
            =============================
            Region       2009    2010
            =============================
            North        12.5    13.1
            South         7.0    18.2
            =============================
            """
        let found = tables(
            table + "\nNote: rounded to one place.\n\nFarms of the north and south\n" + table)
        #expect(found.map(\.count) == [3, 3])
    }
}

@Suite("Tables that only text shows")
struct LooseTableTests {
    @Test("Lines that share their gaps are a table; the text around is not")
    func aligned() {
        let found = tables(
            """
            The farms of the region sold more than in the year before, as the table shows.

            Region           2009       2010
            North            12.5       13.1
            South             7.0      118.2
            West              0.4        9.9

            All of these figures are in thousands of tons and come from the register of farms.
            """)
        #expect(found.map(\.count) == [4])
        #expect(found.first?.last == ["West", "0.4", "9.9"])
    }

    @Test("Figures with decimals between counts are no entries of an index")
    func countsAndDecimals() {
        let found = tables(
            """
            North        12    345.6     7
            South        15    118.2     3
            West          9     20.4     8
            """)
        #expect(
            found == [[["North", "12", "345.6", "7"], ["South", "15", "118.2", "3"], ["West", "9", "20.4", "8"]]])
    }
}

@Suite("Filled areas")
struct FillTests {
    @Test("Shaded areas that tile are cells")
    func tiles() {
        var page = TypedPage(
            """
            Site           Visits
            Home page      seldom
            of the office
            Search         often
            """)
        for (lines, shade) in [(0..<1, 0.4), (1..<3, 0.7), (3..<4, 0.8)] {
            page.fill(columns: 0..<14, lines: lines, color: Color(red: shade, green: shade, blue: 1))
            page.fill(columns: 14..<24, lines: lines, color: Color(red: 1, green: shade, blue: shade))
        }
        #expect(
            tables(page.content) == [
                [["Site", "Visits"], ["Home page of the office", "seldom"], ["Search", "often"]]
            ])
    }
}

@Suite("What the user knows better")
struct ChoiceTests {
    private let picture = """
        Region       2009    2010
        North        12.5    13.1
        South         7.0    18.2
        West          8.0    19.2
        """

    @Test("Only ruled tables, only aligned ones")
    func choice() {
        var options = LayoutOptions()
        options.tables = .ruled
        #expect(tables(picture, options: options) == [])
        options.tables = .aligned
        #expect(tables(picture, options: options).count == 1)
    }

    @Test("A given area bounds the table")
    func area() {
        var options = LayoutOptions()
        options.area = Rect(x0: 40, y0: 60, x1: 400, y1: 200)
        #expect(tables(picture, options: options).first?.first == ["North", "12.5", "13.1"])
    }

    @Test("Given columns are the columns")
    func columns() {
        var options = LayoutOptions()
        options.columns = [105]
        let found = tables(picture, options: options)
        #expect(found.first?[1] == ["North", "12.5 13.1"])
    }
}
