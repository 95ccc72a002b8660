import TableModel
import TableRepair
import TestSupport
import Testing

@Suite("Figures broken over lines")
struct BrokenNumberTests {
    private func repair(_ broken: String) -> (text: String?, findings: [String]) {
        let table = Table(
            drawn: """
                项目 | 决算数
                甲 | 1,112.14
                乙 | \(broken)
                丙 | 842.78
                """)
        let repaired = repairTable(table)
        return (repaired.table.text(2, 1), repaired.findings.map(\.code))
    }

    @Test(arguments: [
        "22,172,721.0/0", "22,172,/721.00", "22,172/,721.00", "22,172,7/21.00", "22,172,721./00",
        "22,172,721/.00", "22,172/,721./00",
    ])
    func joinsWhereverTheBreakFalls(broken: String) {
        let result = repair(broken)
        #expect(result.text == "22,172,721.00")
        #expect(result.findings.isEmpty)
    }

    @Test(arguments: [
        "12.00/34.00", "1,112.14/842.78", "2024.01.15/2024.02.15", "12/34", "10/20/30", "3.50/-3.50", "1./2.",
        "12.5-/13.5",
        "见表/12.5", "027/88881234", "2024./12",
    ])
    func leavesWhatIsNoBrokenFigure(text: String) {
        let result = repair(text)
        #expect(result.text == text.split(separator: "/").joined(separator: " "))
        #expect(result.findings.isEmpty)
    }

    @Test(arguments: [
        "123/4.56", "12.3/4567", "1,112.4/5678", "6/1,293.0/0", "0/2,998.25", "5/361.55", "12.00/34.00/5",
    ])
    func reportsWhatNothingProves(text: String) {
        let result = repair(text)
        #expect(result.text == text.split(separator: "/").joined(separator: " "))
        #expect(result.findings == ["broken-figure"])
    }

    @Test func needsAWitness() {
        let table = Table(
            drawn: """
                项目 | 决算数
                甲 | 22,172,721.0/0
                """)
        let repaired = repairTable(table)
        #expect(repaired.table == table)
        #expect(repaired.findings.map(\.code) == ["broken-figure"])
    }

    @Test func namesTheHabitAsProof() {
        let table = Table(
            drawn: """
                项目 | 决算数
                甲 | 1,112.14
                乙 | 842.7/8
                丙 | 842.78
                """)
        #expect(
            repairTable(table).table.cells[5].repairs.map(\.because) == [
                "one cell; joined it reads as a whole figure, and 2 whole figures of the column have 2 decimals"
            ])
    }
}
