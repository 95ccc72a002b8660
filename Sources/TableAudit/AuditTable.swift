import CellTyping
import TableModel

/// A typed table with what an audit asks of it: which columns name things, which hold figures, what each row is called.
struct AuditTable {
    let table: Table
    /// The place of the table in the document.
    let position: Int
    /// The stretches of columns that belong together: what names a row, and the figures that follow.
    let segments: [Segment]
    /// For each column its headings from the top, by cell: one over several rows counts once, numbers of columns never.
    let headings: [[Int]]
    /// The rows that hold data: below the header rows, and not numbers of columns.
    let dataRows: [Int]
    private let owners: [[Int]]
    private let options: TypingOptions

    /// Columns that name rows, and the columns of figures that follow them; a table with two halves has two.
    struct Segment: Hashable {
        var names: Range<Int>
        var figures: [Int]
        /// All columns.
        var columns: Range<Int> { names.lowerBound..<((figures.last ?? names.upperBound - 1) + 1) }
    }

    init(_ document: Table, position: Int, options: TypingOptions) {
        let typed = typeCells(of: document, options: options)
        table = typed
        self.options = options
        self.position = position
        let owners = typed.slotOwners()
        self.owners = owners
        let header = 0..<typed.headerRows
        let labelRows = typed.labelRows(options: options)
        dataRows = (0..<typed.rows).filter { $0 >= typed.headerRows && !labelRows.contains($0) }
        headings = (0..<typed.columns).map { column in
            header.reduce(into: [Int]()) { path, row in
                let owner = owners[row][column]
                if owner >= 0, path.last != owner, typed.cells[owner].value != .label { path.append(owner) }
            }
        }
        segments = Self.segments(of: typed)
    }

    /// The cell that covers a slot.
    func cell(_ row: Int, _ column: Int) -> Cell? {
        guard owners.indices.contains(row), owners[row].indices.contains(column), owners[row][column] >= 0 else {
            return nil
        }
        return table.cells[owners[row][column]]
    }

    /// The figure slot at a row and column; nil where a cell that starts elsewhere covers the slot.
    func figure(_ row: Int, _ column: Int) -> FigurePlace? {
        guard let cell = cell(row, column), cell.row == row, cell.column == column else { return nil }
        return FigurePlace(table: position, cell: owners[row][column])
    }

    /// What names a row within a segment: its first text from the left, without blanks; empty for none.
    func label(_ row: Int, in segment: Segment) -> String { labelCell(row, in: segment)?.text.closedUp ?? "" }

    /// The cell that names a row within a segment; headings that reach into the row, as those of codes do, name none.
    func labelCell(_ row: Int, in segment: Segment) -> Cell? {
        segment.names.lazy.compactMap { self.cell(row, $0) }.first { cell in
            cell.value == .text && cell.row >= table.headerRows && !options.levelHeadings.contains(cell.text)
        }
    }

    /// The code of a row within a segment, joined over the columns of its levels; nil for none.
    func code(_ row: Int, in segment: Segment) -> String? {
        var code = ""
        for column in segment.names {
            guard let cell = cell(row, column), cell.row == row, cell.column == column else { continue }
            if cell.value == .code { code += cell.text } else if !code.isEmpty { break }
        }
        return code.isEmpty ? nil : code
    }

    /// The texts of a column's headings from the top, without blanks.
    func headingTexts(_ column: Int) -> [String] {
        headings[column].map { table.cells[$0].text.closedUp }.filter { !$0.isEmpty }
    }

    private static func segments(of table: Table) -> [Segment] {
        let roles = columnRoles(of: table)
        let columns = table.filledColumns
        let holdsCodes = columns.map { cells in cells.contains { $0.value == .code } }
        var segments: [Segment] = []
        for (column, isFigure) in roles.enumerated() {
            let opensSegment =
                !isFigure && column > 0
                && (roles[column - 1]
                    || (holdsCodes[column] && !holdsCodes[column - 1] && holdsCodes[..<column].contains(true)))
            if segments.isEmpty || opensSegment {
                segments.append(Segment(names: column..<column, figures: []))
            }
            if isFigure {
                segments[segments.count - 1].figures.append(column)
            } else {
                segments[segments.count - 1].names = segments[segments.count - 1].names.lowerBound..<(column + 1)
            }
        }
        return segments
    }

    /// Whether each column holds figures; a column without any text is like one under the same headings, else it goes
    /// with the figures beside it.
    private static func columnRoles(of table: Table) -> [Bool] {
        let columns = table.filledColumns.map { cells in
            (figures: cells.count { $0.value?.number != nil }, all: cells.count { $0.value != .blank })
        }
        var roles: [Bool?] = columns.map { $0.all == 0 ? nil : $0.figures * 2 >= $0.all && $0.figures > 0 }
        let headings = columns.indices.map { table.headings(ofColumn: $0).last }
        for column in roles.indices where roles[column] == nil && headings[column] != nil {
            roles[column] = roles.indices.first { roles[$0] == true && headings[$0] == headings[column] }.map { _ in
                true
            }
        }
        for column in roles.indices where roles[column] == nil && column > 0 && roles[column - 1] == true {
            roles[column] = true
        }
        for column in roles.indices.reversed() where roles[column] == nil {
            let next = column + 1 < roles.count ? roles[column + 1] : nil
            roles[column] = next == true && column > 0
        }
        return roles.map { $0 ?? false }
    }
}

/// A cell that holds a figure or could hold one, by the places of its table and of itself.
struct FigurePlace: Hashable, Comparable {
    let table: Int
    let cell: Int

    static func < (left: FigurePlace, right: FigurePlace) -> Bool {
        (left.table, left.cell) < (right.table, right.cell)
    }
}
