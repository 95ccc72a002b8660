public import Geometry

/// A straight piece of a stroked path; page space, clipped to what can be seen.
public struct Stroke: Hashable, Sendable {
    /// One end.
    public var from: Point
    /// The other end.
    public var to: Point
    /// Line width in points as painted; 0 is the thinnest line of a device.
    public var width: Double
    /// The stroke colour.
    public var color: Color
    /// Whether a dash pattern is set.
    public var isDashed: Bool
    /// The place in painting order, shared with glyphs, fills and images.
    public var order: Int

    /// Makes a stroke; see the properties for units.
    public init(
        from: Point, to: Point, width: Double = 0.5, color: Color = .black, isDashed: Bool = false, order: Int = 0
    ) {
        self.from = from
        self.to = to
        self.width = width
        self.color = color
        self.isDashed = isDashed
        self.order = order
    }
}

/// A filled rectangle, or the box of a filled shape that is none; page space, clipped to what can be seen.
public struct Fill: Hashable, Sendable {
    /// The painted area's box.
    public var box: Rect
    /// The fill colour.
    public var color: Color
    /// Whether the painted area is the box itself.
    public var isRectangle: Bool
    /// The place in painting order, shared with glyphs, strokes and images.
    public var order: Int

    /// Makes a fill.
    public init(box: Rect, color: Color = .black, isRectangle: Bool = true, order: Int = 0) {
        self.box = box
        self.color = color
        self.isRectangle = isRectangle
        self.order = order
    }
}

/// The area of a picture; page space.
public struct ImageArea: Hashable, Sendable {
    /// The picture's box on the page.
    public var box: Rect
    /// The place in painting order, shared with glyphs, strokes and fills.
    public var order: Int

    /// Makes an image area.
    public init(box: Rect, order: Int = 0) {
        self.box = box
        self.order = order
    }
}
