import TableModel

/// Keeps the checks of those relations that are meant, judged by how often they hold, in the order given.
///
/// A family of labelled sums is meant where half of its telling instances hold; with few instances the rest of the
/// document speaks for it. A family without a telling label must hold nearly always. Of the readings of a total line
/// one is chosen; see `chooseReadings`.
func acceptChecks(_ checks: [Check], figures: Figures, options: AuditOptions) -> [Check] {
    let families = Dictionary(grouping: checks, by: \.relation.family).mapValues(Support.init)
    let kinds = Dictionary(grouping: checks, by: \.relation.kind).mapValues(Support.init)
    let readings = chooseReadings(checks, families: families, figures: figures, options: options)
    return checks.filter { check in
        let relation = check.relation
        guard let family = families[relation.family], let kind = kinds[relation.kind] else { return false }
        // Shares and rates are averaged more often than added up.
        if !check.holds, !check.isRounding, !relation.isComplete, figures.isShare(relation.left[0].place) {
            return false
        }
        switch relation.kind {
        case .profile: return true
        case .reading:
            guard let reading = readings[relation.family] else { return false }
            return reading == .everywhere || check.holds || isNearMiss(check, figures: figures, options: options)
        case .pattern:
            return family.telling >= options.fewInstances
                && Double(family.telling - family.holding) <= Double(family.telling) * options.strayShare
        case .hierarchy, .row, .total, .balance:
            if family.holds(options) { return true }
            return family.telling < options.fewInstances && kind.holding >= options.documentInstances
                && Double(kind.telling - kind.holding) <= Double(kind.telling) * options.strayShare
        }
    }
}

/// How often the instances of a family or kind hold, among those that tell something.
struct Support {
    let telling: Int
    let holding: Int

    init(_ checks: [Check]) {
        telling = checks.count(where: \.isTelling)
        holding = checks.count { $0.isTelling && ($0.holds || $0.isRounding) }
    }

    /// Whether enough of the telling instances hold.
    func holds(_ options: AuditOptions) -> Bool {
        holding > 0 && Double(holding) >= Double(telling) * options.relationShare
    }
}
