import CellTyping
import TableModel

/// Finds the sums along the rows: of the columns whose heading is a total, and of a first or last column that equals
/// all others.
func findRowSums(in table: AuditTable, options: AuditOptions) -> [Relation] {
    table.segments.flatMap { segment -> [Relation] in
        let labelled = segment.figures.compactMap { column in
            addends(of: column, in: table, segment: segment, options: options).map { (column, $0) }
        }
        var sums = labelled.map { (column: $0, addends: $1, kind: Relation.Kind.row) }
        if labelled.isEmpty, segment.figures.count > 2 {
            sums.append((segment.figures[0], Array(segment.figures.dropFirst()), Relation.Kind.pattern))
            sums.append(
                (segment.figures[segment.figures.count - 1], Array(segment.figures.dropLast()), Relation.Kind.pattern))
        }
        return sums.flatMap { sum in
            table.dataRows.compactMap { row -> Relation? in
                guard let left = table.figure(row, sum.column) else { return nil }
                let name = table.headingTexts(sum.column).joined(separator: " ")
                return Relation(
                    sum.kind, family: "\(table.table.id) \(sum.kind) column \(sum.column)", left: left,
                    right: sum.addends.compactMap { table.figure(row, $0) },
                    about: "\(name.isEmpty ? "the column" : name) is the sum of its columns")
            }
        }
    }
}

/// The columns that a total column adds up; nil where its heading is no total or nothing stands beside it.
///
/// The heading that holds the word may stand on any level: its siblings, the headings beside it under the same one,
/// are the parts. A sibling with columns of its own gives its own total where it has one, else all its columns, and
/// where the total heading has sub-headings (预算数, 决算数), those of the same name.
private func addends(
    of column: Int, in table: AuditTable, segment: AuditTable.Segment, options: AuditOptions
) -> [Int]? {
    let path = table.headings[column]
    let texts = path.map { table.table.cells[$0].text.closedUp }
    guard let level = texts.firstIndex(where: options.isTotal) else { return nil }
    let below = Array(texts[(level + 1)...].filter { !$0.isEmpty })
    let isSibling = { (other: Int) in
        let otherPath = table.headings[other]
        return otherPath.count > level && otherPath[..<level] == path[..<level] && otherPath[level] != path[level]
    }
    let beside = segment.figures.filter { $0 == column || isSibling($0) }
    let isTotal = { (other: Int) in
        let heading = table.headings[other]
        return other != column && heading.count > level && options.isTotal(table.table.cells[heading[level]].text)
    }
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
            table.headings[column].dropFirst(level + 1).contains { options.isTotal(table.table.cells[$0].text) }
        }
        return own.map { [$0] } ?? fitting
    }
    return chosen.count > 1 || (chosen.count == 1 && groups.count == 1) ? chosen : nil
}
