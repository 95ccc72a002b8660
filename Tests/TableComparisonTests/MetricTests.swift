import TableModel
import Testing

@testable import TableComparison

/// The measures on tables small enough to work out by hand.
@Suite("Measures")
struct MetricTests {
    private let square = table("a|b", "c|d")

    @Test func aTableIsPerfectlyLikeItself() {
        #expect(countExactCells(square, square) == Share(4, of: 4))
        #expect(compareAdjacency(square, square).f1 == 1)
        #expect(treeSimilarity(square, square) == 1)
    }

    @Test func exactCellsNeedPlaceSpanAndText() {
        #expect(countExactCells(square, table("a|b", "d|c")) == Share(2, of: 4))
        #expect(countExactCells(square, square.merging(rows: 0..<1, columns: 0..<2)) == Share(2, of: 4))
        #expect(countExactCells(table("A b|-"), table("ab|_")) == Share(2, of: 2))
        #expect(countExactCells(table("a|"), table("a|b")) == Share(1, of: 1))
    }

    @Test func adjacencyPassesOverBlankSlots() {
        let score = compareAdjacency(table("a||b"), table("a|b"))
        #expect((score.shared, score.expected, score.actual) == (1, 1, 1))
    }

    @Test func adjacencyCountsAPairOnceADirection() {
        let tall = table("a|b", "|c").merging(rows: 0..<2, columns: 0..<1)
        // a–b, a–c to the right, b–c down; against a–b to the right and b–c down.
        let score = compareAdjacency(tall, table("a|b", "|c"))
        #expect((score.shared, score.expected, score.actual) == (2, 3, 2))
        #expect(abs(score.f1 - 0.8) < 1e-12)
    }

    @Test func aMissingTableHasNoSharedRelation() {
        let score = compareAdjacency(square, nil)
        #expect((score.shared, score.expected, score.actual, score.f1) == (0, 4, 0, 0))
    }

    @Test func treeSimilarityOfOneEdit() {
        // Six nodes: two rows and four cells.
        #expect(abs(treeSimilarity(square, table("a|b", "c|x")) - 5.0 / 6) < 1e-12)
        #expect(abs(treeSimilarity(table("abcd"), table("abcx")) - (1 - 0.25 / 2)) < 1e-12)
        #expect(abs(treeSimilarity(square, table("a|b", "c|d", "e|f")) - (1 - 3.0 / 9)) < 1e-12)
        #expect(abs(treeSimilarity(table("a|b|c", "d|e|f"), table("a|c", "d|f")) - (1 - 2.0 / 8)) < 1e-12)
    }

    @Test func treeSimilarityIsSymmetric() {
        let other = table("a|b|x", "y|d|z", "c||d")
        #expect(abs(treeSimilarity(square, other) - treeSimilarity(other, square)) < 1e-12)
    }

    @Test func treeSimilarityComparesSpans() {
        let wide = table("a|", "c|d").merging(rows: 0..<1, columns: 0..<2)
        // The other cell of the first row is gone, and the wide cell has other spans.
        #expect(abs(treeSimilarity(table("a|", "c|d"), wide) - (1 - 2.0 / 6)) < 1e-12)
    }
}
