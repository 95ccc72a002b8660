import TableModel

/// A sum that figures of a document should keep: the left side equals the right side.
struct Relation: Hashable {
    /// What says that the sum should hold.
    enum Kind: String, Hashable {
        /// A code is the sum of the codes of the next level.
        case hierarchy
        /// A total line is the sum of the highest codes.
        case total
        /// A total line without codes is the sum of some of the lines around it; one of several readings.
        case reading
        /// A total column is the sum of the columns that it heads.
        case row
        /// A first or last column is the sum of all others, though no heading says so.
        case pattern
        /// Two sides of a row are equal.
        case balance
        /// A profile says so.
        case profile
    }

    /// A figure and whether it is taken away.
    struct Term: Hashable {
        let place: FigurePlace
        var isNegative = false
    }

    let kind: Kind
    /// What the relation is an instance of; instances of one family are believed or not together.
    let family: String
    /// The total line of which this is one of several readings; nil for all kinds but `reading`.
    let line: String?
    let left: [Term]
    let right: [Term]
    /// How the relation is named in a message.
    let about: String

    init(
        _ kind: Kind, family: String, line: String? = nil, left: FigurePlace, right: [FigurePlace], about: String
    ) {
        self.init(
            kind, family: family, line: line, left: [Term(place: left)], right: right.map { Term(place: $0) },
            about: about)
    }

    init(_ kind: Kind, family: String, line: String? = nil, left: [Term], right: [Term], about: String) {
        self.kind = kind
        self.family = family
        self.line = line
        self.left = left
        self.right = right
        self.about = about
    }

    var terms: [Term] { left + right }

    /// Whether a blank on the left side means nothing, not silence: where codes or a profile say so.
    var isComplete: Bool { [.hierarchy, .total, .profile].contains(kind) }
}

/// How a relation came out.
struct Check: Hashable {
    let relation: Relation
    /// The left side less the right side.
    let difference: ExactDecimal
    /// How far rounding alone may carry it, in units of the last printed place.
    let tolerance: Int128
    /// Whether there is a figure other than 0 on both sides, so that holding means something.
    let isTelling: Bool
    /// Whether the left side holds a figure, be it 0.
    let isStated: Bool
    /// Whether there is no figure other than 0 at all.
    let isEmpty: Bool
    /// Cells of the relation whose text is no figure.
    let unreadable: [FigurePlace]

    var holds: Bool { difference.isZero }
    var isRounding: Bool { !holds && difference.magnitude.mantissa <= tolerance }
}

/// The figures of a document by place.
struct Figures {
    private let tables: [Table]

    init(_ tables: [Table]) {
        self.tables = tables
    }

    func cell(_ place: FigurePlace) -> Cell { tables[place.table].cells[place.cell] }
    func reference(_ place: FigurePlace) -> CellReference {
        CellReference(table: tables[place.table].id, cell: cell(place))
    }

    /// The value of a cell; nil for a blank one and for text.
    func value(_ place: FigurePlace) -> ExactDecimal? { cell(place).value?.number }

    /// Whether a figure is a percentage.
    func isShare(_ place: FigurePlace) -> Bool {
        if case .number(_, "%")? = cell(place).value { true } else { false }
    }

    /// The cells beside a cell in its row and column.
    func neighbours(of place: FigurePlace) -> [FigurePlace] {
        let cell = cell(place)
        return tables[place.table].cells.enumerated().filter { _, other in
            (other.row == cell.row
                && (other.columnRange.upperBound == cell.column || other.column == cell.columnRange.upperBound))
                || (other.column == cell.column
                    && (other.rowRange.upperBound == cell.row || other.row == cell.rowRange.upperBound))
        }.map { FigurePlace(table: place.table, cell: $0.offset) }
    }

    /// Sums both sides exactly and compares them; `replacing` supposes other values for some cells.
    func check(
        _ relation: Relation, options: AuditOptions, replacing supposed: [FigurePlace: ExactDecimal] = [:]
    ) -> Check {
        func values(_ terms: [Relation.Term]) -> [ExactDecimal] {
            terms.compactMap { term in
                (supposed[term.place] ?? value(term.place)).map { term.isNegative ? -$0 : $0 }
            }
        }
        let (left, right) = (values(relation.left), values(relation.right))
        let difference = left.reduce(.zero, +) - right.reduce(.zero, +)
        let filled = (left + right).count { !$0.isZero }
        return Check(
            relation: relation, difference: difference,
            tolerance: tolerance(relation, figures: filled, deviations: options.roundingDeviations),
            isTelling: left.contains { !$0.isZero } && right.contains { !$0.isZero }, isStated: !left.isEmpty,
            isEmpty: filled == 0,
            unreadable: relation.terms.map(\.place).filter { cell($0).value == .text })
    }

    /// The largest whole number of last places that rounding of so many figures plausibly adds up to.
    ///
    /// A figure and its copy round alike, so that two figures of one table leave no room; two tables may have been
    /// evened out apart, by one place. Of n figures each is off by at most
    /// half a place: together by n/2 at most, and by √(n/12) in the standard deviation of even distributions.
    private func tolerance(_ relation: Relation, figures: Int, deviations: Int) -> Int128 {
        guard figures > 2 else { return Set(relation.terms.map(\.place.table)).count > 1 ? 1 : 0 }
        let halves = figures / 2
        let squared = deviations * deviations * figures
        return Int128((1...max(1, halves)).last { 12 * $0 * $0 <= squared && $0 <= halves } ?? 1)
    }
}
