import CellTyping
import TableModel

/// What a table shows about its own habits: which columns hold codes, how figures are written.
struct TableEvidence {
    let table: Table
    let options: RepairOptions
    /// The codes of each column that holds codes; nil for other columns.
    private(set) var codes: [CodeColumn?]
    /// How the figures of each column are written; nil where the column does not show it.
    private(set) var columnStyles: [FigureStyle?]
    /// Whether most filled cells of each column are figures, broken ones included.
    private(set) var figureColumns: [Bool]
    /// The whole figures with decimals outside columns of codes.
    private(set) var figures: [WrittenNumber]
    /// How figures are written in the table as a whole; nil where they disagree.
    let tableStyle: FigureStyle?

    init(table: Table, options: RepairOptions) {
        self.table = table
        self.options = options
        let columns = table.filledColumns
        let headings = table.headerPaths()
        codes = (0..<table.columns).map { column in
            CodeColumn(cells: columns[column], headings: headings[column], options: options.typing)
        }
        figures = []
        figureColumns = columns.map { cells in
            let count = cells.count { WrittenNumber($0.text.closedUp) != nil }
            return count > 0 && Double(count) >= Double(cells.count) * options.typing.columnShare
        }
        columnStyles = []
        for (column, cells) in columns.enumerated() {
            guard codes[column] == nil else {
                columnStyles.append(nil)
                continue
            }
            let whole = cells.compactMap { WrittenNumber($0.text) }
            figures += whole.filter { $0.value.scale > 0 }
            columnStyles.append(
                FigureStyle(whole: whole, place: "column", options: options)
                    ?? FigureStyle(closing: cells, options: options))
        }
        tableStyle = FigureStyle(whole: figures, place: "table", options: options)
    }
}

/// What the tables of a document show together.
struct DocumentEvidence {
    let tables: [TableEvidence]
    private let style: FigureStyle?

    init(tables: [Table], options: RepairOptions) {
        self.tables = tables.map { TableEvidence(table: $0, options: options) }
        style = FigureStyle(whole: self.tables.flatMap(\.figures), place: "document", options: options)
    }

    /// How figures are written where a cell stands: in its column, its table, and the document, as far as they show it.
    func styles(at place: CellPlace) -> [FigureStyle] {
        let evidence = tables[place.table]
        return [evidence.columnStyles[cell(at: place).column], evidence.tableStyle, style].compactMap { $0 }
    }

    /// Whether the text can be the number of a list entry and a figure, `1. 20`: never so in a column of figures.
    func mayBeListEntry(_ text: String, at place: CellPlace) -> Bool {
        let number = text.prefix { $0 != "." }
        return !tables[place.table].figureColumns[cell(at: place).column] && number.count == 1 && number != "0"
    }

    func cell(at place: CellPlace) -> Cell { tables[place.table].table.cells[place.cell] }
}

/// A cell by the indices of its table and of itself.
struct CellPlace: Hashable {
    let table: Int
    let cell: Int
}

extension Cell {
    /// The pieces into which a break may have cut the text: its lines, or what stands between blanks.
    ///
    /// A single piece means that nothing looks cut. Once the pieces are joined the text has no blank and stays
    /// one piece, whatever the lines were.
    var fragments: [String] {
        guard text.contains(where: \.isWhitespace) else { return [text] }
        let pieces = lines.count > 1 ? lines : [text]
        return pieces.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }

    /// Whether the physical lines are known and break the text.
    var isBrokenOverLines: Bool { lines.count > 1 }

    /// Whether the fragments can come from text that ran over the cell's width: then no line has more digits than
    /// the one above it. A short line on top is the rest of another cell.
    var canBeOverflow: Bool {
        guard isBrokenOverLines else { return true }
        let digits = fragments.map { $0.count(where: \.isDigit) }
        return zip(digits, digits.dropFirst()).allSatisfy { $0 >= $1 }
    }
}
