/// A closed stretch of one axis, in points; `low <= high`.
public struct Interval: Hashable, Sendable {
    /// The smaller end, in points.
    public var low: Double
    /// The larger end, in points.
    public var high: Double

    /// Makes an interval from two ends given in any order.
    public init(_ a: Double, _ b: Double) {
        low = min(a, b)
        high = max(a, b)
    }

    /// The length in points; 0 for a single place.
    public var length: Double { high - low }

    /// The middle of the interval.
    public var middle: Double { (low + high) / 2 }

    /// Whether `value` lies within the interval widened by `slack` points at both ends.
    public func contains(_ value: Double, slack: Double = 0) -> Bool {
        value >= low - slack && value <= high + slack
    }

    /// The length shared with `other` in points; 0 where they do not meet.
    public func overlap(with other: Interval) -> Double {
        max(0, min(high, other.high) - max(low, other.low))
    }

    /// The smallest interval that holds both.
    public func union(_ other: Interval) -> Interval {
        Interval(min(low, other.low), max(high, other.high))
    }
}
