public import Geometry

/// A part of the page that was looked at as a table.
public struct TableCandidate: Hashable, Sendable {
    /// What proposed it.
    public enum Source: String, Hashable, Sendable {
        /// Connected rulings.
        case drawn
        /// Structure tags.
        case tagged
        /// Text that the judges put together.
        case text
    }

    /// What proposed it.
    public var source: Source
    /// Where it is, as the page is read.
    public var box: Rect
    /// How many rows it has; 0 where it could not be read as a table.
    public var rows: Int
    /// How many columns it has; 0 where it could not be read as a table.
    public var columns: Int
    /// How likely it is a table at all, 0 to 1.
    public var isTable: Double
    /// How likely every cell of it is right, 0 to 1.
    public var isWhole: Double
}
