import TableModel

/// A table and its place on a sheet of its own.
struct TableSheet {
    var table: Table
    var name: String

    /// The row of the sheet on which the table's first row lies: below the title and a line about it.
    let firstRow = 2

    /// The range of the table's cells, such as `A3:K25`.
    var range: String {
        "\(cellName(firstRow, 0)):\(cellName(firstRow + max(0, table.rows - 1), max(0, table.columns - 1)))"
    }

    /// Whether every cell of the table finds a place.
    var fits: Bool { firstRow + table.rows <= sheetLimit.rows && table.columns <= sheetLimit.columns }

    /// The place of a cell of the table on the sheet, such as `B7`.
    func place(row: Int, column: Int) -> String { cellName(firstRow + row, column) }

    /// Writes caption, cells and notes.
    func write(to sheet: Sheet, marks: CellMarks) {
        sheet.write(table.title, 0, 0, .title)
        sheet.write(
            [table.form, table.department, table.unit].filter { !$0.isEmpty }.joined(separator: "  "), 1, 0, .caption)
        for cell in table.cells
        where firstRow + cell.row + cell.rowSpan <= sheetLimit.rows
            && cell.column + cell.columnSpan <= sheetLimit.columns
        {
            write(cell, to: sheet, marks: marks)
        }
        for (index, note) in table.notes.enumerated() {
            sheet.write(note, firstRow + table.rows + 1 + index, 0, .caption)
        }
        for (column, width) in columnWidths.enumerated() { sheet.setWidth(width, ofColumn: column) }
        let body = firstRow + table.headerRows
        sheet.freeze(above: body, repeating: firstRow..<body)
        sheet.setPrinting(isLandscape: columnWidths.reduce(0, +) > Self.portraitWidth)
        sheet.allowNumbersAsText(in: range)
    }

    private func write(_ cell: Cell, to sheet: Sheet, marks: CellMarks) {
        let (row, column) = (firstRow + cell.row, cell.column)
        let (mark, comment) = marks.mark(of: cell, in: table)
        let isHeader = cell.row < table.headerRows
        let number = sheetNumber(of: cell)
        var style = CellStyle(
            alignment: isHeader ? .center : number == nil ? .left : .right,
            mark: mark == .none && isHeader ? .heading : mark, isBold: isHeader, wraps: number == nil)
        if number != nil, let value = cell.value?.number {
            style.numberFormat = numberFormat(of: value, printedAs: cell.text)
        }
        if cell.rowSpan > 1 || cell.columnSpan > 1 {
            sheet.merge(row..<(row + cell.rowSpan), column..<(column + cell.columnSpan), style)
        }
        if let number { sheet.write(number, row, column, style) } else { sheet.write(cell.text, row, column, style) }
        if !comment.isEmpty { sheet.comment(comment, row, column) }
    }

    /// How many letters wide a sheet may be that is printed upright: about what fits on A4 at a readable size.
    private static let portraitWidth = 110
    /// The narrowest and the widest column in letters; longer texts wrap.
    private static let widthRange = 8...40

    /// The widths of the columns in letters, so that the texts that lie in one column fit.
    private var columnWidths: [Int] {
        var widths = [Int](repeating: Self.widthRange.lowerBound, count: min(table.columns, sheetLimit.columns))
        for cell in table.cells where cell.columnSpan == 1 && widths.indices.contains(cell.column) {
            let longest = cell.text.split(separator: "\n").map(displayWidth).max() ?? 0
            let margin = 2
            widths[cell.column] = max(widths[cell.column], min(longest + margin, Self.widthRange.upperBound))
        }
        return widths
    }
}
