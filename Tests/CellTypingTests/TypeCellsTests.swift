import CellTyping
import TableModel
import TestSupport
import Testing

@Suite("Types of cells")
struct TypeCellsTests {
    private func value(_ text: String, heading: String = "决算数", unit: String = "万元") -> CellValue? {
        typeCells(of: Table(unit: unit, drawn: "名称 | \(heading)\n甲 | \(text)\n乙 | 1.00")).cells[3].value
    }

    private func number(_ text: String, unit: String = "万元") -> CellValue? {
        ExactDecimal(text).map { .number($0, unit: unit) }
    }

    @Test func readsFigures() {
        #expect(value("1,112.44") == number("1112.44"))
        #expect(value("0.00") == number("0.00"))
        #expect(value("（5.10）") == number("-5.10"))
        #expect(value("１，１１２．４４") == number("1112.44"))
        #expect(value("68.6%") == number("68.6", unit: "%"))
        #expect(value("913.59亿元") == number("913.59", unit: "亿元"))
        #expect(value("12.5", heading: "执行率（%）") == number("12.5", unit: "%"))
        #expect(value("12.5", heading: "预算数（元）") == number("12.5", unit: "元"))
    }

    @Test func readsFiguresWithSignsOfMoney() {
        #expect(value("$1,234.56") == number("1234.56"))
        #expect(value("($7.50)") == number("-7.50"))
        #expect(value("12.00 €") == number("12.00"))
        #expect(value("3.5‰") == number("3.5", unit: "‰"))
    }

    /// `1,234` has a decimal comma only where most figures of its column do.
    @Test(arguments: [
        (["12,00", "1.234,5", "1,234"], ["12.00", "1234.5", "1.234"]),
        (["12.00", "1,234.5", "1,234"], ["12.00", "1234.5", "1234"]),
        (["1,23", "1,234", "5,678"], [nil, "1234", "5678"]), (["12,00", "1.50", "1,5"], [nil, "1.50", nil]),
    ])
    func aColumnTellsItsDecimalSign(texts: [String], values: [String?]) {
        let table = typeCells(of: Table(drawn: (["甲"] + texts).map { "名 | " + $0 }.joined(separator: "\n")))
        #expect(table.cells.filter { $0.column == 1 && $0.row > 0 }.map { $0.value?.number?.description } == values)
    }

    @Test func keepsThePlacesPrinted() {
        #expect(value("1,112.40")?.number?.description == "1112.40")
    }

    @Test func tellsBlanksTextAndBoxes() {
        #expect(value("") == .blank)
        #expect(value("—") == .blank)
        #expect(value("≥90%") == .text)
        #expect(value("4次/年") == .text)
        #expect(value("☑") == .checkBox(isChecked: true))
        #expect(value("□") == .checkBox(isChecked: false))
        #expect(value("1、常年性☑ 2、一次性□") == .text)
    }

    @Test func tellsCodesFromAmountsByTheirColumn() {
        let table = typeCells(
            of: Table(drawn: "甲 | 乙\n201 | 201\n20106 | 350\n2010601 | 20106\n208 | 4"))
        #expect(table.cells.filter { $0.column == 0 && $0.row > 0 }.allSatisfy { $0.value == .code })
        #expect(table.cells.filter { $0.column == 1 && $0.row > 0 }.allSatisfy { $0.value?.number != nil })
    }

    @Test func tellsNumbersThatOnlyCount() {
        let table = typeCells(
            of: Table(drawn: "项目 | 行次 | 金额\n栏次 | | 1\n甲 | 1 | 5\n乙 | 2 | 6"))
        #expect(table.cells[5].value == .label)
        #expect(table.cells.filter { $0.column == 1 && $0.row > 1 }.map(\.value) == [.label, .label])
        #expect(table.cells.filter { $0.column == 2 && $0.row > 1 }.allSatisfy { $0.value?.number != nil })
        let counted = typeCells(of: Table(drawn: "甲 | 乙 | 丙\n1 | 2 | 3\n0.5 | 2 | 3"))
        #expect(counted.cells.filter { $0.row == 1 }.allSatisfy { $0.value == .label })
        #expect(counted.cells.filter { $0.row == 2 }.allSatisfy { $0.value?.number != nil })
        let years = typeCells(of: Table(drawn: "年 | 数\n2023 | 5\n2024 | 6"))
        #expect(years.cells.filter { $0.column == 0 && $0.row > 0 }.allSatisfy { $0.value == .label })
    }

    @Test(Truth.needsCorpus) func readsEveryCellOfTrueTables() throws {
        var counts: [String: Int] = [:]
        for document in try Truth.finalAccounts().map({ typeCells(of: $0) }) {
            for table in document.tables {
                for cell in table.cells {
                    let place = "\(document.name) \(table.id) r\(cell.row)c\(cell.column) \"\(cell.text)\""
                    let (kind, isRight) = judge(cell, in: table)
                    counts[kind, default: 0] += 1
                    #expect(isRight, "\(place): \(String(describing: cell.value))")
                }
            }
        }
        print(
            "cells by kind:", counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }

    /// Reads the kind of a cell from the text's own form, which is unmistakable in these documents.
    private func judge(_ cell: Cell, in table: Table) -> (kind: String, isRight: Bool) {
        if cell.text.isEmpty { return ("blank", cell.value == .blank) }
        if cell.text.wholeMatch(of: /[0-9,]+\.[0-9]+/) != nil {
            let digits = cell.text.filter { $0 != "," }
            return ("amount", cell.value == .number(ExactDecimal(digits) ?? .zero, unit: table.unit))
        }
        if cell.text.wholeMatch(of: /[0-9.]+%/) != nil {
            return ("percentage", cell.value == .number(ExactDecimal(cell.text.dropLast()) ?? .zero, unit: "%"))
        }
        if cell.text.wholeMatch(of: /[0-9]+/) != nil {
            let isCode =
                (cell.text.hasPrefix("0") && cell.text.count > 1) || cell.text.count >= 5
                || (cell.column == 0 && cell.text.count == 3)
            return isCode ? ("code", cell.value == .code) : ("other digits", cell.value != .text)
        }
        return ("text", cell.value == .text || cell.text.wholeMatch(of: /[0-9.]+万元/) != nil)
    }
}
