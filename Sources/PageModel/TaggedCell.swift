/// A cell of a table that the document's structure tags name, with its slots counted over all pages of the table.
///
/// Tags are what the author's program says, not what the page shows: they may be wrong.
public struct TaggedCell: Hashable, Sendable {
    /// Which table of the document: cells of one table have the same number.
    public var table: Int
    /// The rows that the cell covers, from 0.
    public var rows: Range<Int>
    /// The columns that the cell covers, from 0.
    public var columns: Range<Int>
    /// Whether it is tagged as a header.
    public var isHeading: Bool

    /// Makes a cell.
    public init(table: Int, rows: Range<Int>, columns: Range<Int>, isHeading: Bool = false) {
        self.table = table
        self.rows = rows
        self.columns = columns
        self.isHeading = isHeading
    }
}
