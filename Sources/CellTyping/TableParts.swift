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
}

extension Character {
    /// Whether this is one of `0` to `9`; `isNumber` holds for 万 and 二 too.
    package var isDigit: Bool { isASCII && ("0"..."9").contains(self) }
}

extension String {
    /// Whether there is at least one character and all are ASCII digits.
    package var isDigits: Bool { !isEmpty && allSatisfy(\.isDigit) }

    /// The text without blanks.
    package var closedUp: String { filter { !$0.isWhitespace } }
}
