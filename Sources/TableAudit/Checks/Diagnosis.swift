import TableModel

/// Finds which figure of a broken relation is likely the wrong one, and what made it so.
struct Diagnosis {
    /// What is known of a broken relation.
    struct Explanation: Hashable {
        let cause: Cause
        /// The figure that a single change would repair everything; nil where several could.
        let suspect: FigurePlace?
        /// The value that the suspect would have to have.
        let needed: ExactDecimal?
        /// How many sums the suspect is in.
        let sums: Int
        let damage: Damage?
    }

    /// What may have made a figure other than it was printed.
    enum Damage: Hashable {
        /// The text before the repair holds the value that is needed.
        case repaired
        /// A neighbour holds the value that is needed, in a table whose columns or rows are not drawn.
        case neighbour(FigurePlace)
        /// The table was read with doubts.
        case unsureTable
    }

    private let checks: [FigurePlace: [Check]]
    private let figures: Figures
    private let options: AuditOptions

    init(_ checks: [Check], figures: Figures, options: AuditOptions) {
        var byPlace: [FigurePlace: [Check]] = [:]
        for check in checks where check.isTelling || !check.holds {
            for term in check.relation.terms { byPlace[term.place, default: []].append(check) }
        }
        self.checks = byPlace
        self.figures = figures
        self.options = options
    }

    /// Explains a relation that does not hold.
    ///
    /// A figure is suspected where one other value restores every relation that it is in. Reading is the likelier cause only
    /// where it left a trace: what a page shows is not lost by reading it.
    func explain(_ check: Check) -> Explanation {
        let candidates = check.relation.terms.compactMap { term in
            needed(for: term, in: check).map { (place: term.place, value: $0) }
        }
        let most = candidates.map { checks[$0.place]?.count ?? 0 }.max() ?? 0
        let strongest = candidates.filter { (checks[$0.place]?.count ?? 0) == most }
        let suspect = strongest.count == 1 && most > 1 ? strongest.first : nil
        let damaged = (suspect.map { [$0] } ?? candidates).compactMap { candidate in
            damage(at: candidate.place, needing: candidate.value).map { (candidate, $0) }
        }.first
        if let (candidate, damage) = damaged {
            return Explanation(
                cause: .extraction, suspect: candidate.place, needed: candidate.value,
                sums: checks[candidate.place]?.count ?? 1,
                damage: damage)
        }
        let isUnsure = check.relation.terms.contains { figures.table($0.place).confidence < options.sureConfidence }
        return Explanation(
            cause: isUnsure ? .extraction : .source, suspect: suspect?.place, needed: suspect?.value, sums: most,
            damage: isUnsure ? .unsureTable : nil)
    }

    /// The value that restores all relations of a figure; nil where none does.
    private func needed(for term: Relation.Term, in check: Check) -> ExactDecimal? {
        let isLeft = check.relation.left.contains(term)
        let change = isLeft != term.isNegative ? -check.difference : check.difference
        let value = (figures.value(term.place) ?? .zero) + change
        let mends = (checks[term.place] ?? []).allSatisfy { other in
            let outcome = figures.check(other.relation, options: options, replacing: [term.place: value])
            return outcome.holds || outcome.isRounding
        }
        return mends ? value : nil
    }

    /// What reading may have done to a cell that should have held another value; nil for nothing seen.
    private func damage(at place: FigurePlace, needing value: ExactDecimal) -> Damage? {
        let cell = figures.cell(place)
        if cell.raw != nil, cell.fragmentsBeforeRepair.contains(value) { return .repaired }
        guard figures.table(place).evidence != .ruled, !value.isZero else { return nil }
        return figures.neighbours(of: place).first { figures.value($0) == value }.map { .neighbour($0) }
    }
}

extension Cell {
    /// The figures that the text before repairs holds one by one.
    fileprivate var fragmentsBeforeRepair: [ExactDecimal] {
        (raw ?? "").split(whereSeparator: \.isWhitespace).compactMap { WrittenNumber(String($0))?.value }
    }
}
