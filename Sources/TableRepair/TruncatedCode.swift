import CellTyping
import TableModel

/// A code whose last digit is missing in the text: `208050`, where another table has `2080502` for the same
/// name and figure.
struct TruncatedCode: RepairRule {
    let name = "truncated-code"

    func judge(_ place: CellPlace, by evidence: DocumentEvidence) -> Judgement {
        let cell = evidence.cell(at: place)
        let table = evidence.tables[place.table]
        guard cell.row >= table.table.headerRows, cell.text.isDigits, let column = table.codes[cell.column],
            !column.lengths.isEmpty, !column.lengths.contains(cell.text.count),
            column.allows(length: cell.text.count + 1)
        else { return .sound }
        let twins = evidence.rowsElsewhere(like: place, sharing: .nameAndFigure) { code in
            code.count == cell.text.count + 1 && code.hasPrefix(cell.text)
        }
        let codes = Set(twins.map(\.code))
        guard codes.count == 1, let twin = twins.first else {
            return .doubtful(
                code: "incomplete-code",
                message: "the code \(cell.text) is a digit shorter than the others of its column, "
                    + (codes.isEmpty ? "and no other table gives it whole" : "and other tables disagree about it"))
        }
        return .broken(text: twin.code, because: "same name and figure in \(twin.place)")
    }
}
