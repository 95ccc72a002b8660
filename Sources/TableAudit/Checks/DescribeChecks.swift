import TableModel

/// Makes a finding of every relation that does not hold, and of every cell of a relation that is no figure.
///
/// A difference that rounding explains is only worth knowing, provided that other sums of the document, of other
/// figures, are off by rounding too: where all else is exact, a small difference is doubtful. So is a total that is
/// left blank where nothing says that it must be there.
func describeChecks(_ checks: [Check], figures: Figures, options: AuditOptions) -> [Finding] {
    let rounded = checks.filter(\.isRounding)
    let diagnosis = Diagnosis(checks, figures: figures, options: options)
    var unreadable: Set<FigurePlace> = []
    return checks.flatMap { check -> [Finding] in
        let fresh = check.unreadable.filter { unreadable.insert($0).inserted }
        let texts = fresh.map { place in describeText(place, figures: figures) }
        guard !check.holds, check.unreadable.isEmpty else { return texts }
        let own = Set(check.relation.terms.map(\.place))
        let witnesses = rounded.count { own.isDisjoint(with: $0.relation.terms.map(\.place)) }
        if check.isRounding, witnesses >= options.roundingWitnesses {
            return texts + [finding(of: check, .info, "rounding-difference", nil, figures: figures, options: options)]
        }
        let cause = diagnosis.explain(check)
        let isCertain = !check.isRounding && (check.isStated || check.relation.isComplete)
        let severity = isCertain ? Severity.error : .warning
        return texts + [finding(of: check, severity, "sum-mismatch", cause, figures: figures, options: options)]
    }
}

private func describeText(_ place: FigurePlace, figures: Figures) -> Finding {
    let reference = figures.reference(place)
    return Finding(
        severity: .warning, code: "unreadable-figure",
        message: "\"\(figures.cell(place).text)\" stands where a figure belongs", page: reference.page,
        table: reference.table, cells: [reference], cause: .extraction)
}

private func finding(
    of check: Check, _ severity: Severity, _ code: String, _ explanation: Diagnosis.Explanation?, figures: Figures,
    options: AuditOptions
) -> Finding {
    let relation = check.relation
    func side(_ terms: [Relation.Term]) -> String {
        let filled = terms.filter { figures.value($0.place).map { !$0.isZero } == true }
        let spelled = filled.prefix(options.figuresInMessage).enumerated().map { index, term in
            let sign = term.isNegative ? (index == 0 ? "-" : " - ") : (index == 0 ? "" : " + ")
            return sign + (figures.value(term.place)?.description ?? "")
        }
        let rest = filled.count - spelled.count
        return filled.isEmpty ? "nothing" : spelled.joined() + (rest > 0 ? " and \(rest) more" : "")
    }
    var message = "\(relation.about): \(side(relation.left)) against \(side(relation.right))"
    message += ", difference \(check.difference)"
    if let explanation { message += "; " + explanation.words }
    let filled = relation.terms.map(\.place).filter { figures.value($0) != nil }
    let places = relation.left.map(\.place) + filled.filter { place in !relation.left.contains { $0.place == place } }
    let reference = figures.reference(explanation?.suspect ?? relation.left[0].place)
    return Finding(
        severity: severity, code: code, message: message, page: reference.page, table: reference.table,
        cells: places.map(figures.reference), cause: explanation?.cause)
}
