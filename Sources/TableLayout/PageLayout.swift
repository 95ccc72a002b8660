public import Geometry
public import PageModel
public import TableModel

/// A table on one page, before captions are read and parts joined.
public struct PageTable: Hashable, Sendable {
    /// Tracks and walls.
    public var grid: Grid
    /// The table with cells, without caption.
    public var table: Table
    /// Whether the table is turned against the page's other text; its grid is then given as the table is read.
    var isTurned = false
    /// What speaks against the reading, each a clause.
    var doubts: [String] = []
    /// The tagged table that it was read from; nil where lines and gaps made it.
    var source: TaggedGrid.Source?
    /// How many cells the structure tags part otherwise than lines and gaps do.
    var disputes = 0

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
    /// The areas looked at as tables, whether they became one or not.
    public var regions: [Rect]
    /// The tables from top to bottom.
    public var tables: [PageTable]
    /// The lines that lie in no table.
    public var freeLines: [TextLine]
    /// What is doubtful on the page.
    public var findings: [Finding]
}

/// Finds the tables of one page.
///
/// Glyphs become words and lines, strokes and fills become rulings; rulings that hang together, rules of equal ends and
/// lines that share their gaps make regions, each region's tracks and walls a grid, and its words fill the cells.
public func layOutPage(_ page: PageContent, options: LayoutOptions = LayoutOptions()) -> PageLayout {
    let rotation = findReadingRotation(page)
    let page = correctAdvances(page.rotated(by: rotation), options: options.text)
    var options = options
    options.area = options.area.map { rotation.rotate($0) }
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
    let search = findTables(page, lines: lines, options: options)
    let turned = findTurnedTables(search.pool.freeLines, page: page, options: options)
    let tables = (search.tables + turned).sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }
    return PageLayout(
        number: page.number, rotation: rotation, width: page.width, height: page.height, lines: lines,
        rulings: search.rulings, regions: search.regions + turned.map(\.box), tables: tables,
        freeLines: search.pool.freeLines.filter { line in
            !turned.contains { $0.box.contains(line.box.centre) }
        }.flatMap(\.revealed),
        findings: findings + findPictures(page, tables: tables, options: options.text))
}

/// Looks for tables in everything that is painted upright: rulings and filled areas, then what only text shows.
func findTables(_ page: PageContent, lines: [TextLine], options: LayoutOptions) -> TableSearch {
    let drawn = findRulings(page, options: options.rulings)
    let edges = findFillEdges(page, lines: lines, options: options.rulings)
    let rulings =
        edges.isEmpty
        ? drawn
        : Axis.allCases.flatMap { axis in
            joinPieces((drawn + edges).filter { $0.axis == axis }, options: options.rulings)
        }
    let lines = cutWords(lines, at: rulings, options: options.text)
    var search = TableSearch(page, lines: lines, rulings: rulings, options: options)
    search.run()
    return search
}
