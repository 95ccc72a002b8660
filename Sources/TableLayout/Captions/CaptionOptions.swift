/// Thresholds for reading captions and notes; lengths in ems of the line's font size unless said otherwise.
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
    /// A title has at most this many characters; 80.
    public var titleLength = 80
    /// A gap larger than this ends the notes below a table; 3 em.
    public var noteGap = 3.0
    /// How far below a table its first note may stand; 4 em.
    public var noteDistance = 4.0
    /// How far from the page's top and bottom running heads and page numbers stand, in points; 85. Page numbers measured
    /// up to 73 from the page's end, table titles from 90 below its top.
    public var marginHeight = 85.0
    /// A line that stands on at least this share of the pages at the same place is a running head; 0.6.
    public var runningShare = 0.6

    /// Makes the defaults.
    public init() {}
}
