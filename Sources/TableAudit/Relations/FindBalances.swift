import TableModel

/// Finds the figures that must be equal: 总计 on the side of income and on that of expenditure in each column, and the
/// two totals of a balance sheet that stand one below the other.
func findBalances(in table: AuditTable) -> [Relation] {
    table.dataRows.flatMap { row -> [Relation] in
        let sides = table.segments.filter { segment in
            let label = table.label(row, in: segment)
            return table.vocabulary.balances.contains { label.contains($0) }
        }
        return zip(sides, sides.dropFirst()).flatMap { left, right -> [Relation] in
            zip(left.figures, right.figures).compactMap { leftColumn, rightColumn in
                guard let leftPlace = table.figure(row, leftColumn), let rightPlace = table.figure(row, rightColumn)
                else {
                    return nil
                }
                return Relation(
                    .balance, family: "\(table.table.id) balance", left: leftPlace,
                    right: [Relation.Term(place: rightPlace)],
                    claim: .equal(label: table.name(row, in: left), other: table.name(row, in: right)))
            }
        }
    } + table.segments.flatMap { findPairs(in: table, segment: $0) }
}

private func findPairs(in table: AuditTable, segment: AuditTable.Segment) -> [Relation] {
    let labels = table.dataRows.map { (row: $0, label: table.label($0, in: segment).folded) }
    return table.vocabulary.balancePairs.flatMap { pair -> [Relation] in
        guard pair.count == 2, let upper = labels.first(where: { $0.label.hasPrefix(pair[0]) }),
            let lower = labels.first(where: { $0.row > upper.row && $0.label.hasPrefix(pair[1]) })
        else { return [] }
        return segment.figures.filter { table.additive.contains($0) }.compactMap { column in
            guard let left = table.figure(lower.row, column), let right = table.figure(upper.row, column),
                table.isFilled(left), table.isFilled(right)
            else { return nil }
            return Relation(
                .balance, family: "\(table.table.id) pair", left: left, right: [Relation.Term(place: right)],
                claim: .equal(label: table.name(lower.row, in: segment), other: table.name(upper.row, in: segment)))
        }
    }
}
