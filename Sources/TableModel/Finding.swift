public import Geometry

/// How much a finding matters.
public enum Severity: String, Hashable, Sendable, Codable, Comparable, CaseIterable {
    /// Worth knowing; the result is right.
    case info
    /// The result may be wrong.
    case warning
    /// Something is missing or wrong.
    case error

    /// Orders from `info` to `error`.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// A cell that a finding speaks of.
public struct CellReference: Hashable, Sendable {
    /// The table's `id`.
    public var table: String
    /// The cell's first row, from 0.
    public var row: Int
    /// The cell's first column, from 0.
    public var column: Int
    /// The page of the cell, from 1.
    public var page: Int
    /// The cell's area on that page, in page space.
    public var box: Rect

    /// Makes a reference to a cell of the table named `table`.
    public init(table: String, cell: Cell) {
        self.init(table: table, row: cell.row, column: cell.column, page: cell.page, box: cell.box)
    }

    /// Makes a reference from its parts.
    public init(table: String, row: Int, column: Int, page: Int, box: Rect) {
        self.table = table
        self.row = row
        self.column = column
        self.page = page
        self.box = box
    }
}

/// What more likely made a figure wrong.
public enum Cause: String, Hashable, Sendable, Codable {
    /// The reading of the document: the source may well be right.
    case extraction
    /// The document itself.
    case source
}

/// Something doubtful or wrong, in words and with its place.
public struct Finding: Hashable, Sendable {
    /// How much it matters.
    public var severity: Severity
    /// What kind it is: a fixed word such as `no-text-layer`, for programs.
    public var code: String
    /// What it is, in a sentence for people.
    public var message: String
    /// The page that it speaks of, from 1; nil for the whole document.
    public var page: Int?
    /// The `id` of the table that it speaks of.
    public var table: String?
    /// The cells that it speaks of.
    public var cells: [CellReference]
    /// What likelier made it so; nil where that was not asked.
    public var cause: Cause?

    /// Makes a finding.
    public init(
        severity: Severity, code: String, message: String, page: Int? = nil, table: String? = nil,
        cells: [CellReference] = [], cause: Cause? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.page = page
        self.table = table
        self.cells = cells
        self.cause = cause
    }
}
