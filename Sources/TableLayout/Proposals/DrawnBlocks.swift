import Geometry
import TableModel

/// The blocks that level lines and bands part a table into: tables that stand side by side, each under rules or on bands
/// of its own.
///
/// No line runs from one block to the next, all text stands under the lines of a block, and each block reads as a table
/// by itself: several rows, several columns and first a column of labels. A heading ruled apart over some columns is no
/// block, because the labels of its rows stand outside of it.
///
/// - Parameter level: the level lines of the page, bands included.
/// - Returns: the blocks from left to right; nothing where the table is whole.
func findDrawnBlocks(_ text: TextTable, level: [Ruling], options: GridOptions) -> [Rect] {
    let box = text.table.box
    let size = text.words.map(\.word.size).sorted().middle ?? 0
    let around = box.insetBy(-options.blockReach * size)
    var blocks: [(extent: Interval, lines: Int)] = []
    for line in level.filter({ around.intersects($0.box) }).sorted(by: {
        ($0.extent.low, $0.position) < ($1.extent.low, $1.position)
    }) {
        if let last = blocks.last, line.extent.low - last.extent.high < options.blockGap * size {
            blocks[blocks.count - 1] = (last.extent.union(line.extent), last.lines + 1)
        } else {
            blocks.append((line.extent, 1))
        }
    }
    guard blocks.count > 1, blocks.allSatisfy({ $0.lines > 1 }) else { return [] }
    let parts = blocks.map { Rect(x: $0.extent, y: box.y).insetBy(-options.touchDistance) }
    let held = parts.map { part in text.words.map(\.word.box).filter { part.contains($0) } }
    guard held.reduce(0, { $0 + $1.count }) == text.words.count,
        held.allSatisfy({ isTableByItself($0, of: text.table) })
    else { return [] }
    return parts
}

/// Whether words fill several rows and columns of a table, most cells of the first of these columns being labels.
private func isTableByItself(_ words: [Rect], of table: PageTable) -> Bool {
    let slots = words.map { table.grid.slot(at: $0.centre) }
    let columns = Set(slots.map(\.column))
    guard let first = columns.min(), columns.count > 1, Set(slots.map(\.row)).count > 1 else { return false }
    let labels = table.table.cells.filter { $0.column == first && !$0.text.isEmpty }
    return labels.count { isAmount($0.text) } * 2 < labels.count
}
