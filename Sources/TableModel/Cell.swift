public import Geometry

/// A rectangle of slots with no wall inside.
public struct Cell: Hashable, Sendable {
    /// The first row, from 0.
    public var row: Int
    /// The first column, from 0.
    public var column: Int
    /// How many rows the cell covers, at least 1.
    public var rowSpan: Int
    /// How many columns the cell covers, at least 1.
    public var columnSpan: Int
    /// The text as a careful person would type it, repairs included; empty for a blank cell.
    public var text: String
    /// The page on which the cell's text starts, from 1.
    public var page: Int
    /// The cell's area on `page`, in page space.
    public var box: Rect
    /// The text before repairs; nil where nothing was repaired.
    public var raw: String?
    /// Every change to the text, in the order made.
    public var repairs: [Repair]
    /// The physical lines of the text from top to bottom, each cleaned like `text`; empty for one line or unknown.
    ///
    /// `text` joins them; they stay reachable because a break inside a code or figure is no break between words.
    public var lines: [String]
    /// The part of the text that the page does not show because the cell is too small for it; empty for none. A figure or
    /// code that ends in it was cut off in print.
    public var hidden: String
    /// What the text means; nil until the cell is typed.
    public var value: CellValue?

    /// Makes a cell; see the properties for units.
    public init(
        row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: String = "", page: Int = 1,
        box: Rect = Rect(x0: 0, y0: 0, x1: 0, y1: 0), raw: String? = nil, repairs: [Repair] = [],
        lines: [String] = [], hidden: String = "", value: CellValue? = nil
    ) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.text = text
        self.page = page
        self.box = box
        self.raw = raw
        self.repairs = repairs
        self.lines = lines
        self.hidden = hidden
        self.value = value
    }

    /// The rows that the cell covers.
    public var rowRange: Range<Int> { row..<(row + rowSpan) }
    /// The columns that the cell covers.
    public var columnRange: Range<Int> { column..<(column + columnSpan) }
}

/// One change of a cell's text, with its proof.
public struct Repair: Hashable, Sendable, Codable {
    /// The rule that made it, such as `split-code`.
    public var rule: String
    /// The text before.
    public var before: String
    /// The text after.
    public var after: String
    /// The evidence, in words.
    public var because: String

    /// Makes a record of a change.
    public init(rule: String, before: String, after: String, because: String) {
        self.rule = rule
        self.before = before
        self.after = after
        self.because = because
    }
}
