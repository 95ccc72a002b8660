/// A rotation of a page by quarter turns that makes text of one direction run upright, and its inverse.
///
/// The rotated page has its own top left corner as origin; y points down in both.
public struct QuarterRotation: Hashable, Sendable {
    /// The direction of the text that becomes upright.
    public var turn: Turn
    /// The size of the page before the rotation, in points.
    public var width: Double
    /// The height of the page before the rotation, in points.
    public var height: Double

    /// Makes the rotation that turns text of direction `turn` upright on a page of the given size in points.
    public init(upright turn: Turn, width: Double, height: Double) {
        self.turn = turn
        self.width = width
        self.height = height
    }

    /// The size of the rotated page: width and height in points.
    public var rotatedSize: (width: Double, height: Double) {
        switch turn {
        case .upright, .halfTurn: (width, height)
        case .clockwise, .anticlockwise: (height, width)
        }
    }

    /// Where a point of the page lies on the rotated page.
    public func rotate(_ point: Point) -> Point {
        switch turn {
        case .upright: point
        case .clockwise: Point(x: point.y, y: width - point.x)
        case .halfTurn: Point(x: width - point.x, y: height - point.y)
        case .anticlockwise: Point(x: height - point.y, y: point.x)
        }
    }

    /// Where a point of the rotated page lies on the page.
    public func restore(_ point: Point) -> Point {
        switch turn {
        case .upright: point
        case .clockwise: Point(x: width - point.y, y: point.x)
        case .halfTurn: Point(x: width - point.x, y: height - point.y)
        case .anticlockwise: Point(x: point.y, y: height - point.x)
        }
    }

    /// Where a rectangle of the page lies on the rotated page.
    public func rotate(_ rect: Rect) -> Rect {
        let a = rotate(Point(x: rect.x0, y: rect.y0))
        let b = rotate(Point(x: rect.x1, y: rect.y1))
        return Rect(x0: a.x, y0: a.y, x1: b.x, y1: b.y)
    }

    /// Where a rectangle of the rotated page lies on the page.
    public func restore(_ rect: Rect) -> Rect {
        let a = restore(Point(x: rect.x0, y: rect.y0))
        let b = restore(Point(x: rect.x1, y: rect.y1))
        return Rect(x0: a.x, y0: a.y, x1: b.x, y1: b.y)
    }
}

extension Turn {
    /// The quarter turn nearest to an angle in degrees clockwise.
    public init(nearestTo angle: Double) {
        let quarters = Int((angle / 90).rounded())
        self = [.upright, .clockwise, .halfTurn, .anticlockwise][((quarters % 4) + 4) % 4]
    }
}
