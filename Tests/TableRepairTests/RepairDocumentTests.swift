import TableModel
import TableRepair
import TestSupport
import Testing

@Suite("Repair of a document")
struct RepairDocumentTests {
    private let broken = Table(
        drawn: """
            编码 | 名称 | 决算数
            208 | 甲 | 22,172,721.0/0
            20805 | 乙 | 1, 112. 44
            208050/2 | 丙 | 842.78
            201/0 | 丁 | 364.05
            """)

    @Test func twiceChangesNothing() {
        let once = repairDocument(Document(name: "a.pdf", tables: [broken]))
        #expect(once.tables[0].cells.count { $0.raw != nil } == 3)
        #expect(once.findings.map(\.code) == ["broken-code"])
        #expect(repairDocument(once) == once)
    }

    @Test(arguments: [("2080502", "02", "20805"), ("12,345.67", "5.67", "12,34"), ("¥12.50", "¥1", "2.50")])
    func aFigureThatIsWholeOnlyWithHiddenDigitsIsRecorded(text: String, hidden: String, shown: String) {
        var table = broken
        table.cells[5] = Cell(row: table.cells[5].row, column: table.cells[5].column, text: text, hidden: hidden)
        let repaired = repairTable(table).table.cells[5]
        #expect(repaired.text == text && repaired.raw == shown)
        #expect(repaired.repairs.map(\.rule) == ["hidden-digits"])
        table.cells[5].text = "甲 \(hidden)"
        #expect(repairTable(table).table.cells[5].repairs == [])
    }

    @Test func keepsTheGrid() {
        let repaired = repairTable(broken).table
        #expect(repaired.checkInvariants().isEmpty)
        #expect(repaired.cells.map(\.row) == broken.cells.map(\.row))
        #expect(repaired.cells.map(\.lines) == broken.cells.map(\.lines))
    }

    @Test func survivesTablesOfNothing() {
        let empty = Table(regions: [], rows: 0, columns: 0, cells: [])
        #expect(repairTable(empty).table == empty)
    }
}
