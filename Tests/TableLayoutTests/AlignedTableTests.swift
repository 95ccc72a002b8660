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

    @Test("A rule below a heading gives it the columns that it runs over")
    func underlinedGroup() {
        let found = tables(
            """
            =============================================
                               Sold
                          ==================
            Region        Farm       Town      Kept
            =============================================
            North         12.5       13.1      1.5
            South          7.0      118.2      2.5
            =============================================
            """)
        #expect(
            found == [
                [
                    ["Region", "Sold", "<", "Kept"], ["^", "Farm", "Town", "^"], ["North", "12.5", "13.1", "1.5"],
                    ["South", "7.0", "118.2", "2.5"],
                ]
            ])
    }

    @Test("The lines of one heading are one cell")
    func stackedHeading() {
        let found = tables(
            """
            =====================================
                             Share    Share of
            Region          of farms   towns
            =====================================
            North            12.5       13.1
            South             7.0       18.2
            =====================================
            """)
        #expect(found.first?.first == ["Region", "Share of farms", "Share of towns"])
        #expect(found.first?.count == 3)
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

    @Test("A label without room goes on in the next line")
    func wrappedLabel() {
        let found = tables(
            """
            ====================================
            Item                 2009    2010
            ====================================
            Rent                 12.5    13.1
            Costs of heating and
             of water             7.0    18.2
            Costs of insurance   10.0    11.0
             and taxes
            Food                  9.0     8.0
            ====================================
            """)
        #expect(
            found.first?.map { $0[0] } == [
                "Item", "Rent", "Costs of heating and of water", "Costs of insurance and taxes", "Food",
            ])
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

    @Test("Rules of two tables side by side are not pieces of one rule where they also stand at other heights")
    func sideBySide() {
        let page = TypedPage(
            """
            ============================= =============================
            Animal       Action           Animal       Action
            ============================= =============================
            Cat          says             Cow          says
            ============================= 
            Dog          barks                         and looks
                                          =============================
            Pig          says             Ox           says
            ============================= =============================
            """)
        #expect(tables(page.content).map(\.count) == [4, 3])
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

    @Test("A heading between two columns spans both")
    func centredGroup() {
        let found = tables(
            """
                             Farms             Towns
            Region       2009    2010      2009    2010
            North        12.5    13.1      10.0    11.5
            South         7.0    18.2      11.0    12.5
            West          8.0    19.2      12.0    13.5
            """)
        #expect(found.first?.first == ["Region", "Farms", "<", "Towns", "<"])
        #expect(found.first?[1] == ["^", "2009", "2010", "2009", "2010"])
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

    @Test(
        "Lists, contents pages and text in two columns are no tables",
        arguments: [
            """
            1.   The first of the things that we need
            2.   The second of the things that we need
            3.   The third of the things that we need
            4.   The fourth of the things that we need
            """,
            """
            Introduction                      1
            What was measured                 3
            How it was measured               7
            What came of it                  12
            """,
            """
            The farms of the region sold     and the towns bought less than in
            more than in the year before     any year before, which is what we
            while the price went down and    had foreseen when the harvest was
            fewer hands were needed than     brought in and the barns were yet
            in any of the years before it    not full, as all the people knew.
            """,
        ])
    func noTables(_ picture: String) {
        #expect(tables(picture) == [])
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
