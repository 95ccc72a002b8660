import CellTyping
import TableModel

/// Tells which figure of a broken relation is likely the wrong one, and what made it so.
struct Diagnosis {
    /// What is known of a broken relation.
    struct Explanation: Hashable {
        let cause: Cause
        /// The figure that a single change would mend everything with; nil where several could.
        let suspect: FigurePlace?
        let words: String
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
    /// A figure is suspected where one other value mends every relation that it is in. A figure that extraction
    /// damages gains or loses digits, or trades places with a neighbour; a digit that merely differs was printed so.
    func explain(_ check: Check) -> Explanation {
        let candidates = check.relation.terms.compactMap { term in needed(for: term, in: check).map { (term.place, $0) }
        }
        let most = candidates.map { checks[$0.0]?.count ?? 0 }.max() ?? 0
        let strongest = candidates.filter { (checks[$0.0]?.count ?? 0) == most }
        let suspect = strongest.count == 1 && most > 1 ? strongest.first : nil
        let damaged = (suspect.map { [$0] } ?? candidates).compactMap { place, value in
            damage(at: place, needing: value).map { (place, value, $0) }
        }.first

        if let (place, value, words) = damaged {
            return Explanation(
                cause: .extraction, suspect: place,
                words: "\(name(place)) would have to be \(value), and \(words): extraction is the likelier cause")
        }
        let words = suspect.map { "\(name($0.0)) would have to be \($0.1) for all \(most) sums that it is in; " } ?? ""
        return Explanation(cause: .source, suspect: suspect?.0, words: words + "the source is the likelier cause")
    }

    /// The value that mends all relations of a figure; nil where none does.
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

    /// What extraction may have done to a cell that should have held another value, in words; nil for nothing seen.
    private func damage(at place: FigurePlace, needing value: ExactDecimal) -> String? {
        let cell = figures.cell(place)
        if cell.raw != nil, let first = cell.fragmentsBeforeRepair.first(where: { $0 == value }) {
            return "the text before the repair reads \(first)"
        }
        if let neighbour = figures.neighbours(of: place).first(where: { figures.value($0) == value }) {
            return "\(name(neighbour)) beside it is that"
        }
        let (printed, should) = (digits(figures.value(place) ?? .zero), digits(value))
        if should.count > 1, printed.count > 1, isOneDigitMore(printed, should) || isOneDigitMore(should, printed) {
            return "a digit was lost or gained"
        }
        return nil
    }

    private func digits(_ value: ExactDecimal) -> [Character] {
        value.magnitude.description.filter(\.isDigit).map { $0 }
    }

    private func isOneDigitMore(_ short: [Character], _ long: [Character]) -> Bool {
        guard long.count == short.count + 1 else { return false }
        return long.indices.contains { index in Array(long[..<index] + long[(index + 1)...]) == short }
    }

    private func name(_ place: FigurePlace) -> String {
        let reference = figures.reference(place)
        return "row \(reference.row), column \(reference.column) of \(reference.table)"
    }
}

extension Cell {
    /// The figures that the text before repairs holds one by one.
    fileprivate var fragmentsBeforeRepair: [ExactDecimal] {
        (raw ?? "").split(whereSeparator: \.isWhitespace).compactMap { WrittenNumber(String($0))?.value }
    }
}
