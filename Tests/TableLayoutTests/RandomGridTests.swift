import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

/// What holds for any ruled grid.
@Suite("Random grids")
struct RandomGridTests {
    @Test(arguments: 0..<60)
    func aGridIsReadBack(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let grid = randomGrid(using: &generator)
        let style = RuleStyle.allCases[seed % RuleStyle.allCases.count]
        var page = PageContent(drawn: grid.picture, style: style)
        page.fillCells(of: grid) { _ in true }
        #expect(layOutPage(page).tables.map(\.grid.picture) == [grid.picture])
    }

    /// Each glyph of the page is another character, so that each can be looked for.
    @Test(arguments: 0..<60)
    func noGlyphIsLostOrUsedTwice(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var page = PageContent(drawn: randomGrid(using: &generator).picture)
        for scalar in 0x4E00..<0x4E50 {
            let x = Double.random(in: 20...250, using: &generator)
            let y = Double.random(in: 60...300, using: &generator)
            page.paint(Character(Unicode.Scalar(scalar) ?? " ").description, x: x, baseline: y)
        }
        let layout = layOutPage(page)
        let texts = layout.tables.flatMap(\.table.cells).map(\.text) + layout.freeLines.map(\.text)
        #expect(texts.joined().sorted() == page.glyphs.map(\.text).joined().sorted())
    }

    @Test(arguments: 0..<30)
    func placeSizeAndPaintingOrderDoNotMatter(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let grid = randomGrid(using: &generator)
        var page = PageContent(drawn: grid.picture)
        page.fillCells(of: grid) { _ in Int.random(in: 0..<4, using: &generator) > 0 }
        let seen = Reading(layOutPage(page))
        #expect(Reading(layOutPage(page.scaled(by: 1, movedBy: 11.3, 7.9))) == seen)
        #expect(Reading(layOutPage(page.scaled(by: 0.8))) == seen)
        #expect(Reading(layOutPage(page.scaled(by: 2))) == seen)
        #expect(Reading(layOutPage(page.shuffled(using: &generator))) == seen)
    }
}

private struct Reading: Equatable {
    var pictures: [String]
    var texts: [[[String]]]

    init(_ layout: PageLayout) {
        pictures = layout.tables.map(\.grid.picture)
        texts = layout.tables.map(\.table.texts)
    }
}

extension PageContent {
    /// Writes its row and column into each chosen cell of a grid's picture.
    fileprivate mutating func fillCells(of grid: Grid, where isChosen: (SlotRange) -> Bool) {
        for cell in mergeSlots(grid) where isChosen(cell) {
            let (row, column) = (cell.rows.lowerBound, cell.columns.lowerBound)
            write("\(row)\(column)", x: 57 + Double(column) * 18, baseline: 121.5 + Double(row) * 24)
        }
    }
}

/// A grid of up to 6 x 6 slots with some rectangles of slots merged; every inner boundary keeps a wall.
private func randomGrid(using generator: inout SeededGenerator) -> Grid {
    let columns = Int.random(in: 2...6, using: &generator)
    let rows = Int.random(in: 2...6, using: &generator)
    var grid = Grid(columns: (0...columns).map(Double.init), rows: (0...rows).map(Double.init))
    var isTaken = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: rows)
    for _ in 0..<4 {
        let top = Int.random(in: 0..<rows, using: &generator)
        let left = Int.random(in: 0..<columns, using: &generator)
        let bottom = min(rows - 1, top + Int.random(in: 0...2, using: &generator))
        let right = min(columns - 1, left + Int.random(in: 0...2, using: &generator))
        let isFree = (top...bottom).allSatisfy { row in (left...right).allSatisfy { !isTaken[row][$0] } }
        guard isFree else { continue }
        var merged = grid
        for row in top...bottom { for column in left..<right { merged.rightWalls[row][column] = false } }
        for row in top..<bottom { for column in left...right { merged.lowerWalls[row][column] = false } }
        let keepsColumns = (0..<(columns - 1)).allSatisfy { column in merged.rightWalls.contains { $0[column] } }
        guard keepsColumns, merged.lowerWalls.allSatisfy({ $0.contains(true) }) else { continue }
        grid = merged
        for row in top...bottom { for column in left...right { isTaken[row][column] = true } }
    }
    return grid
}
