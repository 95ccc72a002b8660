/// How rows and columns of two tables are brought together to say what changed.
///
/// Similarities are from 0 to 1. None of these touches the scores, nor whether tables are equal.
public struct ComparisonOptions: Hashable, Sendable {
    /// From which similarity on two tracks are the same one with changes; default 0.4, so that one changed half stays
    /// recognisable.
    public var leastSimilarity = 0.4
    /// From which similarity on several tracks are one merged track; default 0.9, because merging keeps the characters.
    public var leastMergedSimilarity = 0.9
    /// How many tracks may have become one, or one become; default 4.
    public var mostMerged = 4

    /// Makes the usual options.
    public init() {}
}
