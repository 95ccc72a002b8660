/// The direction in which a text runs, by quarter turns clockwise as seen on the displayed page.
public enum Turn: Int, Hashable, Sendable, CaseIterable {
    /// Left to right.
    case upright = 0
    /// Top to bottom: the page must be turned anticlockwise to be read.
    case clockwise = 90
    /// Upside down, right to left.
    case halfTurn = 180
    /// Bottom to top.
    case anticlockwise = 270
}
