package import TableModel

extension Table {
    /// The cells below the header rows.
    package var bodyCells: [Cell] { cells.filter { $0.row >= headerRows } }

    /// The filled body cells by the column in which they start.
    package var filledColumns: [[Cell]] {
        var columns = [[Cell]](repeating: [], count: columns)
        for cell in bodyCells where !cell.text.isEmpty { columns[cell.column].append(cell) }
        return columns
    }

    /// The texts of the header cells above a column, from the top.
    package func headings(ofColumn column: Int) -> [String] {
        cells.filter { $0.row < headerRows && $0.columnRange.contains(column) && !$0.text.isEmpty }.map(\.text)
    }
}

extension String {
    /// Whether there is at least one character and all are ASCII digits.
    package var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// The text without blanks.
    package var closedUp: String { filter { !$0.isWhitespace } }
}
