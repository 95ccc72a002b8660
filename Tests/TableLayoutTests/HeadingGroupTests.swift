import PageModel
import TestSupport
import Testing

/// The headings of the one table of a typed page, row by row.
private func headings(_ picture: String, levels: Int = 2) -> [[String]] {
    let found = tables(picture)
    return found.count == 1 ? Array(found[0].prefix(levels)) : []
}

@Suite("Headings over several columns")
struct HeadingGroupTests {
    @Test("A heading over the middle of its slots heads them, though figures at the right stand off that middle")
    func slots() {
        let found = headings(
            """
            ==================================================
                                Farms             Towns
            Region          Eggs      Milk      Eels      Cods
            ==================================================
            North           12.5   234,567       3.5       4.5
            South           13.5     1,568      17.5      18.5
            West            14.5   234,569       3.5       9.5
            ==================================================
            """)
        #expect(found == [["Region", "Farms", "<", "Towns", "<"], ["^", "Eggs", "Milk", "Eels", "Cods"]])
    }

    @Test("A heading over the middle of the text of its columns heads them, though their slots begin far at the left")
    func texts() {
        let found = headings(
            """
            ======================================================================
                                Farms                              Towns
            Region          Eggs      Milk                Eels                Cods
            ======================================================================
            North           12.5   234,567                 3.5                 4.5
            South           13.5     1,568                17.5                18.5
            West            14.5   234,569                 3.5                 9.5
            ======================================================================
            """)
        #expect(found == [["Region", "Farms", "<", "Towns", "<"], ["^", "Eggs", "Milk", "Eels", "Cods"]])
    }

    @Test("Headings below that repeat in every group settle what a heading at the left heads")
    func repeated() {
        let found = headings(
            """
            ==============================================
                            Farmed              Bought
            Region          2009  2010          2009  2010
            ==============================================
            North           12.5  13.1          10.0  11.5
            South           17.0  18.2          11.0  12.5
            West            18.0  19.2          12.0  13.5
            ==============================================
            """)
        #expect(found == [["Region", "Farmed", "<", "Bought", "<"], ["^", "2009", "2010", "2009", "2010"]])
    }

    @Test(
        "Headings that tile all columns stand over the middle of theirs, however near the next column is",
        arguments: ["New", "Young"])
    func tiles(second: String) {
        let found = headings(
            """
            ===================================
                             Old          \(second)
            Region          M   F        B   G
            ===================================
            North           5   7        1   2
            South           6   8        3   4
            West            9   3        5   6
            ===================================
            """)
        #expect(found == [["Region", "Old", "<", second, "<"], ["^", "M", "F", "B", "G"]])
    }

    @Test("A heading over one column beside a group stays over its own")
    func beside() {
        let found = headings(
            """
            ==========================================
                                 Sold
            Region          Farms    Towns       Kept
            ==========================================
            North           12.5      13.1        1.5
            South           17.0      18.2        2.5
            West            18.0      19.2        3.5
            ==========================================
            """)
        #expect(found == [["Region", "Sold", "<", "Kept"], ["^", "Farms", "Towns", "^"]])
    }

    @Test("A rule below several headings ends their level and makes none of them a group")
    func ruleBelowSeveral() {
        let found = headings(
            """
            =================================================
                              Farms         Towns
                         ===========================
            Region            Sown          Built       Kept
            =================================================
            North             12.5           13.1       1.5
            South             17.0           18.2       2.5
            West              18.0           19.2       3.5
            =================================================
            """)
        #expect(found == [["Region", "Farms", "Towns", "Kept"], ["^", "Sown", "Built", "^"]])
    }

    @Test("A heading over the middle of columns is not the first line of one column's heading, which is lined up")
    func notOneColumn() {
        let found = headings(
            """
            ===========================================================
                                        Countries
                                        Asian/   American
            Region   White   Black    Islander     Indian     Other
            ===========================================================
            North     12.5    13.1        10.0       11.5       1.5
            South     17.0    18.2        11.0       12.5       2.5
            West      18.0    19.2        12.0       13.5       3.5
            ===========================================================
            """)
        #expect(
            found == [
                ["Region", "Countries", "<", "<", "<", "<"],
                ["^", "White", "Black", "Asian/ Islander", "American Indian", "Other"],
            ])
    }
}

@Suite("Headings above what only text shows")
struct LooseHeadingTests {
    private let body = """
        Region   Total   Sown   Built   Grown
        North     12.5   13.1    10.0    11.5
        South     17.0   18.2    11.0    12.5
        West      18.0   19.2    12.0    13.5
        East      19.0   11.2    10.0    14.5
        """

    @Test("A lone text over the middle of some columns is a heading of the table")
    func group() {
        let found = headings("                     Farms and towns\n" + body)
        #expect(
            found == [["Region", "Total", "Farms and towns", "<", "<"], ["^", "^", "Sown", "Built", "Grown"]])
    }

    @Test("A lone text over the middle of one heading, right above it and set alike, is its first line")
    func firstLine() {
        var page = PageContent(number: 1, width: 595, height: 842)
        page.write("of all", x: 195, baseline: 100)
        let rows = [
            ["Region", "Sown", "Built", "Grown"], ["North", "12.5", "13.1", "10.0"], ["South", "17.0", "18.2", "11.0"],
            ["West", "18.0", "19.2", "12.0"],
        ]
        for (index, row) in rows.enumerated() {
            for (x, text) in zip([50.0, 120, 200, 280], row) {
                page.write(text, x: x, baseline: 112 + 12 * Double(index))
            }
        }
        #expect(tables(page).first?.first == ["Region", "Sown", "of all Built", "Grown"])
    }

    @Test("The first line of a heading in line at an edge belongs to it where the next begins in lower case")
    func firstLineAtEdge() {
        func page(_ next: String) -> PageContent {
            var page = PageContent(number: 1, width: 595, height: 842)
            page.write("All that", x: 280, baseline: 100)
            let rows = [
                ["Region", "Sown", "Built", next], ["North", "12.5", "13.1", "10.0"],
                ["South", "17.0", "18.2", "11.0"], ["West", "18.0", "19.2", "12.0"],
            ]
            for (index, row) in rows.enumerated() {
                for (x, text) in zip([50.0, 120, 200, 280], row) {
                    page.write(text, x: x, baseline: 112 + 12 * Double(index))
                }
            }
            return page
        }
        #expect(tables(page("was grown")).first?.first == ["Region", "Sown", "Built", "All that was grown"])
        #expect(tables(page("Grown, and more")).first?.first == ["Region", "Sown", "Built", "Grown, and more"])
    }

    @Test("Headings set close are parted where their widest gaps stand between the columns")
    func closeHeadings() {
        var page = PageContent(number: 1, width: 595, height: 842)
        let rows: [[(x: Double, text: String)]] = [
            [(50, "Age"), (67.5, "Cohort"), (101, "Head"), (123.5, "Start"), (152, "In"), (164.5, "all")],
            [(50, "3-year"), (123.5, "1,530"), (154.5, "2,559")], [(50, "4-year"), (123.5, "1,253"), (154.5, "2,108")],
            [(50, "5-year"), (123.5, "2,783"), (154.5, "4,667")],
        ]
        for (index, row) in rows.enumerated() {
            for (x, text) in row { page.write(text, x: x, baseline: 100 + 12 * Double(index)) }
        }
        let found = tables(page)
        #expect(found.first?.first == ["Age Cohort", "Head Start", "In all"])
        #expect(found.first?.count == 4)
    }

    @Test(
        "A title, a sentence and a unit above are none",
        arguments: [
            "               A title", "Many words of a text", "                              thousands",
            "                     (in tons)",
        ])
    func noHeading(text: String) {
        #expect(headings(text + "\n" + body, levels: 1) == [["Region", "Total", "Sown", "Built", "Grown"]])
    }

    @Test("Spans of figures broken at their dash are headings")
    func brokenSpans() {
        let found = headings(
            """
            Region     Less than   5,000-   6,000-   More than
                           5,000    5,999    9,999       9,999
            North           12.5     13.1     10.0        11.5
            South           17.0     18.2     11.0        12.5
            West            18.0     19.2     12.0        13.5
            """)
        #expect(
            found == [
                ["Region", "Less than 5,000", "5,000-5,999", "6,000-9,999", "More than 9,999"],
                ["North", "12.5", "13.1", "10.0", "11.5"],
            ])
    }
}
