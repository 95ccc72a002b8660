import TableModel

/// Finds the sums that codes speak of: each code is the sum of those one level below it, in every column that adds up.
func findHierarchies(in table: AuditTable) -> [Relation] {
    table.segments.enumerated().flatMap { number, segment -> [Relation] in
        table.tree(of: segment).parents.flatMap { parent -> [Relation] in
            segment.figures.compactMap { column in
                guard table.additive.contains(column), let left = table.figure(parent.row, column) else { return nil }
                return Relation(
                    .hierarchy, family: "\(table.table.id) hierarchy \(number)", left: left,
                    right: parent.children.compactMap { table.figure($0, column) }.map { Relation.Term(place: $0) },
                    claim: .codesBelow(code: parent.code))
            }
        }
    }
}

/// The rows of a segment by their codes: 类 over 款 over 项.
struct CodeTree {
    /// A code with the rows of the codes right below it.
    struct Parent: Hashable {
        let row: Int
        let code: String
        var children: [Int]
    }

    /// The rows with a code.
    let rows: [(row: Int, code: String)]
    /// The codes that have others below them, by row.
    let parents: [Parent]
    /// The rows of the codes that stand under no other.
    let topRows: [Int]

    /// Orders rows with codes, given from the top; codes shorter than `shortestParent` digits have none below them, as
    /// 1 has not 10.
    init(_ rows: [(row: Int, code: String)], shortestParent: Int) {
        self.rows = rows
        var parents: [Parent] = []
        var tops: [Int] = []
        for (row, code) in rows {
            let above = parents.indices.last {
                let parent = parents[$0].code
                return parent.count >= shortestParent && parent.count < code.count && code.hasPrefix(parent)
            }
            if let above { parents[above].children.append(row) } else { tops.append(row) }
            parents.append(Parent(row: row, code: code, children: []))
        }
        self.parents = parents.filter { !$0.children.isEmpty }
        topRows = tops
    }
}
