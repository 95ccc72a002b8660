/// Thresholds for joining tables over pages, in points unless said otherwise.
///
/// Whether a part continues the table before, and whether the page's end cut a row, are sums of reasons in points; a
/// reason of `against` points outweighs all that speak for it.
public struct JoiningOptions: Hashable, Sendable {
    /// Column boundaries of two parts match when they differ by at most this, after the parts are laid on top of each
    /// other at their left sides; 4.
    public var columnSlack = 4.0
    /// The same for columns that only text shows: their boundaries lie in gaps, whose middles move with the texts of each
    /// page; 12, the width of one character.
    public var textColumnSlack = 12.0
    /// At least this share of the inner boundaries of the part with fewer columns must stand in the other too; 0.6.
    public var sharedBoundaries = 0.6
    /// At most this share of the page's height may be empty below a table that continues on the next page; 0.3. Bottom
    /// margins with a tall row that did not fit measured up to 0.22.
    public var emptyShare = 0.3
    /// A band lower than this share of the lowest sibling row was cut by the page's end; 0.97. Rows of equal make differ
    /// by less than 0.1 points.
    public var cutRowShare = 0.97
    /// A band with text on the next page, lower than this share of the lowest sibling row, is no row of its own; 0.92. The
    /// rest of a cut row lacks the space above its text (0.90 measured), where rows drawn to whole points differ by 0.03.
    public var restRowShare = 0.92
    /// How many labels the first column must have, none of them blank, before a blank one on the next page is the rest
    /// of the label above; 6.
    public var labelCount = 6
    /// The share of a column's filled cells that are figures, from which on it is a column of figures; 0.5.
    public var figureShare = 0.5
    /// How many columns of figures must have words in the first row of the next page for it to be another header; 2.
    public var otherHeadings = 2
    /// How many rows must hold figures without a gap before a blank shows that something is missing; 3.
    public var unbrokenFigures = 3

    /// From how many points on two parts are one table; 3.
    public var sameTablePoints = 3
    /// From how many points on two bands are one row; 4.
    public var cutRowPoints = 4
    /// The points of a reason that decides: the band is too low, the table is marked as continued; 4.
    public var strong = 4
    /// The points of a reason that is nearly enough: the header is repeated; 3.
    public var good = 3
    /// The points of a reason that speaks for it: the columns agree, the page is filled; 2.
    public var fair = 2
    /// The points of a reason that is true by chance as well; 1.
    public var weak = 1
    /// The points of a reason against that a mark of continuation and a repeated header outweigh together: text stands
    /// between; 6.
    public var doubtful = 6
    /// The points of a reason against that nothing outweighs: another title, another head; 100.
    public var against = 100

    /// Makes the defaults.
    public init() {}
}
