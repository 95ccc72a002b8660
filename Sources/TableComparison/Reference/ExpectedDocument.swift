/// What extraction should give for one document: an accepted earlier output, or what a person wrote down.
public struct ExpectedDocument: Hashable, Sendable {
    /// Where the expectation comes from; decides how strictly texts are compared.
    public enum Origin: String, Hashable, Sendable {
        /// An earlier output that was accepted: every character counts.
        case golden
        /// Written by hand: white space in texts does not count.
        case truth
    }

    /// Where the expectation comes from.
    public var origin: Origin
    /// The tables, in any order.
    public var tables: [ExpectedTable]
    /// The pages that the tables were written down for; nil for all. Tables elsewhere are not looked at.
    public var pagesCovered: [Int]?

    /// Makes an expectation.
    public init(origin: Origin, tables: [ExpectedTable], pagesCovered: [Int]? = nil) {
        self.origin = origin
        self.tables = tables
        self.pagesCovered = pagesCovered
    }

    /// Whether a table that is not expected is a mistake: only where every expected table is complete.
    public var expectsNoOthers: Bool { tables.allSatisfy { $0.complete != nil } }

    /// A text as it is compared.
    func comparable(_ text: String) -> String {
        origin == .golden ? text : text.filter { !$0.isWhitespace }
    }
}

/// What one table should be; what is nil is not checked.
public struct ExpectedTable: Hashable, Sendable {
    /// The name in the file; empty for none.
    public var id: String
    /// The title above the table.
    public var title: String?
    /// The form number.
    public var form: String?
    /// The department.
    public var department: String?
    /// The unit of the amounts.
    public var unit: String?
    /// The notes below the table.
    public var notes: [String]?
    /// The pages on which it lies, in order.
    public var pages: [Int]?
    /// How many rows it has.
    public var rows: Int?
    /// How many columns it has.
    public var columns: Int?
    /// How many rows at the top hold headings.
    public var headerRows: Int?
    /// The cells that are checked: all of a complete table, else those that someone cares about.
    public var cells: [ExpectedCell]

    /// Makes an expectation of a table.
    public init(
        id: String = "", title: String? = nil, form: String? = nil, department: String? = nil, unit: String? = nil,
        notes: [String]? = nil, pages: [Int]? = nil, rows: Int? = nil, columns: Int? = nil, headerRows: Int? = nil,
        cells: [ExpectedCell]
    ) {
        self.id = id
        self.title = title
        self.form = form
        self.department = department
        self.unit = unit
        self.notes = notes
        self.pages = pages
        self.rows = rows
        self.columns = columns
        self.headerRows = headerRows
        self.cells = cells
    }

}

/// What one cell should be; what is nil is not checked.
public struct ExpectedCell: Hashable, Sendable {
    /// The first row, from 0.
    public var row: Int
    /// The first column, from 0.
    public var column: Int
    /// How many rows it covers.
    public var rowSpan: Int?
    /// How many columns it covers.
    public var columnSpan: Int?
    /// Its text.
    public var text: String
    /// Its exact figure as the JSON contract writes it.
    public var value: String?

    /// Makes an expectation of a cell.
    public init(
        row: Int, column: Int, rowSpan: Int? = nil, columnSpan: Int? = nil, text: String, value: String? = nil
    ) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.text = text
        self.value = value
    }
}
