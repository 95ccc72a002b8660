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
        switch relation.kind {
        case .profile: return true
        case .reading: return readings.contains(relation.family)
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
private struct Support {
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

/// Chooses one reading for each total line without codes, by family.
///
/// The reading that holds in most columns is meant. Where none holds, it is the one that a total of the same name
/// elsewhere bears out, provided that few columns speak against it, else one that a wrong digit or a missing line would explain; else the line is left alone.
private func chooseReadings(
    _ checks: [Check], families: [String: Support], figures: Figures, options: AuditOptions
) -> Set<String> {
    var lines: [(line: String, families: [String])] = []
    var byFamily: [String: [Check]] = [:]
    for check in checks {
        guard let line = check.relation.line else { continue }
        if lines.last?.line != line { lines.append((line, [])) }
        if byFamily[check.relation.family] == nil { lines[lines.count - 1].families.append(check.relation.family) }
        byFamily[check.relation.family, default: []].append(check)
    }
    func about(_ family: String) -> String { byFamily[family]?.first?.relation.about ?? "" }

    var chosen: Set<String> = []
    var borneOut: Set<String> = []
    var open: [[String]] = []
    for (_, candidates) in lines {
        let holding = candidates.map { family in
            families[family].map { $0.holds(options) ? $0.holding : 0 } ?? 0
        }
        if let most = holding.max(), most > 0, let index = holding.firstIndex(of: most) {
            chosen.insert(candidates[index])
            borneOut.insert(about(candidates[index]))
        } else {
            open.append(candidates)
        }
    }
    for candidates in open {
        let meant =
            candidates.first { borneOut.contains(about($0)) && (families[$0]?.telling ?? 0) < options.fewInstances }
            ?? candidates.first {
                byFamily[$0]?.contains { isNearMiss($0, figures: figures, options: options) } == true
            }
        if let meant { chosen.insert(meant) }
    }
    return chosen
}

/// Whether a single wrong digit, or a line that is missing or counted twice, explains the difference.
///
/// Only with a total of enough digits: small numbers are near each other by chance.
private func isNearMiss(_ check: Check, figures: Figures, options: AuditOptions) -> Bool {
    let total = check.relation.left.compactMap { figures.value($0.place) }.reduce(.zero, +)
    guard check.isTelling, total.magnitude.mantissa.description.count >= options.nearMissDigits else { return false }
    var mantissa = check.difference.magnitude.mantissa
    while mantissa > 9, mantissa % 10 == 0 { mantissa /= 10 }
    if mantissa <= 9 { return true }
    return check.relation.right.contains { figures.value($0.place)?.magnitude == check.difference.magnitude }
}
