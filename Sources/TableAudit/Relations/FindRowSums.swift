import CellTyping
import TableModel

/// Finds the sums along the rows: of the columns whose header is a total, as most rows support them.
func findRowSums(in table: AuditTable, isFamily: Bool, options: AuditOptions) -> [Relation] {
    table.segments.flatMap { segment -> [Relation] in
        let columns = RowColumns(table, segment: segment, options: options)
        return columns.totals.flatMap { total -> [Relation] in
            let readings = columns.readings(of: total)
            guard let chosen = columns.choose(readings, isKnown: isFamily) else { return [] }
            let heading = table.headingName(total)
            return columns.relations(of: chosen, kind: .row, claim: .columns(heading: heading))
        }
    }
}

/// One way to read a column as a sum of others.
struct ColumnReading: Hashable {
    struct Term: Hashable {
        let column: Int
        var isNegative = false
    }

    let result: Int
    let terms: [Term]
}

/// The columns of a segment as sums see them.
struct RowColumns {
    let table: AuditTable
    let segment: AuditTable.Segment
    /// The columns that add up.
    let columns: [Int]
    let options: AuditOptions
    /// The rows whose figures add up.
    let rows: [Int]

    init(_ table: AuditTable, segment: AuditTable.Segment, options: AuditOptions) {
        self.table = table
        self.segment = segment
        self.options = options
        columns = segment.figures.filter { table.additive.contains($0) }
        rows = table.dataRows.filter { !table.vocabulary.isRatio(table.label($0, in: segment)) }
    }

    /// The columns that a header calls a total.
    var totals: [Int] {
        columns.filter { table.headingTexts($0).contains { table.vocabulary.isTotal($0) } }
    }

    /// The ways in which a total column may add up others: those that the headers speak of first, then runs of columns
    /// behind and before it.
    func readings(of total: Int) -> [ColumnReading] {
        var readings = headed(total).map { [ColumnReading(result: total, terms: signed($0))] } ?? []
        let place = columns.firstIndex(of: total) ?? 0
        let behind = columns[(place + 1)...].prefix(options.longestRun)
        let before = columns[..<place].suffix(options.longestRun)
        if behind.count > 1 {
            for end in (2...behind.count).reversed() {
                readings.append(ColumnReading(result: total, terms: signed(Array(behind.prefix(end)))))
            }
        }
        if before.count > 1 {
            for end in (2...before.count).reversed() {
                readings.append(ColumnReading(result: total, terms: signed(Array(before.suffix(end)))))
            }
        }
        return readings
    }

    private func signed(_ columns: [Int]) -> [ColumnReading.Term] {
        columns.map { column in
            ColumnReading.Term(
                column: column, isNegative: table.headingTexts(column).contains { table.vocabulary.isLess($0) })
        }
    }

    /// The columns that the headers say a total adds up; nil where nothing stands beside it.
    ///
    /// The header that holds the word may stand on any level: its siblings, the headers beside it under the same one,
    /// are the parts. A sibling with columns of its own gives its own total where it has one, else all its columns, and
    /// where the total header has sub-headers (预算数, 决算数), those of the same name.
    private func headed(_ column: Int) -> [Int]? {
        let path = table.headings[column]
        let texts = path.map { table.table.cells[$0].text.closedUp }
        guard let level = texts.firstIndex(where: { table.vocabulary.isTotal($0) }) else { return nil }
        let below = Array(texts[(level + 1)...].filter { !$0.isEmpty })
        let isSibling = { (other: Int) in
            let otherPath = table.headings[other]
            return otherPath.count > level && otherPath[..<level] == path[..<level] && otherPath[level] != path[level]
        }
        let isTotal = { (other: Int) in
            let heading = table.headings[other]
            return other != column && heading.count > level
                && table.vocabulary.isTotal(table.table.cells[heading[level]].text)
        }
        let beside = columns.filter { $0 == column || isSibling($0) }
        var parts = Array(beside.drop { $0 <= column }.prefix { !isTotal($0) })
        if parts.isEmpty { parts = Array(beside.prefix { $0 < column }.reversed().prefix { !isTotal($0) }.reversed()) }

        let groups = parts.reduce(into: [[Int]]()) { groups, part in
            if let last = groups.last?.first, table.headings[last][level] == table.headings[part][level] {
                groups[groups.count - 1].append(part)
            } else {
                groups.append([part])
            }
        }
        let chosen = groups.flatMap { group -> [Int] in
            let fitting = group.filter { Array(table.headingTexts($0).suffix(below.count)) == below }
            let own = fitting.first { column in
                table.headings[column].dropFirst(level + 1).contains {
                    table.vocabulary.isTotal(table.table.cells[$0].text)
                }
            }
            return own.map { [$0] } ?? fitting
        }
        return chosen.count > 1 || (chosen.count == 1 && groups.count == 1) ? chosen : nil
    }
}
