import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

private let navy = Color(red: 0.1, green: 0.15, blue: 0.35)
private let grey = Color(red: 0.85, green: 0.85, blue: 0.85)

@Suite("Filled areas as borders")
struct FillBorderTests {
    /// A ruled body whose head has no line of its own; the grid's columns are 60, 66 and 60 points wide.
    private let headless = PageContent(
        drawn: """
             Name      Place      Year

            +---------+----------+---------+
            | Mill    | North    | 2021    |
            +---------+----------+---------+
            | Tower   | South    | 2022    |
            +---------+----------+---------+
            """)

    /// The page with a fill behind the first two lines, from one character of a line to another.
    private func shaded(_ page: PageContent, _ spans: [Range<Int>], _ color: Color) -> PageContent {
        var page = page
        for span in spans {
            let left = 53 + 6 * Double(span.lowerBound)
            page.fills.append(
                Fill(
                    box: Rect(x0: left, y0: 97, x1: left + 6 * Double(span.count), y1: 130), color: color, order: -1))
        }
        return page
    }

    @Test(
        "A dark head without a rule is a row of the ruled body below",
        arguments: [[0..<10, 10..<21, 21..<31], [0..<31]])
    func darkHead(spans: [Range<Int>]) {
        var page = shaded(headless, spans, navy)
        for index in page.glyphs.indices where page.glyphs[index].box.y0 < 112 { page.glyphs[index].color = .white }
        #expect(
            tables(page) == [[["Name", "Place", "Year"], ["Mill", "North", "2021"], ["Tower", "South", "2022"]]])
    }

    @Test("A fill behind other text beside a table is no border")
    func decoration() {
        let page = shaded(headless, [0..<50], grey)
        #expect(!layOutPage(page).rulings.contains { $0.thickness == 0 })
    }

    @Test("The edge of a grey head in a frame parts two rows")
    func framedHead() {
        var page = PageContent(
            drawn: """
                +---------+----------+
                | Launch  | Engine   |
                |         |          |
                | 2011    | Petrol   |
                +---------+----------+
                """)
        page.fills.append(Fill(box: Rect(x0: 53, y0: 106, x1: 179, y1: 130), color: grey, order: -1))
        #expect(tables(page) == [[["Launch", "Engine"], ["2011", "Petrol"]]])
    }

    @Test("A fill over half the height of a line of text parts nothing")
    func halfALine() {
        var page = PageContent(
            drawn: """
                +---------+----------+
                | Launch  | Engine   |
                | 2011    | Petrol   |
                +---------+----------+
                """)
        page.fills.append(Fill(box: Rect(x0: 53, y0: 106, x1: 179, y1: 118), color: grey, order: -1))
        #expect(!layOutPage(page).rulings.contains { $0.thickness == 0 })
    }

    @Test("Bands as dark as the rules are rows: the rule along a band is its edge")
    func blackBands() {
        var page = PageContent(
            drawn: """
                +---------+----------+
                | Name    | Votes    |
                +---------+----------+
                | North              |
                +---------+----------+
                | Abbot   | 704      |
                +---------+----------+
                """)
        page.fills.append(Fill(box: Rect(x0: 53, y0: 130, x1: 179, y1: 154), order: -1))
        for index in page.glyphs.indices where Interval(130, 154).contains(page.glyphs[index].box.centre.y) {
            page.glyphs[index].color = .white
        }
        #expect(tables(page) == [[["Name", "Votes"], ["North", "<"], ["Abbot", "704"]]])
    }

    @Test("Rows shaded cell by cell between unshaded ones are no closed grid")
    func rowsBetween() {
        var page = TypedPage(
            """
            Test           Now     Limit   Result
            Alpha cover    474.9   448.0   PASS
            Beta cover     446.7   401.0   PASS
            Gamma cover    405.8   409.0   PASS
            Delta cover    408.3   406.0   PASS
            """)
        for line in [1, 3] {
            for columns in [0..<14, 14..<22, 22..<30, 30..<38] {
                page.fill(columns: columns, lines: line..<(line + 1), color: grey)
            }
        }
        for line in 1..<5 {
            page.fill(
                columns: 30..<38, lines: line..<(line + 1), color: Color(red: 0.8, green: 0.93, blue: 0.85))
        }
        #expect(
            tables(page.content) == [
                [
                    ["Test", "Now", "Limit", "Result"], ["Alpha cover", "474.9", "448.0", "PASS"],
                    ["Beta cover", "446.7", "401.0", "PASS"], ["Gamma cover", "405.8", "409.0", "PASS"],
                    ["Delta cover", "408.3", "406.0", "PASS"],
                ]
            ])
    }

    @Test("Bands over the whole page reach as far as their words, and only where they follow each other")
    func pageWide() {
        var page = TypedPage(
            """
            Article           Pieces   Each
            Scarf                  2   1.11
            Needles                1   4.78
            Shears                 3   4.91


            Soft for ninety years.
            """)
        for line in [1, 3] {
            let y = TypedPage.margin + Double(line) * 15 - 3
            page.add(Fill(box: Rect(x0: 0, y0: y, x1: 612, y1: y + 15), color: grey, order: -1))
        }
        page.add(Fill(box: Rect(x0: 0, y0: 250, x1: 612, y1: 330), color: navy, order: -1))
        let lines = layOutPage(page.content).lines
        let edges = findBandEdges(page.content, lines: lines, options: RulingOptions())
        #expect(edges.map(\.position) == [62, 77, 92, 107])
        #expect(edges.allSatisfy { $0.extent.low > 30 && $0.extent.high < 250 })
    }
}
