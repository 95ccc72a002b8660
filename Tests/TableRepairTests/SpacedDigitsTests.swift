import TableModel
import TableRepair
import TestSupport
import Testing

@Suite("Digits with gaps")
struct SpacedDigitsTests {
    @Test(arguments: [
        ("1, 112. 44", "1,112.44"), ("1 ,112.44", "1,112.44"), ("364. 05", "364.05"), ("- 364. 05", "-364.05"),
        ("1 , 1 1 2 . 4 4", "1,112.44"), ("36 4.05", "36 4.05"),
    ])
    func closesGapsInTheHabitOfTheColumn(spaced: String, closed: String) {
        let table = Table(
            drawn: """
                项目 | 决算数
                甲 | 5,112.14
                乙 | \(spaced)
                丙 | 842.78
                """)
        #expect(repairTable(table).table.text(2, 1) == closed)
    }

    @Test func closesAFigureThatProvesItself() {
        let table = Table(drawn: "项目 | 决算数\n甲 | 1, 112. 44")
        let cell = repairTable(table).table.cells[3]
        #expect(cell.text == "1,112.44")
        #expect(cell.raw == "1, 112. 44")
        #expect(cell.repairs.map(\.rule) == ["spaced-digits"])
    }

    @Test func closesAColumnThatIsSpacedThroughout() {
        let table = Table(drawn: "项目 | 决算数\n甲 | 364. 05\n乙 | 2. 50\n丙 | 361. 55")
        let repaired = repairTable(table).table
        #expect([1, 2, 3].map { repaired.text($0, 1) } == ["364.05", "2.50", "361.55"])
    }

    @Test(arguments: [
        "1 112.44", "22 172 721.00", "1, 2, 3", "2024. 12", "2024. 12. 31", "1. 1", "138 0013 8000", "027-8888 1234",
        "10 - 20", "10. 5-20", "Fig. 2", "12 34", "68.6 %", "1. 甲", "3 : 2",
    ])
    func leavesWhatIsWrittenSo(text: String) {
        let table = Table(drawn: "项目 | 备注\n甲 | \(text)\n乙 | 文字\n丙 | 文字")
        let repaired = repairTable(table)
        #expect(repaired.table == table)
    }

    @Test func leavesNumbersOfSectionsAndMonths() {
        for column in [["1. 1", "1. 2", "2. 1", "2. 2"], ["2024. 10", "2024. 11", "2024. 12", "2025. 01"]] {
            let table = Table(drawn: "项目\n" + column.joined(separator: "\n"))
            #expect(repairTable(table).table == table)
        }
    }
}
