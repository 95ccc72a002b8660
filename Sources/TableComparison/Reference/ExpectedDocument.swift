public import Geometry
public import TableModel

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
    /// The pages that the tables were written down for; nil for all. What lies elsewhere is not looked at.
    public var pagesCovered: [Int]?
    /// The pages and their sizes; nil where they are not checked.
    public var pages: [PageSize]?
    /// The running text, in reading order; nil where it is not checked.
    public var paragraphs: [ExpectedParagraph]?
    /// What is doubtful or went wrong; nil where it is not checked. What is only worth knowing is never checked.
    public var findings: [ExpectedFinding]?

    /// Makes an expectation.
    public init(
        origin: Origin, tables: [ExpectedTable], pagesCovered: [Int]? = nil, pages: [PageSize]? = nil,
        paragraphs: [ExpectedParagraph]? = nil, findings: [ExpectedFinding]? = nil
    ) {
        self.origin = origin
        self.tables = tables
        self.pagesCovered = pagesCovered
        self.pages = pages
        self.paragraphs = paragraphs
        self.findings = findings
    }

    /// Whether a table that is not expected is a mistake: only where every expected table is complete.
    public var expectsNoOthers: Bool { tables.allSatisfy { $0.complete != nil } }

    /// Whether what is on a page is looked at; nil stands for the whole document.
    func covers(_ page: Int?) -> Bool {
        guard let page, let pagesCovered else { return true }
        return pagesCovered.contains(page)
    }

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
    /// Where it lies on each page; nil where it is not checked.
    public var regions: [TableRegion]?
    /// How many rows it has.
    public var rows: Int?
    /// How many columns it has.
    public var columns: Int?
    /// How many rows at the top hold headers.
    public var headerRows: Int?
    /// The cells that are checked: all of a complete table, else those that someone cares about.
    public var cells: [ExpectedCell]

    /// Makes an expectation of a table.
    public init(
        id: String = "", title: String? = nil, form: String? = nil, department: String? = nil, unit: String? = nil,
        notes: [String]? = nil, pages: [Int]? = nil, regions: [TableRegion]? = nil, rows: Int? = nil,
        columns: Int? = nil, headerRows: Int? = nil, cells: [ExpectedCell]
    ) {
        self.id = id
        self.title = title
        self.form = form
        self.department = department
        self.unit = unit
        self.notes = notes
        self.pages = pages
        self.regions = regions
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
    /// Its exact figure as the JSON contract writes it; nil is none in an accepted output.
    public var value: String?
    /// Its text before repairs; nil is no repair in an accepted output.
    public var raw: String?
    /// The page on which its text starts.
    public var page: Int?
    /// Its area on that page.
    public var box: Rect?

    /// Makes an expectation of a cell.
    public init(
        row: Int, column: Int, rowSpan: Int? = nil, columnSpan: Int? = nil, text: String, value: String? = nil,
        raw: String? = nil, page: Int? = nil, box: Rect? = nil
    ) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.text = text
        self.value = value
        self.raw = raw
        self.page = page
        self.box = box
    }
}

/// What a paragraph outside the tables should be.
public struct ExpectedParagraph: Hashable, Sendable, Decodable {
    /// The page on which it starts, from 1.
    public var page: Int
    /// Its text.
    public var text: String

    /// Makes an expectation of a paragraph.
    public init(page: Int, text: String) {
        self.page = page
        self.text = text
    }
}

/// A finding that should be there.
public struct ExpectedFinding: Hashable, Sendable, Decodable {
    /// How much it matters.
    public var severity: Severity
    /// Its fixed word for programs.
    public var code: String
    /// Its sentence for people.
    public var message: String
    /// Its page; nil for the whole document.
    public var page: Int?

    /// Makes an expectation of a finding.
    public init(severity: Severity, code: String, message: String, page: Int? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.page = page
    }
}
