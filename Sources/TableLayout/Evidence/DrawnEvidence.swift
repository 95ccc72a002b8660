import Geometry
import PageModel

/// What is drawn on a page, ready to be asked by place.
struct DrawnEvidence {
    /// A ruling: where it lies across its direction, and from where to where it runs.
    struct Rule {
        var position: Double
        var low: Double
        var high: Double
        var length: Double { high - low }
    }

    /// The level rules from top to bottom.
    let level: [Rule]
    /// The upright rules from left to right.
    let upright: [Rule]
    /// Filled areas in painting order, bars and paper left out.
    private let fills: [(box: Rect, shade: Double)]
    /// For each strip of the page's height, the fills that reach into it.
    private var strips: [[Int32]] = []
    /// The middles of curved or slanted pieces and of small boxes, by height: charts have many.
    private let art: [(x: Double, y: Double, isCurve: Bool)]

    private static let stripHeight = 16.0
    private static let mostFills = 4000
    private static let mostArt = 3000

    init(_ page: PageContent, rulings: [Ruling]) {
        func rules(_ axis: Axis) -> [Rule] {
            rulings.filter { $0.axis == axis }.map {
                Rule(position: $0.position, low: $0.extent.low, high: $0.extent.high)
            }.sorted { ($0.position, $0.low) < ($1.position, $1.low) }
        }
        level = rules(.horizontal)
        upright = rules(.vertical)
        let pageArea = page.width * page.height
        var fills: [(box: Rect, shade: Double)] = []
        var art: [(x: Double, y: Double, isCurve: Bool)] = []
        for fill in page.fills {
            let box = fill.box
            let shade = fill.color.lightness
            if fill.isRectangle, shade < 0.99, fills.count < DrawnEvidence.mostFills, box.width > 4, box.height > 4,
                box.area < 0.7 * pageArea
            {
                fills.append((box, shade))
            }
            if shade < 0.99, box.width > 2.2, box.width < 40, box.height > 2.2, box.height < 200 {
                art.append((box.centre.x, box.centre.y, !fill.isRectangle))
            }
        }
        for stroke in page.strokes {
            let dx = abs(stroke.from.x - stroke.to.x)
            let dy = abs(stroke.from.y - stroke.to.y)
            if dx > 2, dy > 2 {
                art.append(((stroke.from.x + stroke.to.x) / 2, (stroke.from.y + stroke.to.y) / 2, true))
            }
        }
        self.fills = fills
        self.art = Array(art.prefix(DrawnEvidence.mostArt)).sorted { $0.y < $1.y }
        let count = max(1, min(4000, Int(page.height / DrawnEvidence.stripHeight) + 1))
        strips = [[Int32]](repeating: [], count: count)
        for (index, fill) in fills.enumerated() {
            let first = strip(at: fill.box.y0)
            for strip in first...max(first, strip(at: fill.box.y1)) { strips[strip].append(Int32(index)) }
        }
    }

    private func strip(at y: Double) -> Int {
        Int(min(max(y / DrawnEvidence.stripHeight, 0), Double(strips.count - 1)))
    }

    /// How light the topmost fill at a place is, 0 to 1; -1 where none is.
    func shade(x: Double, y: Double) -> Double {
        for index in strips[strip(at: y)].reversed() {
            let fill = fills[Int(index)]
            if x >= fill.box.x0 - 0.5, x <= fill.box.x1 + 0.5, y >= fill.box.y0, y <= fill.box.y1 { return fill.shade }
        }
        return -1
    }

    /// The narrowest fill at a place.
    func fill(x: Double, y: Double) -> Interval? {
        var best: Rect?
        for index in strips[strip(at: y)] {
            let box = fills[Int(index)].box
            if x >= box.x0, x <= box.x1, y >= box.y0, y <= box.y1, box.width < best?.width ?? .infinity { best = box }
        }
        return best?.x
    }

    /// How many edges of fills lie between two heights at a place, and how much of `span` they cover at most.
    func fillEdges(from low: Double, to high: Double, over span: Interval) -> (atMiddle: Int, share: Double) {
        guard high >= low else { return (0, 0) }
        var count = 0
        var covered = 0.0
        var seen = Set<Int32>()
        for strip in strip(at: low)...strip(at: high) {
            for index in strips[strip] where seen.insert(index).inserted {
                let box = fills[Int(index)].box
                for edge in [box.y0, box.y1] where edge > low && edge < high {
                    if box.x0 < span.middle, box.x1 > span.middle { count += 1 }
                    covered += max(0, min(box.x1, span.high) - max(box.x0, span.low))
                }
            }
        }
        return (count, min(1, covered / max(span.length, 1)))
    }

    /// How many curves and small boxes lie near a place.
    func artNear(x: Double, y: Double, dx: Double, dy: Double) -> (curves: Int, boxes: Int) {
        var curves = 0
        var boxes = 0
        for piece in art[art.firstSorted { $0.y > y - dy }...] {
            if piece.y >= y + dy { break }
            if abs(piece.x - x) < dx { if piece.isCurve { curves += 1 } else { boxes += 1 } }
        }
        return (curves, boxes)
    }

    /// The level rules between two heights.
    func level(from low: Double, to high: Double) -> ArraySlice<Rule> {
        let first = level.firstSorted { $0.position > low }
        let end = level.firstSorted { $0.position >= high }
        return level[first..<max(first, end)]
    }

    /// The upright rules between two places.
    func upright(from low: Double, to high: Double) -> ArraySlice<Rule> {
        let first = upright.firstSorted { $0.position > low }
        let end = upright.firstSorted { $0.position >= high }
        return upright[first..<max(first, end)]
    }
}
