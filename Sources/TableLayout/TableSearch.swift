import Geometry
import PageModel
import TableModel

/// Finds the tables of a page, the surest evidence first: closed grids, then structure tags that agree with the places of
/// the text, then rules of equal ends, then text alone.
struct TableSearch {
    let page: PageContent
    let rulings: [Ruling]
    /// The rulings and the edges of shaded bands.
    private let edges: [Ruling]
    let options: LayoutOptions
    let spaces: SpaceWidths
    private(set) var pool: WordPool
    /// The areas looked at, whether they became tables or not.
    private(set) var regions: [Rect] = []
    private(set) var tables: [PageTable] = []
    /// The tagged tables that no drawn grid shows.
    private var tagged: [TaggedGrid] = []

    init(_ page: PageContent, lines: [TextLine], rulings: [Ruling], options: LayoutOptions) {
        self.page = page
        self.rulings = rulings.filter { options.area?.contains($0.box, slack: options.grids.touchDistance) ?? true }
        let bands = findBandEdges(page, lines: lines, options: options.rulings)
        edges =
            bands.isEmpty
            ? self.rulings
            : joinPieces(self.rulings.filter { $0.axis == .horizontal } + bands, options: options.rulings)
                + self.rulings.filter { $0.axis == .vertical }
        self.options = options
        spaces = SpaceWidths(page, options: options.text)
        pool = WordPool(lines: lines)
    }

    /// Looks for all tables that the options ask for.
    mutating func run() {
        let area = options.area ?? Rect(x0: 0, y0: 0, x1: page.width, y1: page.height)
        if options.tables == .all, options.columns.isEmpty {
            tagged = findTaggedGrids(page, lines: pool.lines, rulings: rulings, options: options)
                .filter { area.contains($0.grid.box) }
        }
        if options.tables != .aligned { findDrawnGrids() }
        takeTaggedGrids()
        if options.tables != .aligned { findRuledStacks() }
        if options.tables != .ruled { findLooseTables(in: area) }
        if options.area != nil, tables.isEmpty,
            let aligned = buildAlignedGrid(of: makeRegion(area), pool: pool, spaces: spaces, options: options)
        {
            take(aligned)
        }
    }

    /// Looks at rulings that hang together; a grid whose slots hide rows or columns is rebuilt with its text.
    private mutating func findDrawnGrids() {
        let textSize = pool.lines.map(\.size).sorted().middle ?? 0
        let groups = groupRulings(rulings, options: options.grids)
        let grouped = Set(groups.joined())
        let lone = rulings.filter { !grouped.contains($0) }
        for group in groups {
            let group = addOpenRows(group, among: lone, pool: pool, options: options)
            guard var grid = buildRuledGrid(group, textSize: textSize, options: options.grids) else { continue }
            regions.append(grid.box)
            guard !isChart(grid.box, page: page, options: options),
                !standsInLines(grid, pool: pool, spaces: spaces, options: options)
            else { continue }
            let drawn = makeRegion(grid.box)
            let region =
                isForm(grid)
                ? drawn : extendToBody(drawn, pool: pool, spaces: spaces, among: edges, options: options)
            let hides =
                !options.columns.isEmpty || region.box != grid.box
                || hidesTracks(grid, region: region, pool: pool, spaces: spaces, options: options)
            let rivals = tagged.filter { $0.grid.box.intersects(grid.box, slack: -options.grids.touchDistance) }
            // Tags know rows and columns that are not drawn.
            if rivals.contains(where: { hides || !isShown($0, by: grid) }) { continue }
            if hides,
                let aligned = buildAlignedGrid(of: region, pool: pool, spaces: spaces, options: options),
                isTable(aligned, options: options.aligned)
            {
                take(aligned)
                continue
            }
            var trial = pool
            var cells = fillCells(of: grid, from: &trial, page: page, options: options)
            if let inner = peelFrame(grid, cells: cells) {
                grid = inner
                trial = pool
                cells = fillCells(of: grid, from: &trial, page: page, options: options)
            }
            guard isTable(cells, grid: grid, options: options) else { continue }
            pool = trial
            var table = makePageTable(grid, cells: cells, page: page.number)
            table.disputes = rivals.reduce(0) { $0 + countDisputes($1, with: grid, options: options.tagged) }
            tables.append(table)
        }
    }

    /// Whether a drawn grid ends in a row of blanks to fill in: what stands below is no body to a drawn heading.
    private func isForm(_ grid: Grid) -> Bool {
        let last = mergeSlots(grid).filter { $0.rows.lowerBound == grid.rowCount - 1 }
        let filled = last.count { !pool.freeWords(in: grid.box(rows: $0.rows, columns: $0.columns)).isEmpty }
        return grid.rowCount > 1 && !last.isEmpty && filled * 2 <= last.count
    }

    /// Whether a drawn grid holds nearly all text of a tagged table.
    private func isShown(_ tagged: TaggedGrid, by grid: Grid) -> Bool {
        let shown = tagged.places.count { grid.box.contains($0.place) }
        return Double(shown) >= options.tagged.drawnShare * Double(tagged.places.count)
    }

    /// Takes the tagged tables where no drawn grid stands.
    private mutating func takeTaggedGrids() {
        for tagged in tagged where isFree(tagged.grid.box) {
            let region = makeRegion(tagged.grid.box)
            regions.append(region.box)
            let aligned = buildAlignedGrid(of: region, pool: pool, spaces: spaces, options: options)
            let words = pool.takeWords(in: tagged.grid.box) { $0.box.centre }
            let lines = Dictionary(grouping: words, by: \.line).sorted { $0.key < $1.key }
            let cells = fillCells(
                of: tagged.grid, with: lines.flatMap { withoutLeaders($0.value, options: options.text) }, page: page,
                options: options)
            var table = makePageTable(tagged.grid, cells: cells, page: page.number)
            table.table.evidence = rulings.contains { $0.box.intersects(region.box) } ? .mixed : .tagged
            if tagged.headerRows > 0 { table.table.headerRows = tagged.headerRows }
            table.source = tagged.source
            table.disputes = aligned.map { countDisputes(tagged, with: $0.grid, options: options.tagged) } ?? 0
            table.table.confidence = aligned != nil && table.disputes == 0 ? 1 : tagged.confidence
            tables.append(table)
        }
    }

    /// Looks between level rules of equal ends.
    private mutating func findRuledStacks() {
        for region in findRuleStacks(edges, pool: pool, page: page, spaces: spaces, options: options) {
            guard isFree(region.box),
                let aligned = buildAlignedGrid(of: region, pool: pool, spaces: spaces, options: options)
            else { continue }
            regions.append(region.box)
            // Two rules alone may as well bound a listing or a quotation.
            let isHeaded = crossingRules(region, options: options).contains {
                region.box.insetBy(options.grids.touchDistance).y.contains($0)
            }
            if isHeaded ? isTable(aligned, options: options.aligned) : isLooseTable(aligned, options: options.aligned) {
                take(aligned)
            }
        }
    }

    /// Looks at lines that share their gaps; what is no table may be columns of text with a gutter between, and each
    /// side is looked at by itself.
    private mutating func findLooseTables(in box: Rect, depth: Int = 0) {
        for block in findTextBlocks(in: box, pool: pool, spaces: spaces, options: options) {
            guard let extent = block.map(\.box).boundingBox(), isFree(extent) else { continue }
            let region = extendToHeadings(
                makeRegion(extent), pool: pool, spaces: spaces, among: edges, options: options)
            guard let aligned = buildAlignedGrid(of: region, pool: pool, spaces: spaces, options: options) else {
                continue
            }
            regions.append(region.box)
            if isLooseTable(aligned, options: options.aligned), !isChart(region.box, page: page, options: options) {
                take(aligned)
            } else if depth < options.aligned.gutterDepth, let gutter = clearestWall(aligned) {
                for side in [Interval(box.x0, gutter), Interval(gutter, box.x1)] {
                    findLooseTables(in: Rect(x: side, y: extent.y), depth: depth + 1)
                }
            }
        }
    }

    /// The wall that the fewest lines run over, the widest of several.
    private func clearestWall(_ aligned: AlignedGrid) -> Double? {
        let lines = aligned.body.flatMap { $0 }
        return aligned.tracks.walls.indices.min { a, b in
            func rank(_ index: Int) -> (Int, Double) {
                let wall = aligned.tracks.walls[index]
                let crossed = lines.count { line in line.fragments.contains { $0.box.x.contains(wall) } }
                return (crossed, -aligned.tracks.valley(after: index).length)
            }
            return rank(a) < rank(b)
        }.map { aligned.tracks.walls[$0] }
    }

    private func makeRegion(_ box: Rect) -> Region {
        Region(box: box, among: edges, slack: options.grids.touchDistance)
    }

    private func isFree(_ box: Rect) -> Bool {
        !tables.contains { $0.box.intersects(box, slack: -options.grids.touchDistance) }
    }

    private mutating func take(_ aligned: AlignedGrid) {
        let cells = fillCells(of: aligned, from: &pool, page: page.number, options: options.text)
        for word in pool.freeWords(in: aligned.grid.box).joined() where word.word.isLeader { pool.take(word) }
        var table = makePageTable(aligned.grid, cells: cells, page: page.number)
        table.table.evidence = aligned.evidence
        table.table.confidence = aligned.rating.confidence
        table.doubts = aligned.rating.doubts
        if aligned.headerRows > 0 { table.table.headerRows = aligned.headerRows }
        tables.append(table)
    }
}

private func makePageTable(_ grid: Grid, cells: [Cell], page: Int) -> PageTable {
    PageTable(
        grid: grid,
        table: Table(
            regions: [TableModel.TableRegion(page: page, box: grid.box)], rows: grid.rowCount,
            columns: grid.columnCount,
            headerRows: countHeaderRows(cells, rows: grid.rowCount, columns: grid.columnCount), cells: cells))
}

/// Whether a filled grid is a table, or may be the rest of one: frames, boxed paragraphs and empty boxes are not.
private func isTable(_ cells: [Cell], grid: Grid, options: LayoutOptions) -> Bool {
    guard grid.columnCount >= 2, cells.count >= 2 else { return false }
    // The gaps between the bars of a chart are blank areas of several slots, and its texts are figures: a blank form has
    // labels.
    let holes = cells.count { $0.text.isEmpty && $0.rowSpan * $0.columnSpan > 1 }
    let labels = cells.count { !$0.text.isEmpty && !isValueLike($0.text, options: options.aligned) }
    return holes < options.grids.fewestHoles || Double(holes) < options.grids.holeShare * Double(cells.count)
        || labels > holes
}
