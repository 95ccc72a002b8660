public import Geometry

/// What the walls of a table were drawn from.
public enum Evidence: String, Hashable, Sendable, Codable {
    /// Drawn lines or filled areas.
    case ruled
    /// Text lined up and gaps between.
    case aligned
    /// Structure tags of the PDF.
    case tagged
    /// More than one of them.
    case mixed
}

/// The part of a table that lies on one page.
public struct TableRegion: Hashable, Sendable {
    /// The page, from 1.
    public var page: Int
    /// The outer box of the grid on that page, in page space.
    public var box: Rect

    /// Makes a region.
    public init(page: Int, box: Rect) {
        self.page = page
        self.box = box
    }
}

/// A table: cells that tile a grid of rows and columns, with its caption and notes.
public struct Table: Hashable, Sendable {
    /// The name within the document: `t1`, `t2`, … in reading order.
    public var id: String
    /// Where the table lies, a region for each page in order; never empty.
    public var regions: [TableRegion]
    /// The title above the table; empty for none.
    public var title: String
    /// The form number, such as `公开02表`; empty for none.
    public var form: String
    /// The department or unit that the table speaks of; empty for none.
    public var department: String
    /// The unit of the amounts, such as `万元`; empty for none.
    public var unit: String
    /// The currency of the amounts where the caption names one, such as `人民币`; empty for none.
    public var currency: String
    /// The lines below the table that belong to it.
    public var notes: [String]
    /// What the walls were drawn from.
    public var evidence: Evidence
    /// How sure the reading is, 0 to 1.
    public var confidence: Double
    /// How many rows the grid has.
    public var rows: Int
    /// How many columns the grid has.
    public var columns: Int
    /// How many rows at the top hold headers only.
    public var headerRows: Int
    /// The cells, by row and then column; they cover every slot exactly once.
    public var cells: [Cell]

    /// Makes a table; see the properties.
    public init(
        id: String = "", regions: [TableRegion], title: String = "", form: String = "", department: String = "",
        unit: String = "", currency: String = "", notes: [String] = [], evidence: Evidence = .ruled,
        confidence: Double = 1, rows: Int,
        columns: Int, headerRows: Int = 0, cells: [Cell]
    ) {
        self.id = id
        self.regions = regions
        self.title = title
        self.form = form
        self.department = department
        self.unit = unit
        self.currency = currency
        self.notes = notes
        self.evidence = evidence
        self.confidence = confidence
        self.rows = rows
        self.columns = columns
        self.headerRows = headerRows
        self.cells = cells
    }

    /// The pages on which the table lies, in order, each once.
    public var pages: [Int] {
        regions.reduce(into: []) { if $0.last != $1.page { $0.append($1.page) } }
    }

    /// The cell that covers a slot; a merged cell covers several. Rows and columns count from 0.
    ///
    /// Looks through the cells; use `grid` where many slots are asked for. A place outside the grid ends the program, as
    /// an index of an array does.
    public subscript(row: Int, column: Int) -> Cell {
        guard let cell = cells.first(where: { $0.rowRange.contains(row) && $0.columnRange.contains(column) }) else {
            fatalError("no cell covers row \(row), column \(column) of a \(rows) x \(columns) table")
        }
        return cell
    }

    /// For each slot, row by row, the cell that covers it; only for a sound table, see `checkInvariants`.
    public var grid: [[Cell]] {
        slotOwners().map { owners in owners.map { cells[$0] } }
    }

    /// For each slot, row by row, the index of the cell that covers it.
    ///
    /// Costs one pass over the slots; keep the result where many slots are asked for.
    public func slotOwners() -> [[Int]] {
        var owners = [[Int]](repeating: [Int](repeating: -1, count: columns), count: rows)
        for (index, cell) in cells.enumerated() {
            for row in cell.rowRange where owners.indices.contains(row) {
                for column in cell.columnRange where owners[row].indices.contains(column) {
                    owners[row][column] = index
                }
            }
        }
        return owners
    }

    /// What is wrong with the table's shape, in words; empty for a sound table.
    ///
    /// A sound table's cells tile the grid: every slot belongs to exactly one cell, and no cell leaves the grid. Of slots
    /// that are covered otherwise the first is named.
    public func checkInvariants() -> [String] {
        var problems = cells.filter { !fits($0) }.map { cell in
            "cell at row \(cell.row), column \(cell.column) leaves the \(rows) x \(columns) grid"
        }
        if problems.isEmpty, let problem = checkCoverage() { problems.append(problem) }
        if regions.isEmpty { problems.append("the table lies on no page") }
        if !(0...max(0, rows)).contains(headerRows) { problems.append("\(headerRows) header rows in \(rows) rows") }
        return problems
    }

    /// Whether a cell covers a slot at least and leaves the grid nowhere.
    private func fits(_ cell: Cell) -> Bool {
        cell.rowSpan >= 1 && cell.columnSpan >= 1 && cell.row >= 0 && cell.column >= 0
            && cell.rowSpan <= rows && cell.columnSpan <= columns
            && cell.row <= rows - cell.rowSpan && cell.column <= columns - cell.columnSpan
    }

    /// The first slot that is not covered once, in words; the cells must lie in the grid.
    ///
    /// Stops at the first slot that is covered again, so that each slot is looked at twice at most.
    private func checkCoverage() -> String? {
        func name(_ slot: Int) -> String { "slot at row \(slot / columns), column \(slot % columns)" }
        var isCovered = [Bool](repeating: false, count: max(0, rows) * max(0, columns))
        for cell in cells {
            for row in cell.rowRange {
                for slot in (row * columns + cell.column)..<(row * columns + cell.column + cell.columnSpan) {
                    if isCovered[slot] { return "\(name(slot)) is covered more than once" }
                    isCovered[slot] = true
                }
            }
        }
        return isCovered.firstIndex(of: false).map { "\(name($0)) is not covered" }
    }
}
