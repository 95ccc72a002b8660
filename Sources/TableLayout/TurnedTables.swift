import Geometry
import PageModel
import TableModel

/// The tables of a page in all directions, and what is left.
struct DirectedTables {
    /// The tables from top to bottom, their places as the page is read.
    var tables: [PageTable]
    /// What was looked at, as the page is read.
    var candidates: [TableCandidate]
    /// The network of lines of the whole page.
    var network: LineNetwork
    /// The lines that lie in no table.
    var freeLines: [TextLine]
}

/// Finds the tables of a page, those that are turned against most of its text too.
///
/// Which way a table runs is decided for each: a closed grid runs as nearly all text in it does. Such grids are set
/// aside, the rest is searched as the page is read, and then the grids and the text of each other direction that no
/// table holds are searched as they are read.
///
/// - Parameters:
///   - page: the page as most of it is read.
///   - glyphs: what a reader sees of its text.
///   - turn: how the page as displayed was turned for that.
///   - options: what is looked for, in page space.
func findDirectedTables(
    _ page: PageContent, glyphs: [Glyph], lines: [TextLine], turned rotation: QuarterRotation, options: LayoutOptions
) -> DirectedTables {
    let network = findLineNetwork(page, lines: lines, options: options.rulings)
    let grids = findTurnedGrids(network, lines: lines, options: options.grids)
    var search = TableSearch(
        page, lines: lines, network: network.without(grids.map(\.box)), aside: grids.map(\.box),
        options: options.rotated(by: rotation))
    search.run()
    let upright = search.tables.map(\.box)
    let free = search.pool.freeLines
    var turned: [PageTable] = []
    var turnedCandidates: [TableCandidate] = []
    for turn in [Turn.clockwise, .anticlockwise, .halfTurn] {
        let own = grids.filter { $0.turn == turn }.map(\.box)
        let beside = free.filter { $0.words[0].writing == .horizontal(turn) }
        guard !own.isEmpty || beside.count >= options.grids.fewestTurnedLines else { continue }
        let area = beside.map(\.box).boundingBox()?.insetBy(-options.grids.turnedMargin)
        func isOwn(_ box: Rect) -> Bool {
            own.contains { $0.contains(box, slack: options.grids.touchDistance) }
                || area?.contains(box) ?? false && !(upright + grids.map(\.box)).contains { $0.intersects(box) }
        }
        var part = page
        part.glyphs = glyphs.filter { glyph in
            let place = glyph.box.centre
            return own.contains { $0.contains(place) }
                || Turn(nearestTo: glyph.angle) == turn && !(upright + grids.map(\.box)).contains { $0.contains(place) }
        }
        part.strokes = page.strokes.filter { isOwn(Rect(x0: $0.from.x, y0: $0.from.y, x1: $0.to.x, y1: $0.to.y)) }
        part.fills = page.fills.filter { isOwn($0.box) }
        let local = QuarterRotation(upright: turn, width: page.width, height: page.height)
        part = part.rotated(by: local)
        let found = findTables(
            part, lines: groupLines(part.glyphs, page: part, options: options.text),
            options: options.rotated(by: rotation.followed(by: turn)))
        turned += found.tables.map { restore($0, by: local) }
        turnedCandidates += found.candidates.map { candidate in
            var candidate = candidate
            candidate.box = local.restore(candidate.box)
            return candidate
        }
    }
    return DirectedTables(
        tables: (search.tables + turned).sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) },
        candidates: search.candidates + turnedCandidates, network: network,
        freeLines: free.filter { line in !turned.contains { $0.box.contains(line.box.centre) } })
}

/// Looks for tables in everything that is painted upright: rulings and filled areas, then what only text shows.
func findTables(_ page: PageContent, lines: [TextLine], options: LayoutOptions) -> TableSearch {
    let network = findLineNetwork(page, lines: lines, options: options.rulings)
    var search = TableSearch(page, lines: lines, network: network, options: options)
    search.run()
    return search
}

/// The closed grids nearly all of whose text runs another way than upright, and the way it runs.
private func findTurnedGrids(
    _ network: LineNetwork, lines: [TextLine], options: GridOptions
) -> [(box: Rect, turn: Turn)] {
    guard lines.contains(where: { $0.words[0].isTurned }) else { return [] }
    return groupRulings(network.rulings, options: options).compactMap { group in
        guard let box = group.map(\.box).boundingBox() else { return nil }
        var counts: [Turn: Int] = [:]
        for word in lines.lazy.filter({ $0.box.intersects(box) }).flatMap(\.words) {
            guard box.contains(word.box.centre), case .horizontal(let turn) = word.writing else { continue }
            counts[turn, default: 0] += word.glyphs.count
        }
        let total = counts.values.reduce(0, +)
        let turn = Turn.allCases.first { Double(counts[$0] ?? 0) >= options.turnedShare * Double(total) }
        guard let turn, turn != .upright, total > 0 else { return nil }
        return (box, turn)
    }
}

extension Word {
    /// Whether the text runs along a baseline, but not from left to right.
    var isTurned: Bool { !isUpright && writing != .vertical }
}

extension LineNetwork {
    /// The network without the lines that lie in the given boxes.
    fileprivate func without(_ boxes: [Rect]) -> LineNetwork {
        guard !boxes.isEmpty else { return self }
        func isOutside(_ ruling: Ruling) -> Bool { !boxes.contains { $0.contains(ruling.box) } }
        var rest = self
        rest.rulings = rulings.filter(isOutside)
        return rest
    }
}

extension QuarterRotation {
    /// The rotation of the same page that makes upright what runs by `next` after this one.
    fileprivate func followed(by next: Turn) -> QuarterRotation {
        let turn = Turn(nearestTo: Double(turn.rawValue + next.rawValue))
        return QuarterRotation(upright: turn, width: width, height: height)
    }
}

/// Leads the places of a turned table back to the page; its grid stays as the table is read.
private func restore(_ table: PageTable, by rotation: QuarterRotation) -> PageTable {
    var table = table
    table.turn = rotation.turn
    for index in table.table.regions.indices {
        table.table.regions[index].box = rotation.restore(table.table.regions[index].box)
    }
    for index in table.table.cells.indices {
        table.table.cells[index].box = rotation.restore(table.table.cells[index].box)
    }
    return table
}
