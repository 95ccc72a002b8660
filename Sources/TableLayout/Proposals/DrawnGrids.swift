import Geometry
import PageModel

/// A grid that rulings draw.
struct DrawnGrid {
    var grid: Grid
    /// Log-odds that it is whole as it is drawn: that its slots hide no rows or columns that only text shows, and that
    /// its text does not continue outside.
    var odds: Double
}

/// The grids that connected rulings draw, charts and boxes around words of running text left out.
///
/// - Parameter tagged: the tagged tables of the page: tags know rows and columns that are not drawn.
func proposeDrawnGrids(_ search: TableSearch, tagged: [TaggedGrid]) -> [DrawnGrid] {
    let options = search.options
    let pool = search.pool
    let rulings = search.network.rulings
    let textSize = pool.lines.map(\.size).sorted().middle ?? 0
    let grids = findDrawnGrids(search.network, pool: pool, textSize: textSize, options: options).filter {
        // A grid of one column is a frame.
        $0.columnCount > 1 && !isChart($0.box, page: search.page, options: options.rulings)
            && !standsInLines($0, pool: pool, options: options)
    }
    return grids.compactMap { grid in
        var odds =
            DrawnGrid.isClean(grid, rulings: rulings, pool: pool, options: options)
            ? options.search.oddsLimit
            : search.judges.odds(.drawn, DrawnGrid.features(grid, rulings: rulings, pool: pool, options: options))[0]
        // Columns that are given are not those drawn.
        if !options.columns.isEmpty { odds = -options.search.oddsLimit }
        let rivals = tagged.filter { $0.grid.box.intersects(grid.box, slack: -options.grids.touchDistance) }
        func isShown(_ tagged: TaggedGrid) -> Bool {
            let shown = tagged.places.count { grid.box.contains($0.place) }
            return Double(shown) >= options.tagged.drawnShare * Double(tagged.places.count)
        }
        if rivals.contains(where: { odds < options.search.surelyDrawn || !isShown($0) }) { return nil }
        return DrawnGrid(grid: grid, odds: odds)
    }
}

/// The grids of connected rulings.
func findDrawnGrids(
    _ network: LineNetwork, pool: WordPool, textSize: Double, options: LayoutOptions
) -> [Grid] {
    let groups = groupRulings(network.rulings, options: options.grids)
    let grouped = Set(groups.joined())
    let lone = network.rulings.filter { !grouped.contains($0) }
    return groups.compactMap { group in
        buildRuledGrid(
            addOpenRows(group, among: lone, pool: pool, options: options), textSize: textSize, options: options.grids)
    }
}

/// Whether slanted strokes are drawn inside an area: the lines of a chart.
func isChart(_ box: Rect, page: PageContent, options: RulingOptions) -> Bool {
    page.strokes.count { stroke in
        abs(stroke.from.x - stroke.to.x) > options.slack && abs(stroke.from.y - stroke.to.y) > options.slack
            && box.contains(stroke.from) && box.contains(stroke.to)
    } > options.slantedStrokes
}

/// Whether the text inside a drawn grid continues outside: boxes around words of a running text.
private func standsInLines(_ grid: Grid, pool: WordPool, options: LayoutOptions) -> Bool {
    let around = Rect(x0: -.infinity, y0: grid.box.y0, x1: .infinity, y1: grid.box.y1)
    let lines = pool.freeWords(in: around)
    let going = lines.count { words in
        zip(words, words.dropFirst()).contains { left, right in
            let isCrossing = [grid.box.x0, grid.box.x1].contains { side in
                left.word.box.centre.x < side && right.word.box.centre.x > side
            }
            return isCrossing && right.word.box.x0 - left.word.box.x1 < options.text.runWidth(left.word)
        }
    }
    return going > 0 && going * 2 >= lines.count
}

extension TextOptions {
    /// The width, in points, of a gap beside `word` that parts two runs.
    func runWidth(_ word: Word) -> Double { runGap * spaceWidth * word.size }
}
