import Geometry
import PageModel
import TableModel

/// Finds tables that are turned within a page whose other text runs upright.
///
/// The text of one direction that no upright table holds is laid out apart, together with what is drawn around it.
///
/// - Parameter lines: the free lines of the page.
/// - Returns: the tables, their places in the space of `page`.
func findTurnedTables(_ lines: [TextLine], page: PageContent, options: LayoutOptions) -> [PageTable] {
    [Turn.clockwise, .anticlockwise, .halfTurn].flatMap { turn in
        let turned = lines.filter { $0.words[0].writing == .horizontal(turn) }
        guard turned.count >= options.grids.fewestTurnedLines, let box = turned.map(\.box).boundingBox() else {
            return [PageTable]()
        }
        let area = box.insetBy(-options.grids.turnedMargin)
        var part = page
        part.glyphs = turned.flatMap { $0.words.flatMap(\.glyphs) }
        part.strokes = page.strokes.filter { area.contains($0.from) && area.contains($0.to) }
        part.fills = page.fills.filter { area.contains($0.box) }
        let rotation = QuarterRotation(upright: turn, width: page.width, height: page.height)
        part = part.rotated(by: rotation)
        let upright = groupLines(part.glyphs, page: part, options: options.text)
        return findTables(part, lines: upright, options: options).tables.map { restore($0, by: rotation) }
    }
}

/// Leads the places of a turned table back to the page; its grid stays as the table is read.
private func restore(_ table: PageTable, by rotation: QuarterRotation) -> PageTable {
    var table = table
    table.isTurned = true
    for index in table.table.regions.indices {
        table.table.regions[index].box = rotation.restore(table.table.regions[index].box)
    }
    for index in table.table.cells.indices {
        table.table.cells[index].box = rotation.restore(table.table.cells[index].box)
    }
    return table
}
