import TableModel

/// How well the neighbourhoods of cells agree (adjacency relations).
///
/// Each cell with text is related to the next one to its right in each row it covers, and to the next below in each
/// column, blank slots passed over. From M. Göbel, T. Hassan, E. Oro, G. Orsi, "A Methodology for Evaluating Algorithms
/// for Table Understanding in PDF Documents", DocEng 2012, and "ICDAR 2013 Table Competition", ICDAR 2013.
public struct AdjacencyScore: Hashable, Sendable {
    /// How many relations both tables have.
    public var shared: Int
    /// How many the expected table has.
    public var expected: Int
    /// How many the actual table has.
    public var actual: Int

    /// The harmonic mean of precision and recall, 0 to 1; 1 where neither table has a relation.
    public var f1: Double { Share(2 * shared, of: expected + actual).ratio }

    static func + (left: AdjacencyScore, right: AdjacencyScore) -> AdjacencyScore {
        AdjacencyScore(
            shared: left.shared + right.shared, expected: left.expected + right.expected,
            actual: left.actual + right.actual)
    }
}

/// Compares the neighbourhoods of two tables; nil stands for a table that is not there.
func compareAdjacency(_ expected: Table?, _ actual: Table?) -> AdjacencyScore {
    let wanted = expected.map(countRelations) ?? [:]
    let found = actual.map(countRelations) ?? [:]
    return AdjacencyScore(
        shared: wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) },
        expected: wanted.values.reduce(0, +), actual: found.values.reduce(0, +))
}

private struct Relation: Hashable {
    var isDown: Bool
    var from: String
    var to: String
}

/// The relations by their texts; a pair of cells counts once a direction.
private func countRelations(_ table: Table) -> [Relation: Int] {
    struct Pair: Hashable {
        var isDown: Bool
        var from, to: Int
    }
    let owners = table.slotOwners()
    let keys = table.cells.map(\.key)
    var pairs: Set<Pair> = []
    func walk(_ slots: some Sequence<Int>, isDown: Bool) {
        var previous: Int?
        for cell in slots where cell >= 0 && !keys[cell].isEmpty {
            if let previous, previous != cell { pairs.insert(Pair(isDown: isDown, from: previous, to: cell)) }
            previous = cell
        }
    }
    for row in owners { walk(row, isDown: false) }
    for column in 0..<table.columns { walk(owners.lazy.map { $0[column] }, isDown: true) }
    return pairs.reduce(into: [:]) { counts, pair in
        counts[Relation(isDown: pair.isDown, from: keys[pair.from], to: keys[pair.to]), default: 0] += 1
    }
}
