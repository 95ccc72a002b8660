import Geometry
import PageModel

/// Finds the rulings of a page.
///
/// Thin filled rectangles and level strokes become pieces; pieces that cannot be seen (the colour of what lies under
/// them, or painted over later) are left out; pieces on one line are joined, doubled lines collapsed, and what is
/// then too short is dropped: junction squares that stand alone, dots, ornaments.
///
/// - Returns: horizontal rulings from top to bottom, then vertical ones from left to right.
func findRulings(_ page: PageContent, options: RulingOptions) -> [Ruling] {
    let pieces = collectPieces(page, options: options)
    let visibility = VisibilityTest(page: page, options: options)
    let seen = pieces.flatMap { visibility.visibleParts(of: $0) }
    return Axis.allCases.flatMap { axis in
        joinPieces(seen.filter { $0.axis == axis }.map(\.ruling), options: options)
            .filter { $0.extent.length >= options.minimumLength }
    }
}

/// A drawn piece before joining.
private struct Piece {
    var ruling: Ruling
    var color: Color
    var order: Int
    var axis: Axis { ruling.axis }
}

private func collectPieces(_ page: PageContent, options: RulingOptions) -> [Piece] {
    var pieces: [Piece] = []
    for stroke in page.strokes {
        let dx = abs(stroke.to.x - stroke.from.x)
        let dy = abs(stroke.to.y - stroke.from.y)
        // A thick short stroke is an area drawn with a fat pen; it runs across its path.
        let isThickRule =
            stroke.width <= options.maximumStrokeWidth && max(dx, dy) >= options.strokeAspect * stroke.width
        if stroke.width > options.maximumThickness, !isThickRule {
            let half = stroke.width / 2
            let isLevel = dy <= dx
            let box = Rect(
                x0: min(stroke.from.x, stroke.to.x) - (isLevel ? 0 : half),
                y0: min(stroke.from.y, stroke.to.y) - (isLevel ? half : 0),
                x1: max(stroke.from.x, stroke.to.x) + (isLevel ? 0 : half),
                y1: max(stroke.from.y, stroke.to.y) + (isLevel ? half : 0))
            pieces += barPieces(box, color: stroke.color, order: stroke.order, options: options)
            continue
        }
        let axis: Axis
        if dy <= options.slack, dx >= dy {
            axis = .horizontal
        } else if dx <= options.slack {
            axis = .vertical
        } else {
            continue
        }
        let box = Rect(x0: stroke.from.x, y0: stroke.from.y, x1: stroke.to.x, y1: stroke.to.y)
        pieces.append(
            Piece(
                ruling: Ruling(
                    axis: axis, position: box.extent(along: axis.across).middle, extent: box.extent(along: axis),
                    thickness: stroke.width), color: stroke.color, order: stroke.order))
    }
    for fill in page.fills where fill.isRectangle {
        pieces += barPieces(fill.box, color: fill.color, order: fill.order, options: options)
    }
    return pieces
}

/// The piece that a thin bar stands for; a small square counts in both directions, as a link of a chain.
private func barPieces(_ box: Rect, color: Color, order: Int, options: RulingOptions) -> [Piece] {
    Axis.allCases.compactMap { axis in
        let along = box.extent(along: axis)
        let across = box.extent(along: axis.across)
        guard across.length <= options.maximumThickness,
            along.length >= across.length || along.length <= options.maximumThickness
        else { return nil }
        return Piece(
            ruling: Ruling(axis: axis, position: across.middle, extent: along, thickness: across.length),
            color: color, order: order)
    }
}

/// Tells which parts of a drawn piece a reader sees.
private struct VisibilityTest {
    /// Opaque areas in painting order, and bars of paper colour: a thin bar of another colour is a rule itself.
    let areas: [Fill]
    let options: RulingOptions

    init(page: PageContent, options: RulingOptions) {
        areas = page.fills.filter {
            $0.isRectangle && $0.color.alpha > options.coverOpacity
                && (min($0.box.width, $0.box.height) > options.maximumThickness
                    || $0.color.difference(from: .white) < options.unseenDifference)
        }
        self.options = options
    }

    func visibleParts(of piece: Piece) -> [Piece] {
        guard piece.color.alpha > 0 else { return [] }
        let middle = piece.ruling.box.centre
        let under = areas.last { $0.order < piece.order && $0.box.contains(middle) }?.color ?? .white
        guard piece.color.difference(from: under) >= options.unseenDifference else { return [] }
        var parts = [piece.ruling.extent]
        for area in areas.reversed() {
            guard area.order > piece.order else { break }
            let across = area.box.extent(along: piece.axis.across)
            guard
                across.contains(
                    piece.ruling.position, slack: -options.coverMargin - piece.ruling.thickness / 2)
            else { continue }
            parts = parts.flatMap { subtract(area.box.extent(along: piece.axis), from: $0) }
        }
        return parts.map { part in
            var visible = piece
            visible.ruling.extent = part
            return visible
        }
    }

    private func subtract(_ hole: Interval, from part: Interval) -> [Interval] {
        guard hole.overlap(with: part) > 0 else { return [part] }
        var rest: [Interval] = []
        if hole.low > part.low { rest.append(Interval(part.low, hole.low)) }
        if hole.high < part.high { rest.append(Interval(hole.high, part.high)) }
        return rest
    }
}

/// Collapses pieces of one direction that lie on one line and joins those that touch.
func joinPieces(_ pieces: [Ruling], options: RulingOptions) -> [Ruling] {
    var joined: [Ruling] = []
    var cluster: [Ruling] = []
    func closeCluster() {
        joined += joinCluster(cluster, options: options)
        cluster = []
    }
    for piece in pieces.sorted(by: {
        ($0.position, $0.extent.low, $0.extent.high) < ($1.position, $1.extent.low, $1.extent.high)
    }) {
        if let first = cluster.first, piece.position - first.position > options.mergeDistance { closeCluster() }
        cluster.append(piece)
    }
    closeCluster()
    return joined.sorted { ($0.position, $0.extent.low) < ($1.position, $1.extent.low) }
}

private func joinCluster(_ cluster: [Ruling], options: RulingOptions) -> [Ruling] {
    var joined: [Ruling] = []
    var weights: [Double] = []
    for piece in cluster.sorted(by: {
        ($0.extent.low, $0.position, $0.extent.high) < ($1.extent.low, $1.position, $1.extent.high)
    }) {
        let weight = max(piece.extent.length, options.leastWeight)
        if let last = joined.indices.last, piece.extent.low - joined[last].extent.high <= options.joinGap {
            joined[last].extent = joined[last].extent.union(piece.extent)
            joined[last].thickness = max(joined[last].thickness, piece.thickness)
            let sum = weights[last] + weight
            joined[last].position = (joined[last].position * weights[last] + piece.position * weight) / sum
            weights[last] = sum
        } else {
            joined.append(piece)
            weights.append(weight)
        }
    }
    return joined
}
