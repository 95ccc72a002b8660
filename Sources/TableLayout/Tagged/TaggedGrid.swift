import Geometry
import PageModel

/// The grid of a tagged table whose cells keep to tracks on the page.
struct TaggedGrid: Hashable {
    var grid: Grid
    /// How many rows at the top hold tagged headers only.
    var headerRows: Int
    /// How sure it is as long as lines and gaps do not say the same, 0 to 1.
    var confidence: Double
    /// Which table of the document it is, and which of its tracks the page shows.
    var source: Source
    /// The places of its letters and digits with the cells that they are tagged with; dots that lead to a value run over
    /// columns.
    var places: [TaggedPlace]

    /// The tracks of a tagged table that one page shows, by the numbers that the tags give them.
    struct Source: Hashable {
        var table: Int
        var rows: [Int]
        var columns: [Int]

        /// Whether a part on the next page shows the same columns of the same table.
        func isContinued(by other: Source?) -> Bool {
            table == other?.table && columns == other?.columns
        }
    }
}

/// Where a glyph lies and which cell it is tagged with.
struct TaggedPlace: Hashable {
    var place: Point
    var cell: Int
}

/// Finds the tagged tables of a page whose tags agree with the places of their text.
///
/// Tags in the wild are often wrong: pages laid out with tables, several columns in one cell, cells out of order. What
/// counts is only a table whose rows follow each other downwards and whose columns follow each other to the right, with
/// nearly all text in its box its own.
func findTaggedGrids(
    _ page: PageContent, lines: [TextLine], rulings: [Ruling], options: LayoutOptions
) -> [TaggedGrid] {
    guard !page.taggedCells.isEmpty else { return [] }
    var contents = [TaggedContent](repeating: TaggedContent(), count: page.taggedCells.count)
    for (index, line) in lines.enumerated() {
        for glyph in line.words.lazy.flatMap(\.glyphs) where page.taggedCells.indices.contains(Int(glyph.tag)) {
            contents[Int(glyph.tag)].add(glyph, line: index)
        }
    }
    let filled = contents.indices.filter { contents[$0].box != nil }
    let tables = Dictionary(grouping: filled) { page.taggedCells[$0].table }
    return tables.keys.sorted().compactMap { table in
        let cells = (tables[table] ?? []).map {
            TaggedGridBuilder.Cell(index: $0, shape: page.taggedCells[$0], content: contents[$0])
        }
        guard
            let tagged = TaggedGridBuilder(table: table, cells: cells, options: options)?.build(rulings: rulings),
            ownsItsBox(tagged, page: page, lines: lines, options: options),
            !isChart(tagged.grid.box, page: page, options: options.rulings)
        else { return nil }
        return tagged
    }
}

/// The text of a tagged cell.
struct TaggedContent: Hashable {
    var box: Rect?
    var size = 0.0
    var characters = 0
    var places: [Point] = []
    private(set) var lineCount = 0
    private var lastLine = -1

    mutating func add(_ glyph: Glyph, line: Int) {
        box = box?.union(glyph.box) ?? glyph.box
        size = max(size, glyph.size)
        characters += 1
        if glyph.text.contains(where: { $0.isLetter || $0.isNumber }) { places.append(glyph.box.centre) }
        if line != lastLine { lineCount += 1 }
        lastLine = line
    }
}

/// Whether nearly all glyphs in a table's box are its own.
private func ownsItsBox(_ tagged: TaggedGrid, page: PageContent, lines: [TextLine], options: LayoutOptions) -> Bool {
    let box = tagged.grid.box
    let inside = lines.lazy.filter { $0.box.intersects(box) }.flatMap(\.words).filter { $0.box.intersects(box) }
        .flatMap(\.glyphs).filter { box.contains($0.box.centre) }
    let own = inside.count {
        page.taggedCells.indices.contains(Int($0.tag)) && page.taggedCells[Int($0.tag)].table == tagged.source.table
    }
    return Double(own) >= options.tagged.ownShare * Double(inside.count)
}
