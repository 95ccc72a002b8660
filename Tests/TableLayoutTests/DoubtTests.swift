import PageModel
import TableLayout
import TableModel
import TestSupport
import Testing

@Suite("What is doubtful is told")
struct DoubtTests {
    private let doubtful = TypedPage(
        """
        Apples           12.5       13.1
        Pears             7.0      118.2
        Cherries          0.4        9.9
        Plums            20.4       19.9
        Grapes of the south        13.1
        Leeks                      15.1
        Figs              1.4        2.9
        Dates             3.4        4.9
        Nuts              5.4        6.9
        """
    ).content

    @Test func aTableThatFitsPoorlyIsAFindingWithReasons() throws {
        let layout = layOutDocument([layOutPage(doubtful)])
        let table = try #require(layout.tables.first)
        #expect(table.confidence < 0.65)
        let finding = try #require(layout.findings.first { $0.code == "low-confidence" })
        #expect(finding.severity == .warning)
        #expect(finding.table == table.id)
        #expect(finding.page == 1)
        #expect(finding.message.contains("nothing is drawn around it"))
    }

    /// Where one page is kept, its tables count from `t1`, and its findings must speak of them so.
    @Test func findingsNameTheTablesOfThePageThatIsKept() {
        var second = doubtful
        second.number = 2
        let layouts = [layOutPage(doubtful), layOutPage(second)]
        #expect(layOutDocument(layouts, joinsPages: false).tables.map(\.id) == ["t1", "t2"])
        let layout = layOutDocument(layouts, joinsPages: false, keeping: 2)
        #expect(layout.tables.map(\.pages) == [[2]])
        #expect(layout.findings.map(\.table) == layout.tables.map(\.id))
        #expect(layout.findings.allSatisfy { $0.page == 2 && $0.message.contains("table t1 ") })
    }

    @Test func aMissingPageIsAnError() {
        let layout = layOutPage(PageContent(number: 3, width: 0, height: 0, isMissing: true))
        #expect(layout.findings.map(\.code) == ["unreadable-page"])
        #expect(layout.findings.allSatisfy { $0.severity == .error && $0.page == 3 })
    }

    @Test(
        "Blank cells, rows without label and rows of several lines make a table less sure",
        arguments: [
            "South              13.1", "            10.0   13.1", "South and   10.0   13.1\n    the isle", "The south",
        ])
    func weights(row: String) throws {
        func confidence(_ row: String) throws -> Double {
            let page = TypedPage(
                """
                Region      2009   2010
                West        12.5   13.1
                East        17.0   18.2
                \(row)
                North       18.0   19.2
                Middle      19.0   11.2
                """)
            let found = layOutPage(page.content).tables
            #expect(found.count == 1)
            return try #require(found.first).table.confidence
        }
        let sure = try confidence("South       10.0   13.1")
        #expect(sure == 0.81)
        #expect(try confidence(row) < sure)
        // A blank in the first column counts more than one elsewhere.
        #expect(try confidence("            10.0   13.1") < confidence("South              13.1"))
    }

    @Test func aTablePartlyDrawnIsSurerThanOneOfTextAlone() throws {
        let page = TypedPage(
            """
            =============================
            Region         2009      2010
            =============================
            West           12.5      13.1
            East           17.0      18.2
            =============================
            """)
        #expect(layOutPage(page.content).tables.map(\.table.confidence) == [0.95])
    }

    @Test func aDrawnTableIsNotDoubted() {
        let page = PageContent(
            drawn: """
                +------+---+
                |code  |in |
                +------+---+
                |201   |1.0|
                +------+---+
                """)
        let layout = layOutDocument([layOutPage(page)])
        #expect(layout.tables.map(\.confidence) == [1])
        #expect(layout.findings.isEmpty)
    }

    @Test func theTextOfABandThatIsNoTableIsKept() {
        let page = PageContent(drawn: "+------+------+\n|left  |right |\n+------+------+")
        let layout = layOutDocument([layOutPage(page)])
        #expect(layout.tables.isEmpty)
        #expect(layout.paragraphs.map(\.text) == ["left", "right"])
    }
}
