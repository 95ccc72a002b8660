import TableModel
import Testing

@Suite struct HeaderPathTests {
    /// Two levels: a header over two columns, one down both rows, a blank corner.
    private let table = Table(
        regions: [], rows: 3, columns: 4, headerRows: 2,
        cells: [
            Cell(row: 0, column: 0), Cell(row: 0, column: 1, columnSpan: 2, text: "支出"),
            Cell(row: 0, column: 3, rowSpan: 2, text: "合计"),
            Cell(row: 1, column: 0, text: "项目"), Cell(row: 1, column: 1, text: "基本"),
            Cell(row: 1, column: 2, text: "项目支出"),
            Cell(row: 2, column: 0, text: "a"), Cell(row: 2, column: 1, text: "1"), Cell(row: 2, column: 2, text: "2"),
            Cell(row: 2, column: 3, text: "3"),
        ])

    @Test func headingsLeadDownToTheColumn() {
        #expect(table.headerPaths() == [["项目"], ["支出", "基本"], ["支出", "项目支出"], ["合计"]])
    }

    @Test func aTableWithoutHeaderHasEmptyPaths() {
        var bare = table
        bare.headerRows = 0
        #expect(bare.headerPaths() == [[], [], [], []])
    }
}
