import Geometry
import PageModel

/// Finds the rulings of a page.
///
/// Thin filled rectangles and level strokes become pieces; pieces that cannot be seen (the colour of what lies under
/// them, or painted over later) are left out; pieces on one line are joined, doubled lines collapsed, and what is
/// then too short is dropped: junction squares that stand alone, dots, ornaments.
///
/// - Parameter textSize: the usual font size of the page in points; 0 for none.
/// - Returns: horizontal rulings from top to bottom, then vertical ones from left to right.
func findRulings(_ page: PageContent, textSize: Double, options: RulingOptions) -> [Ruling] {
    let pieces = withoutCheckBoxes(collectPieces(page, options: options), textSize: textSize, options: options)
    let visibility = VisibilityTest(page: page, options: options)
    let seen = pieces.flatMap { visibility.visibleParts(of: $0) }
    return Axis.allCases.flatMap { axis in
        joinPieces(seen.filter { $0.axis == axis }, options: options)
            .filter { $0.extent.length >= options.minimumLength }
    }
}

private func collectPieces(_ page: PageContent, options: RulingOptions) -> [DrawnPiece] {
    var pieces: [DrawnPiece] = []
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
            DrawnPiece(
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
private func barPieces(_ box: Rect, color: Color, order: Int, options: RulingOptions) -> [DrawnPiece] {
    Axis.allCases.compactMap { axis in
        let along = box.extent(along: axis)
        let across = box.extent(along: axis.across)
        guard across.length <= options.maximumThickness,
            along.length >= across.length || along.length <= options.maximumThickness
        else { return nil }
        return DrawnPiece(
            ruling: Ruling(axis: axis, position: across.middle, extent: along, thickness: across.length),
            color: color, order: order)
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
