public import TableModel

/// How one expected table came out, or an actual one that nobody expected.
public struct TableComparison: Hashable, Sendable {
    /// What people call the table.
    public var name: String
    /// What is not as expected; empty where nothing is.
    public var differences: [Difference]
    /// How many of the cells that were looked at, blank ones left out, are right in place, spans and text.
    public var exactCells: Share
    /// How well neighbourhoods agree; nil for a table of which only some cells are expected.
    public var adjacency: AdjacencyScore?
    /// Tree-edit-distance similarity, 0 to 1; nil for a table of which only some cells are expected.
    public var teds: Double?
}

/// How one document came out.
public struct DocumentComparison: Hashable, Sendable {
    /// The expected tables in their order, then those that nobody expected.
    public var tables: [TableComparison]
    /// What is not as expected outside the tables: pages, running text, warnings and errors.
    public var differences: [Difference]

    /// All that is not as expected, each with what people call the place: the table's name, or `document`.
    public var changes: [(place: String, differences: [Difference])] {
        ([("document", differences)] + tables.map { ($0.name, $0.differences) }).filter { !$0.1.isEmpty }
    }
    /// Whether everything is as expected.
    public var isEqual: Bool { changes.isEmpty }
    /// The exact cells of all tables.
    public var exactCells: Share { tables.reduce(Share(0, of: 0)) { $0 + $1.exactCells } }
    /// The neighbourhoods of all tables; nil where none was compared whole.
    public var adjacency: AdjacencyScore? {
        let scores = tables.compactMap(\.adjacency)
        return scores.isEmpty ? nil : scores.reduce(AdjacencyScore(shared: 0, expected: 0, actual: 0), +)
    }
    /// The mean tree-edit-distance similarity of all tables, a missing one counting 0; nil where none was compared whole.
    public var teds: Double? {
        let scores = tables.compactMap(\.teds)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }
}

/// Compares what extraction gave with what it should give.
public func compareDocuments(
    _ expected: ExpectedDocument, _ actual: Document, options: ComparisonOptions = ComparisonOptions()
) -> DocumentComparison {
    let found = actual.tables.filter { table in
        expected.pagesCovered.map { !Set($0).isDisjoint(with: table.pages) } ?? true
    }
    let pairs = expected.pair(with: found)
    var tables = zip(expected.tables, pairs).map { wanted, index in
        expected.compare(wanted, index.map { found[$0] }, options: options)
    }
    for index in tables.indices where tables[index].name.isEmpty { tables[index].name = "table \(index + 1)" }
    if expected.expectsNoOthers {
        for (index, table) in found.enumerated() where !pairs.contains(index) {
            tables.append(
                TableComparison(
                    name: name(table.id, table.title),
                    differences: [
                        Difference(
                            .table,
                            "not expected: \(table.rows) rows, \(table.columns) columns on page \(table.pages[0])")
                    ],
                    exactCells: Share(0, of: 0), adjacency: compareAdjacency(nil, table), teds: 0))
        }
    }
    return DocumentComparison(
        tables: tables,
        differences: expected.differencesOfPages(actual, options: options)
            + expected.differencesOfText(actual, options: options)
            + expected.differencesOfFindings(actual, options: options))
}

/// What people call a table.
private func name(_ id: String, _ title: String) -> String {
    [id, title].filter { !$0.isEmpty }.joined(separator: " ")
}

extension ExpectedDocument {
    fileprivate func compare(
        _ expected: ExpectedTable, _ actual: Table?, options: ComparisonOptions
    ) -> TableComparison {
        let complete = expected.complete
        let exact = exactCells(expected, complete, actual)
        let differences =
            if let actual {
                differences(expected, actual, options: options)
            } else {
                [Difference(.table, "missing" + (expected.pages?.first.map { " on page \($0)" } ?? ""))]
            }
        return TableComparison(
            name: name(expected.id, expected.title ?? expected.form ?? ""), differences: differences, exactCells: exact,
            adjacency: complete.map { compareAdjacency($0, actual) },
            teds: complete.map { complete in actual.map { treeSimilarity(complete, $0) } ?? 0 })
    }

    private func exactCells(_ expected: ExpectedTable, _ complete: Table?, _ actual: Table?) -> Share {
        let written = expected.cells.filter { !comparable($0.text).isEmpty }
        guard let actual else { return Share(0, of: written.count) }
        if let complete { return countExactCells(complete, actual) }
        let right = written.count { cell in
            actual.cells.contains {
                ($0.row, $0.column) == (cell.row, cell.column) && comparable($0.text) == comparable(cell.text)
                    && (cell.rowSpan ?? $0.rowSpan) == $0.rowSpan && (cell.columnSpan ?? $0.columnSpan) == $0.columnSpan
            }
        }
        return Share(right, of: written.count)
    }
}
