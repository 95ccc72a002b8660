import Testing

@testable import TableLayout

@Suite("Extents of the cells of a row")
struct ExtentTests {
    private func wish(_ extent: ClosedRange<Int>, _ odds: Double) -> ExtentWish {
        ExtentWish(extent: extent, odds: odds)
    }

    /// The surest wish of all would leave the other cell only what is unlikely.
    @Test func areChosenTogether() {
        let chosen = chooseExtents([
            [wish(1...1, -3), wish(1...2, 1)],
            [wish(2...4, 1.5), wish(3...4, 1)],
        ])
        #expect(chosen.map(\.extent) == [1...2, 3...4])
    }

    @Test func ofOneCellTheLikeliestIsTaken() {
        #expect(chooseExtents([[wish(0...0, -1), wish(0...1, 2), wish(0...2, 1)]]) == [wish(0...1, 2)])
        #expect(chooseExtents([]).isEmpty)
    }

    @Test func aCellWithoutChoiceKeepsItsPlace() {
        let chosen = chooseExtents([
            [wish(0...1, 3), wish(0...0, -3)], [wish(1...1, BoostedTrees.limit)], [wish(2...3, 1), wish(3...3, 0)],
        ])
        #expect(chosen.map(\.extent) == [0...0, 1...1, 2...3])
    }
}
