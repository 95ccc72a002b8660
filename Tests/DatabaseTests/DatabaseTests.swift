import TableModel
import Testing

@testable import Database

@Suite struct DatabaseTests {
    private func document(_ name: String, amount: String = "1.50") throws -> Document {
        let value = CellValue.number(try #require(ExactDecimal(amount)), unit: "万元")
        let repair = Repair(rule: "spaced", before: "1. 50", after: amount, because: "sum")
        let table = Table(
            id: "t1", regions: [], title: "收入", rows: 2, columns: 2, headerRows: 1,
            cells: [
                Cell(row: 0, column: 0, text: "项目", value: .text), Cell(row: 0, column: 1, text: "", value: .blank),
                Cell(row: 1, column: 0, text: "'; DROP TABLE cells; --", value: .text),
                Cell(row: 1, column: 1, text: amount, raw: "1. 50", repairs: [repair], value: value),
            ])
        let finding = Finding(
            severity: .warning, code: "odd", message: "odd", table: "t1",
            cells: [CellReference(table: "t1", cell: table.cells[3])])
        return Document(
            name: name, pages: [PageSize(number: 1, width: 595, height: 842)], tables: [table], findings: [finding])
    }

    @Test func everyPartOfADocumentHasItsRow() throws {
        let database = try TableDatabase()
        try database.replace(document("a.pdf"))
        let counts = [
            "documents": 1, "pages": 1, "tables": 1, "headings": 2, "cells": 4, "repairs": 1, "findings": 1,
            "finding_cells": 1, "figures": 1, "wide": 2,
            "cells WHERE text = ''": 1, "wide WHERE c1 = '1.50' AND NOT header": 1,
            "figures WHERE value = '1.50' AND number = 1.5 AND unit = '万元' AND repaired AND name LIKE '''; DROP%'": 1,
        ]
        for (table, count) in counts {
            #expect(try database.connection.number("SELECT count(*) FROM \(table)") == count, "\(table)")
        }
    }

    @Test func aDocumentTakesThePlaceOfTheOneOfItsName() throws {
        let database = try TableDatabase()
        try database.replace(document("a.pdf"))
        try database.replace(document("b.pdf"))
        try database.replace(document("a.pdf", amount: "2.50"))
        #expect(try database.connection.number("SELECT count(*) FROM cells") == 8)
        #expect(try database.connection.number("SELECT count(*) FROM figures WHERE value = '1.50'") == 1)
        #expect(try database.connection.number("SELECT count(*) FROM repairs") == 2)
    }

    @Test func aDocumentThatCannotBeWrittenLeavesTheOldOne() throws {
        let database = try TableDatabase()
        try database.replace(document("a.pdf"))
        var broken = try document("a.pdf", amount: "2.50")
        broken.tables.append(broken.tables[0])
        #expect(throws: DatabaseError.self) { try database.replace(broken) }
        #expect(try database.connection.number("SELECT count(*) FROM figures WHERE value = '1.50'") == 1)
    }

    @Test func equalDocumentsGiveEqualBytes() throws {
        func bytes() throws -> [UInt8] {
            let database = try TableDatabase()
            try database.replace(document("a.pdf"))
            return try database.bytes()
        }
        #expect(try bytes() == bytes())
        #expect(try bytes().starts(with: Array("SQLite format 3".utf8)))
    }
}
