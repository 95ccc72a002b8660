import Geometry
import PageModel

/// A grid that rulings draw.
struct DrawnGrid {
    var grid: Grid
    /// Whether its slots seem to hide rows or columns that only text shows, or its text to go on below.
    var isDoubtful: Bool
}

/// The grids that connected rulings draw, charts and boxes around words of running text left out.
///
/// - Parameter tagged: the tagged tables of the page: tags know rows and columns that are not drawn.
func proposeDrawnGrids(_ search: TableSearch, tagged: [TaggedGrid]) -> [DrawnGrid] {
    let options = search.options
    let pool = search.pool
    let textSize = pool.lines.map(\.size).sorted().middle ?? 0
    let grids = groupRulings(search.network.rulings, options: options.grids).compactMap {
        buildRuledGrid($0, textSize: textSize, options: options.grids)
    }.filter {
        !isChart($0.box, page: search.page, options: options.rulings) && !standsInLines($0, pool: pool, options: options)
    }
    return grids.compactMap { grid in
        let isDoubtful =
            !options.columns.isEmpty || hidesTracks(grid, pool: pool, options: options)
            || goesOnBelow(grid, among: grids, pool: pool, options: options)
        let rivals = tagged.filter { $0.grid.box.intersects(grid.box, slack: -options.grids.touchDistance) }
        func isShown(_ tagged: TaggedGrid) -> Bool {
            let shown = tagged.places.count { grid.box.contains($0.place) }
            return Double(shown) >= options.tagged.drawnShare * Double(tagged.places.count)
        }
        if rivals.contains(where: { isDoubtful || !isShown($0) }) { return nil }
        return DrawnGrid(grid: grid, isDoubtful: isDoubtful)
    }
}

/// Whether slanted strokes are drawn inside an area: the lines of a chart.
func isChart(_ box: Rect, page: PageContent, options: RulingOptions) -> Bool {
    page.strokes.count { stroke in
        abs(stroke.from.x - stroke.to.x) > options.slack && abs(stroke.from.y - stroke.to.y) > options.slack
            && box.contains(stroke.from) && box.contains(stroke.to)
    } > options.slantedStrokes
}

/// Whether the text inside a drawn grid goes on outside: boxes around words of a running text.
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

/// Whether a grid that may be the drawn header of a table, low or without figures, is followed by records that are not
/// drawn.
private func goesOnBelow(_ grid: Grid, among grids: [Grid], pool: WordPool, options: LayoutOptions) -> Bool {
    func runs(in box: Rect) -> [[TextLine]] {
        pool.freeWords(in: box).map { TextLine(words: $0.map(\.word)) }
            .map { $0.runs(gap: options.text.runWidth($0.words[0])) }
    }
    let inside = runs(in: grid.box)
    guard let size = inside.joined().map(\.size).max(),
        grid.rowCount <= options.grids.mostHeaderRows || !inside.joined().contains(where: { TextKind($0.text) == .figure })
    else { return false }
    let below = Rect(
        x0: grid.box.x0 - size, y0: grid.box.y1, x1: grid.box.x1 + size,
        y1: grid.box.y1 + options.search.farthestLine * size)
    guard let next = runs(in: below).first else { return false }
    return next.count > 1 && next.count * 2 >= grid.columnCount
        && !grids.contains { $0.box.contains(next[0].box.centre) }
}

extension TextOptions {
    /// The width, in points, of a gap beside `word` that parts two runs.
    func runWidth(_ word: Word) -> Double { runGap * spaceWidth * word.size }
}
