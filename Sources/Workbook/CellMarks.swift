import TableModel

/// What is marked on the cells of a document's tables, and why.
struct CellMarks {
    private let words: Words
    private var doubts: [String: [String]] = [:]

    init(_ document: Document, _ words: Words) {
        self.words = words
        for finding in document.findings where finding.severity > .info {
            for cell in finding.cells {
                doubts[Self.key(cell.table, cell.row, cell.column), default: []].append(
                    "\(finding.code): \(finding.message(in: words.language))")
            }
        }
    }

    /// The colour of a cell and its comment; an empty comment for a cell without marks.
    func mark(of cell: Cell, in table: Table) -> (mark: CellStyle.Mark, comment: String) {
        let doubts = doubts[Self.key(table.id, cell.row, cell.column)] ?? []
        let lines =
            cell.repairs.map { "\(words.repaired): \($0.before) → \($0.after)\n\($0.rule): \($0.because)" }
            + (cell.hidden.isEmpty ? [] : ["\(words.hidden): \(cell.hidden)"])
            + doubts.map { "\(words.doubtful): \($0)" }
        let mark: CellStyle.Mark =
            !doubts.isEmpty || !cell.hidden.isEmpty ? .doubtful : cell.repairs.isEmpty ? .none : .repaired
        return (mark, lines.joined(separator: "\n"))
    }

    private static func key(_ table: String, _ row: Int, _ column: Int) -> String { "\(row) \(column) \(table)" }
}
