/// Thresholds for joining tables over pages, in points unless said otherwise.
public struct JoiningOptions: Hashable, Sendable {
    /// Column boundaries of two parts match when they differ by at most this, after the parts are laid on top of each
    /// other at their left sides; 4.
    public var columnSlack = 4.0
    /// At least this share of the inner boundaries of the part with fewer columns must stand in the other too; 0.6.
    public var sharedBoundaries = 0.6
    /// At most this share of the page's height may be empty below a table that goes on overleaf; 0.3. Bottom margins
    /// with a tall row that did not fit measured up to 0.22.
    public var emptyShare = 0.3
    /// A band lower than this share of the lowest sibling row was cut by the page's end; 0.97. Rows of equal make differ
    /// by less than 0.1 points.
    public var cutRowShare = 0.97
    /// A band with text overleaf lower than this share of the lowest sibling row is no row of its own; 0.92. The rest
    /// of a cut row lacks the space above its text (0.90 measured), where rows drawn to whole points differ by 0.03.
    public var restRowShare = 0.92
    /// How many labels the first column must have, none of them blank, before a blank one overleaf is the rest of the
    /// label above; 6.
    public var labelCount = 6

    /// Makes the defaults.
    public init() {}
}
