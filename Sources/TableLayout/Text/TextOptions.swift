/// Thresholds for reading text; lengths in ems (multiples of the font size) unless said otherwise.
///
/// Defaults are measured on real final accounts and the ICDAR-2013 development half where no other source is named.
public struct TextOptions: Hashable, Sendable {
    /// Two equal glyphs whose origins are nearer than this are one glyph painted twice (fake bold); 0.2 em. The
    /// narrowest real neighbours, two digits, lie 0.4 em apart.
    public var duplicateDistance = 0.2
    /// Two glyphs painted twice differ in size by less than this share; 0.1.
    public var duplicateSize = 0.1
    /// Beside the font size, this many times its advance bounds the em by which `duplicateDistance` counts; 2, so that
    /// two narrow letters side by side (`ll`) stay two.
    public var duplicateAdvances = 2.0
    /// No glyph is taken to advance less than this; 0.25 em, so that thin letters and marks keep some reach.
    public var leastAdvance = 0.25
    /// However large the text, two glyphs farther apart than this, in points, are two; 40, which bounds the search on
    /// hostile pages: fake bold of letters of 200 points is offset by less.
    public var duplicateReach = 40.0
    /// The width and height of the places in which glyphs painted twice are looked for, in points; 4, about the reach of
    /// text of usual size, so that few places are looked at. No glyph is judged by it.
    public var duplicateStep = 4.0
    /// A font gives wrong advances where glyphs follow each other in less than this share of them; 0.75. Kerning and
    /// tight setting measured down to 0.85.
    public var trustedAdvance = 0.75
    /// A font gives wrong advances where at least this many of its glyphs, and most of them, say so; 2.
    public var contradictions = 2
    /// Glyphs whose origins are nearer than this show nothing of each other's width, and those whose baselines differ by
    /// less follow each other; 0.1 em.
    public var leastStep = 0.1
    /// Where the gap between two glyphs at a wall differs by more than this from those of their word, two texts meet;
    /// 0.02 em, more than producers round by.
    public var breakGap = 0.02
    /// A gap at least this wide parts two words where no space glyph was painted; 0.15 em. Between 0.1 (pdfminer.six
    /// `word_margin`) and the 0.25 of an ordinary space.
    public var wordGap = 0.15
    /// A gap at least this wide parts two words where a space glyph was painted; 0.05 em.
    public var spacedWordGap = 0.05
    /// A gap at least this many space widths parts two runs; 1.6. In-cell gaps measured at most 1.49, gaps at column
    /// walls at least 1.69.
    public var runGap = 1.6
    /// A gap at least this many space widths parts two figures; 1.25. The blank between thousands is one space.
    public var figureGap = 1.25
    /// A line with at least this many gaps that are all about as wide is spaced out to fill it, not parted into columns; 5.
    public var justifiedGaps = 5
    /// A line spaced out to fill it may begin with fewer words than this set apart, `Table 2.` or `(a)`; 3.
    public var numberWords = 3
    /// How many times the narrowest gap the widest one of a line spaced out may be; 1.8. TeX stretches the space behind a
    /// full stop more than others.
    public var justifiedSpread = 1.8
    /// The widest gap of a line spaced out, in space widths; 4.
    public var widestJustifiedGap = 4.0
    /// The width of a space where a line paints none; 0.25 em, usual in text faces.
    public var spaceWidth = 0.25
    /// Glyphs whose baselines differ by less than this lie on one line; 0.35 em.
    public var lineDistance = 0.35
    /// How many of the lowest lines so far a glyph may belong to; 4. Glyphs come from top to bottom, and no more lines
    /// than a text with scripts above and below, and the one beside it, are near.
    public var nearLines = 4
    /// A glyph smaller than this share of the line beside it may be a superscript or subscript; 0.8.
    public var scriptSize = 0.8
    /// How near a superscript or subscript must be to a glyph of its line; 0.3 em.
    public var scriptReach = 0.3
    /// A superscript or subscript overlaps its line by more than this share of its own height; 0.3.
    public var scriptOverlap = 0.3
    /// A glyph turned by more than this from every quarter turn is a watermark or ornament; 3 degrees.
    public var quarterTurnSlack = 3.0
    /// A glyph paler than this (1 is white) and larger than `watermarkSize` is a watermark; 0.7.
    public var watermarkLightness = 0.7
    /// How many times the page's median size a pale glyph must have to be a watermark; 1.6.
    public var watermarkSize = 1.6
    /// A glyph whose colour differs less than this from what lies under it cannot be seen; 0.04 of full scale.
    public var unseenDifference = 0.04
    /// A filled area less transparent than this hides what lies under it; 0.95 of full opacity.
    public var coverOpacity = 0.95
    /// A filled area thinner than this is a rule and hides no text; 3 points.
    public var coverThickness = 3.0
    /// Into how many strips a page's height is cut to look for the areas over a glyph; 32, about a line of text each, so that
    /// few areas are looked at. No glyph is judged by it.
    public var coverStrips = 32
    /// How far, in points, the box of a hidden glyph may stand out of the area over it, beside `coverSlack`; 1.
    public var coverMargin = 1.0
    /// How far the box of a hidden glyph may stand out of the area over it; 0.25 em, because a box is that much larger
    /// than what is painted.
    public var coverSlack = 0.25
    /// Whether text that a clip cuts off is read with the text that it continues from.
    public var readsHidden = true
    /// A glyph farther than this outside its clip was never meant to be seen, unless it continues, within the same distance,
    /// from one that is seen; 2.5 em. A nearer one is text cut off by a row that is too low.
    public var clipReach = 2.5
    /// How far inside its clip a glyph counts as lying, in points; 2, more than a rule's thickness and less than half a low
    /// row.
    public var clipInset = 2.0
    /// A clip higher than this many lines of its text is no cell's; 15 font sizes, for cells of a dozen lines.
    public var clipLines = 15.0
    /// A line of a cell that ends nearer than this to the right end of the longest one is full; 1.5 em, a character that did
    /// not fit.
    public var fullLineSlack = 1.5
    /// At least this many lines of a cell are full for a short one to end a paragraph; 2.
    public var fewestFullLines = 2
    /// A line that ends this much of the cell's text width or more before its right end is short; 0.25.
    public var shortLineShare = 0.25
    /// The lines of a paragraph begin within this distance of the left end of the text; 2.5 em, an indent of two characters.
    public var paragraphIndent = 2.5
    /// A picture that covers at least this share of a page is taken to show what the page says; 0.5.
    public var pictureShare = 0.5
    /// A page with fewer characters than this beside a picture that fills it shows its text in the picture; 200.
    public var fewestCharacters = 200
    /// At least this many cells hold a picture instead of text for that to be reported; 2.
    public var fewestPictures = 2
    /// At least this share of a table's cells, and as many of them as hold text, hold a picture instead of text for that to be
    /// reported; 0.25.
    public var picturedShare = 0.25
    /// At least this many glyphs that a clip cuts off lie on equal ones for them to be painted once more; 4, because the last
    /// digits of a wrapped code may lie on the first ones of the code in the row below.
    public var repaintedGlyphs = 4
    /// A letter or digit painted nearer than this to another one lies on it; 0.5 of the smaller advance, because a narrow
    /// letter is followed after its own advance.
    public var overprintShift = 0.5
    /// At least this many letters or digits painted on others are two texts on one place; 3.
    public var overprints = 3
    /// At least this many dots in a row lead from a label to its value; 4. Three may end a sentence.
    public var leaderDots = 4
    /// A glyph that stands on a wall with at least this much on both sides shows that its text runs over; 0.15 em.
    public var overrunReach = 0.15

    /// Makes the defaults.
    public init() {}
}
