public import Geometry
public import PageModel
public import TableModel

/// A table on one page, before captions are read and parts joined.
public struct PageTable: Hashable, Sendable {
    /// Tracks and walls.
    public var grid: Grid
    /// The table with cells, without caption.
    public var table: Table
    /// How the table is turned against most of the page's text; its grid is given as the table is read.
    var turn = Turn.upright
    /// What speaks against the reading, each a clause.
    var doubts: [String] = []
    /// The tagged table that it was read from; nil where lines and gaps made it.
    var source: TaggedGrid.Source?
    /// How many cells the structure tags part otherwise than lines and gaps do.
    var disputes = 0

    var isTurned: Bool { turn != .upright }
    var box: Rect { table.regions[0].box }
    var page: Int { table.regions[0].page }
}

/// What the layout found on one page, stage by stage.
///
/// Places are given as the page is read: page space, turned by `rotation` where most text does not run upright.
public struct PageLayout: Hashable, Sendable {
    /// The page number, from 1.
    public var number: Int
    /// From page space to the page as it is read; its `restore` leads back.
    public var rotation: QuarterRotation
    /// The width of the page as it is read, in points.
    public var width: Double
    /// The height of the page as it is read, in points.
    public var height: Double
    /// All text that a reader sees, in lines and words.
    public var lines: [TextLine]
    /// The rulings.
    public var rulings: [Ruling]
    /// What was looked at as a table, whether it became one or not.
    public var candidates: [TableCandidate]
    /// The tables from top to bottom.
    public var tables: [PageTable]
    /// The lines that lie in no table.
    public var freeLines: [TextLine]
    /// What is doubtful on the page.
    public var findings: [Finding]
}

/// Finds the tables of one page.
///
/// Glyphs become words and lines, strokes and fills a network of lines; drawn grids, tags and text propose tables, and the
/// likeliest of them are filled with their words.
public func layOutPage(_ page: PageContent, options: LayoutOptions = LayoutOptions()) -> PageLayout {
    let rotation = findReadingRotation(page, options: options.grids)
    let page = correctAdvances(page.rotated(by: rotation), options: options.text)
    let readable = selectReadableGlyphs(page, options: options.text)
    var findings = page.complaints.map {
        Finding(severity: .warning, code: "damaged-page", message: "Poppler reports: \($0)", page: page.number)
    }
    if page.isMissing {
        findings.append(
            Finding(
                severity: .error, code: "unreadable-page",
                message: "the page cannot be read; open the document in a viewer to check", page: page.number))
    }
    if page.isTruncated {
        findings.append(
            Finding(
                severity: .error, code: "page-truncated",
                message: "the page holds more than can be read; its end is missing", page: page.number))
    }
    if page.glyphs.isEmpty, !page.images.isEmpty {
        findings.append(
            Finding(
                severity: .warning, code: "no-text-layer",
                message: "the page shows a picture and has no text layer: nothing can be read from it",
                page: page.number))
    }
    findings += readable.findings

    let lines = groupLines(readable.glyphs, page: page, options: options.text)
    let found = findDirectedTables(
        page, glyphs: readable.glyphs, lines: lines, turned: rotation, options: options)
    return PageLayout(
        number: page.number, rotation: rotation, width: page.width, height: page.height, lines: lines,
        rulings: found.network.rulings, candidates: found.candidates, tables: found.tables,
        freeLines: found.freeLines.flatMap(\.revealed),
        findings: findings + findPictures(page, tables: found.tables, options: options.text))
}
