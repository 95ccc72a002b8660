import TableModel
import TableRepair
import TestSupport
import Testing

@Suite("Split codes")
struct SplitCodeTests {
    @Test func joinsByTheLevelAbove() throws {
        let table = Table(
            drawn: """
                科目编码 | 科目名称 | 合计
                208 | 社会保障和就业支出 | 46.18
                20805 | 行政事业单位养老支出 | 46.18
                208050/2 | 事业单位离退休 | 46.18
                """)
        let repaired = repairTable(table)
        let cell = try #require(repaired.table.cells.first { $0.row == 3 && $0.column == 0 })
        #expect(cell.text == "2080502")
        #expect(cell.raw == "208050 2")
        #expect(
            cell.repairs == [
                Repair(
                    rule: "split-code", before: "208050 2", after: "2080502",
                    because: "one cell; 20805 in row 2 is the level above 2080502")
            ])
        #expect(repaired.findings.isEmpty)
    }

    @Test(arguments: ["20805/02", "2080/502", "208/05/02", "208050 2"])
    func joinsWhereverTheBreakFalls(broken: String) {
        let table = Table(
            drawn: """
                科目编码 | 科目名称
                208 | 甲
                20805 | 乙
                2080501 | 丙
                \(broken) | 丁
                2080505 | 戊
                2080506 | 己
                """)
        #expect(repairTable(table).table.text(4, 0) == "2080502")
    }

    @Test func joinsByOrderWithoutALevelAbove() {
        let table = Table(
            drawn: """
                编码
                2080501
                208050/2
                2080505
                """)
        let cell = repairTable(table).table.cells[2]
        #expect(cell.text == "2080502")
        #expect(cell.repairs.first?.because == "one cell; 2080502 stands in order between 2080501 and 2080505")
    }

    @Test func joinsByTheOnlyLength() {
        let table = Table(
            drawn: """
                类 | 款
                201 | 06
                208 | 0/5
                201 | 11
                """)
        #expect(repairTable(table).table.text(2, 1) == "05")
    }

    @Test func neverJoinsTwoCodesOfOneCell() {
        let table = Table(
            drawn: """
                编码 | 名称
                301 | 工资福利支出
                30101 | 基本工资
                30199/303 | 两行
                30301 | 离休费
                """)
        let repaired = repairTable(table)
        #expect(repaired.table == table)
        #expect(repaired.findings.isEmpty)
    }

    @Test func neverReachesIntoTheNextRow() {
        let table = Table(
            drawn: """
                编码
                301
                30199
                303
                30301
                """)
        #expect(repairTable(table).table == table)
    }

    @Test(arguments: ["9/20137", "0/201379", "2/20609"])
    func leavesTheRestOfTheRowAbove(text: String) {
        let table = Table(
            drawn: """
                编码 | 名称
                201 | 甲
                20132 | 乙
                2013201 | 丙
                201329 | 丁
                \(text) | 戊
                2013801 | 己
                2013802 | 庚
                """)
        let repaired = repairTable(table)
        #expect(repaired.table == table)
        #expect(repaired.findings.map(\.code).contains("broken-code"))
    }

    @Test func leavesWhatNothingProves() {
        let table = Table(
            drawn: """
                编码 | 名称
                201 | 甲
                20106 | 乙
                201/0 | 丙
                20107 | 丁
                208 | 戊
                """)
        let repaired = repairTable(table)
        #expect(repaired.table == table)
        #expect(repaired.findings.map(\.code) == ["broken-code"])
        #expect(repaired.findings.first?.cells.map(\.row) == [3])
    }

    @Test func leavesColumnsOfFigures() {
        let table = Table(
            drawn: """
                姓名 | 人数
                甲 | 12
                乙 | 30 5
                丙 | 7
                """)
        let repaired = repairTable(table)
        #expect(repaired.table == table)
        #expect(repaired.findings.isEmpty)
    }
}
