import Geometry
import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

extension PageContent {
    /// A typed page with structure tags.
    ///
    /// - Parameters:
    ///   - tags: a picture of the same lines that has the letter of its cell at the place of every tagged glyph.
    ///   - grid: the tagged rows, each slot the letter of the cell that covers it; `.` for a slot that has none.
    ///   - headings: the letters of the cells that are tagged as headers.
    fileprivate init(
        typed picture: String, tags: String, grid: [String], headings: String = "", number: Int = 1, firstRow: Int = 0
    ) {
        self = TypedPage(picture).content
        self.number = number
        let letters = Set(grid.joined()).subtracting(".").sorted()
        taggedCells = letters.map { letter in
            let rows = grid.indices.filter { grid[$0].contains(letter) }
            let columns = Array(grid[rows[0]]).enumerated().filter { $1 == letter }.map(\.offset)
            return TaggedCell(
                table: 0, rows: firstRow + rows[0]..<firstRow + rows[rows.count - 1] + 1,
                columns: columns[0]..<columns[columns.count - 1] + 1, isHeading: headings.contains(letter))
        }
        let lines = tags.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        for index in glyphs.indices {
            let line = Int((glyphs[index].box.y0 - TypedPage.margin) / (1.5 * TypedPage.size))
            let column = Int((glyphs[index].box.x0 - TypedPage.margin) / TypedPage.advance)
            guard lines.indices.contains(line), lines[line].indices.contains(column),
                let cell = letters.firstIndex(of: lines[line][column])
            else { continue }
            glyphs[index].tag = Int32(cell)
        }
    }

    fileprivate var untagged: PageContent {
        var page = self
        page.taggedCells = []
        for index in page.glyphs.indices { page.glyphs[index].tag = -1 }
        return page
    }
}

@Suite("Tagged tables")
struct TaggedTableTests {
    private let picture = """
        Region       Sales       Remarks
                  2023    2024
        North     1,204   1,311  The largest
        and east                 of all
        South                98
        West         11      12  First half
                     13      14  Second half
        """
    private let tags = """
        aaaaaa       bbbbb       ccccccc
                  dddd    eeee
        fffff     ggggg   hhhhh  iii iiiiiii
        fff ffff                 ii iii
        jjjjj                lll
        nnnn         oo      pp  qqqqq qqqq
                     rr      ss  tttttt tttt
        """
    private let grid = ["abbc", "adec", "fghi", "jklm", "nopq", "nrst"]

    @Test("Tags part rows that wrap, spans and blanks where nothing is drawn")
    func rowsAndSpans() throws {
        let page = PageContent(typed: picture, tags: tags, grid: grid, headings: "abcde")
        let table = try #require(readTables(page).first)
        #expect(
            table.texts == [
                ["Region", "Sales", "Remarks"], ["2023", "2024"],
                ["North and east", "1,204", "1,311", "The largest of all"], ["South", "", "98", ""],
                ["West", "11", "12", "First half"], ["13", "14", "Second half"],
            ])
        #expect(table.headerRows == 2)
        #expect(table.evidence == .tagged)
        #expect(table.cells.filter { $0.rowSpan > 1 }.map(\.text) == ["Region", "Remarks", "West"])
        #expect(table.checkInvariants() == [])
        #expect(layOutDocument([layOutPage(page)]).findings == [])
    }

    @Test("Where gaps in the text part what the tags hold together, the tags are followed and it is told")
    func disagreement() throws {
        let oneRow = tags.replacing("rr      ss  tttttt tttt", with: "oo      pp  qqqqqq qqqq")
        let page = PageContent(typed: picture, tags: oneRow, grid: grid.dropLast(), headings: "abcde")
        let table = try #require(readTables(page).first)
        #expect(table.texts.last == ["West", "11 13", "12 14", "First half Second half"])
        #expect(table.confidence < 1)
        #expect(layOutDocument([layOutPage(page)]).findings.map(\.code) == ["tags-disagree"])
    }

    @Test("Tags do not count where lines or text alone are asked for", arguments: [TableChoice.ruled, .aligned])
    func choice(tables: TableChoice) {
        var options = LayoutOptions()
        options.tables = tables
        let page = PageContent(typed: picture, tags: tags, grid: grid, headings: "abcde")
        #expect(layOutPage(page, options: options).tables == layOutPage(page.untagged, options: options).tables)
    }

    /// Rows in another order than on the page, columns that overlap, one cell for all, each line a cell of one column,
    /// text between that belongs to no cell.
    @Test(
        "Tags that the page does not bear out change nothing",
        arguments: [
            ["fghi", "abbc", "adec", "jklm", "nopq", "nrst"], ["cabb", "cade", "ifgh", "mjkl", "qnop", "tnrs"], ["a"],
            ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "n"], ["abbc", "adec", "jklm", "nopq", "nrst"],
        ])
    func badTags(grid: [String]) {
        let page = PageContent(typed: picture, tags: tags, grid: grid)
        #expect(!page.glyphs.allSatisfy { $0.tag < 0 })
        #expect(readTables(page) == readTables(page.untagged))
    }

    @Test("A closed grid that is drawn stays, and the tags that differ are told")
    func drawnGrid() throws {
        var page = PageContent(
            drawn: """
                +------+------+
                | a    | 12   |
                +------+------+
                | b    | 34   |
                +------+------+
                """)
        let drawn = readTables(page)
        page.taggedCells = [
            TaggedCell(table: 3, rows: 0..<1, columns: 0..<1, isHeading: true),
            TaggedCell(table: 3, rows: 0..<1, columns: 1..<2),
            TaggedCell(table: 3, rows: 0..<1, columns: 2..<3), TaggedCell(table: 3, rows: 1..<2, columns: 0..<1),
            TaggedCell(table: 3, rows: 1..<2, columns: 1..<3),
        ]
        for (index, tag) in [0, 1, 2, 3, 4, 4].enumerated() { page.glyphs[index].tag = Int32(tag) }
        let layout = layOutDocument([layOutPage(page)])
        #expect(layout.tables == drawn)
        #expect(drawn.map(\.texts) == [[["a", "12"], ["b", "34"]]])
        #expect(
            layout.findings.map(\.message) == [
                "table t1 follows the lines drawn: structure tags part 2 of its cells otherwise"
            ])
    }

    @Test("A title and notes tagged as rows stand around the table")
    func titleAndNotes() throws {
        let page = PageContent(
            typed: """
                Table 1. Sales
                North     1,204   1,311
                South        11      98
                West         12      34
                Source: own figures
                """,
            tags: """
                aaaaa aa aaaaa
                bbbbb     ccccc   ddddd
                eeeee        ff      gg
                iiii         jj      kk
                hhhhhhh hhh hhhhhhh
                """, grid: ["aaa", "bcd", "efg", "ijk", "hhh"])
        let table = try #require(readTables(page).first)
        #expect(table.texts == [["North", "1,204", "1,311"], ["South", "11", "98"], ["West", "12", "34"]])
        #expect(table.title == "Table 1. Sales")
    }

    @Test("Running text laid out with a table is none")
    func layoutTable() {
        let line = "words that fill the whole of their line     more of the words that another one has"
        let tag = { (a: String, b: String) in
            line.enumerated().map { $1 == " " ? " " : $0 < 40 ? a : b }.joined()
        }
        func page(headings: String) -> PageContent {
            let rows = [("a", "b"), ("c", "d"), ("e", "f")]
            return PageContent(
                typed: rows.map { _ in [line, line, line, ""].joined(separator: "\n") }.joined(separator: "\n"),
                tags: rows.map { [tag($0, $1), tag($0, $1), tag($0, $1), ""].joined(separator: "\n") }
                    .joined(separator: "\n"), grid: rows.map(+), headings: headings)
        }
        #expect(readTables(page(headings: "")).isEmpty)
        #expect(readTables(page(headings: "ab")).map(\.rows) == [3])
    }

    @Test("Two rows without headings are not enough")
    func fewRows() {
        let rows = { (headings: String) in
            readTables(
                PageContent(
                    typed: "Phone    12 34\n         56 78\nPost     Road 5",
                    tags: "aaaaa    bb bb\n         bb bb\ncccc     dddd d",
                    grid: ["ab", "cd"], headings: headings)
            )
        }
        #expect(rows("").allSatisfy { $0.evidence == .aligned })
        #expect(rows("ab").map(\.texts) == [[["Phone", "12 34 56 78"], ["Post", "Road 5"]]])
    }

    @Test("Parts on two pages are one table, a row that the page's end cut one row")
    func overTwoPages() throws {
        let first = PageContent(
            typed: """
                Item      Amount   Share
                First         17       3
                Second        34       6
                """ + String(repeating: "\n", count: 40) + """
                    Third and     51       9
                    """,
            tags: """
                aaaa      bbbbbb   ccccc
                ddddd         ee       f
                gggggg        hh       i
                """ + String(repeating: "\n", count: 40) + """
                    jjjjj jjj     kk       l
                    """, grid: ["abc", "def", "ghi", "jkl"], headings: "abc")
        let second = PageContent(
            typed: """
                more
                Fourth        68       1
                """,
            tags: """
                jjjj
                mmmmmm        nn       o
                """, grid: ["jkl", "mno"], number: 2, firstRow: 3)
        let tables = readTables(first, second)
        #expect(tables.map(\.pages) == [[1, 2]])
        #expect(tables[0].texts.map { $0.joined(separator: " ") }.suffix(2) == ["Third and more 51 9", "Fourth 68 1"])
        #expect(tables[0].checkInvariants() == [])
    }
}
