import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Grids taken as they are drawn")
struct DrawnGridTests {
    private func findGrid(_ picture: String) throws -> (grid: Grid, rulings: [Ruling], pool: WordPool) {
        let options = LayoutOptions()
        let page = PageContent(drawn: picture)
        let lines = groupLines(page.glyphs, page: page, options: options.text)
        let network = findLineNetwork(page, lines: lines, options: options.rulings)
        let pool = WordPool(lines: cutWords(lines, at: network.rulings, options: options.text))
        let grids = findDrawnGrids(network, pool: pool, textSize: 10, options: options)
        return (try #require(grids.first), network.rulings, pool)
    }

    @Test(
        "A text in each cell, lines of one label, blank cells and notes below leave nothing to ask",
        arguments: [
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
            |Wheat |12.5  |
            +------+------+
            """,
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
            |Wheat |12.5  |
            |flour |      |
            +------+------+
            """,
            """
            +------+------+
            |Crop  |      |
            +------+------+
            |      |12.5  |
            +------+------+
             Rounded
            """,
            """
            +------+------+------+
            |Crop  |Sold  |Kept  |
            +------+------+------+
            |      |      |      |
            +------+------+------+
             Name:  Date:  Seal:
            """,
            // The rule below the title is that of the next table.
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
            |Wheat |12.5  |
            +------+------+
             Second
            +------+------+
            |Crop  |Kept  |
            +------+------+
            """,
            // Two figures beside a wrapped label.
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
            |Wheats|12.5  |
            |of May|13.5  |
            +------+------+
            """,
        ])
    func clean(picture: String) throws {
        let (grid, rulings, pool) = try findGrid(picture)
        #expect(DrawnGrid.isClean(grid, rulings: rulings, pool: pool, options: LayoutOptions()))
    }

    @Test(
        "Figures below each other in a cell, rows of lines, gaps, words over walls and records below are to be asked about",
        arguments: [
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
            |12.5  |13.5  |
            |14.5  |15.5  |
            +------+------+
            """,
            """
            +-----------+-----------+
            |Crop       |Sold       |
            +-----------+-----------+
            |Wheat      |May        |
            |Oats       |June       |
            +-----------+-----------+
            """,
            """
            +------+-----------+
            |Crop  |Sold       |
            +------+-----------+
            |Wheat |12.5   13.5|
            +------+-----------+
            """,
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
             Wheat  12.5
            """,
            // Figures beside as many labels that fill their column.
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
            |Wheats|12.5  |
            |Barley|14.5  |
            |Onions|16.5  |
            +------+------+
            """,
            // Rules that continue over text at both sides.
            """
                   |Crop  |Sold  |
            -------+------+------+-------
             North |Wheat |12.5  |May
                   +------+------+
            """,
            // The rest of the table, closed by a rule as wide.
            """
            +------+------+
            |Crop  |Sold  |
            +------+------+
             Total

            +-------------+
            """,
        ])
    func unclean(picture: String) throws {
        let (grid, rulings, pool) = try findGrid(picture)
        #expect(!DrawnGrid.isClean(grid, rulings: rulings, pool: pool, options: LayoutOptions()))
    }

    @Test func whatIsCleanIsTakenForSure() {
        let page = PageContent(
            drawn: """
                +------+------+
                |Crop  |Sold  |
                +------+------+
                |Wheat |12.5  |
                +------+------+
                """)
        let found = readTables(page)
        #expect(found.map(\.texts) == [[["Crop", "Sold"], ["Wheat", "12.5"]]])
        #expect(found.allSatisfy { $0.evidence == .ruled && $0.confidence > 0.95 })
    }
}
