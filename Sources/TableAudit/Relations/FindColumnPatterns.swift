import TableModel

/// Finds columns that are the sum or difference of others in nearly every row, though no header says so: the first or
/// last of all, what was there and what changed and what is there now, and two figures with their difference.
func findColumnPatterns(in table: AuditTable, options: AuditOptions) -> [Relation] {
    table.segments.flatMap { segment -> [Relation] in
        let columns = RowColumns(table, segment: segment, options: options)
        let totals = Set(columns.totals)
        let free = columns.columns.filter { !totals.contains($0) }
        var patterns: [RowColumns.Choice] = []
        var bound: Set<Set<Int>> = []
        func tryReading(_ result: Int, _ terms: [ColumnReading.Term]) {
            let reading = ColumnReading(result: result, terms: terms)
            let members = Set(terms.map(\.column)).union([result])
            guard
                !bound.contains(where: {
                    !$0.isDisjoint(with: members) && ($0.isSubset(of: members) || members.isSubset(of: $0))
                })
            else { return }
            let outcome = columns.outcome(of: reading)
            let all = outcome.holding.count + outcome.failing.count
            guard outcome.telling >= options.fewInstances, outcome.digits >= options.discoveryDigits,
                Double(outcome.failing.count) <= Double(all) * options.strayShare
            else { return }
            bound.insert(members)
            patterns.append(RowColumns.Choice(reading: reading, outcome: outcome))
        }
        if totals.isEmpty, columns.columns.count > 2 {
            let all = columns.columns
            tryReading(all[0], all.dropFirst().map { ColumnReading.Term(column: $0) })
            tryReading(all[all.count - 1], all.dropLast().map { ColumnReading.Term(column: $0) })
        }
        for place in free.indices.dropFirst(options.flowColumns - 1) {
            let run = free[(place - options.flowColumns + 1)...place].map(\.self)
            tryReading(
                run[3],
                [
                    ColumnReading.Term(column: run[0]), ColumnReading.Term(column: run[1]),
                    ColumnReading.Term(column: run[2], isNegative: true),
                ])
        }
        for place in free.indices.dropFirst(2) {
            let (a, b, c) = (free[place - 2], free[place - 1], free[place])
            tryReading(c, [ColumnReading.Term(column: a), ColumnReading.Term(column: b, isNegative: true)])
            tryReading(c, [ColumnReading.Term(column: b), ColumnReading.Term(column: a, isNegative: true)])
            tryReading(a, [ColumnReading.Term(column: b), ColumnReading.Term(column: c)])
        }
        return patterns.flatMap { choice in
            columns.relations(
                of: choice, kind: .pattern,
                claim: choice.reading.terms.contains(where: \.isNegative)
                    ? .difference(heading: table.headingName(choice.reading.result))
                    : .columns(heading: table.headingName(choice.reading.result)))
        }
    }
}
