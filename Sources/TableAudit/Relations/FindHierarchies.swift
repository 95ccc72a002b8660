import TableModel

/// Finds the sums that codes tell of: each code is the sum of those one level below it, in every column of figures.
func findHierarchies(in table: AuditTable) -> [Relation] {
    table.segments.enumerated().flatMap { number, segment -> [Relation] in
        let tree = table.tree(of: segment)
        return tree.parents.flatMap { parent -> [Relation] in
            segment.figures.compactMap { column in
                guard let left = table.figure(parent.row, column) else { return nil }
                return Relation(
                    .hierarchy, family: "\(table.table.id) hierarchy \(number)", left: left,
                    right: parent.children.compactMap { table.figure($0, column) },
                    about: "\(parent.code) is the sum of the codes below it")
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

    /// Orders rows with codes, given from the top.
    init(_ rows: [(row: Int, code: String)]) {
        self.rows = rows
        var parents: [Parent] = []
        var tops: [Int] = []
        for (row, code) in rows {
            let above = parents.indices.last { parents[$0].code.count < code.count && code.hasPrefix(parents[$0].code) }
            if let above { parents[above].children.append(row) } else { tops.append(row) }
            parents.append(Parent(row: row, code: code, children: []))
        }
        self.parents = parents.filter { !$0.children.isEmpty }
        topRows = tops
    }
}
