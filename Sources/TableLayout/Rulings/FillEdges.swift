import Geometry
import PageModel

/// Finds the edges of filled areas that tile: the cells of a table that is shaded rather than ruled.
///
/// Areas inside another of the same colour are the shading of paragraphs; areas with no neighbours in both directions
/// are bands, boxes and the bars of charts. So are those between which text stands that no area holds: the rows left
/// unshaded of a table whose other rows are shaded cell by cell. Paper-coloured areas are cells where they stand on a darker one, which shows
/// between them like a rule.
func findFillEdges(_ page: PageContent, lines: [TextLine], options: RulingOptions) -> [Ruling] {
    let areas = findTiles(page, options: options)
    guard areas.count >= options.fewestTiles, areas.count <= options.mostAreas else { return [] }
    var cells: [Fill] = []
    for (index, area) in areas.enumerated() {
        let isInner = areas.enumerated().contains { other, outer in
            other != index && outer.color == area.color && outer.box.contains(area.box, slack: options.slack)
                && (outer.box.area > area.box.area || other < index)
        }
        if !isInner { cells.append(area) }
    }
    return groupTouching(cells, slack: options.joinGap)
        .filter { tiles($0, lines: lines, options: options) }
        .flatMap { group in
            group.map(\.box).flatMap { box in
                Axis.allCases.flatMap { axis in
                    let across = box.extent(along: axis.across)
                    return [across.low, across.high].map { Ruling.edge(axis, at: $0, over: box.extent(along: axis)) }
                }
            }
        }
}

/// The areas that may be cells: shaded ones, and paper-coloured ones on a shaded ground instead of that ground.
private func findTiles(_ page: PageContent, options: RulingOptions) -> [Fill] {
    let shaded = page.fills.filter { isShading($0, options: options) }
    let sheets = page.fills.filter {
        isArea($0, options: options) && !isShading($0, options: options) && $0.color.alpha > options.coverOpacity
    }
    guard !shaded.isEmpty, sheets.count >= options.fewestTiles, sheets.count <= options.mostAreas else { return shaded }
    var carried = [Int](repeating: 0, count: shaded.count)
    let cells = sheets.filter { sheet in
        let ground = shaded.lastIndex { $0.order < sheet.order && $0.box.contains(sheet.box, slack: options.slack) }
        if let ground { carried[ground] += 1 }
        return ground != nil
    }
    return zip(shaded, carried).filter { $1 == 0 }.map(\.0) + cells
}

/// Whether areas are the cells of a table: several in both directions, and text in at least half of them. Cells on a
/// ground that parts them may be a single row, and blank as in a form.
private func tiles(_ group: [Fill], lines: [TextLine], options: RulingOptions) -> Bool {
    func places(_ values: [Double]) -> Int {
        let sorted = values.sorted()
        return 1 + zip(sorted, sorted.dropFirst()).count { $1 - $0 > options.joinGap }
    }
    guard group.count >= options.fewestTiles else { return false }
    let filled = group.map(\.box).count { box in
        lines.contains { line in
            line.box.intersects(box) && line.words.contains { box.contains($0.box.centre) }
        }
    }
    if !group.contains(where: { isShading($0, options: options) }) { return filled > 0 }
    return filled * 2 >= group.count && holdsItsText(group.map(\.box), lines: lines, options: options)
        && places(group.map(\.box.x0)) >= 2 && places(group.map(\.box.y0)) >= 2
}

/// Whether nearly all words between areas lie in one of them.
private func holdsItsText(_ boxes: [Rect], lines: [TextLine], options: RulingOptions) -> Bool {
    guard let whole = boxes.boundingBox() else { return true }
    let words = lines.filter { $0.box.intersects(whole) }.flatMap(\.words).filter { whole.contains($0.box.centre) }
    let outside = words.count { word in !boxes.contains { $0.contains(word.box.centre) } }
    return Double(outside) <= options.unheldShare * Double(words.count)
}

/// Groups areas that touch, directly or by others between them.
private func groupTouching(_ areas: [Fill], slack: Double) -> [[Fill]] {
    var groups: [[Fill]] = []
    var rest = areas
    while let first = rest.popLast() {
        var group = [first]
        var next = 0
        while next < group.count {
            let box = group[next].box
            group += rest.filter { $0.box.intersects(box, slack: slack) }
            rest.removeAll { $0.box.intersects(box, slack: slack) }
            next += 1
        }
        groups.append(group)
    }
    return groups
}
