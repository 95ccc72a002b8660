public import Geometry
import TableLayout
public import TableModel

/// What to read and how; the defaults suit nearly every document.
public struct ExtractionOptions: Hashable, Sendable {
    /// The pages to read; nil reads all.
    public var pages: PageSelection?
    /// The user or owner password of an encrypted document.
    public var password: String?
    /// Whether a table that continues over pages becomes one table; default true.
    public var joinsPages: Bool
    /// Whether broken codes and figures are repaired where there is proof; default true.
    public var repairs: Bool

    /// Whether only the text that the page shows is read; default false: what a cell's clip cuts off is read with the cell,
    /// and marked in `Cell.hidden`.
    public var visibleOnly: Bool

    /// Which evidence of a table counts; default all of it.
    public var tables: TableChoice
    /// Where the tables are on every page read, in page space: points, origin top left; nil looks everywhere.
    public var area: Rect?
    /// The places of the walls between columns, in points from the page's left side; none lets the layout find them.
    public var columns: [Double]

    /// Makes options; every argument has the default that suits most documents.
    public init(
        pages: PageSelection? = nil, password: String? = nil, joinsPages: Bool = true, repairs: Bool = true,
        visibleOnly: Bool = false, tables: TableChoice = .all, area: Rect? = nil, columns: [Double] = []
    ) {
        self.pages = pages
        self.password = password
        self.joinsPages = joinsPages
        self.repairs = repairs
        self.visibleOnly = visibleOnly
        self.tables = tables
        self.area = area
        self.columns = columns
    }

    /// What the layout is to look for.
    var layout: LayoutOptions {
        var layout = LayoutOptions()
        layout.tables = tables
        layout.area = area
        layout.columns = columns
        layout.text.readsHidden = !visibleOnly
        return layout
    }
}
