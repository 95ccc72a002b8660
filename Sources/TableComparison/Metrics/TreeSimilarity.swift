import TableModel

/// Tree-edit-distance similarity (TEDS) of two tables: 1 − distance ÷ nodes of the larger tree, 0 to 1.
///
/// The trees are those of HTML, rows with cells below. From X. Zhong, E. ShafieiBavani, A. Jimeno Yepes, "Image-based
/// Table Recognition: Data, Model, and Evaluation", ECCV 2020: inserting or deleting a node costs 1, a cell with other
/// spans 1, a cell with another text the Levenshtein distance ÷ the longer length. Rows are the topmost nodes counted.
///
/// Exact: on trees two levels deep the algorithm of K. Zhang and D. Shasha, "Simple Fast Algorithms for the Editing
/// Distance between Trees and Related Problems" (1989), is one pass over both trees in post-order.
func treeSimilarity(_ expected: Table, _ actual: Table) -> Double {
    let trees = [expected, actual].map(rowsOfNodes)
    let larger = trees.map { $0.reduce($0.count) { $0 + $1.count } }.max() ?? 0
    if trees[0] == trees[1] { return 1 }
    return 1 - treeDistance(trees[0], trees[1]) / Double(larger)
}

private struct Node: Hashable {
    var text: [Character] = []
    var rowSpan = 1
    var columnSpan = 1
}

/// The cells of each row, those without text as single slots.
private func rowsOfNodes(_ table: Table) -> [[Node]] {
    table.writtenSlots().enumerated().map { row, slots in
        slots.enumerated().compactMap { column, cell in
            guard let cell else { return Node() }
            guard cell.row == row, cell.column == column else { return nil }
            return Node(text: Array(cell.tidyText), rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
        }
    }
}

private func treeDistance(_ left: [[Node]], _ right: [[Node]]) -> Double {
    let cells = right.flatMap(\.self)
    let starts = right.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var memory = TextDistances()

    /// Fills the next line of distances over the right tree's post-order: `above` with one more node on the left.
    ///
    /// - Parameters:
    ///   - cell: the cost at which that node's tree becomes the cell, and from which line.
    ///   - row: the same for a row and its cells.
    func line(
        above: [Double], cell: (_ cell: Int, _ before: Int) -> Double, row: (_ row: Int, _ before: Int) -> Double
    ) -> [Double] {
        var line = [above[0] + 1]
        line.reserveCapacity(above.count)
        for (index, nodes) in right.enumerated() {
            let before = line.count - 1
            for offset in nodes.indices {
                let node = line.count
                line.append(min(above[node] + 1, line[node - 1] + 1, cell(starts[index] + offset, node - 1)))
            }
            let node = line.count
            line.append(min(above[node] + 1, line[node - 1] + 1, row(index, before)))
        }
        return line
    }

    var above = (0...(cells.count + right.count)).map(Double.init)
    for nodes in left {
        let base = above
        var costs: [[Double]] = []
        for node in nodes {
            let cost = cells.map { memory.cost(node, $0) }
            costs.append(cost)
            let previous = above
            above = line(above: previous) { cell, before in
                previous[before] + cost[cell]
            } row: { row, before in
                let cheapest = cost[starts[row]..<starts[row + 1]].min() ?? 1
                return previous[before] + Double(right[row].count) + min(1, cheapest)
            }
        }
        above = line(above: above) { cell, before in
            base[before] + Double(nodes.count) + min(1, costs.lazy.map { $0[cell] }.min() ?? 1)
        } row: { row, before in
            base[before] + rowDistance(costs, cells: starts[row]..<starts[row + 1])
        }
    }
    return above[above.count - 1]
}

/// The edit distance between the cells of two rows; `costs` holds those of changing one into another.
private func rowDistance(_ costs: [[Double]], cells: Range<Int>) -> Double {
    var above = (0...cells.count).map(Double.init)
    for cost in costs {
        var line = [above[0] + 1]
        for (index, cell) in cells.enumerated() {
            line.append(min(above[index + 1] + 1, line[index] + 1, above[index] + cost[cell]))
        }
        above = line
    }
    return above[cells.count]
}

/// Costs of changing one cell into another, texts compared once a pair.
private struct TextDistances {
    private struct Pair: Hashable {
        var left, right: [Character]
    }

    private var known: [Pair: Double] = [:]

    mutating func cost(_ left: Node, _ right: Node) -> Double {
        if left.rowSpan != right.rowSpan || left.columnSpan != right.columnSpan { return 1 }
        if left.text == right.text { return 0 }
        if left.text.isEmpty || right.text.isEmpty { return 1 }
        let pair = Pair(left: left.text, right: right.text)
        if let cost = known[pair] { return cost }
        let cost = Double(editDistance(left.text, right.text)) / Double(max(left.text.count, right.text.count))
        known[pair] = cost
        return cost
    }
}

/// The Levenshtein distance of two texts.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var above = Array(0...right.count)
    for (index, character) in left.enumerated() {
        var diagonal = above[0]
        above[0] = index + 1
        for column in right.indices {
            let changed = diagonal + (character == right[column] ? 0 : 1)
            diagonal = above[column + 1]
            above[column + 1] = min(diagonal + 1, above[column] + 1, changed)
        }
    }
    return above[right.count]
}
