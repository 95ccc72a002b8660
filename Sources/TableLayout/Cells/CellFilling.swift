import Geometry
import PageModel
import TableModel

/// The words of a page and which of them a table has taken.
struct WordPool {
    /// The lines of the page in order of reading.
    private(set) var lines: [TextLine]
    /// `taken[l][w]`: whether word `w` of line `l` belongs to a table.
    private var taken: [[Bool]]
    /// `aside[l][w]`: whether word `w` of line `l` stands outside of what is searched: no table takes it.
    private let aside: [[Bool]]

    /// - Parameter isSearched: whether a table may take a word; all unless given.
    init(lines: [TextLine], isSearched: (Word) -> Bool = { _ in true }) {
        self.lines = lines
        aside = lines.map { $0.words.map { !isSearched($0) } }
        taken = aside
    }

    /// A word and its place in the order of reading.
    struct Place: Hashable {
        var line: Int
        var index: Int
        var word: Word
    }

    /// Takes the free words whose place lies inside `box`, in the order of reading.
    mutating func takeWords(in box: Rect, place: (Word) -> Point) -> [Place] {
        var found: [Place] = []
        for (l, line) in lines.enumerated() where line.box.intersects(box, slack: line.size) {
            for (w, word) in line.words.enumerated() where !taken[l][w] && box.contains(place(word)) {
                taken[l][w] = true
                found.append(Place(line: l, index: w, word: word))
            }
        }
        return found
    }

    /// The free words whose middle lies inside `box`, line by line.
    func freeWords(in box: Rect) -> [[Place]] {
        lines.indices.compactMap { l in
            guard lines[l].box.intersects(box) else { return nil }
            let words = lines[l].words.enumerated().filter { !taken[l][$0] && box.contains($1.box.centre) }
            return words.isEmpty ? nil : words.map { Place(line: l, index: $0, word: $1) }
        }
    }

    /// Marks a word as belonging to a table.
    mutating func take(_ place: Place) {
        taken[place.line][place.index] = true
    }

    /// The words that no table has taken, still in lines.
    var freeLines: [TextLine] {
        lines.indices.compactMap { index in
            let line = lines[index]
            guard taken[index] != aside[index] else { return line }
            let words = line.words.indices.filter { !taken[index][$0] || aside[index][$0] }.map { line.words[$0] }
            return words.isEmpty ? nil : TextLine(words: words)
        }
    }
}

/// Where a glyph counts as lying: its middle, drawn into its clip, so that text which a low row or a narrow column cuts
/// off stays in the cell that it was written into.
func effectivePlace(of glyph: Glyph, clips: [Rect], options: TextOptions) -> Point {
    let centre = glyph.box.centre
    guard clips.indices.contains(glyph.clip) else { return centre }
    // A clip often ends on the wall itself; a place on the wall would belong to the neighbour.
    let clip = clips[glyph.clip]
    let inside = Rect(x: shrink(clip.x, by: options.clipInset), y: shrink(clip.y, by: options.clipInset))
    return Point(
        x: min(max(centre.x, inside.x0), inside.x1), y: min(max(centre.y, inside.y0), inside.y1))
}

private func shrink(_ interval: Interval, by inset: Double) -> Interval {
    let inset = min(inset, interval.length / 2)
    return Interval(interval.low + inset, interval.high - inset)
}

/// Where a word counts as lying: the middle of its glyphs' places.
func effectivePlace(of word: Word, clips: [Rect], options: TextOptions) -> Point {
    let places = word.glyphs.map { effectivePlace(of: $0, clips: clips, options: options) }
    let first = places[0]
    let last = places[places.count - 1]
    return Point(x: (first.x + last.x) / 2, y: (first.y + last.y) / 2)
}

/// Fills the cells of a grid with the words that lie in them.
///
/// - Returns: the cells by row and column, their texts joined from lines; every slot is covered once.
func fillCells(
    of grid: Grid, from pool: inout WordPool, page: PageContent, options: LayoutOptions
) -> [Cell] {
    let words = pool.takeWords(in: grid.box.insetBy(-options.grids.touchDistance)) {
        effectivePlace(of: $0, clips: page.clips, options: options.text)
    }
    return fillCells(of: grid, with: words, page: page, options: options)
}

/// Puts words, in the order of reading, into the cells of a grid.
func fillCells(of grid: Grid, with words: [WordPool.Place], page: PageContent, options: LayoutOptions) -> [Cell] {
    let ranges = mergeSlots(grid)
    let owner = findOwners(of: ranges, in: grid)
    var contents = [[WordPool.Place]](repeating: [], count: ranges.count)
    for place in words {
        for (index, part) in splitAtWalls(
            place.word, grid: grid, owner: owner, clips: page.clips, options: options.text)
        {
            contents[index].append(WordPool.Place(line: place.line, index: place.index, word: part))
        }
    }
    return makeCells(ranges, contents: contents, grid: grid, page: page.number, options: options.text)
}

/// The cells of a grid from the words that each holds, in the order of reading.
func makeCells(
    _ ranges: [SlotRange], contents: [[WordPool.Place]], grid: Grid, page: Int, options: TextOptions
) -> [Cell] {
    zip(ranges, contents).map { range, places in
        let text = CellText(places, options: options)
        return Cell(
            row: range.rows.lowerBound, column: range.columns.lowerBound, rowSpan: range.rows.count,
            columnSpan: range.columns.count, text: text.text, page: page,
            box: grid.box(rows: range.rows, columns: range.columns), lines: text.lines.count > 1 ? text.lines : [],
            hidden: joinLines(text.hidden))
    }
}

/// Parts a word where it crosses a wall between two of its glyphs. A glyph that stands on the wall itself shows that
/// the text merely runs over: the word then belongs whole to the cell that holds most of it.
private func splitAtWalls(
    _ word: Word, grid: Grid, owner: [[Int]], clips: [Rect], options: TextOptions
) -> [(cell: Int, part: Word)] {
    let cells = word.glyphs.map { glyph -> Int in
        let slot = grid.slot(at: effectivePlace(of: glyph, clips: clips, options: options))
        return owner[slot.row][slot.column]
    }
    guard let first = cells.first, cells.contains(where: { $0 != first }) else { return [(cells[0], word)] }
    let reach = options.overrunReach * word.size
    let row = grid.slot(at: effectivePlace(of: word, clips: clips, options: options)).row
    let runsOver =
        word.isUpright
        && (1..<max(1, grid.columnCount)).contains { column in
            let wall = grid.columns[column]
            return owner[row][column - 1] != owner[row][column] && word.box.x.contains(wall)
                && word.glyphs.contains { wall - $0.box.x0 > reach && $0.box.x1 - wall > reach }
        }
    if runsOver {
        let counts = Dictionary(cells.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? first
        return [(most, word)]
    }
    var parts: [(cell: Int, range: Range<Int>)] = []
    for (index, cell) in cells.enumerated() {
        if let last = parts.last, last.cell == cell {
            parts[parts.count - 1].range = last.range.lowerBound..<index + 1
        } else {
            parts.append((cell, index..<index + 1))
        }
    }
    return parts.map { ($0.cell, word.part($0.range)) }
}
