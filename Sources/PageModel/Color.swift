/// A colour as painted: red, green and blue from 0 to 1, and opacity.
public struct Color: Hashable, Sendable {
    /// Red, 0 to 1.
    public var red: Double
    /// Green, 0 to 1.
    public var green: Double
    /// Blue, 0 to 1.
    public var blue: Double
    /// Opacity, 0 (nothing is seen) to 1.
    public var alpha: Double

    /// Makes a colour from parts between 0 and 1.
    public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// Opaque black.
    public static let black = Color(red: 0, green: 0, blue: 0)
    /// Opaque white, the paper.
    public static let white = Color(red: 1, green: 1, blue: 1)

    /// How light the colour looks on white paper, 0 (black) to 1 (unseen), by the luma weights of ITU-R BT.601.
    public var lightness: Double {
        1 - alpha * (1 - (0.299 * red + 0.587 * green + 0.114 * blue))
    }

    /// The largest difference of any part to `other`, each seen on white paper; 0 to 1.
    public func difference(from other: Color) -> Double {
        func seen(_ part: Double, _ alpha: Double) -> Double { 1 - alpha * (1 - part) }
        return max(
            abs(seen(red, alpha) - seen(other.red, other.alpha)),
            abs(seen(green, alpha) - seen(other.green, other.alpha)),
            abs(seen(blue, alpha) - seen(other.blue, other.alpha)))
    }
}
