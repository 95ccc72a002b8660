import TableAudit
import TableModel
import TestSupport
import Testing

@Suite("Codes, names and row numbers")
struct CodeCheckTests {
    private let codes = """
        编码 | 名称 | 数
        201 | 服务 | 6.00
        20106 | 财政 | 6.00
        2010601 | 行政运行 | 4.00
        2010602 | 一般事务 | 2.00
        208 | 保障 | 5.00
        20805 | 养老 | 5.00
        2080505 | 保险 | 5.00
        210 | 卫生 | 1.00
        21011 | 医疗 | 1.00
        2101101 | 行政医疗 | 1.00
        213 | 农林 | 1.00
        21301 | 农业 | 1.00
        2130101 | 农业运行 | 1.00
        221 | 住房 | 2.00
        22102 | 改革 | 2.00
        2210201 | 公积金 | 2.00
        """

    private func audit(_ drawn: String...) -> [Finding] {
        let tables = drawn.enumerated().map { Table(id: "t\($0 + 1)", unit: "万元", drawn: $1) }
        return auditDocument(Document(name: "a.pdf", tables: tables)).findings
    }

    private func without(_ line: String) -> String {
        codes.split(separator: "\n").filter { !$0.contains(line) }.joined(separator: "\n")
    }

    @Test func aMissingLevelIsTold() {
        #expect(audit(codes).isEmpty)
        #expect(audit(without("| 养老")).map(\.message).contains("2080505 stands without 20805"))
        #expect(
            audit(without("| 保险")).map(\.message).contains("20805 has no code below it, unlike others of its level"))
    }

    @Test func aCodeThatStandsTwiceIsTold() {
        let twice = codes.replacing("2010602 | 一般事务", with: "2010601 | 行政运行")
        #expect(audit(twice).map(\.message) == ["the code 2010601 stands twice"])
    }

    @Test func aCodeHasOneName() {
        let findings = audit(codes, codes.replacing("| 养老", with: "| 抚恤"))
        #expect(findings.map(\.code) == ["name-differs"])
        #expect(findings.map(\.table) == ["t2"])
    }

    @Test func rowNumbersHaveNoGap() {
        let table = "项目 | 行次 | 数\n甲 | 1 | 5.00\n乙 | 2 | 6.00\n丙 | 4 | 7.00"
        #expect(audit(table).map(\.message) == ["row number 4 follows 2"])
        let longest = table.replacing("甲 | 1 |", with: "甲 | \(Int.max) |")
        #expect(audit(longest).map(\.message).contains("row number 2 follows \(Int.max)"))
    }
}
