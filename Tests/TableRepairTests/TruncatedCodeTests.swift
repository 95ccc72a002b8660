import TableModel
import TableRepair
import TestSupport
import Testing

@Suite("Codes that lack their last digit")
struct TruncatedCodeTests {
    private let whole = Table(
        id: "t1",
        drawn: """
            科目编码 | 科目名称 | 合计 | 基本支出
            208 | 社会保障和就业支出 | 195.33 | 195.33
            20805 | 行政事业单位养老支出 | 195.33 | 195.33
            2080501 | 行政单位离退休 | 149.15 | 149.15
            2080502 | 事业单位离退休 | 46.18 | 46.18
            """)

    private func cut(name: String, amount: String) -> Table {
        Table(
            id: "t2",
            drawn: """
                科目编码 | 科目名称 | 合计
                208 | 社会保障和就业支出 | 195.33
                20805 | 行政事业单位养老支出 | 195.33
                20807 | 就业补助 | 1.00
                2080501 | 行政单位离退休 | 149.15
                208050 | \(name) | \(amount)
                2080711 | 就业见习补贴 | 1.00
                """)
    }

    @Test func takesTheDigitFromTheSameNameAndFigure() {
        let tables = [whole, cut(name: "事业单位离退休", amount: "46.18")]
        let repaired = repairDocument(Document(name: "a.pdf", tables: tables))
        #expect(repaired.tables[0] == whole)
        #expect(repaired.tables[1].text(5, 0) == "2080502")
        #expect(repaired.tables[1].cells[15].repairs.map(\.because) == ["same name and figure in table t1, row 4"])
        #expect(repaired.findings.isEmpty)
    }

    @Test(arguments: [("事业单位离退休", "46.19"), ("公务员医疗补助", "46.18"), ("事业单位离退休", "")])
    func needsNameAndFigure(name: String, amount: String) {
        let tables = [whole, cut(name: name, amount: amount)]
        let repaired = repairDocument(Document(name: "a.pdf", tables: tables))
        #expect(repaired.tables == tables)
        #expect(repaired.findings.map(\.code) == ["incomplete-code"])
        #expect(repaired.findings.map(\.table) == ["t2"])
    }

    @Test func leavesLevelsWithACodeOfTheirOwnLength() {
        let repaired = repairDocument(Document(name: "a.pdf", tables: [whole]))
        #expect(repaired.tables == [whole])
        #expect(repaired.findings.isEmpty)
    }
}
