import TableModel

/// Finds the sums that total lines tell of.
///
/// With codes, a total is the sum of the codes that stand under no other, over all segments that its label spans.
/// Without codes there are several readings; each becomes a family of its own and the figures choose among them.
func findTotals(in table: AuditTable, options: AuditOptions) -> [Relation] {
    table.segments.enumerated().flatMap { number, segment -> [Relation] in
        let totals = table.dataRows.filter { row in
            table.code(row, in: segment) == nil && options.isTotal(table.label(row, in: segment))
        }
        return totals.flatMap { row -> [Relation] in
            let spanned = table.segments(under: row, from: number)
            let isCoded = spanned.contains { !table.tree(of: $0).topRows.isEmpty }
            return isCoded
                ? codedTotals(in: table, row: row, segment: number, spanned: spanned)
                : plainTotals(in: table, row: row, segment: number, totals: totals, options: options)
        }
    }
}

private func codedTotals(
    in table: AuditTable, row: Int, segment number: Int, spanned: [AuditTable.Segment]
) -> [Relation] {
    let segment = table.segments[number]
    let tops = spanned.map { table.tree(of: $0).topRows }
    return segment.figures.indices.compactMap { offset in
        guard let left = table.figure(row, segment.figures[offset]) else { return nil }
        let right = zip(spanned, tops).flatMap { spanned, rows in
            spanned.figures.indices.contains(offset)
                ? rows.compactMap { table.figure($0, spanned.figures[offset]) } : []
        }
        return Relation(
            .total, family: "\(table.table.id) total", left: left, right: right,
            about: "\(table.label(row, in: segment)) is the sum of the highest codes")
    }
}

private func plainTotals(
    in table: AuditTable, row: Int, segment number: Int, totals: [Int], options: AuditOptions
) -> [Relation] {
    let segment = table.segments[number]
    let rows = table.dataRows.filter { !options.isPart(table.label($0, in: segment)) }
    let label = table.label(row, in: segment)
    let previous = totals.last { $0 < row }
    let between = rows.filter { $0 < row && $0 > (previous ?? -1) }
    let next = totals.first { $0 > row }
    let line = "\(table.table.id) total of segment \(number), row \(row)"
    var readings: [(name: String, rows: [Int])] = []
    if let previous {
        readings.append(("the total before it and what follows that", [previous] + between))
        if let first = between.first { readings.append(("the total before it and the next line", [previous, first])) }
        readings.append(("the lines since the total before it", between))
        readings.append(("all lines above it that are no totals", rows.filter { $0 < row && !totals.contains($0) }))
    } else if !between.isEmpty {
        readings.append(("the lines above it", between))
    }
    let numbered = between.filter { table.label($0, in: segment).prefixMatch(of: /[一二三四五六七八九十]+、/) != nil }
    readings.append(("the lines numbered 一、二、三、 above it", numbered))
    readings.append(("the lines below it", rows.filter { $0 > row && $0 < (next ?? table.table.rows) }))
    return readings.filter { !$0.rows.isEmpty }.flatMap { reading in
        segment.figures.compactMap { column in
            guard let left = table.figure(row, column) else { return nil }
            return Relation(
                .reading, family: "\(line): \(reading.name)", line: line, left: left,
                right: reading.rows.compactMap { table.figure($0, column) }, about: "\(label) is \(reading.name)")
        }
    }
}

extension AuditTable {
    /// The segments that the label of a row reaches over, with the segment of its figure as the last one.
    ///
    /// A label that spans several segments, such as 公用经费合计 over two lists of codes, totals them all.
    fileprivate func segments(under row: Int, from number: Int) -> [Segment] {
        let segment = segments[number]
        let start = labelColumn(row, in: segment) ?? segment.names.lowerBound
        return segments.filter { $0.columns.upperBound > start && $0.columns.lowerBound <= segment.names.lowerBound }
    }
}
