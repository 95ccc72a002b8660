import TableModel

/// Finds the sums that total lines over codes speak of: a total is the sum of the codes that stand under no other, over
/// all segments that its label spans.
func findTotals(in table: AuditTable) -> [Relation] {
    table.segments.enumerated().flatMap { number, segment -> [Relation] in
        table.totalRows(of: segment).flatMap { row -> [Relation] in
            let spanned = table.segments(under: row, from: number)
            guard spanned.contains(where: { !table.tree(of: $0).topRows.isEmpty }) else { return [] }
            return totals(in: table, row: row, segment: segment, spanned: spanned)
        }
    }
}

private func totals(
    in table: AuditTable, row: Int, segment: AuditTable.Segment, spanned: [AuditTable.Segment]
) -> [Relation] {
    let tops = spanned.map { table.tree(of: $0).topRows }
    return segment.figures.indices.compactMap { offset in
        let column = segment.figures[offset]
        guard table.additive.contains(column), let left = table.figure(row, column) else { return nil }
        let right = zip(spanned, tops).flatMap { spanned, rows in
            spanned.figures.indices.contains(offset)
                ? rows.compactMap { table.figure($0, spanned.figures[offset]) } : []
        }
        return Relation(
            .total, family: "\(table.table.id) total", left: left, right: right.map { Relation.Term(place: $0) },
            claim: .highestCodes(label: table.name(row, in: segment)))
    }
}

extension AuditTable {
    /// The total lines without a code.
    func totalRows(of segment: Segment) -> [Int] {
        dataRows.filter { code($0, in: segment) == nil && vocabulary.isTotal(label($0, in: segment)) }
    }

    /// Whether the lines of a segment are ordered by codes, those that a label of the segment spans too.
    func isCoded(_ segment: Segment) -> Bool {
        let rows = totalRows(of: segment)
        return !tree(of: segment).topRows.isEmpty
            || rows.contains { row in
                segments(under: row, from: segment.index).contains { !tree(of: $0).topRows.isEmpty }
            }
    }

    /// The segments that the label of a row reaches over, with the segment of its figure as the last one.
    ///
    /// A label that spans several segments, such as 公用经费合计 over two lists of codes, totals them all.
    fileprivate func segments(under row: Int, from number: Int) -> [Segment] {
        let segment = segments[number]
        let start = labelColumn(row, in: segment) ?? segment.names.lowerBound
        return segments.filter { $0.columns.upperBound > start && $0.columns.lowerBound <= segment.names.lowerBound }
    }
}
