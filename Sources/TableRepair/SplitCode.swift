import CellTyping
import TableModel

/// A code broken over the lines of its cell, or by gaps: `208050` above `2`.
struct SplitCode: RepairRule {
    let name = "split-code"

    func judge(_ place: CellPlace, by evidence: DocumentEvidence) -> Judgement {
        let cell = evidence.cell(at: place)
        let table = evidence.tables[place.table]
        let fragments = cell.fragments
        guard cell.row >= table.table.headerRows, fragments.count > 1, fragments.allSatisfy(\.isDigits),
            let column = table.codes[cell.column], !column.whole.isEmpty
        else { return .sound }
        let known = Set(column.whole.map(\.code.count))
        guard !fragments.allSatisfy({ known.contains($0.count) }) else { return .sound }

        let joined = fragments.joined()
        if let twin = evidence.rowsElsewhere(like: place, sharing: .name, code: { $0 == joined }).first {
            return .broken(text: joined, because: "one cell; \(joined) stands with the same name in \(twin.place)")
        }
        if cell.canBeOverflow, let proof = proof(that: joined, stands: cell, in: column, fragments: fragments) {
            return .broken(text: joined, because: "one cell; " + proof)
        }
        return .doubtful(
            code: "broken-code",
            message: "\"\(cell.text)\" looks like the code \(joined), but nothing in the document proves it")
    }

    private func proof(
        that joined: String, stands cell: Cell, in column: CodeColumn, fragments: [String]
    ) -> String? {
        let ancestor = column.ancestor(of: joined, above: cell.row)
        if let ancestor, let child = column.child(of: joined, below: cell.row) {
            return "\(joined) is the level between \(ancestor.code) and \(child.code)"
        }
        guard column.allows(length: joined.count) else { return nil }
        if let ancestor {
            return "\(ancestor.code) in row \(ancestor.row) is the level above \(joined)"
        }
        guard column.lengths.contains(joined.count) else { return nil }
        if let (before, after) = column.keepsOrder(joined, at: cell.row) {
            return "\(joined) stands in order between \(before.code) and \(after.code)"
        }
        if column.lengths == [joined.count], !fragments.contains(where: { $0.count == joined.count }) {
            return "every whole code of the column has \(joined.count) digits"
        }
        return nil
    }
}
