import TableModel

/// Finds the rows whose two halves must be equal: 总计 on the side of income and on that of expenditure.
func findBalances(in table: AuditTable, options: AuditOptions) -> [Relation] {
    table.dataRows.flatMap { row -> [Relation] in
        let sides = table.segments.filter { segment in
            let label = table.label(row, in: segment)
            return options.balanceWords.contains { label.contains($0) }
        }
        return zip(sides, sides.dropFirst()).compactMap { left, right in
            guard let leftColumn = left.figures.first, let rightColumn = right.figures.first,
                let leftPlace = table.figure(row, leftColumn), let rightPlace = table.figure(row, rightColumn)
            else { return nil }
            return Relation(
                .balance, family: "\(table.table.id) balance", left: leftPlace, right: [rightPlace],
                about: "both sides of \(table.label(row, in: left)) are equal")
        }
    }
}
