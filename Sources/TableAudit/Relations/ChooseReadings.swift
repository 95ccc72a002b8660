import TableModel

/// In which columns a chosen reading of a total line is meant.
enum Reach: Hashable {
    /// In every column of figures.
    case everywhere
    /// Only where it holds or a small mistake would explain that it does not: other columns may hold averages.
    case whereItFits
}

/// Chooses one reading for each total line without codes, by family.
///
/// The reading that holds in half of the columns is meant in all of them. Where none does, it is the one that a total
/// of the same name elsewhere bears out, provided that few columns speak against it and the sizes fit; else one that holds somewhere, or
/// that a wrong digit or a missing line would explain; else the line is left alone.
func chooseReadings(
    _ checks: [Check], families: [String: Support], figures: Figures, options: AuditOptions
) -> [String: Reach] {
    let (lines, byFamily) = groupReadings(checks)
    func about(_ family: String) -> String { byFamily[family]?.first?.relation.about ?? "" }

    var chosen: [String: Reach] = [:]
    var borneOut: Set<String> = []
    var open: [[String]] = []
    for candidates in lines {
        let holding = candidates.map { family in
            families[family].map { $0.holds(options) ? $0.holding : 0 } ?? 0
        }
        if let most = holding.max(), most > 0, let index = holding.firstIndex(of: most) {
            chosen[candidates[index]] = .everywhere
            borneOut.insert(about(candidates[index]))
        } else {
            open.append(candidates)
        }
    }
    for candidates in open {
        let twin = candidates.first { family in
            borneOut.contains(about(family)) && (families[family]?.telling ?? 0) < options.fewInstances
                && byFamily[family]?.contains { isPlausible($0, figures: figures, options: options) } == true
        }
        if let twin {
            chosen[twin] = .everywhere
            continue
        }
        let fitting = candidates.first { family in
            byFamily[family]?.contains { isNearMiss($0, figures: figures, options: options) } == true
        }
        if let fitting { chosen[fitting] = .whereItFits }
    }
    return chosen
}

/// The families of readings by total line, and the checks of each family.
private func groupReadings(_ checks: [Check]) -> (lines: [[String]], byFamily: [String: [Check]]) {
    var lines: [(line: String, families: [String])] = []
    var byFamily: [String: [Check]] = [:]
    for check in checks {
        guard let line = check.relation.line else { continue }
        if lines.last?.line != line { lines.append((line, [])) }
        if byFamily[check.relation.family] == nil { lines[lines.count - 1].families.append(check.relation.family) }
        byFamily[check.relation.family, default: []].append(check)
    }
    return (lines.map(\.families), byFamily)
}

/// Whether a total and its parts are of one size.
private func isPlausible(_ check: Check, figures: Figures, options: AuditOptions) -> Bool {
    let total = check.relation.left.compactMap { figures.value($0.place) }.reduce(.zero, +).magnitude
    let parts = (0..<options.plausibleFactor).reduce(ExactDecimal.zero) { sum, _ in sum + total - check.difference }
    return total < parts
}

/// Whether the sum holds, or a single wrong digit or a line that is missing or counted twice explains the difference.
///
/// Only with a total of enough digits: small numbers are near each other by chance.
func isNearMiss(_ check: Check, figures: Figures, options: AuditOptions) -> Bool {
    let total = check.relation.left.compactMap { figures.value($0.place) }.reduce(.zero, +)
    guard check.isTelling, total.magnitude.mantissa.description.count >= options.nearMissDigits else { return false }
    var mantissa = check.difference.magnitude.mantissa
    while mantissa > 9, mantissa % 10 == 0 { mantissa /= 10 }
    if mantissa <= 9 { return true }
    return check.relation.right.contains { figures.value($0.place)?.magnitude == check.difference.magnitude }
}
