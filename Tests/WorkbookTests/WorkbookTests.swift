import TableModel
import Testing
import Workbook

@Suite struct WorkbookTests {
    private func document(text: String) -> Document {
        let cells = [
            Cell(row: 0, column: 0, columnSpan: 2, text: text), Cell(row: 1, column: 0), Cell(row: 1, column: 1),
        ]
        let table = Table(
            id: "t1", regions: [], title: text, notes: [text], rows: 2, columns: 2, headerRows: 1, cells: cells)
        return Document(name: text, tables: [table, table])
    }

    @Test func equalDocumentsGiveEqualBytes() throws {
        let bytes = try writeWorkbook(of: document(text: "=1+1"))
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(try writeWorkbook(of: document(text: "=1+1")) == bytes)
        #expect(try writeWorkbook(of: document(text: "=1+2")) != bytes)
    }

    @Test(arguments: ["", "\u{0}", "'", "[]:*?/\\", "_x0041_", "\u{1F600}", String(repeating: "长", count: 40_000)])
    func everyTextIsWritten(text: String) throws {
        #expect(try !writeWorkbook(of: document(text: text)).isEmpty)
    }

    @Test func aDocumentWithoutTablesIsAWorkbookToo() throws {
        #expect(try !writeWorkbook(of: Document(name: "a")).isEmpty)
    }
}
