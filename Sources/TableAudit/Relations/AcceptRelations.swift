/// Keeps the checks of those relations that are meant, in the order given.
///
/// Relations of lines, columns and patterns were supported by the figures when they were found. Those that codes and two
/// sides speak of are meant where half of their clear instances hold; with few instances the rest of the document
/// speaks for them.
func acceptChecks(_ checks: [Check], options: AuditOptions) -> [Check] {
    let families = Dictionary(grouping: checks, by: \.relation.family).mapValues(Support.init)
    let kinds = Dictionary(grouping: checks, by: \.relation.kind).mapValues(Support.init)
    let proven = Set(
        checks.filter { $0.relation.kind == .lines && $0.holds && $0.isTelling }.flatMap {
            $0.relation.left.map(\.place)
        })
    return checks.filter { check in
        guard let family = families[check.relation.family], let kind = kinds[check.relation.kind] else { return false }
        switch check.relation.kind {
        case .profile, .lines, .row, .pattern: return true
        case .hierarchy, .total, .balance:
            if family.holds(options) { return true }
            // A total that its own lines prove is proof for the other side.
            if check.relation.kind == .balance, check.relation.terms.contains(where: { proven.contains($0.place) }) {
                return true
            }
            return family.telling < options.fewInstances && kind.holding >= options.documentInstances
                && Double(kind.telling - kind.holding) <= Double(kind.telling) * options.strayShare
        }
    }
}

/// How often the instances of a family or kind hold, among those that say something.
private struct Support {
    let telling: Int
    let holding: Int

    init(_ checks: [Check]) {
        telling = checks.count(where: \.isTelling)
        holding = checks.count { $0.isTelling && ($0.holds || $0.isRounding) }
    }

    /// Whether enough of the clear instances hold.
    func holds(_ options: AuditOptions) -> Bool {
        holding > 0 && Double(holding) >= Double(telling) * options.relationShare
    }
}
