import CellTyping
public import TableModel

/// What an audit found, and how much of the document it could check.
public struct Audit: Hashable, Sendable {
    /// The name of the profile that the document was held against; nil for none.
    public var profile: String?
    /// What does not add up or does not fit together, in the order of tables.
    public var findings: [Finding]
    /// The figures that some relation binds, in the order of tables; a wrong one would be noticed.
    public var bound: [CellReference]
    /// How many figures the document's tables hold.
    public var figures: Int
}

/// Checks whether a document's figures add up, exactly in decimal.
///
/// Sums are found from headers, codes and the figures themselves; a profile adds those it knows, and what the forms
/// of its family must hold.
///
/// - Parameters:
///   - document: the document; its cells need not be typed.
///   - profile: what is known of its family; nil audits it as any document.
///   - options: how sums are looked for and how exactly they must hold.
/// - Returns: what was found, the same for the same document.
public func auditDocument(
    _ document: Document, profile: Profile? = nil, options: AuditOptions = AuditOptions()
) -> Audit {
    auditTables(
        document.tables.enumerated().map { AuditTable($1, position: $0, options: options) }, of: document,
        profile: profile, options: options)
}

/// Audits a document whose tables are typed.
func auditTables(
    _ tables: [AuditTable], of document: Document, profile: Profile?, options: AuditOptions
) -> Audit {
    let figures = Figures(tables.map(\.table))
    let forms = profile.map { Forms($0, tables: tables) }
    let wording = Wording(tables, figures: figures, options: options)
    let accepted = findChecks(in: tables, forms: forms, figures: figures, options: options)

    var findings = describeChecks(accepted, figures: figures, wording: wording, options: options)
    findings +=
        checkCodes(in: tables, options: options) + tables.flatMap { checkRowNumbers(in: $0, options: options) }
        + checkNames(in: tables, wording: wording, options: options)
    if let forms {
        findings += TextComparison(
            document, forms: forms, figures: figures, wording: wording, options: options
        ).findings()
        findings += checkNames(in: tables, against: forms.profile, language: options.language)
        findings += checkForms(forms, tables: tables, document: document, language: options.language)
        findings += checkHeads(of: tables, language: options.language)
    }
    let order = Dictionary(document.tables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bound = Set(accepted.flatMap { $0.relation.terms.map(\.place) }.filter { figures.value($0) != nil })
    return Audit(
        profile: profile?.name,
        findings: findings.stablySorted { $0.table.flatMap { order[$0] } ?? -1 },
        bound: bound.sorted().map(figures.reference),
        figures: tables.reduce(0) { $0 + $1.table.cells.count { $0.value?.number != nil } })
}

/// The checks of all relations that are meant.
func findChecks(in tables: [AuditTable], forms: Forms?, figures: Figures, options: AuditOptions) -> [Check] {
    let columns = tables.flatMap { table -> [Relation] in
        let rows = findRowSums(in: table, isFamily: forms != nil, options: options)
        return rows + findColumnPatterns(in: table, options: options)
    }
    let relations =
        tables.flatMap { findHierarchies(in: $0) + findTotals(in: $0) } + findLineSums(in: tables, options: options)
        + columns + tables.flatMap(findBalances) + (forms.map(findProfileRelations) ?? [])
    return acceptChecks(
        relations.map { figures.check($0, options: options) }.filter { !$0.isEmpty }, options: options)
}

extension [Finding] {
    /// Sorted by a key, in the order given where keys are equal.
    fileprivate func stablySorted(by key: (Finding) -> Int) -> [Finding] {
        enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }
}
