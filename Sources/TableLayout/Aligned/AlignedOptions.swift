/// Thresholds for tables whose walls are not all drawn. Lengths are in ems (multiples of the font size) or in space
/// widths of the font, shares from 0 to 1.
///
/// Defaults are measured on the development half of the ICDAR-2013 competition where no other source is named.
public struct AlignedOptions: Hashable, Sendable {
    /// Two rules have equal ends where the shared part is at least this share of both together; 0.95.
    public var equalEnds = 0.95
    /// A rule that bounds a table is at least this long; 12 em. Shorter ones underline words.
    public var ruleLength = 12.0
    /// Pieces of a rule on one level with a gap smaller than this are one rule of the table; 1.2 em. Gaps between the
    /// underlines of neighbouring groups measured 0.8 to 1.2.
    public var pieceGap = 1.2
    /// A rule crosses a region where its pieces are at least this share of the width together; 0.9.
    public var crossingShare = 0.9
    /// Rules stand below every row where there are at most this many records a band on average; 1.2.
    public var linesPerRuledRow = 1.2
    /// A drawn row hides rows where it holds at least this many lines of figures in two columns, or one more in one; 3. A
    /// figure broken over lines makes two.
    public var hiddenRecords = 3
    /// Lines of one drawn row are rows of their own where at least this share of their slots is filled; 0.75. The cells of
    /// one row rarely wrap over as many lines each.
    public var filledShare = 0.75
    /// At most this share of the lines of a table's body runs over its columns; 0.35. Running text runs over nearly
    /// everywhere.
    public var crossedShare = 0.35
    /// Level rules with this many empty bands beside the text are the grid of a chart; 2.
    public var emptyBands = 2
    /// A drawn grid with more slanted strokes than this inside is a chart; 3.
    public var slantedStrokes = 3
    /// A header has at most this many levels; 6. Real ones measured up to 3.
    public var mostLevels = 6
    /// In a band between two rules at least this share of the lines has a wide gap; 0.35. Bands with sections measured
    /// from 0.5, notes and captions up to 0.33.
    public var gappedShare = 0.35
    /// Headings above the first rule that crosses a table stand within this distance of each other; 2 em.
    public var headingReach = 2.0
    /// At least this share of a ruled band's lines are records for them to be rows of their own; 0.85 (PyMuPDF).
    public var recordShare = 0.85
    /// A valley between two columns may be crossed by at most this share of the lines that the weaker side has; 0.25
    /// (img2table keeps what is free in three quarters of the rows).
    public var valleyShare = 0.25
    /// With more lines than this that have wide gaps, a column without a heading needs text in two of them; 3, so that one
    /// text off its place makes no column.
    public var fewVoters = 3
    /// A valley is at least this wide; 0.5 space widths.
    public var valleyWidth = 0.5
    /// A run that crosses a valley of the body is cut at a gap of at least this many space widths; 1.15. Gaps inside a
    /// cell are mostly 1.0, header gaps between columns measured from 1.3.
    public var cutGap = 1.15
    /// A heading lies over a column where it covers at least this share of its text; 0.3.
    public var coveredShare = 0.3
    /// A heading over several columns stands within this distance of their middle, and is taken to head them only where it
    /// is farther than this from the column it is nearest to; 1.2 em.
    public var groupCost = 1.2
    /// Texts whose edges or middles are nearer than this are lined up; 0.25 em. As much decides between columns that a
    /// heading fits alike.
    public var lineUp = 0.25
    /// An underline belongs to the text above it within this distance; 1 em.
    public var underlineReach = 1.0
    /// At least this share of a record's figures are values for the body to begin; 0.45 (PyMuPDF).
    public var valueShare = 0.45
    /// A text without letters and with more characters than this is no figure; 24. Longer ones are lines of dots and lists
    /// of telephone numbers.
    public var valueLength = 24
    /// Whole numbers in this range may be years, and so headings rather than figures; 1800 to 2100.
    public var headingYears = 1800...2100
    /// A value between two lines of its label stands within this distance of both; 0.85 em. Measured about 0.6.
    public var straddleReach = 0.85
    /// The gap between rows is at least this many times that between the lines of a row for pitch to tell them
    /// apart; 1.3.
    public var pitchRatio = 1.3
    /// A line continues the one above where it is indented by at least this; 0.4 em.
    public var indent = 0.4
    /// A heading or section is centred where its middle is this near to that of what it spans, as a share of that
    /// width; 0.08.
    public var centreSlack = 0.08
    /// The lines of a table without rules follow each other within this distance; 2.2 em, a blank line before a section.
    public var blockGap = 2.2
    /// This many lines without a wide gap in a row end a table without rules; 3.
    public var plainLines = 3
    /// A table without rules has at least this many records; 3.
    public var fewestRecords = 3
    /// At most this share of the lines of a table without rules runs over its columns; 0.2.
    public var looseCrossedShare = 0.2
    /// At least this share of the texts of one column are figures in a table without rules, or its texts are short and
    /// at least this share of its slots is filled; 0.6.
    public var steadyShare = 0.6
    /// Columns of this many characters a line on average hold running text; 25 (img2table 2).
    public var proseLength = 25.0
    /// Running text fills at least this share of its column in two lines of three; 0.9 (img2table 2).
    public var proseFill = 0.9
    /// The mark of a list has at most this many characters; 6, as `(viii)` has.
    public var markLength = 6
    /// The numbers beside the axis of a chart fall by steps that differ by less than this share; 0.01, for steps that were
    /// rounded.
    public var axisSlack = 0.01
    /// At least this share of the steps between the numbers beside an axis are even; 0.8. One number may be missing or
    /// stand with a figure of the chart.
    public var axisShare = 0.8
    /// How many gutters are looked for, one inside the other; 3, for pages of four columns.
    public var gutterDepth = 3
    /// A table less sure than this is told as a finding; 0.65, below which fewer than half measured exact.
    public var doubtfulConfidence = 0.65
    /// What leaves a table less than this share as sure is told as a doubt; 0.9, so that a text or two off their columns
    /// are not.
    public var tellingShare = 0.9
    /// How sure a table is that only text shows, before its fit is looked at; 0.81, as measured (see `rateGrid`).
    public var textOnlyConfidence = 0.81
    /// How sure a table is that is drawn in part, before its fit is looked at; 0.95, as measured.
    public var partlyDrawnConfidence = 0.95
    /// How much less sure blank slots make a table, as a share for all of them; 0.6, as measured.
    public var blankWeight = 0.6
    /// How much less sure rows without a label in the first column make a table, as a share for all rows; 0.3, as
    /// measured.
    public var unlabelledWeight = 0.3
    /// How much less sure rows of several lines make a table, as a share for all rows; 0.3, as measured.
    public var wrappedWeight = 0.3
    /// How much surer headings above the columns make a table; one without is this share as sure, 0.85.
    public var headlessConfidence = 0.85

    /// Makes the defaults.
    public init() {}
}
