import TableModel
import Testing

@testable import Workbook

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("1,112.40", "1112.40", "#,##0.00"), ("643.93", "643.93", "0.00"), ("12", "12", "0"),
        ("68.6%", "68.6", "0.0\"%\""), ("-0.5", "-0.5", "0.0"), ("(1,234)", "-1234", "#,##0;(#,##0)"),
        ("+5", "5", "+0;-0"), ("¥1.0", "1.0", "\"¥\"0.0"), ("3万元", "3", "0\"万元\""), ("5\"", "5", "0"),
    ])
    func figuresLookAsTheyArePrinted(text: String, value: String, format: String) throws {
        let value = try #require(ExactDecimal(value))
        #expect(numberFormat(of: value, printedAs: text) == format)
    }

    @Test func whatFloatingPointWouldRoundIsNoNumber() throws {
        func cell(_ text: String) throws -> Cell {
            Cell(row: 0, column: 0, text: text, value: .number(try #require(ExactDecimal(text)), unit: ""))
        }
        #expect(try sheetNumber(of: cell("1234567890123.45")) == 1234567890123.45)
        #expect(try sheetNumber(of: cell("12345678901234.567")) == nil)
        #expect(sheetNumber(of: Cell(row: 0, column: 0, text: "2010301", value: .code)) == nil)
    }

    @Test func textsHoldNoControlCharacters() {
        #expect(sheetText("a\0b\u{1}c\r\nd\te") == "a\u{FFFD}b\u{FFFD}c\n\nd\te")
        #expect(sheetText(String(repeating: "\u{1F600}", count: 20_000)).utf16.count == 32_766)
    }
}
