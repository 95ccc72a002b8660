import CellTyping
import TableModel

/// A typed table with what an audit asks of it: which columns name things, which hold figures, what each row is called.
struct AuditTable {
    let table: Table
    /// The place of the table in the document.
    let position: Int
    /// The stretches of columns that belong together: what names a row, and the figures that follow.
    let segments: [Segment]
    /// For each column its headers from the top, by cell: one over several rows counts once, numbers of columns never.
    let headings: [[Int]]
    /// The rows that hold data: below the header rows, and not numbers of columns.
    let dataRows: [Int]
    /// The columns of figures in which lines may be added up.
    let additive: Set<Int>
    let vocabulary: AuditVocabulary
    private let owners: [[Int]]
    /// For each segment the name of every row.
    private let rowNames: [[RowName]]
    private let trees: [CodeTree]

    /// Columns that name rows, and the columns of figures that follow them; a table with two halves has two.
    struct Segment: Hashable {
        let index: Int
        var names: Range<Int>
        var figures: [Int]
        /// All columns.
        var columns: Range<Int> { names.lowerBound..<((figures.last ?? names.upperBound - 1) + 1) }
    }

    init(_ document: Table, position: Int, options all: AuditOptions) {
        let options = all.typing
        vocabulary = all.vocabulary
        let typed = typeCells(of: document, options: options)
        table = typed
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
        let segments = findSegments(of: typed)
        let rowNames = segments.map { segment in
            (0..<typed.rows).map { row in
                RowName(
                    cells: segment.names.map { (column: $0, owner: owners[row][$0]) }.filter { $0.owner >= 0 }
                        .map { (column: $0.column, cell: typed.cells[$0.owner]) },
                    row: row, headerRows: typed.headerRows, options: options, vocabulary: all.vocabulary)
            }
        }
        let dataRows = dataRows
        trees = rowNames.map { names in
            CodeTree(
                dataRows.compactMap { row in names[row].code.map { (row, $0) } }, shortestParent: all.shortestParentCode
            )
        }
        let texts = headings.map { path in path.map { typed.cells[$0].text } }
        additive = Self.additiveColumns(
            of: typed, segments: segments, headings: texts, dataRows: dataRows, options: all)
        self.segments = segments
        self.rowNames = rowNames
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

    /// What names a row within a segment, without blanks; empty for none.
    func label(_ row: Int, in segment: Segment) -> String { rowNames[segment.index][row].label }

    /// What names a row within a segment, as it is printed; empty for none.
    func name(_ row: Int, in segment: Segment) -> String { rowNames[segment.index][row].name }

    /// The label without its numbering: `八、其他收入` is `其他收入`.
    func bareLabel(_ row: Int, in segment: Segment) -> String { rowNames[segment.index][row].bareLabel }

    /// The code of a row within a segment, joined over the columns of its levels; nil for none.
    func code(_ row: Int, in segment: Segment) -> String? { rowNames[segment.index][row].code }

    /// The column in which the cell that names a row starts; nil for none.
    func labelColumn(_ row: Int, in segment: Segment) -> Int? { rowNames[segment.index][row].column }

    /// The codes of a segment by their levels.
    func tree(of segment: Segment) -> CodeTree { trees[segment.index] }

    /// The texts of a column's headers from the top, without blanks.
    func headingTexts(_ column: Int) -> [String] {
        headings[column].map { table.cells[$0].text.closedUp }.filter { !$0.isEmpty }
    }

    /// A column's headers from the top as they are printed, in one; empty for none.
    func headingName(_ column: Int) -> String {
        headings[column].map { table.cells[$0].text }.filter { !$0.isEmpty }.joined(separator: " / ")
    }

    /// Whether a cell holds a figure.
    func isFilled(_ place: FigurePlace) -> Bool { table.cells[place.cell].value?.number != nil }
}

/// A cell that holds a figure or could hold one, by the places of its table and of itself.
struct FigurePlace: Hashable, Comparable {
    let table: Int
    let cell: Int

    static func < (left: FigurePlace, right: FigurePlace) -> Bool {
        (left.table, left.cell) < (right.table, right.cell)
    }
}
