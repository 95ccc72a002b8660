/// One of the two directions of a page.
public enum Axis: Hashable, Sendable, CaseIterable {
    /// Along x.
    case horizontal
    /// Along y.
    case vertical

    /// The other direction.
    public var across: Axis { self == .horizontal ? .vertical : .horizontal }
}

extension Rect {
    /// The extent along `axis`.
    public func extent(along axis: Axis) -> Interval {
        axis == .horizontal ? x : y
    }

    /// Makes a rectangle from its extent along `axis` and across it.
    public init(along axis: Axis, _ along: Interval, across: Interval) {
        self.init(x: axis == .horizontal ? along : across, y: axis == .horizontal ? across : along)
    }
}
