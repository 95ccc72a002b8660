import TableModel

extension Cell {
    /// The text for tests of identity, as in the ICDAR 2013 competition: no white space, upper case, and `_` for
    /// everything that is neither letter nor number.
    var key: String {
        String(text.filter { !$0.isWhitespace }.map { $0.isLetter || $0.isNumber ? $0 : "_" }).uppercased()
    }

    /// The text for measures of similarity: runs of white space as one space, none at the ends.
    var tidyText: String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Table {
    /// For each slot, row by row, the cell with text that covers it; nil for blank ones.
    ///
    /// The measures take a blank cell as blank slots, whatever its span, because truths differ in how they note them.
    func writtenSlots() -> [[Cell?]] {
        slotOwners().map { $0.map { $0 < 0 || cells[$0].key.isEmpty ? nil : cells[$0] } }
    }
}
