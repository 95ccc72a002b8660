import Geometry
import PageModel
import TableModel

/// Fills the cells of an aligned grid with its words.
func fillCells(of aligned: AlignedGrid, from pool: inout WordPool, page: Int, options: TextOptions) -> [Cell] {
    let ranges = mergeSlots(aligned.grid)
    var contents = [[WordPool.Place]](repeating: [], count: ranges.count)
    var owner = [[Int]](
        repeating: [Int](repeating: 0, count: aligned.grid.columnCount), count: aligned.grid.rowCount)
    for (index, range) in ranges.enumerated() {
        for row in range.rows { for column in range.columns { owner[row][column] = index } }
    }
    for word in aligned.words {
        contents[owner[word.row][word.column]].append(word.place)
        pool.take(word.place)
    }
    return makeCells(ranges, contents: contents, grid: aligned.grid, page: page, options: options)
}

/// Whether a grid read from text holds a table: steady columns with short texts, not running text.
func isTable(_ aligned: AlignedGrid, options: AlignedOptions) -> Bool {
    let lines = aligned.body.flatMap { $0 }
    // One record is enough below headings of its columns.
    let records = lines.count { $0.fragments.count > 1 } + (aligned.headerRows > 0 ? 1 : 0)
    guard records >= 2 else { return false }
    let crossed = crossingLines(lines, tracks: aligned.tracks)
    guard Double(crossed) <= options.crossedShare * Double(lines.count) else { return false }
    return !looksLikeOther(aligned, options: options)
        && proseColumns(lines, tracks: aligned.tracks, options: options) < 2
}

/// How many lines have text that reaches from one column over the next, other than a section over the middle of several
/// that stands alone between records.
func crossingLines(_ lines: [TrackLine], tracks: ColumnTracks) -> Int {
    lines.indices.count { index in
        let line = lines[index]
        let isCrossing = tracks.walls.indices.contains { wall in
            line.fragments.contains { fragment in
                fragment.box.x.contains(tracks.walls[wall], slack: -line.space)
                    && fragment.box.x.low < tracks.content[wall].high
                    && fragment.box.x.high > tracks.content[wall + 1].low
            }
        }
        let isSpan = line.fragments.only.map { $0.columns.count > 1 } ?? false
        let isAlone = [index - 1, index + 1].filter(lines.indices.contains).allSatisfy { lines[$0].fragments.count > 1 }
        return isCrossing && !(isSpan && isAlone)
    }
}

/// Whether slanted strokes are drawn inside an area: the lines of a chart.
func isChart(_ box: Rect, page: PageContent, options: LayoutOptions) -> Bool {
    let slack = options.rulings.slack
    return page.strokes.count { stroke in
        abs(stroke.from.x - stroke.to.x) > slack && abs(stroke.from.y - stroke.to.y) > slack
            && box.contains(stroke.from) && box.contains(stroke.to)
    } > options.aligned.slantedStrokes
}

/// How many columns are filled line by line as running text is.
private func proseColumns(_ lines: [TrackLine], tracks: ColumnTracks, options: AlignedOptions) -> Int {
    tracks.content.indices.count { column in
        let texts = lines.compactMap { $0.fragment(in: column) }.filter { $0.columns.count == 1 }
        guard texts.count >= 3 else { return false }
        let width = texts.map(\.box.width).max() ?? 0
        let length = texts.reduce(0) { $0 + $1.text.count } / texts.count
        let full = texts.count { $0.box.width >= options.proseFill * width }
        return Double(length) >= options.proseLength && full * 3 >= texts.count * 2
    }
}

/// Whether the text inside a drawn grid goes on outside: boxes around words of a running text.
func standsInLines(_ grid: Grid, pool: WordPool, spaces: SpaceWidths, options: LayoutOptions) -> Bool {
    var around = grid.box
    around.x0 = -.infinity
    around.x1 = .infinity
    let lines = pool.freeWords(in: around)
    let going = lines.count { words in
        zip(words, words.dropFirst()).contains { left, right in
            let gap = right.word.box.x0 - left.word.box.x1
            let isCrossing = [grid.box.x0, grid.box.x1].contains { side in
                left.word.box.centre.x < side && right.word.box.centre.x > side
            }
            return isCrossing && gap < options.text.runGap * spaces.width(beside: left.word)
        }
    }
    return going > 0 && going * 2 >= lines.count
}
