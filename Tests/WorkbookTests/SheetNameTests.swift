import TableModel
import Testing

@testable import Workbook

@Suite struct SheetNameTests {
    private func table(_ id: String, title: String = "", form: String = "") -> Table {
        Table(id: id, regions: [], title: title, form: form, rows: 0, columns: 0, cells: [])
    }

    @Test func formComesBeforeTitleAndTitleBeforeId() {
        let tables = [table("t1", title: "收入", form: "公开02表"), table("t2", title: "支出"), table("t3")]
        #expect(sheetNames(for: tables, taken: []) == ["公开02表", "支出", "t3"])
    }

    @Test func whatExcelForbidsIsReplaced() {
        let tables = [table("t1", title: "'a/b: [c]*?\\\n'"), table("t2", title: "History"), table("t3", title: "//")]
        #expect(sheetNames(for: tables, taken: []) == ["a b c", "History table", "t3"])
    }

    @Test func namesDifferAndAreShort() {
        let long = String(repeating: "收", count: 40)
        let tables = [
            table("t1", title: long), table("t2", title: long), table("t3", title: "ab"), table("t4", title: "AB"),
        ]
        let names = sheetNames(for: tables + [table("t5", title: "目录")], taken: ["目录"])
        #expect(names.map(\.count) == [31, 31, 2, 6, 6])
        #expect(names[1].hasSuffix("收 (2)") && names[3...] == ["AB (2)", "目录 (2)"])
    }
}
