/// How rows, columns and texts are brought together to say what changed, and what counts as the same place.
///
/// Similarities are from 0 to 1. None of these touches the scores.
public struct ComparisonOptions: Hashable, Sendable {
    /// From which similarity on two tracks are the same one with changes; default 0.4, so that one changed half stays
    /// recognisable.
    public var leastSimilarity = 0.4
    /// From which similarity on several tracks are one merged track; default 0.9, because merging keeps the characters.
    public var leastMergedSimilarity = 0.9
    /// How many tracks may have become one, or one become; default 4.
    public var mostMerged = 4

    /// How far an edge of a table, cell or page may lie from where it was, in points; default 1, which is less than
    /// anyone sees and far more than rounding.
    public var placeTolerance = 1.0
    /// How many characters of a running text are shown on either side of what changed in it; default 12, a clause.
    public var shownContext = 12
    /// How many characters of a running text are shown where it is lost, new or another one; default 40, a line.
    public var shownText = 40

    /// Makes the usual options.
    public init() {}
}
