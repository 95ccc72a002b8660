import CellTyping
public import TableModel

/// What an audit found, and how much of the document it could check.
public struct Audit: Hashable, Sendable {
    /// What does not add up or does not fit together, in the order of tables.
    public var findings: [Finding]
    /// The figures that some relation binds, in the order of tables; a wrong one would be noticed.
    public var bound: [CellReference]
    /// How many figures the document's tables hold.
    public var figures: Int
}

/// Checks whether a document's figures add up.
///
/// Sums are found from headings, codes and the figures themselves, then checked exactly in decimal.
///
/// - Parameters:
///   - document: the document; its cells need not be typed.
///   - options: how sums are looked for and how exactly they must hold.
/// - Returns: what was found, the same for the same document.
public func auditDocument(_ document: Document, options: AuditOptions = AuditOptions()) -> Audit {
    let tables = document.tables.enumerated().map { AuditTable(typeCells(of: $1), position: $0) }
    let figures = Figures(tables.map(\.table))
    let relations = tables.flatMap { table in
        findHierarchies(in: table) + findTotals(in: table, options: options) + findRowSums(in: table, options: options)
            + findBalances(in: table, options: options)
    }
    let checks = relations.map { figures.check($0, options: options) }.filter { !$0.isEmpty }
    let accepted = acceptChecks(checks, figures: figures, options: options)
    let bound = Set(accepted.flatMap { $0.relation.terms.map(\.place) }.filter { figures.value($0) != nil })
    return Audit(
        findings: describe(accepted, figures: figures, options: options),
        bound: bound.sorted().map(figures.reference),
        figures: tables.reduce(0) { $0 + $1.table.cells.count { $0.value?.number != nil } })
}
