import Geometry
import PageModel
import TableModel

/// Finds the tables of a page: closed grids and tagged tables are proposed first, the rest of the text is read by the
/// judges, and where a drawn grid hides rows or columns the likelier of both readings is taken.
struct TableSearch {
    let page: PageContent
    let network: LineNetwork
    let options: LayoutOptions
    let judges: Judges
    private(set) var pool: WordPool
    /// What was looked at, whether it became a table or not.
    private(set) var candidates: [TableCandidate] = []
    private(set) var tables: [PageTable] = []

    /// Starts a search of what lies in the area of the options.
    ///
    /// - Parameter aside: areas whose words belong to tables that run another way.
    init(
        _ page: PageContent, lines: [TextLine], network: LineNetwork, aside: [Rect] = [], judges: Judges = .trained,
        options: LayoutOptions
    ) {
        self.page = page
        self.network = options.area.map { network.cut(to: $0, slack: options.grids.touchDistance) } ?? network
        self.options = options
        self.judges = judges
        pool = WordPool(lines: cutWords(lines, at: self.network.rulings, options: options.text)) { word in
            options.area?.contains(word.box.centre) ?? true && !aside.contains { $0.contains(word.box.centre) }
        }
    }

    /// Looks for all tables that the options ask for.
    mutating func run() {
        let area = options.area ?? Rect(x0: 0, y0: 0, x1: page.width, y1: page.height)
        let tagged = options.tables == .all && options.columns.isEmpty ? findTagged(in: area) : []
        let drawn = options.tables == .aligned ? [] : proposeDrawnGrids(self, tagged: tagged)
        candidates += drawn.map { makeCandidate(.drawn, $0.grid, odds: $0.odds) }
        let (sure, doubtful) = (drawn.filter(isSure), drawn.filter { !isSure($0) })
        for proposal in sure { take(proposal, rivals: tagged) }
        for tagged in tagged where isFree(tagged.grid.box) { take(tagged) }
        readText(in: area, against: doubtful)
    }

    private func isSure(_ proposal: DrawnGrid) -> Bool { proposal.odds >= options.search.surelyDrawn }

    private func makeCandidate(_ source: TableCandidate.Source, _ grid: Grid, odds: Double) -> TableCandidate {
        TableCandidate(
            source: source, box: grid.box, rows: grid.rowCount, columns: grid.columnCount, isTable: 1,
            isWhole: probability(odds))
    }

    private func findTagged(in area: Rect) -> [TaggedGrid] {
        findTaggedGrids(page, lines: pool.lines, rulings: network.rulings, options: options)
            .filter { area.contains($0.grid.box) }
    }

    /// Takes a drawn grid as it is drawn.
    private mutating func take(_ proposal: DrawnGrid, rivals: [TaggedGrid] = []) {
        guard isFree(proposal.grid.box) else { return }
        var grid = proposal.grid
        var trial = pool
        var cells = fillCells(of: grid, from: &trial, page: page, options: options)
        if let inner = peelFrame(grid, cells: cells) {
            grid = inner
            trial = pool
            cells = fillCells(of: grid, from: &trial, page: page, options: options)
        }
        guard isTable(cells, grid: grid, options: options.grids) else { return }
        pool = trial
        var table = makePageTable(grid, cells: cells, page: page.number)
        table.table.confidence = probability(proposal.odds)
        if !isSure(proposal) { table.doubts = ["its lines may hide rows or columns"] }
        table.disputes = rivals.filter { $0.grid.box.intersects(grid.box, slack: -options.grids.touchDistance) }
            .reduce(0) { $0 + countDisputes($1, with: grid, options: options.tagged) }
        tables.append(table)
    }

    /// Takes a tagged table where no drawn grid stands.
    private mutating func take(_ tagged: TaggedGrid) {
        candidates.append(makeCandidate(.tagged, tagged.grid, odds: options.search.oddsLimit))
        let reading = readArea(tagged.grid.box)
        let words = pool.takeWords(in: tagged.grid.box) { $0.box.centre }
        let lines = Dictionary(grouping: words, by: \.line).sorted { $0.key < $1.key }
        let cells = fillCells(
            of: tagged.grid, with: lines.flatMap { withoutLeaders($0.value, options: options.text) }, page: page,
            options: options)
        var table = makePageTable(tagged.grid, cells: cells, page: page.number)
        table.table.evidence = network.rulings.contains { $0.box.intersects(tagged.grid.box) } ? .mixed : .tagged
        if tagged.headerRows > 0 { table.table.headerRows = tagged.headerRows }
        table.source = tagged.source
        table.disputes = reading.map { countDisputes(tagged, with: $0.table.grid, options: options.tagged) } ?? 0
        table.table.confidence = reading != nil && table.disputes == 0 ? 1 : tagged.confidence
        tables.append(table)
    }

    /// Reads the text that no table holds yet; a drawn grid that hides rows or columns is taken as it is drawn where no
    /// reading of its text is likelier.
    private mutating func readText(in area: Rect, against doubtful: [DrawnGrid]) {
        if options.area != nil, tables.isEmpty, doubtful.isEmpty, isUpright(area) {
            if let text = readArea(area) { take(text) }
        } else if let judged = judge(area) {
            let found = judged.findTextTables(page: page.number, options: options)
            candidates += found.candidates
            for text in partBlocks(found.tables) where isFree(text.table.box) {
                let rivals = doubtful.filter {
                    $0.grid.box.intersects(text.table.box, slack: -options.grids.touchDistance)
                }
                if rivals.contains(where: { outweighs($0, text.table) }) { continue }
                if options.tables == .ruled, text.table.table.evidence == .aligned { continue }
                take(text)
            }
        }
        for proposal in doubtful { take(proposal) }
    }

    /// The tables with those parted that level lines and bands part into blocks side by side, where each block reads as a
    /// table.
    private func partBlocks(_ tables: [TextTable]) -> [TextTable] {
        guard !tables.isEmpty, options.columns.isEmpty, options.tables != .aligned else { return tables }
        let bands = findBandEdges(page, lines: pool.lines, options: options.rulings)
        let level = joinPieces(network.rulings.filter { $0.axis == .horizontal } + bands, options: options.rulings)
        return tables.flatMap { table in
            let blocks = findDrawnBlocks(table, level: level, options: options.grids)
            let parts = blocks.compactMap(readArea)
            return parts.isEmpty || parts.count < blocks.count ? [table] : parts
        }
    }

    /// Whether a drawn grid is the likelier reading of its place than one of text: where the text continues nowhere outside,
    /// and loses a drawn row or column or fills no more cells than the lines close, the lines stand.
    private func outweighs(_ drawn: DrawnGrid, _ text: PageTable) -> Bool {
        if probability(drawn.odds) > text.table.confidence { return true }
        guard drawn.grid.box.contains(text.box, slack: options.grids.touchDistance) else { return false }
        if text.table.rows < drawn.grid.rowCount || text.table.columns < drawn.grid.columnCount { return true }
        var trial = pool
        let cells = fillCells(of: drawn.grid, from: &trial, page: page, options: options)
        return text.table.cells.count { !$0.text.isEmpty } <= cells.count { !$0.text.isEmpty }
    }

    /// What the judges say of the free text of an area; nil where it holds less than a table needs.
    private func judge(_ area: Rect) -> JudgedPage? {
        let words = pool.freeWords(in: area)
        guard words.contains(where: { $0.count > 1 }) else { return nil }
        let rulings = options.tables == .aligned ? [] : network.rulings
        return JudgedPage(
            PageEvidence(page, lines: words, rulings: rulings, options: options), judges: judges,
            cuts: options.columns)
    }

    /// All free text of an area as one table.
    private func readArea(_ area: Rect) -> TextTable? {
        judge(area)?.readAll(page: page.number, options: options)
    }

    private mutating func take(_ text: TextTable) {
        for word in text.words { pool.take(word) }
        for word in pool.freeWords(in: text.table.box).joined() where word.word.isLeader { pool.take(word) }
        tables.append(text.table)
    }

    /// Whether most free words of an area run upright.
    private func isUpright(_ area: Rect) -> Bool {
        let words = pool.freeWords(in: area).joined()
        return words.count(where: \.word.isTurned) * 2 < words.count
    }

    private func isFree(_ box: Rect) -> Bool {
        !tables.contains { $0.box.intersects(box, slack: -options.grids.touchDistance) }
    }
}

/// The table of a filled grid, its header rows counted.
func makePageTable(_ grid: Grid, cells: [Cell], page: Int) -> PageTable {
    PageTable(
        grid: grid,
        table: Table(
            regions: [TableModel.TableRegion(page: page, box: grid.box)], rows: grid.rowCount,
            columns: grid.columnCount,
            headerRows: countHeaderRows(cells, rows: grid.rowCount, columns: grid.columnCount), cells: cells))
}

/// Whether a filled grid is a table, or may be the rest of one: frames, boxed paragraphs and empty boxes are not.
private func isTable(_ cells: [Cell], grid: Grid, options: GridOptions) -> Bool {
    guard grid.columnCount >= 2, cells.count >= 2 else { return false }
    // The gaps between the bars of a chart are blank areas of several slots, and its texts are figures: a blank form has
    // labels.
    let holes = cells.count { $0.text.isEmpty && $0.rowSpan * $0.columnSpan > 1 }
    let labels = cells.count { !$0.text.isEmpty && !TextKind($0.text).isValue }
    return holes < options.fewestHoles || Double(holes) < options.holeShare * Double(cells.count) || labels > holes
}
