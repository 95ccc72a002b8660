/// Thresholds for building grids, in points unless said otherwise.
public struct GridOptions: Hashable, Sendable {
    /// Rulings that meet within this distance touch; 3. Gaps at the corners of cells measured up to 2.5.
    public var touchDistance = 3.0
    /// Rulings nearer than this across their direction bound the same track; 3. A track thinner than this could not
    /// hold text.
    public var trackDistance = 3.0
    /// Rulings nearer than this share of the page's text size bound the same track too; 0.5.
    public var trackTextShare = 0.5
    /// No border is wider than this, however large the text; 4.5. Heavy doubled borders lie up to 4 apart.
    public var widestBorder = 4.5
    /// An outer line nearer to the next than this share of the page's text size is a frame around the table; 0.8, too
    /// little for a line of text.
    public var frameTextShare = 0.8
    /// No frame lies farther around its table than this, however large the text; 6.
    public var widestFrameGap = 6.0
    /// A wall stands where rulings cover at least this share of a slot's side; 0.6.
    public var wallCoverage = 0.6
    /// A side of the table is open, and completed, where level lines reach at least this far beyond the outermost
    /// upright one (and the other way round); 8, less than any column of text.
    public var openSideReach = 8.0
    /// At least this share of the lines must reach out for a side to be open; 0.6.
    public var openSideShare = 0.6
    /// So many figures above each other beside a cell of as many lines are records without lines between; 3, a guess: two
    /// may be a wrapped text that ends in a figure.
    public var stackedFigures = 3
    /// A grid with fewer blank cells of several slots than this is no chart; 3. The gaps between four bars are as many.
    public var fewestHoles = 3
    /// A grid of which blank cells of several slots are less than this share is no chart; 0.25. A chart has at least one
    /// such gap beside each of its bars.
    public var holeShare = 0.25
    /// A row of one cell above or below a grid of open sides is at most this many times as high as its text; 2, where it
    /// is higher than every other row.
    public var openRowFill = 2.0
    /// The text of such a row is at most this many times as large as that of the grid; 1.2. A title is larger.
    public var openRowText = 1.2
    /// Turned text on an upright page is looked at as a table from this many lines; 3.
    public var fewestTurnedLines = 3
    /// A closed grid runs as its text does where at least this share of the glyphs in it agree; 0.8. Upright tables with
    /// turned headers have less.
    public var turnedShare = 0.8
    /// Sideways text in this share of the page's width at either side stands in the margin; 0.08, 48 points of A4.
    public var marginShare = 0.08
    /// How far around turned text rules are looked for; 20, the padding of a cell and its border.
    public var turnedMargin = 20.0
    /// A gap of at least this many font sizes inside a drawn cell may part columns that are not drawn; 1, wider than the
    /// space of any font.
    public var innerGap = 1.0
    /// Lines farther than this from the text of a table say nothing of its blocks; 1.5 font sizes.
    public var blockReach = 1.5
    /// Blocks side by side lie at least this far apart; 1 font size, more than the gaps between rules under headings.
    public var blockGap = 1.0

    /// Makes the defaults.
    public init() {}
}
