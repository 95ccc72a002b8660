/// Thresholds for reading captions, notes and running text; lengths in ems of the line's font size unless said
/// otherwise. Defaults were set on real final accounts where no other source is named.
public struct CaptionOptions: Hashable, Sendable {
    /// Parts of a caption line with at least this gap between are separate: `部门：…` at the left, `单位：…` at the
    /// right; 1.5 em.
    public var partGap = 1.5
    /// How many lines above a table may hold its caption; 12. Paragraphs between a section heading and its table
    /// measured up to 5 lines.
    public var linesAbove = 12
    /// A line is centred when its middle lies this near to that of the table or the page, as a share of the table's
    /// width; 0.06.
    public var centreSlack = 0.06
    /// At most this many lines between a title and its table say something else; 4: form, period, department and unit.
    public var remarkLines = 4
    /// A title has at most this many characters; 80.
    public var titleLength = 80
    /// A title that opens with its label and number has at most this many characters; 240: captions of figures and tables
    /// in papers run over three lines.
    public var numberedTitleLength = 240
    /// A title runs over at most this many lines; 4.
    public var titleLines = 4
    /// At most this many lines of text stand between a heading in larger letters and its table; 5, as measured below
    /// numbered headings.
    public var sentenceLines = 5
    /// How far below its table a title stands at most; 2.5 em.
    public var titleBelowDistance = 2.5
    /// A line of boxes to tick has at most this many characters; 24.
    public var choiceLength = 24
    /// A form number has at most this many characters; 12. The longest, `部门公开表01-1表`, has 10.
    public var formNumberLength = 12
    /// Two lines whose font sizes differ by less than this share are set in one size; 0.05, beyond rounding and short of
    /// the next size down.
    public var sizeSlack = 0.05
    /// The two lines of a broken title stand at most this far apart; 1.2 em, where a heading above a title stands off by
    /// a line.
    public var titleLeading = 1.2
    /// The first line of a broken title is wider than this share of the widest line above the table; 0.6. A shorter one is
    /// a heading of its own.
    public var brokenTitleShare = 0.6
    /// A line at least this wide, as a share of the widest line above the table, fills the text column; 0.8.
    public var fullLineShare = 0.8
    /// More lines than this above a table show how wide its text column is; 2.
    public var fewLines = 2
    /// The lines of a paragraph above a table stand nearer than this; 1 em.
    public var lineGap = 1.0
    /// A line of a note that ends nearer than this to the right edge continues in the next one; 2 em, room for one
    /// character and a mark.
    public var noteShortfall = 2.0
    /// A gap larger than this ends the notes below a table; 3 em.
    public var noteGap = 3.0
    /// How far below a table its first note may stand; 4 em.
    public var noteDistance = 4.0
    /// How far from the page's top and bottom running heads and page numbers stand, in points; 85. Page numbers measured
    /// up to 73 from the page's end, table titles from 90 below its top.
    public var marginHeight = 85.0
    /// Lines of several pages whose middles fall into the same step of this height stand at the same place; 6 points, half
    /// a line.
    public var runningStep = 6.0
    /// How many pages must have a line at the same place before it is a running head; 3, or both of two pages.
    public var runningPages = 3
    /// A page number with the words around it has at most this many characters; 20.
    public var pageNumberLength = 20
    /// A line that stands on at least this share of the pages at the same place is a running head; 0.6.
    public var runningShare = 0.6
    /// How far above its table a title stands at most that is set again on every page; 2.5 em, where running heads of the
    /// page stand 3 em off and more.
    public var runningTitleDistance = 2.5
    /// A line of a paragraph that ends nearer than this to the right edge of the text continues in the next one; 2.5 em:
    /// Chinese moves a mark and its character to the next line rather than begin a line with the mark.
    public var paragraphShortfall = 2.5
    /// A line that starts more than this right of the left edge of the text opens a paragraph; 1.2 em, more than one
    /// character and less than the usual indent of two.
    public var paragraphIndent = 1.2
    /// The lines of a paragraph stand nearer than this; 1.6 em, which spacing of two lines stays below.
    public var paragraphLeading = 1.6
    /// The lines of a paragraph differ in size by less than this share; 0.1.
    public var paragraphSizeSlack = 0.1
    /// Two tables whose boxes overlap by less than this, in points, stand one below the other; 1, the thickness of a rule
    /// that both share.
    public var boxSlack = 1.0
    /// No font is taken for smaller than this, in points, so that text of size 0 keeps its reach; 1.
    public var smallestSize = 1.0

    /// Makes the defaults.
    public init() {}
}
