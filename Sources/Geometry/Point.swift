/// A place on a page, in points from the top left corner of the page as displayed; y grows downwards.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge, in points.
    public var x: Double
    /// Distance from the top edge, in points.
    public var y: Double

    /// Makes a point from its coordinates in points.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}
