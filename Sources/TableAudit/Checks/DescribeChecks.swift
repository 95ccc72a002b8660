import CellTyping
import TableModel

/// Makes a finding of the relations that do not hold, one a cause, and of the cells that broke one because they are no
/// figure.
///
/// A difference that rounding explains is only worth knowing, provided that other sums of the document, of other
/// figures, are off by rounding too, or that there are few sums at all: where all else is exact, a small difference is
/// doubtful. Those of a table are one finding.
func describeChecks(_ checks: [Check], figures: Figures, wording: Wording, options: AuditOptions) -> [Finding] {
    var findings = describeUnreadable(checks, figures: figures, wording: wording)
    let rounded = checks.filter(\.isRounding)
    let exact = checks.count { $0.holds && $0.isTelling && $0.filled > 2 }
    var broken: [Check] = []
    var small: [Check] = []
    for check in checks where !check.holds && check.unreadable.isEmpty {
        let own = Set(check.relation.terms.map(\.place))
        let witnesses = rounded.count { own.isDisjoint(with: $0.relation.terms.map(\.place)) }
        let isHarmless =
            witnesses >= options.roundingWitnesses || exact < options.exactSums
            || figures.areRounded(check.relation, options: options)
        if check.isRounding, isHarmless { small.append(check) } else { broken.append(check) }
    }
    for checks in Dictionary(grouping: small, by: \.relation.left[0].place.table).sorted(by: { $0.key < $1.key }) {
        findings.append(roundingFinding(checks.value, figures: figures, wording: wording))
    }
    let diagnosis = Diagnosis(checks, figures: figures, options: options)
    for group in groupBroken(broken, diagnosis: diagnosis) {
        findings.append(sumFinding(group, figures: figures, wording: wording))
    }
    return findings
}

private func describeUnreadable(_ checks: [Check], figures: Figures, wording: Wording) -> [Finding] {
    var seen: Set<FigurePlace> = []
    return checks.filter { !$0.holds && !$0.isRounding }.flatMap { check in
        check.unreadable.filter { figures.cell($0).text.isBrokenFigure && seen.insert($0).inserted }.map { place in
            let reference = figures.reference(place)
            return Finding(
                severity: .warning, code: "unreadable-figure",
                message: wording.unreadable(place, text: figures.cell(place).text, check), page: reference.page,
                table: reference.table, cells: [reference], cause: .extraction)
        }
    }
}

private func roundingFinding(_ checks: [Check], figures: Figures, wording: Wording) -> Finding {
    let references = checks.map { figures.reference($0.relation.left[0].place) }
    return Finding(
        severity: .info, code: "rounding-difference", message: wording.rounding(checks), page: references[0].page,
        table: references[0].table, cells: references)
}

private func sumFinding(_ sums: BrokenSums, figures: Figures, wording: Wording) -> Finding {
    let check = sums.checks[0]
    let relation = check.relation
    let isSure = sums.checks.contains { !$0.isRounding && !$0.relation.isLikely } && sums.explanation.damage == nil
    let places = sums.checks.enumerated().flatMap { index, check -> [FigurePlace] in
        let filled = check.relation.terms.map(\.place).filter { figures.value($0) != nil }
        return index == 0 ? relation.left.map(\.place) + filled : Array(filled.prefix(1))
    }
    var seen: Set<FigurePlace> = []
    let cells = ([sums.explanation.suspect].compactMap(\.self) + places).filter { seen.insert($0).inserted }
    let reference = figures.reference(sums.explanation.suspect ?? relation.left[0].place)
    return Finding(
        severity: isSure ? .error : .warning, code: "sum-mismatch", message: wording.mismatch(sums),
        page: reference.page, table: reference.table, cells: cells.map(figures.reference),
        cause: sums.explanation.cause)
}

extension Figures {
    /// Whether the figures of a relation are rounded by their look: printed with one place, with different places, or in a
    /// unit of many.
    fileprivate func areRounded(_ relation: Relation, options: AuditOptions) -> Bool {
        let values = relation.terms.compactMap { value($0.place) }.filter { !$0.isZero }
        let places = Set(values.map(\.scale))
        return places.count > 1 || places == [1]
            || relation.terms.contains { term in
                options.vocabulary.isRoundedUnit(table(term.place).unit)
                    || cell(term.place).value?.unit.map(options.vocabulary.isRoundedUnit) == true
            }
    }
}

extension CellValue {
    fileprivate var unit: String? { if case .number(_, let unit) = self { unit } else { nil } }
}

extension String {
    /// Whether the text is made of what figures are made of but is none.
    fileprivate var isBrokenFigure: Bool {
        contains(where: \.isDigit) && allSatisfy { $0.isDigit || ".,-−() ".contains($0) }
    }
}
