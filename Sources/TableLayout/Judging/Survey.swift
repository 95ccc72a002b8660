public import Geometry
public import PageModel
public import TableModel

/// What a judge is trained on: the features of one kind of places on a page, and where these places are.
public struct Survey: Sendable {
    /// A question of places, or of readings.
    public enum Stage: String, CaseIterable, Sendable {
        /// Gaps between words.
        case gap
        /// Runs.
        case run
        /// Runs above each other.
        case stacked
        /// Runs beside each other.
        case beside
        /// Cuts between columns.
        case column
        /// Boundaries between levels of text.
        case row
        /// Extents of cells over columns.
        case across
        /// Extents of cells over rows.
        case down
        /// Readings.
        case whole
        /// Drawn grids.
        case drawn
    }

    /// One page or region, with a feature row for each place.
    public struct Part: Sendable {
        /// Words by index, grouped as the stage needs: runs, the lines of a region, its levels, the cells of a reading.
        public var groups: [[Int]]
        /// What names each row of features: indices of words, groups, rows or columns; the place of a cut.
        public var keys: [[Double]]
        /// The features.
        public var features: FeatureTable
        /// The reading as a table, where the stage judges readings.
        public var table: Table?
        /// For each group that is a cell its rows and columns, first and last.
        public var slots: [[Int]] = []
    }

    /// The boxes of the words on which the indices rest; their upper and lower sides from the baseline and the size.
    public var words: [Rect]
    /// The parts.
    public var parts: [Part]
}

/// Surveys a page for the training of one stage, with the judges of the stages before.
public func surveyPage(
    _ content: PageContent, stage: Survey.Stage, judges: Judges, options: LayoutOptions = LayoutOptions()
) -> Survey {
    let content = correctAdvances(content, options: options.text)
    let readable = selectReadableGlyphs(content, options: options.text)
    let lines = groupLines(readable.glyphs, page: content, options: options.text)
    let network = findLineNetwork(content, lines: lines, options: options.rulings)
    let places = WordPool(lines: cutWords(lines, at: network.rulings, options: options.text))
        .freeWords(in: Rect(x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9))
    let page = PageEvidence(content, lines: places, rulings: network.rulings, options: options)
    let words = page.words.map { Rect(x0: $0.x0, y0: $0.top, x1: $0.x1, y1: $0.bottom) }
    if stage == .gap {
        let gaps = page.findGaps()
        let open = gaps.indices.filter { page.surelyKnown(gaps[$0]) == nil }
        let keys = open.map { [Double(gaps[$0].left), Double(gaps[$0].right)] }
        let features = page.gapFeatures(gaps).selecting(open)
        return Survey(words: words, parts: [Survey.Part(groups: [], keys: keys, features: features)])
    }
    if stage == .drawn {
        return surveyDrawnGrids(content, lines: lines, network: network, page: page, judges: judges, options: options)
    }
    let judged = JudgedPage(page, judges: judges)
    let map = judged.map
    let runs = map.runs.map { Array($0.words) }
    func part(_ groups: [[Int]], _ keys: [[Double]], _ features: FeatureTable) -> Survey.Part {
        Survey.Part(groups: groups, keys: keys, features: features)
    }
    switch stage {
    case .gap, .drawn: return Survey(words: words, parts: [])
    case .run:
        return Survey(words: words, parts: [part(runs, runs.indices.map { [Double($0)] }, map.roleFeatures())])
    case .stacked:
        let keys = judged.stacked.map { [Double($0.upper), Double($0.lower)] }
        return Survey(words: words, parts: [part(runs, keys, map.stackedFeatures(judged.stacked, roles: judged.roles))])
    case .beside:
        let keys = judged.beside.map { [Double($0.left), Double($0.right)] }
        return Survey(words: words, parts: [part(runs, keys, map.besideFeatures(judged.beside, roles: judged.roles))])
    case .column, .row, .across, .down, .whole:
        var regions = judged.findTextRegions(options: options.search)
        if stage == .whole {
            // What one move makes of a region is what the judge of whole readings will have to choose from.
            let taken = Set(regions.flatMap(\.runs))
            regions += regions.flatMap { judged.moves(of: $0, taken: taken, options: options.search) }
        }
        return Survey(
            words: words,
            parts: regions.compactMap {
                surveyRegion($0, of: judged, stage: stage, page: content.number, options: options)
            })
    }
}

private func surveyDrawnGrids(
    _ content: PageContent, lines: [TextLine], network: LineNetwork, page: PageEvidence, judges: Judges,
    options: LayoutOptions
) -> Survey {
    let search = TableSearch(content, lines: lines, network: network, judges: judges, options: options)
    let parts = proposeDrawnGrids(search, tagged: []).map { proposal in
        let grid = proposal.grid
        var pool = search.pool
        let cells = fillCells(of: grid, from: &pool, page: content, options: options)
        let words = page.words.indices.filter { grid.box.contains(page.words[$0].word.box.centre) }
        return Survey.Part(
            groups: [words], keys: [[0]], features: DrawnGrid.features(grid, pool: search.pool, options: options),
            table: makePageTable(grid, cells: cells, page: content.number).table)
    }
    return Survey(words: page.words.map { Rect(x0: $0.x0, y0: $0.top, x1: $0.x1, y1: $0.bottom) }, parts: parts)
}

private func surveyRegion(
    _ region: TextRegion, of judged: JudgedPage, stage: Survey.Stage, page: Int, options layout: LayoutOptions
) -> Survey.Part? {
    let options = layout.search
    func words(_ runs: [Int]) -> [Int] { runs.flatMap { Array(judged.map.runs[$0].words) } }
    if stage == .column {
        let cuts = judged.proposeColumns(region, options: options)
        guard !cuts.isEmpty else { return nil }
        return Survey.Part(
            groups: region.lines.map(words), keys: cuts.map { [$0] },
            features: ColumnFrame(judged, region: region).features(cuts))
    }
    let cuts = judged.findColumns(region, options: options)
    guard !cuts.isEmpty else { return nil }
    if stage == .row {
        let frame = LevelFrame(region, cuts: cuts, judged: judged, options: options)
        let features = frame.features(region, judged: judged)
        return Survey.Part(
            groups: frame.levels.map(words), keys: (0..<features.rowCount).map { [Double($0)] }, features: features)
    }
    if stage == .whole {
        guard let reading = judged.read(region, options: options) else { return nil }
        return Survey.Part(
            groups: reading.cells.map { words($0.runs) }, keys: [[0]], features: judged.wholeFeatures(reading),
            table: judged.makeTable(reading, page: page, text: layout.text).table)
    }
    guard let reading = judged.readRows(region, cuts: cuts, options: options) else { return nil }
    let frame = SpanFrame(reading, judged: judged)
    var part = Survey.Part(groups: reading.cells.map { words($0.runs) }, keys: [], features: FeatureTable())
    part.slots = reading.cells.map {
        [$0.rows.lowerBound, $0.rows.upperBound, $0.columns.lowerBound, $0.columns.upperBound]
    }
    for (index, cell) in reading.cells.enumerated() {
        let (choices, features) =
            stage == .across
            ? frame.columnChoices(of: cell, options: options) : frame.rowChoices(of: cell, options: options)
        for choice in choices {
            part.keys.append([Double(index), Double(choice.lowerBound), Double(choice.upperBound)])
        }
        part.features.append(features)
    }
    return part
}
