/// A part of a whole, in numbers of things.
public struct Share: Hashable, Sendable {
    /// How many are right.
    public var part: Int
    /// How many there are.
    public var whole: Int

    /// Makes a share.
    public init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// The part as a number from 0 to 1; 1 where there is nothing to be right.
    public var ratio: Double { whole == 0 ? 1 : Double(part) / Double(whole) }

    static func + (left: Share, right: Share) -> Share {
        Share(left.part + right.part, of: left.whole + right.whole)
    }
}
