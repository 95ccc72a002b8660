import TableModel

/// Makes a finding of every relation that does not hold.
func describe(_ checks: [Check], figures: Figures, options: AuditOptions) -> [Finding] {
    checks.filter { !$0.holds }.map { check in
        Finding(severity: check.isRounding ? .info : .error, code: check.isRounding ? "rounding-difference" : "sum-mismatch", message: "\(check.relation.about) \(check.difference) \(check.relation.family)", page: figures.cell(check.relation.left[0].place).page, table: figures.reference(check.relation.left[0].place).table, cells: check.relation.terms.map { figures.reference($0.place) })
    }
}
