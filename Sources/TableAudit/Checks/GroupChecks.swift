/// Broken sums with one cause, with what is known of it.
struct BrokenSums {
    /// The sums, in the order of the document; the first is the one to report.
    let checks: [Check]
    let explanation: Diagnosis.Explanation
}

/// Puts broken sums with one cause together: those that one changed figure would explain, and of the rest those that share
/// figures.
func groupBroken(_ checks: [Check], diagnosis: Diagnosis) -> [BrokenSums] {
    var groups: [(checks: [Check], explanation: Diagnosis.Explanation, places: Set<FigurePlace>)] = []
    for check in checks {
        let explanation = diagnosis.explain(check)
        let own = Set(check.relation.terms.map(\.place))
        let index = groups.firstIndex { group in
            // A line that is missing is missing in every column.
            if check.relation.isLikely, group.checks[0].relation.family == check.relation.family { return true }
            return explanation.suspect == nil && group.explanation.suspect == nil
                ? !group.places.isDisjoint(with: own) : group.explanation.suspect == explanation.suspect
        }
        if let index {
            groups[index].checks.append(check)
            groups[index].places.formUnion(own)
        } else {
            groups.append(([check], explanation, own))
        }
    }
    return groups.map { group in
        let first = group.checks.min { $0.relation.terms.count < $1.relation.terms.count } ?? group.checks[0]
        let rest = group.checks.filter { $0 != first }
        return BrokenSums(checks: [first] + rest, explanation: group.explanation)
    }
}
