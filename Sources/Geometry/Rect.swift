/// An upright rectangle in page space: points, origin top left, y down.
public struct Rect: Hashable, Sendable {
    /// Left edge.
    public var x0: Double
    /// Top edge.
    public var y0: Double
    /// Right edge; never less than `x0`.
    public var x1: Double
    /// Bottom edge; never less than `y0`.
    public var y1: Double

    /// Makes a rectangle from two opposite corners given in any order.
    public init(x0: Double, y0: Double, x1: Double, y1: Double) {
        self.x0 = min(x0, x1)
        self.y0 = min(y0, y1)
        self.x1 = max(x0, x1)
        self.y1 = max(y0, y1)
    }

    /// Makes a rectangle from its extents along both axes.
    public init(x: Interval, y: Interval) {
        self.init(x0: x.low, y0: y.low, x1: x.high, y1: y.high)
    }

    /// The horizontal extent.
    public var x: Interval { Interval(x0, x1) }
    /// The vertical extent.
    public var y: Interval { Interval(y0, y1) }
    /// Width in points.
    public var width: Double { x1 - x0 }
    /// Height in points.
    public var height: Double { y1 - y0 }
    /// Area in square points.
    public var area: Double { width * height }
    /// The centre.
    public var centre: Point { Point(x: (x0 + x1) / 2, y: (y0 + y1) / 2) }

    /// Whether `point` lies inside the rectangle widened by `slack` points on all sides.
    public func contains(_ point: Point, slack: Double = 0) -> Bool {
        x.contains(point.x, slack: slack) && y.contains(point.y, slack: slack)
    }

    /// Whether `other` lies wholly inside the rectangle widened by `slack` points on all sides.
    public func contains(_ other: Rect, slack: Double = 0) -> Bool {
        other.x0 >= x0 - slack && other.x1 <= x1 + slack && other.y0 >= y0 - slack && other.y1 <= y1 + slack
    }

    /// Whether the two share an area, or touch within `slack` points.
    public func intersects(_ other: Rect, slack: Double = 0) -> Bool {
        other.x0 <= x1 + slack && other.x1 >= x0 - slack && other.y0 <= y1 + slack && other.y1 >= y0 - slack
    }

    /// The shared rectangle; nil where the two lie apart.
    public func intersection(_ other: Rect) -> Rect? {
        guard intersects(other) else { return nil }
        return Rect(
            x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
    }

    /// The smallest rectangle that holds both.
    public func union(_ other: Rect) -> Rect {
        Rect(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }

    /// The rectangle with every side moved inwards by `amount` points (outwards where negative).
    public func insetBy(_ amount: Double) -> Rect {
        Rect(x0: x0 + amount, y0: y0 + amount, x1: x1 - amount, y1: y1 - amount)
    }
}

extension Sequence where Element == Rect {
    /// The smallest rectangle that holds all of them; nil for none.
    public func boundingBox() -> Rect? {
        reduce(nil as Rect?) { whole, next in whole?.union(next) ?? next }
    }
}
