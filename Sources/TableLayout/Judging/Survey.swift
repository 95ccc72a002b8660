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
        let regions = judged.findTextRegions(options: options.search)
        let parts =
            stage == .whole
            ? surveyReadings(regions, of: judged, page: content.number, options: options)
            : regions.compactMap { surveyRegion($0, of: judged, stage: stage, options: options.search) }
        return Survey(words: words, parts: parts)
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
            groups: [words], keys: [[0]],
            features: DrawnGrid.features(grid, rulings: network.rulings, pool: search.pool, options: options),
            table: makePageTable(grid, cells: cells, page: content.number).table)
    }
    return Survey(words: page.words.map { Rect(x0: $0.x0, y0: $0.top, x1: $0.x1, y1: $0.bottom) }, parts: parts)
}

private func surveyRegion(
    _ region: TextRegion, of judged: JudgedPage, stage: Survey.Stage, options: SearchOptions
) -> Survey.Part? {
    func words(_ runs: [Int]) -> [Int] { judged.words(of: runs) }
    if stage == .column {
        let cuts = judged.proposeCuts(region, options: options)
        guard !cuts.isEmpty else { return nil }
        return Survey.Part(
            groups: region.lines.map(words), keys: cuts.map { [$0] },
            features: ColumnFrame(judged, region: region).features(cuts))
    }
    let columns = judged.findColumns(region, options: options)
    guard !columns.kept.isEmpty else { return nil }
    if stage == .row {
        let frame = LevelFrame(region, cuts: columns.kept, judged: judged, options: options)
        let features = frame.features(region, judged: judged)
        return Survey.Part(
            groups: frame.levels.map(words), keys: (0..<features.rowCount).map { [Double($0)] }, features: features)
    }
    guard let reading = judged.readRows(region, columns: columns, options: options) else { return nil }
    let frame = SpanFrame(reading, judged: judged)
    var part = Survey.Part(reading, of: judged, features: FeatureTable())
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

/// The reading of each region, and what one move makes of it: what the judge of whole readings has to choose from.
private func surveyReadings(
    _ regions: [TextRegion], of judged: JudgedPage, page: Int, options: LayoutOptions
) -> [Survey.Part] {
    let taken = Set(regions.flatMap(\.runs))
    let readings = regions.compactMap { judged.read($0, options: options.search) }
    return readings.flatMap { [$0] + judged.alternatives(to: $0, taken: taken, options: options.search) }.map {
        var part = Survey.Part($0, of: judged, features: judged.wholeFeatures($0))
        part.keys = [[0]]
        part.table = judged.makeTable($0, page: page, text: options.text).table
        return part
    }
}

extension JudgedPage {
    fileprivate func words(of runs: [Int]) -> [Int] { runs.flatMap { Array(map.runs[$0].words) } }
}

extension Survey.Part {
    /// The cells of a reading as groups.
    fileprivate init(_ reading: TextReading, of judged: JudgedPage, features: FeatureTable) {
        self.init(groups: reading.cells.map { judged.words(of: $0.runs) }, keys: [], features: features)
        slots = reading.cells.map {
            [$0.rows.lowerBound, $0.rows.upperBound, $0.columns.lowerBound, $0.columns.upperBound]
        }
    }
}
