import TableModel

/// Finds the sums of lines without codes, as their figures support them.
///
/// Where no reading of a total fits any column, as when a line is missing, the sums like it speak: the other totals of
/// the table, and totals of the same name in other tables. What they alone say is likely, not sure.
func findLineSums(in tables: [AuditTable], options: AuditOptions) -> [Relation] {
    let sums = tables.flatMap { table -> [LineSums] in
        let attributes = Set(table.segments.flatMap { table.attributes(of: $0) })
        return table.segments.filter { !table.isCoded($0) && !attributes.contains($0) }.map { segment in
            LineSums(SegmentLines(table, segment: segment, options: options), options: options)
        }
    }
    let witnesses = Witnesses(sums)
    return sums.flatMap { sums in
        sums.found.flatMap { relations(of: $0, in: sums.lines) }
            + sums.open.filter { witnesses.speak(for: $0, in: sums, options: options) }
            .flatMap { relations(of: $0, in: sums.lines, isLikely: true) }
    }
}

private func relations(of sum: LineSums.Sum, in lines: SegmentLines, isLikely: Bool = false) -> [Relation] {
    let (table, segment) = (lines.table, lines.segment)
    let row = lines.lines[sum.reading.result].row
    let claim = Claim.lines(label: table.name(row, in: segment), sum.reading.name)
    let outcome = sum.outcome
    return (outcome.holding + outcome.rounded + outcome.failing).sorted().compactMap { index in
        let column = lines.columns[index]
        guard let left = table.figure(row, column) else { return nil }
        let right = sum.reading.terms.compactMap { term in
            table.figure(lines.lines[term.line].row, column).map {
                Relation.Term(place: $0, isNegative: term.isNegative)
            }
        }
        var relation = Relation(
            .lines, family: "\(table.table.id) lines \(segment.index) \(row)", left: left, right: right, claim: claim)
        relation.isLikely = isLikely
        return relation
    }
}

/// The totals of a document whose readings their figures support.
private struct Witnesses {
    /// By label, the tables in which a total is the sum of the lines above it.
    private let byLabel: [String: Set<Int>]
    /// By table, how many totals are supported.
    private let byTable: [Int: Int]

    init(_ sums: [LineSums]) {
        var byLabel: [String: Set<Int>] = [:]
        var byTable: [Int: Int] = [:]
        for sums in sums {
            let position = sums.lines.table.position
            for sum in sums.found {
                let role = sums.lines.lines[sum.reading.result].role
                if role.isTotal { byTable[position, default: 0] += 1 }
                if sum.reading.name == .section { byLabel[role.label, default: []].insert(position) }
            }
        }
        self.byLabel = byLabel
        self.byTable = byTable
    }

    /// Whether totals like an open one bear its plainest reading out, or its lines are a plain list, and a missing line or
    /// a wrong digit would explain that it does not hold.
    func speak(for sum: LineSums.Sum, in sums: LineSums, options: AuditOptions) -> Bool {
        let (lines, outcome) = (sums.lines, sum.outcome)
        guard sums.open.count == 1, outcome.fitting == 0, !outcome.failing.isEmpty else { return false }
        let label = lines.lines[sum.reading.result].role.label
        let beside = byTable[lines.table.position, default: 0]
        let elsewhere = byLabel[label, default: []].count
        guard
            beside >= options.fewInstances - 1 || elsewhere >= options.fewInstances
                || sums.isPlainList(above: sum.reading.result)
        else {
            return false
        }
        let totals = outcome.failing.map { column in
            let total = lines.lines[sum.reading.result].values[column] ?? .zero
            let parts = sum.reading.terms.compactMap { term in
                lines.lines[term.line].values[column].map { term.isNegative ? -$0 : $0 }
            }
            return (total: total, sum: parts.reduce(.zero, +), parts: parts.map(\.magnitude).filter { !$0.isZero })
        }
        // A line that is missing is of the size of the others.
        let isShort = totals.allSatisfy { total, sum, parts in
            guard total > sum, let least = parts.min(), let most = parts.max() else { return false }
            return least < (total - sum) * options.plausibleFactor && total - sum < most * options.plausibleFactor
        }
        return totals.allSatisfy { $0.total.digits >= options.evidenceDigits }
            && (isShort && totals.count > 1 || totals.contains { isDigitOff($0.total - $0.sum) })
    }

    /// Whether a difference is a single digit and zeros.
    private func isDigitOff(_ difference: ExactDecimal) -> Bool {
        var rest = difference.magnitude.mantissa
        while rest > 9, rest % 10 == 0 { rest /= 10 }
        return rest <= 9
    }
}

extension LineSums {
    /// Whether a total is the first of its table and the lines above it are a list without sections, numbers and signs.
    fileprivate func isPlainList(above result: Int) -> Bool {
        lines.lines.prefix(result).allSatisfy { line in
            !line.role.isTotal && !line.role.isNet && !line.isHeading && line.role.level == nil
                && (line.role.mark == nil || line.role.mark == .part)
        }
    }
}

extension ExactDecimal {
    fileprivate static func * (number: ExactDecimal, factor: Int) -> ExactDecimal {
        (0..<factor).reduce(.zero) { sum, _ in sum + number }
    }
}
