/// Clusters things by what pairs of them say: joins the two clusters with the largest positive sum of log-odds until none
/// is left (greedy additive edge contraction, Keuper et al. 2015).
///
/// - Returns: the members of each cluster, in order of their first member.
func contract(count: Int, edges: [(Int, Int, Double)]) -> [[Int]] {
    var links = [[Int: Double]](repeating: [:], count: count)
    for (a, b, odds) in edges where a != b {
        links[a][b, default: 0] += odds
        links[b][a, default: 0] += odds
    }
    var heap = Heap()
    for a in links.indices {
        for (b, odds) in links[a] where a < b && odds > 0 { heap.push(Join(odds: odds, a: a, b: b)) }
    }
    var members = (0..<count).map { [$0] }
    while let join = heap.pop() {
        guard !members[join.a].isEmpty, !members[join.b].isEmpty, links[join.a][join.b] == join.odds else { continue }
        // The cluster with more links takes in the other.
        let isSwapped = links[join.a].count < links[join.b].count
        let (kept, gone) = isSwapped ? (join.b, join.a) : (join.a, join.b)
        members[kept] += members[gone]
        members[gone] = []
        links[kept][gone] = nil
        for (other, odds) in links[gone] where other != kept {
            let sum = (links[kept][other] ?? 0) + odds
            links[kept][other] = sum
            links[other][kept] = sum
            links[other][gone] = nil
            if sum > 0 { heap.push(Join(odds: sum, a: min(kept, other), b: max(kept, other))) }
        }
        links[gone] = [:]
    }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
}

/// Two clusters that might be joined.
private struct Join {
    var odds: Double
    var a: Int
    var b: Int

    /// Greater odds go first; equal ones in the order of the clusters, so that no hash decides.
    func goesBefore(_ other: Join) -> Bool {
        odds != other.odds ? odds > other.odds : (a, b) < (other.a, other.b)
    }
}

/// A binary heap of joins, the best on top.
private struct Heap {
    private var items: [Join] = []

    mutating func push(_ join: Join) {
        items.append(join)
        var index = items.count - 1
        while index > 0, items[index].goesBefore(items[(index - 1) / 2]) {
            items.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func pop() -> Join? {
        guard let top = items.first else { return nil }
        items[0] = items[items.count - 1]
        items.removeLast()
        var index = 0
        while true {
            var best = index
            for child in [2 * index + 1, 2 * index + 2]
            where child < items.count && items[child].goesBefore(items[best]) {
                best = child
            }
            if best == index { return top }
            items.swapAt(index, best)
            index = best
        }
    }
}
