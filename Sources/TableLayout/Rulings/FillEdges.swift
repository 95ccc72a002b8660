import Geometry
import PageModel

/// Finds the edges of filled areas that tile: the cells of a table that is shaded rather than ruled.
///
/// Areas inside another of the same colour are the shading of paragraphs; areas with no neighbours in both directions
/// are bands, boxes and the bars of charts.
func findFillEdges(_ page: PageContent, lines: [TextLine], options: RulingOptions) -> [Ruling] {
    let areas = page.fills.filter { isShading($0, options: options) }
    guard areas.count >= options.fewestTiles, areas.count <= options.mostAreas else { return [] }
    var cells: [Rect] = []
    for (index, area) in areas.enumerated() {
        let isInner = areas.enumerated().contains { other, outer in
            other != index && outer.color == area.color && outer.box.contains(area.box, slack: options.slack)
                && (outer.box.area > area.box.area || other < index)
        }
        if !isInner { cells.append(area.box) }
    }
    return groupTouching(cells, slack: options.joinGap)
        .filter { tiles($0, lines: lines, options: options) }
        .flatMap { group in
            group.flatMap { box in
                Axis.allCases.flatMap { axis in
                    let across = box.extent(along: axis.across)
                    return [across.low, across.high].map {
                        Ruling(axis: axis, position: $0, extent: box.extent(along: axis), thickness: 0)
                    }
                }
            }
        }
}

/// Whether areas are the cells of a table: several in both directions, and text in at least half of them.
private func tiles(_ group: [Rect], lines: [TextLine], options: RulingOptions) -> Bool {
    func places(_ values: [Double]) -> Int {
        let sorted = values.sorted()
        return 1 + zip(sorted, sorted.dropFirst()).count { $1 - $0 > options.joinGap }
    }
    guard group.count >= options.fewestTiles, places(group.map(\.x0)) >= 2, places(group.map(\.y0)) >= 2 else {
        return false
    }
    let filled = group.count { box in
        lines.contains { line in
            line.box.intersects(box) && line.words.contains { box.contains($0.box.centre) }
        }
    }
    return filled * 2 >= group.count
}

/// Groups boxes that touch, directly or by others between them.
private func groupTouching(_ boxes: [Rect], slack: Double) -> [[Rect]] {
    var groups: [[Rect]] = []
    var rest = boxes
    while let first = rest.popLast() {
        var group = [first]
        var next = 0
        while next < group.count {
            let box = group[next]
            group += rest.filter { $0.intersects(box, slack: slack) }
            rest.removeAll { $0.intersects(box, slack: slack) }
            next += 1
        }
        groups.append(group)
    }
    return groups
}
