import Geometry
import PageModel

/// Finds the edges of filled areas that continue with drawn lines: a dark header above a ruled body, a grey header in a
/// frame, black bands between ruled rows.
///
/// A band counts where lines drawn across it end or run at both corners of its upper or of its lower edge, it holds
/// words, and its level edges cross none. Inside of it, a drawn upright line that ends at the band continues through it
/// where a fill has an edge in line with it, or where a wide gap parts words there.
func findFillBorders(
    _ page: PageContent, lines: [TextLine], drawn: [Ruling], options: RulingOptions
) -> [Ruling] {
    let upright = drawn.filter { $0.axis == .vertical }
    guard !upright.isEmpty else { return [] }
    return findBands(page, options: options).flatMap { band -> [Ruling] in
        let box = band.box
        let anchors = [box.y0, box.y1].filter { y in
            [box.x0, box.x1].allSatisfy { x in
                upright.contains {
                    abs($0.position - x) <= options.borderReach && $0.extent.contains(y, slack: options.borderReach)
                }
            }
        }
        guard !anchors.isEmpty else { return [] }
        let near = lines.filter { $0.box.intersects(box) }
        let isCrossed = near.contains { line in
            // A ground that holds a text is no cell.
            if line.size * options.bandLines < box.height { return true }
            let ink = Interval(
                line.box.y0 + options.crossedShare * line.size, line.box.y1 - options.crossedShare * line.size)
            return [box.y0, box.y1].contains { ink.contains($0) }
                && line.words.contains { $0.box.x.overlap(with: box.x) > 0 }
        }
        let inside = near.map { $0.words.filter { box.contains($0.box.centre) } }.filter { !$0.isEmpty }
        guard !isCrossed, !inside.isEmpty else { return [] }
        let joints = upright.filter { line in
            anchors.contains { line.extent.contains($0, slack: options.borderReach) }
                && box.x.contains(line.position, slack: options.borderReach)
        }.map(\.position)
        let cellSides = joints.filter { x in band.sides.contains { abs($0 - x) <= options.borderReach } }
        let isParted = drawn.contains { $0.isInside(box, slack: options.borderReach) }
        let sides = isParted ? cellSides : cellSides + findGaps(inside, at: joints, options: options)
        return [box.y0, box.y1].map { Ruling.edge(.horizontal, at: $0, over: box.x) }
            + sides.map { Ruling.edge(.vertical, at: $0, over: box.y) }
    }
}

extension Ruling {
    /// Whether the line runs inside a box rather than on its sides.
    fileprivate func isInside(_ box: Rect, slack: Double) -> Bool {
        box.extent(along: axis.across).contains(position, slack: -slack)
            && extent.overlap(with: box.extent(along: axis)) > slack
    }
}

/// Which places part the words of a band, each alone in a wide gap; none where a gap holds several, because then a
/// header spans columns or a column has none.
private func findGaps(_ lines: [[Word]], at places: [Double], options: RulingOptions) -> [Double] {
    var found: [Double] = []
    for words in lines {
        for (left, right) in zip(words, words.dropFirst()) {
            let gap = Interval(left.box.x1, right.box.x0)
            let parted = places.filter { gap.low < $0 && $0 < gap.high }
            guard parted.count < 2 else { return [] }
            if right.box.x0 - left.box.x1 > options.bandGap * max(left.size, right.size) { found += parted }
        }
    }
    return found.filter { place in !lines.joined().contains { $0.box.x.contains(place) } }
}
