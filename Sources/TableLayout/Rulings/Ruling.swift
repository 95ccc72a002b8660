public import Geometry

/// A straight level or upright line that a reader sees.
public struct Ruling: Hashable, Sendable {
    /// The direction in which the line runs.
    public var axis: Axis
    /// Where it lies across its direction: y of a horizontal ruling, x of a vertical one.
    public var position: Double
    /// From where to where it runs.
    public var extent: Interval
    /// How thick it is drawn, in points; 0 for the thinnest line of a device and for the edge of a filled area.
    public var thickness: Double

    /// Makes a ruling in page space.
    public init(axis: Axis, position: Double, extent: Interval, thickness: Double = 0.5) {
        self.axis = axis
        self.position = position
        self.extent = extent
        self.thickness = thickness
    }

    /// The edge of a filled area that runs along `axis`.
    static func edge(_ axis: Axis, at position: Double, over extent: Interval) -> Ruling {
        Ruling(axis: axis, position: position, extent: extent, thickness: 0)
    }

    /// The line as a box without thickness.
    public var box: Rect { Rect(along: axis, extent, across: Interval(position, position)) }
}
