/// Thresholds for finding rulings, in points unless said otherwise.
///
/// Defaults are set on files of office programs where no other source is named.
public struct RulingOptions: Hashable, Sendable {
    /// A filled rectangle thinner than this is a rule, a thicker one an area; 3.5. Rules in office files are 0.4 to 1.5
    /// wide, title rules up to 3.
    public var maximumThickness = 3.5
    /// A stroke up to this wide is a rule where it is long enough; 10. Nobody draws a heavier border.
    public var maximumStrokeWidth = 10.0
    /// How many times its width a wide stroke must be long to be a rule; 5. A shorter one is an area drawn with a pen.
    public var strokeAspect = 5.0
    /// How far a stroke may lean over its whole length and still count as level; 1, more than the rounding of places
    /// makes.
    public var slack = 1.0
    /// Pieces nearer than this across their direction are one ruling; 2. Doubled and shadow rules lie 1 to 2 apart.
    public var mergeDistance = 2.0
    /// Pieces on one line with a gap smaller than this are one ruling; 3. Gaps at corners and dashes drawn one by one
    /// measured up to 2.5.
    public var joinGap = 3.0
    /// The place of joined pieces is their mean by length, and no piece counts for shorter than this; 0.01, so that dots
    /// alone have a mean too.
    public var leastWeight = 0.01
    /// A ruling shorter than this is an ornament or a junction square; 5.
    public var minimumLength = 5.0
    /// The sides of a check box are at most this many times as long as the page's text is high; 1.6.
    public var largestCheckBox = 1.6
    /// The sides of a check box are at least this many times as long as the page's text is high; 0.4.
    public var smallestCheckBox = 0.4
    /// The sides of a check box meet within this distance; 0.6. It may stand nearly as close to a wall.
    public var checkBoxGap = 0.6
    /// One side of a check box is at most this many times as long as the other; 1.3.
    public var longestCheckBox = 1.3
    /// The lines that make a side cover at least this share of it; 0.8. Its corners may be cut.
    public var wholeSide = 0.8
    /// A line whose colour differs less than this from what lies under it cannot be seen; 0.03 of full scale, about 8
    /// of 255 steps.
    public var unseenDifference = 0.03
    /// A filled area less transparent than this hides what lies under it; 0.95 of full opacity, to allow for
    /// rounding.
    public var coverOpacity = 0.95
    /// How far an area painted later must reach over a line on both sides to hide it; 0.5. The background of
    /// a cell ends in the middle of its border.
    public var coverMargin = 0.5
    /// Filled areas are looked up in strips at least this high; 16, the height of a row.
    public var smallestStrip = 16.0
    /// Areas that lie whole under one of this many of the largest painted later are not looked at; 16. Drawings paint one
    /// ground over the other.
    public var mostGrounds = 16
    /// Where a filled area meets a drawn line, their ends lie within this distance; 3, the gaps at corners.
    public var borderReach = 3.0
    /// A line of text crosses an edge that lies deeper than this share of its size inside it; 0.25. Boxes of text reach
    /// over the ink by as much.
    public var crossedShare = 0.25
    /// At least this many filled areas that touch make the cells of a table; 4, two rows of two.
    public var fewestTiles = 4
    /// Filled areas are no cells of one table where more than this share of the words between them lies in none; 0.1.
    public var unheldShare = 0.1
    /// A page with more filled areas than this is a picture; 1000. Its areas are not compared with each other,
    /// which takes time that grows with the square of their number.
    public var mostAreas = 1000
    /// Words in a shaded band with a gap wider than this stand in columns; 1 em. A title or a section has none.
    public var bandGap = 1.0
    /// A shaded area higher than this many times its text is no row of a table; 15, for cells of a dozen lines.
    public var bandLines = 15.0
    /// Bands over the whole page shade every other row where the gap between them, and the difference of their heights, is
    /// at most this many times the height of one; 1.5, so that one row of more lines may stand between.
    public var bandPitch = 1.5
    /// A drawn grid with more slanted strokes than this inside is a chart; 3.
    public var slantedStrokes = 3

    /// Makes the defaults.
    public init() {}
}
