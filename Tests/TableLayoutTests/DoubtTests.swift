import PageModel
import TableLayout
import TableModel
import TestSupport
import Testing

@Suite("What is doubtful is told")
struct DoubtTests {
    private let plain = TypedPage(
        """
        Region      2009   2010
        West        12.5   13.1
        East        17.0   18.2
        North       18.0   19.2
        Middle      19.0   11.2
        """
    ).content

    @Test func aTableLessSureThanAskedForIsAFinding() throws {
        var options = LayoutOptions()
        options.search.doubtfulConfidence = 1
        let layout = layOutDocument([layOutPage(plain)], options: options)
        let table = try #require(layout.tables.first)
        #expect(table.confidence < 1)
        let finding = try #require(layout.findings.first { $0.code == "low-confidence" })
        #expect(finding.severity == .warning)
        #expect(finding.table == table.id)
        #expect(finding.page == 1)
        #expect(finding.message.contains("table \(table.id) is unsure"))
        options.search.doubtfulConfidence = table.confidence
        #expect(layOutDocument([layOutPage(plain)], options: options).findings.isEmpty)
    }

    /// Where one page is kept, its tables count from `t1`, and its findings must speak of them so.
    @Test func findingsNameTheTablesOfThePageThatIsKept() {
        var options = LayoutOptions()
        options.search.doubtfulConfidence = 1
        var second = plain
        second.number = 2
        let layouts = [layOutPage(plain), layOutPage(second)]
        #expect(layOutDocument(layouts, joinsPages: false).tables.map(\.id) == ["t1", "t2"])
        let layout = layOutDocument(layouts, joinsPages: false, keeping: 2, options: options)
        #expect(layout.tables.map(\.pages) == [[2]])
        #expect(layout.findings.map(\.table) == layout.tables.map(\.id))
        #expect(layout.findings.allSatisfy { $0.page == 2 && $0.message.contains("table t1 ") })
    }

    @Test func aMissingPageIsAnError() {
        let layout = layOutPage(PageContent(number: 3, width: 0, height: 0, isMissing: true))
        #expect(layout.findings.map(\.code) == ["unreadable-page"])
        #expect(layout.findings.allSatisfy { $0.severity == .error && $0.page == 3 })
    }

    @Test func aTextThatMayBelongToTwoRowsMakesATableLessSure() throws {
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
        #expect(sure > 0.5)
        #expect(try confidence("South and   10.0   13.1\n    the isle") < sure)
    }

    @Test func aTablePartlyDrawnRestsOnLinesAndText() {
        let page = TypedPage(
            """
            =============================
            Region         2009      2010
            =============================
            West           12.5      13.1
            East           17.0      18.2
            =============================
            """)
        let found = readTables(page.content)
        #expect(found.map(\.evidence) == [.mixed])
        #expect(found.allSatisfy { $0.confidence > 0.5 })
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
        #expect(layout.tables.count == 1)
        #expect(layout.tables.allSatisfy { $0.confidence > 0.95 })
        #expect(layout.findings.isEmpty)
    }

    @Test func theTextOfABandThatIsNoTableIsKept() {
        let page = PageContent(drawn: "+------+------+\n|left  |right |\n+------+------+")
        let layout = layOutDocument([layOutPage(page)])
        #expect(layout.tables.isEmpty)
        #expect(layout.paragraphs.map(\.text) == ["left", "right"])
    }
}
