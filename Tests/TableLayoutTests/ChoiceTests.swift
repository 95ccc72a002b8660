import TestSupport
import Testing

@testable import TableLayout

@Suite("Clusters of what belongs together")
struct ContractionTests {
    @Test func whatNothingJoinsStaysApart() {
        #expect(contract(count: 3, edges: []) == [[0], [1], [2]])
        #expect(contract(count: 3, edges: [(0, 1, -1), (1, 2, 0)]) == [[0], [1], [2]])
    }

    @Test func whatSpeaksAgainstAPairIsOutweighedOrNot() {
        let chain = [(0, 1, 3.0), (1, 2, 2.0)]
        #expect(contract(count: 4, edges: chain + [(0, 2, -1)]) == [[0, 1, 2], [3]])
        #expect(contract(count: 4, edges: chain + [(0, 2, -4)]) == [[0, 1], [2], [3]])
    }

    @Test func edgesOfOnePairAddUp() {
        #expect(contract(count: 2, edges: [(0, 1, 2), (1, 0, -3)]) == [[0], [1]])
        #expect(contract(count: 2, edges: [(0, 1, -2), (1, 0, 3)]) == [[0, 1]])
    }

    /// The middle one may go with either.
    @Test func ofEqualPairsTheFirstIsJoined() {
        #expect(contract(count: 3, edges: [(1, 2, 1), (0, 1, 1), (0, 2, -2)]) == [[0, 1], [2]])
    }

    @Test(arguments: 0..<40)
    func theOrderOfEdgesDoesNotMatter(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = 12
        var edges: [(Int, Int, Double)] = []
        for a in 0..<count {
            for b in (a + 1)..<count where Bool.random(using: &generator) {
                edges.append((a, b, Double(Int.random(in: -4...3, using: &generator))))
            }
        }
        let clusters = contract(count: count, edges: edges)
        #expect(clusters.joined().sorted() == Array(0..<count))
        let mixed = edges.shuffled(using: &generator).map { Bool.random(using: &generator) ? $0 : ($0.1, $0.0, $0.2) }
        #expect(contract(count: count, edges: mixed) == clusters)
        // No two clusters are left that belong together.
        for a in clusters.indices {
            for b in clusters.indices where a < b {
                let sum = edges.reduce(0.0) { sum, edge in
                    let isBetween =
                        clusters[a].contains(edge.0) && clusters[b].contains(edge.1)
                        || clusters[a].contains(edge.1) && clusters[b].contains(edge.0)
                    return isBetween ? sum + edge.2 : sum
                }
                #expect(sum <= 0)
            }
        }
    }
}

@Suite("The best set of cuts")
struct CutSearchTests {
    @Test func cutsThatGainNothingAreNotMade() {
        #expect(chooseCuts(worth: [], intervals: [], price: 0) == [])
        #expect(chooseCuts(worth: [-1, 0, 0.1], intervals: [], price: 0.1) == [])
        #expect(chooseCuts(worth: [-1, 2, 0.3], intervals: [], price: 0.1) == [1, 2])
    }

    @Test func evidenceThatTwoCutsShareCountsOnce() {
        let gap = CutInterval(positions: 0...1, odds: 2)
        #expect(chooseCuts(worth: [2, 2], intervals: [gap], price: 0.1).count == 1)
        #expect(chooseCuts(worth: [4, 4], intervals: [gap], price: 0.1) == [0, 1])
    }

    @Test(arguments: 0..<200)
    func noOtherSetIsBetter(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...8, using: &generator)
        let own = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
        let intervals = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            let low = Int.random(in: 0..<count, using: &generator)
            return CutInterval(
                positions: low...Int.random(in: low..<count, using: &generator),
                odds: Double.random(in: -2...4, using: &generator))
        }
        let price = Double.random(in: 0...1, using: &generator)
        let step = Int.random(in: 1...2, using: &generator)
        func value(_ cuts: [Int]) -> Double {
            var sum = 0.0
            for cut in cuts { sum += own[cut] - price }
            for interval in intervals where cuts.contains(where: { interval.positions.contains($0) }) {
                sum += interval.odds
            }
            return sum
        }
        var best = 0.0
        for set in 0..<(1 << count) {
            let cuts = (0..<count).filter { (set >> $0) & 1 == 1 }
            if zip(cuts, cuts.dropFirst()).allSatisfy({ $1 - $0 >= step }) { best = max(best, value(cuts)) }
        }
        let worth = own.indices.map { position -> Double in
            var sum = own[position]
            for interval in intervals where interval.positions.contains(position) { sum += interval.odds }
            return sum
        }
        let cuts = chooseCuts(worth: worth, intervals: intervals, price: price) { $1 - $0 >= step }
        #expect(abs(value(cuts) - best) < 1e-9)
        #expect(zip(cuts, cuts.dropFirst()).allSatisfy { $1 - $0 >= step })
    }
}
