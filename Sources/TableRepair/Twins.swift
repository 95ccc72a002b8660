import CellTyping
import TableModel

/// A row of another table that speaks of the same thing.
struct Twin: Hashable {
    let code: String
    /// The place in words, such as `table t3, row 12`.
    let place: String
}

/// What two rows must share to speak of the same thing.
enum Likeness {
    /// The name; enough where all digits of a code are there.
    case name
    /// The name and a figure other than 0; asked where a digit is to be added.
    case nameAndFigure
}

/// What stands beside a code: the name of the thing and its figures.
private struct NamedFigures {
    let name: String
    let figures: Set<ExactDecimal>

    /// Reads the cells right of `cell` up to the next column of codes; nil without a name.
    init?(besides cell: Cell, in evidence: TableEvidence) {
        let table = evidence.table
        let start = cell.columnRange.upperBound
        let end = (start..<max(start, table.columns)).first { evidence.codes[$0] != nil } ?? table.columns
        let cells = table.cells.filter { $0.row == cell.row && $0.column >= start && $0.column < end }
        guard let name = cells.first(where: { !$0.text.isEmpty && WrittenNumber($0.text) == nil }) else { return nil }
        self.name = name.text.closedUp
        figures = Set(cells.compactMap { WrittenNumber($0.text)?.value }.filter { !$0.isZero })
    }

    func agrees(with other: NamedFigures, in likeness: Likeness) -> Bool {
        switch likeness {
        case .name: name == other.name
        case .nameAndFigure: name == other.name && !figures.isDisjoint(with: other.figures)
        }
    }
}

extension DocumentEvidence {
    /// The rows of other tables with a matching code that are like the cell's row, in document order.
    func rowsElsewhere(like place: CellPlace, sharing likeness: Likeness, code matches: (String) -> Bool) -> [Twin] {
        guard let own = NamedFigures(besides: cell(at: place), in: tables[place.table]) else { return [] }
        return tables.enumerated().flatMap { offset, other -> [Twin] in
            guard offset != place.table else { return [] }
            return other.table.bodyCells.compactMap { peer in
                guard peer.text.isDigits, matches(peer.text), let found = NamedFigures(besides: peer, in: other),
                    found.agrees(with: own, in: likeness)
                else { return nil }
                return Twin(code: peer.text, place: "table \(other.table.id), row \(peer.row)")
            }
        }
    }
}
