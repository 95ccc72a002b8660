import Geometry
import PageModel

/// Makes tracks and walls from the filled cells of a tagged table.
///
/// Rows at its top and foot that one cell fills from side to side are titles and notes that stand around the table.
struct TaggedGridBuilder {
    /// A cell with text.
    struct Cell {
        var index: Int
        var shape: TaggedCell
        var content: TaggedContent
    }

    let table: Int
    let cells: [Cell]
    /// Whether the table began on a page before; such a rest may be a single row.
    let isRest: Bool
    let options: LayoutOptions

    /// Takes the cells with text; nil where their spans cover more than any page holds.
    init?(table: Int, cells: [Cell], options: LayoutOptions) {
        let slots = cells.reduce(0) { $0 + $1.shape.rows.count * $1.shape.columns.count }
        guard slots <= options.tagged.mostSlots else { return nil }
        self.table = table
        self.options = options
        isRest = !cells.contains { $0.shape.rows.lowerBound == 0 }
        let columns = TaggedTracks(cells.map(\.shape.columns))
        let inner = zip(cells, columns.spans).filter { $1.count < columns.numbers.count }.map(\.0.shape.rows)
        let first = inner.map(\.lowerBound).min() ?? 0
        let last = inner.map(\.upperBound).max() ?? 0
        self.cells = cells.filter { $0.shape.rows.overlaps(first..<max(first, last)) }
    }

    /// The grid; nil where the tags and the places of the text do not agree.
    func build(rulings: [Ruling]) -> TaggedGrid? {
        let rows = TaggedTracks(cells.map(\.shape.rows))
        let columns = TaggedTracks(cells.map(\.shape.columns))
        // Pages laid out with a table tag no headers.
        let isHeaded = cells.contains(where: \.shape.isHeading)
        guard columns.numbers.count >= 2,
            countRecords(rows) >= (isRest ? 1 : isHeaded ? 2 : options.tagged.fewestRecords),
            isHeaded || !holdsProse(columns)
        else { return nil }
        let boxes = cells.map { $0.content.box ?? Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
        let sizes = cells.map(\.content.size).sorted()
        guard let size = sizes.middle, let box = boxes.boundingBox(),
            let y = rows.extents(of: boxes.map(\.y), slack: options.tagged.rowOverlap * size),
            let x = columns.extents(of: boxes.map(\.x), slack: options.tagged.columnOverlap * size)
        else { return nil }
        let near = rulings.filter { box.insetBy(-size).intersects($0.box) }
        var grid = Grid(
            columns: boundaries(x, axis: .vertical, near: near), rows: boundaries(y, axis: .horizontal, near: near))
        for index in cells.indices { merge(rows.spans[index], columns.spans[index], in: &grid) }
        return TaggedGrid(
            grid: grid, headerRows: countHeadings(rows),
            confidence: options.tagged.confidence * (isRest || isHeaded ? 1 : options.tagged.headlessConfidence),
            source: TaggedGrid.Source(table: table, rows: rows.numbers, columns: columns.numbers),
            places: cells.flatMap { cell in cell.content.places.map { TaggedPlace(place: $0, cell: cell.index) } })
    }

    /// How many rows fill more than one column.
    private func countRecords(_ rows: TaggedTracks) -> Int {
        Dictionary(rows.spans.map { ($0.lowerBound, 1) }, uniquingKeysWith: +).values.count { $0 > 1 }
    }

    /// Whether two columns hold running text.
    private func holdsProse(_ columns: TaggedTracks) -> Bool {
        let byColumn = Dictionary(grouping: cells.indices.filter { columns.spans[$0].count == 1 }) {
            columns.spans[$0].lowerBound
        }
        return byColumn.values.count { members in
            let lines = members.reduce(0) { $0 + cells[$1].content.lineCount }
            let characters = members.reduce(0) { $0 + cells[$1].content.characters }
            return Double(lines) >= options.tagged.proseLines * Double(members.count)
                && Double(characters) >= options.tagged.proseLength * Double(lines)
        } >= 2
    }

    /// The rows at the top in which all cells are headers; 0 where that is said of all rows.
    private func countHeadings(_ rows: TaggedTracks) -> Int {
        let body = cells.indices.filter { !cells[$0].shape.isHeading }.map { rows.spans[$0].lowerBound }
        return body.min() ?? 0
    }

    /// The places between tracks and the outer ends, a ruling of the given axis where one is drawn; the ends reach as far
    /// as two rulings across all tracks do.
    private func boundaries(_ extents: [Interval], axis: Axis, near rulings: [Ruling]) -> [Double] {
        let drawn = rulings.filter { $0.axis == axis }.map(\.position)
        let inner = zip(extents, extents.dropFirst()).map { before, after in
            let gap = Interval(before.high, after.low)
            return drawn.filter { gap.contains($0) }.min { abs($0 - gap.middle) < abs($1 - gap.middle) } ?? gap.middle
        }
        let (low, high) = (extents[0].low, extents[extents.count - 1].high)
        let across = rulings.filter { $0.axis != axis && $0.extent.contains(low) && $0.extent.contains(high) }
        let outer = across.count < 2 ? [] : across.map(\.extent)
        let start = drawn.filter { $0 <= low }.max() ?? outer.map(\.low).max() ?? low
        let end = drawn.filter { $0 >= high }.min() ?? outer.map(\.high).min() ?? high
        return [start] + inner + [end]
    }

    private func merge(_ rows: Range<Int>, _ columns: Range<Int>, in grid: inout Grid) {
        for row in rows { for column in columns.dropLast() { grid.rightWalls[row][column] = false } }
        for row in rows.dropLast() { for column in columns { grid.lowerWalls[row][column] = false } }
    }
}

/// The rows or the columns of a tagged table in which a cell of its own has text; others take no place on the page.
struct TaggedTracks {
    /// The numbers that the tags give them, in order.
    let numbers: [Int]
    /// Which of `numbers` each cell covers.
    let spans: [Range<Int>]

    /// Finds the tracks of cells from the ranges that the tags give them.
    init(_ ranges: [Range<Int>]) {
        var members: [Int: [Int]] = [:]
        for (cell, range) in ranges.enumerated() { for number in range { members[number, default: []].append(cell) } }
        // A cell that loses all tracks but one has that for its own.
        var left = ranges.map(\.count)
        var kept: [Int] = []
        var places: [Int: Range<Int>] = [:]
        for number in members.keys.sorted() {
            let cells = members[number] ?? []
            let before = kept.count
            if cells.contains(where: { left[$0] == 1 }) {
                kept.append(number)
            } else {
                for cell in cells { left[cell] -= 1 }
            }
            places[number] = before..<kept.count
        }
        numbers = kept
        spans = ranges.map { (places[$0.lowerBound]?.lowerBound ?? 0)..<(places[$0.upperBound - 1]?.upperBound ?? 0) }
    }

    /// The extent of each track; nil where they do not follow each other.
    ///
    /// - Parameters:
    ///   - extents: where each cell's text lies.
    ///   - slack: how far neighbours may overlap, in points.
    func extents(of extents: [Interval], slack: Double) -> [Interval]? {
        var tracks = [Interval?](repeating: nil, count: numbers.count)
        for (span, extent) in zip(spans, extents) where span.count == 1 {
            tracks[span.lowerBound] = tracks[span.lowerBound]?.union(extent) ?? extent
        }
        var found = tracks.compactMap(\.self)
        guard found.count == numbers.count else { return nil }
        for (span, extent) in zip(spans, extents) where span.count > 1 {
            found[span.lowerBound].low = min(found[span.lowerBound].low, extent.low)
            found[span.upperBound - 1].high = max(found[span.upperBound - 1].high, extent.high)
        }
        let follows = zip(found, found.dropFirst()).allSatisfy { $0.high <= $1.low + slack && $0.low < $1.low }
        return follows ? found : nil
    }
}
