import TableModel

/// A sum that figures of a document should keep: the left side equals the right side.
struct Relation: Hashable {
    /// What says that the sum should hold.
    enum Kind: String, Hashable {
        /// A code is the sum of the codes of the next level.
        case hierarchy
        /// A total line is the sum of the highest codes.
        case total
        /// A line without codes is the sum of lines around it, as the figures support.
        case lines
        /// A total column is the sum of the columns that it heads.
        case row
        /// A column is the sum or difference of others, though no header says so.
        case pattern
        /// Two sides of a row, or two totals, are equal.
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
    let left: [Term]
    let right: [Term]
    let claim: Claim
    /// Whether only sums like it speak for it, so that it is doubtful rather than wrong where it does not hold.
    var isLikely = false

    init(_ kind: Kind, family: String, left: FigurePlace, right: [Term], claim: Claim) {
        self.init(kind, family: family, left: [Term(place: left)], right: right, claim: claim)
    }

    init(_ kind: Kind, family: String, left: [Term], right: [Term], claim: Claim) {
        self.kind = kind
        self.family = family
        self.left = left
        self.right = right
        self.claim = claim
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
    /// The sum of the right side.
    let sum: ExactDecimal
    /// How far rounding alone may carry it, in units of the last printed place.
    let tolerance: Int128
    /// Whether there is a figure other than 0 on both sides, so that holding means something.
    let isTelling: Bool
    /// Whether there is no figure other than 0 at all.
    let isEmpty: Bool
    /// How many figures other than 0 it holds.
    let filled: Int
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

    func table(_ place: FigurePlace) -> Table { tables[place.table] }
    func cell(_ place: FigurePlace) -> Cell { tables[place.table].cells[place.cell] }
    func reference(_ place: FigurePlace) -> CellReference {
        CellReference(table: tables[place.table].id, cell: cell(place))
    }

    /// The value of a cell; nil for a blank one and for text.
    func value(_ place: FigurePlace) -> ExactDecimal? { cell(place).value?.number }

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
        let sum = right.reduce(.zero, +)
        let filled = (left + right).count { !$0.isZero }
        let tables = Set(relation.terms.map(\.place.table)).count
        return Check(
            relation: relation, difference: left.reduce(.zero, +) - sum, sum: sum,
            tolerance: roundingTolerance(of: filled, places: tables, deviations: options.roundingDeviations),
            isTelling: left.contains { !$0.isZero } && right.contains { !$0.isZero }, isEmpty: filled == 0,
            filled: filled, unreadable: relation.terms.map(\.place).filter { cell($0).value == .text })
    }
}
