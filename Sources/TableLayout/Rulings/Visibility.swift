import Geometry
import PageModel

/// A drawn piece of a line before joining.
struct DrawnPiece {
    var ruling: Ruling
    var color: Color
    var order: Int
    var axis: Axis { ruling.axis }
}

/// Finds which parts of a drawn piece a reader sees: those in another colour than what lies on one of their sides, and
/// not painted over later.
struct VisibilityTest {
    /// Opaque areas, and bars of paper colour: a thin bar of another colour is a rule itself.
    private let painted: PaintedAreas
    private let options: RulingOptions

    init(page: PageContent, options: RulingOptions) {
        let areas = page.fills.filter {
            $0.isRectangle && $0.color.alpha > options.coverOpacity
                && (min($0.box.width, $0.box.height) > options.maximumThickness
                    || $0.color.difference(from: .white) < options.unseenDifference)
        }
        painted = PaintedAreas(withoutCovered(areas, options: options), smallest: options.smallestStrip)
        self.options = options
    }

    /// The parts of a piece that are seen, from its low to its high end.
    func visibleParts(of piece: DrawnPiece) -> [Ruling] {
        guard piece.color.alpha > 0 else { return [] }
        let reach = piece.ruling.thickness / 2 + options.coverMargin
        let near = painted.areas(touching: piece.ruling.box.insetBy(-reach))
        guard !near.isEmpty else {
            return piece.color.difference(from: .white) < options.unseenDifference ? [] : [piece.ruling]
        }
        let extent = piece.ruling.extent
        var ends = near.flatMap { area in
            let along = area.box.extent(along: piece.axis)
            return [along.low, along.high].filter { $0 > extent.low && $0 < extent.high }
        }
        ends = [extent.low] + ends.sorted() + [extent.high]
        let starts = near.sorted { $0.box.extent(along: piece.axis).low < $1.box.extent(along: piece.axis).low }
        var next = 0
        var open: [Fill] = []
        var parts: [Interval] = []
        for (low, high) in zip(ends, ends.dropFirst()) where high > low || extent.length == 0 {
            let middle = (low + high) / 2
            while next < starts.count, starts[next].box.extent(along: piece.axis).low <= middle {
                open.append(starts[next])
                next += 1
            }
            open.removeAll { $0.box.extent(along: piece.axis).high < middle }
            guard isSeen(piece, among: open, reach: reach) else { continue }
            if let last = parts.last, last.high == low {
                parts[parts.count - 1].high = high
            } else {
                parts.append(Interval(low, high))
            }
        }
        return parts.map {
            var part = piece.ruling
            part.extent = $0
            return part
        }
    }

    /// Whether a piece is seen where the given areas lie under and over it.
    private func isSeen(_ piece: DrawnPiece, among areas: [Fill], reach: Double) -> Bool {
        let position = piece.ruling.position
        let isCovered = areas.contains { area in
            area.order > piece.order
                && area.box.extent(along: piece.axis.across).contains(position, slack: -reach)
        }
        guard !isCovered else { return false }
        return [position - reach, position + reach].contains { side in
            let under = areas.filter {
                $0.order < piece.order && $0.box.extent(along: piece.axis.across).contains(side)
            }.max { $0.order < $1.order }
            return piece.color.difference(from: under?.color ?? .white) >= options.unseenDifference
        }
    }
}

/// The areas without those that one of the largest of those painted later hides whole: nothing between the two is seen.
private func withoutCovered(_ areas: [Fill], options: RulingOptions) -> [Fill] {
    var grounds: [Rect] = []
    var kept: [Fill] = []
    for area in areas.sorted(by: { $0.order > $1.order }) {
        if grounds.contains(where: { $0.contains(area.box) }) { continue }
        kept.append(area)
        if grounds.count < options.mostGrounds {
            grounds.append(area.box)
        } else if let smallest = grounds.indices.min(by: { grounds[$0].area < grounds[$1].area }),
            grounds[smallest].area < area.box.area
        {
            grounds[smallest] = area.box
        }
    }
    return kept
}
