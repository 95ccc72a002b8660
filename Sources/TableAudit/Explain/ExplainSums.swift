public import TableModel

/// The sums that bind the figures of a table.
public struct ExplainedTable: Hashable, Sendable {
    /// The table's `id`.
    public var table: String
    /// The table by its form and title.
    public var name: String
    /// The page on which it starts, from 1.
    public var page: Int
    /// The sums, in words.
    public var sums: [ExplainedSum]
    /// How many figures the table holds.
    public var figures: Int
    /// The figures that no sum binds.
    public var unbound: [CellReference]
    /// What those figures are called, in the same order.
    public var unboundNames: [String]
}

/// One sum of a table, with how often it holds.
public struct ExplainedSum: Hashable, Sendable {
    /// What is the sum of what.
    public var text: String
    /// In how many columns or rows it holds, rounding included.
    public var holding: Int
    /// In how many it should.
    public var all: Int
}

/// Lists the sums that an audit relies on, by table, and the figures that nothing binds, where an error would not be
/// noticed.
///
/// - Parameters:
///   - document: the document; its cells need not be typed.
///   - profile: what is known of its family.
///   - options: how sums are looked for, and the language of the texts.
public func explainSums(
    of document: Document, profile: Profile? = nil, options: AuditOptions = AuditOptions()
) -> [ExplainedTable] {
    let tables = document.tables.enumerated().map { AuditTable($1, position: $0, options: options) }
    let figures = Figures(tables.map(\.table))
    let wording = Wording(tables, figures: figures, options: options)
    let forms = profile.map { Forms($0, tables: tables) }
    let checks = findChecks(in: tables, forms: forms, figures: figures, options: options)
    let bound = Set(checks.flatMap { $0.relation.terms.map(\.place) })
    return tables.map { table in
        let own = checks.filter { $0.relation.left[0].place.table == table.position }
        let places = table.table.cells.indices.filter { table.table.cells[$0].value?.number != nil }
            .map { FigurePlace(table: table.position, cell: $0) }
        let unbound = places.filter { !bound.contains($0) }
        return ExplainedTable(
            table: table.table.id, name: wording.name(ofTable: table.position), page: table.table.pages.first ?? 1,
            sums: sums(of: own, wording: wording), figures: places.count, unbound: unbound.map(figures.reference),
            unboundNames: unbound.map(wording.name(of:)))
    }
}

/// The checks of one family and claim as one sum, in the order given.
private func sums(of checks: [Check], wording: Wording) -> [ExplainedSum] {
    var sums: [ExplainedSum] = []
    var places: [String: Int] = [:]
    for check in checks {
        let text = wording.explain(check.relation)
        let place = places[text] ?? sums.count
        if place == sums.count {
            places[text] = place
            sums.append(ExplainedSum(text: text, holding: 0, all: 0))
        }
        sums[place].all += 1
        if check.holds || check.isRounding { sums[place].holding += 1 }
    }
    return sums
}

extension Wording {
    /// What a relation says, without figures: the same text for all its columns or rows.
    func explain(_ relation: Relation) -> String {
        let place = relation.left[0].place
        switch relation.claim {
        case .codesBelow: return say("each code is the sum of the codes below it", "各科目等于其下级科目之和")
        case .highestCodes(let label): return say("\"\(label)\" is the sum of the highest codes", "“\(label)”等于各类级科目之和")
        case .columns, .difference:
            let names = relation.right.map { (name: columnName($0.place), isNegative: $0.isNegative) }
            return say(columnName(place) + " = ", columnName(place) + " = ") + joined(names)
        case .lines(let label, _):
            return "\(label) = " + joined(relation.right.map { (name: rowName($0.place), isNegative: $0.isNegative) })
        case .equal(let label, let other): return "\(label) = \(other)"
        case .profile(let about, _): return about
        }
    }

    private func joined(_ terms: [(name: String, isNegative: Bool)]) -> String {
        terms.enumerated().map { index, term in
            (term.isNegative ? (index == 0 ? "−" : " − ") : (index == 0 ? "" : " + ")) + term.name
        }.joined()
    }
}
