public import Geometry
public import TableModel

/// What the layout looks for, and every threshold, by room.
public struct LayoutOptions: Hashable, Sendable {
    /// Reading text.
    public var text = TextOptions()
    /// Finding rulings.
    public var rulings = RulingOptions()
    /// Building grids.
    public var grids = GridOptions()
    /// Searching for tables in text.
    public var search = SearchOptions()
    /// Reading tables that structure tags name.
    public var tagged = TaggedOptions()
    /// Reading captions and notes.
    public var captions = CaptionOptions()
    /// Joining tables over pages.
    public var joining = JoiningOptions()

    /// Which evidence counts; all of it.
    public var tables = TableChoice.all
    /// Where the tables are, in page space; nil looks everywhere. Where nothing is found in a given area, all its text
    /// is one table.
    public var area: Rect?
    /// The places of the walls between columns, in page space: x for tables whose text runs to the left or right, y for
    /// those set sideways; none lets the layout find them.
    public var columns: [Double] = []

    /// Makes the defaults.
    public init() {}
}
