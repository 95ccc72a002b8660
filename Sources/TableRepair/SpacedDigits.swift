import CellTyping
import TableModel

/// A figure whose digits stand apart within one line: `1, 112. 44`.
struct SpacedDigits: RepairRule {
    let name = "spaced-digits"

    func judge(_ place: CellPlace, by evidence: DocumentEvidence) -> Judgement {
        let cell = evidence.cell(at: place)
        guard !cell.isBrokenOverLines, !partsThousands(cell.fragments) else { return .sound }
        return judgeFigure(place, by: evidence)
    }

    /// Whether blanks stand where some languages part thousands: `22 172 721.00`.
    private func partsThousands(_ fragments: [String]) -> Bool {
        let groupLength = 3
        guard let first = fragments.first, first.isDigits, first.count <= groupLength else { return false }
        return fragments.dropFirst().enumerated().allSatisfy { offset, fragment in
            let group = offset == fragments.count - 2 ? fragment.prefix { $0 != "." } : fragment[...]
            return String(group).isDigits && group.count == groupLength
        }
    }
}
