import TableModel

/// A figure broken over the lines of its cell: `22,172,721.0` above `0`.
struct BrokenNumber: RepairRule {
    let name = "broken-number"

    func judge(_ place: CellPlace, by evidence: DocumentEvidence) -> Judgement {
        let cell = evidence.cell(at: place)
        guard cell.isBrokenOverLines else { return .sound }
        return judgeFigure(place, by: evidence)
    }
}
