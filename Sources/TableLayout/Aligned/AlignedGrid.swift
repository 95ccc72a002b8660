import Geometry
import TableModel

/// A grid whose walls come from gaps as well as lines, with the words of each slot.
struct AlignedGrid: Hashable {
    var grid: Grid
    var headerRows: Int
    /// The words with their slots, in the order of reading.
    var words: [PlacedWord]
    var tracks: ColumnTracks
    /// The lines of each row below the headings.
    var body: [[TrackLine]]
    /// What the walls were taken from.
    var evidence = Evidence.aligned
    /// How sure the grid is, 0 to 1.
    var rating = GridRating()

    /// A word and the slot that it belongs to.
    struct PlacedWord: Hashable {
        var row: Int
        var column: Int
        var place: WordPool.Place
    }
}

/// Builds the grid of a region from what is drawn in it and how its text is lined up; nil where it has no columns.
func buildAlignedGrid(
    of region: Region, pool: WordPool, spaces: SpaceWidths, options: LayoutOptions
) -> AlignedGrid? {
    let upright =
        region.upright
        + options.columns.map { Ruling(axis: .vertical, position: $0, extent: region.box.y) }
    let lines = groupRuns(pool, in: region.box, spaces: spaces, walls: upright, options: options)
    let bands = splitAtRules(lines, region: region, options: options)
    guard let split = findHeader(bands, options: options.aligned) else { return nil }
    var headings = bands[..<split.bands].flatMap { $0 } + bands[split.bands].prefix(split.lines)
    var body = Array(bands[split.bands...])
    body[0].removeFirst(split.lines)
    body.removeAll(where: \.isEmpty)
    let bodyLines = body.flatMap { $0 }
    guard let first = bodyLines.first, let last = bodyLines.last else { return nil }
    let height = Interval(first.box.y0, last.box.y1)
    let drawn =
        options.columns.isEmpty
        ? drawnWalls(upright, in: region, height: height, options: options) : options.columns
    let tracks = findColumns(
        bodyLines, headings: headings, drawn: drawn, isComplete: !options.columns.isEmpty, options: options.aligned)
    guard tracks.count >= 2 else { return nil }
    if headings.isEmpty {
        let close = body[0].prefix { hasCloseHeadings($0, tracks: tracks, options: options.aligned) }
        headings += close
        body[0].removeFirst(close.count)
        body.removeAll(where: \.isEmpty)
        if body.isEmpty { return nil }
    }

    func assign(_ line: RunLine, _ isHeading: Bool) -> TrackLine {
        assignColumns(line, tracks: tracks, isHeading: isHeading, options: options.aligned)
    }
    let tree = readHeaderTree(
        headings.map { assign($0, true) }, tracks: tracks, extent: region.box.x,
        underlines: underlines(in: region, above: first.box.y1, options: options), options: options.aligned)
    guard tree.levels <= options.aligned.mostLevels else { return nil }
    let assigned = body.map { $0.map { assign($0, false) } }
    let records = assigned.joined().count { line in
        line.isRecord(columns: tracks.count) && line.fragments.contains(where: \.isValue)
    }
    let isRowRuled =
        body.count >= 3 && Double(records) <= options.aligned.linesPerRuledRow * Double(body.count)
    let rows = assigned.flatMap { band in
        isRowRuled && !holdsRecords(band, columns: tracks.count, options: options.aligned)
            ? [band] : groupRows(band, tracks: tracks, options: options.aligned)
    }
    var builder = GridBuilder(region: region, tracks: tracks, tree: tree, rows: rows)
    guard var aligned = builder.build() else { return nil }
    aligned.evidence = region.rulings.isEmpty ? .aligned : .mixed
    aligned.rating = rateGrid(aligned, drawn: drawn, options: options.aligned)
    return aligned
}

/// Whether a line holds headings set so close that no gap is wide.
private func hasCloseHeadings(_ line: RunLine, tracks: ColumnTracks, options: AlignedOptions) -> Bool {
    partAtColumns(line, tracks: tracks, options: options)?.allSatisfy { words in
        !isValueLike(joinWords(words.map(\.word)), options: options)
    } ?? false
}

/// The places of upright rulings that part the columns of a body.
private func drawnWalls(
    _ upright: [Ruling], in region: Region, height: Interval, options: LayoutOptions
) -> [Double] {
    upright.filter { $0.extent.overlap(with: height) >= options.grids.wallCoverage * height.length }
        .map(\.position).filter { region.box.insetBy(options.grids.touchDistance).x.contains($0) }
}

/// Whether nearly all lines of a band between two rules are records: one of the rules is not drawn.
private func holdsRecords(_ band: [TrackLine], columns: Int, options: AlignedOptions) -> Bool {
    let records = band.count { $0.isRecord(columns: columns) && $0.hasStub && $0.fragments.contains(where: \.isValue) }
    return records > 1 && Double(records) >= options.recordShare * Double(band.count)
}

/// The lines of a region between the rules that cross it, empty bands left out.
func splitAtRules(_ lines: [RunLine], region: Region, options: LayoutOptions) -> [[RunLine]] {
    let crossing = crossingRules(region, options: options)
    var bands: [[RunLine]] = []
    var rest = lines[...]
    for y in crossing + [.infinity] {
        let band = rest.prefix { $0.box.centre.y < y }
        rest = rest.dropFirst(band.count)
        if !band.isEmpty { bands.append(Array(band)) }
    }
    return bands
}

/// The places of rules, whole or in pieces, that cross a region.
func crossingRules(_ region: Region, options: LayoutOptions) -> [Double] {
    var levels: [(position: Double, length: Double)] = []
    for rule in region.level {
        if let last = levels.last, rule.position - last.position < options.grids.trackDistance {
            levels[levels.count - 1].length += rule.extent.length
        } else {
            levels.append((rule.position, rule.extent.length))
        }
    }
    return levels.filter { $0.length >= options.aligned.crossingShare * region.box.width }.map(\.position)
}

/// The level rulings above the body that do not cross the region.
private func underlines(in region: Region, above bottom: Double, options: LayoutOptions) -> [Ruling] {
    let crossing = crossingRules(region, options: options)
    return region.level.filter { rule in
        rule.position < bottom
            && !crossing.contains { abs($0 - rule.position) < options.grids.trackDistance }
    }
}

extension RunLine {
    /// Whether the line holds figures behind a label, and they are no headings as years may be.
    func isValueRecord(options: AlignedOptions) -> Bool {
        guard isGapped else { return false }
        let texts = runs.dropFirst().map(\.text)
        let values = texts.filter { isValueLike($0, options: options) && !endsOpen($0) }
        return !values.isEmpty && !areHeadingNumbers(values, options: options)
            && Double(values.count) >= options.valueShare * Double(texts.count)
    }
}

/// Where the body begins: how many whole bands, and how many lines of the next, are headings.
func findHeader(_ bands: [[RunLine]], options: AlignedOptions) -> (bands: Int, lines: Int)? {
    guard !bands.isEmpty else { return nil }
    func isValueRecord(_ line: RunLine) -> Bool { line.isValueRecord(options: options) }
    // A rule across all columns outranks what the texts look like, unless the values above it are many.
    let isBody = bands.map { band in
        let values = band.count(where: isValueRecord)
        return values * 2 > band.count(where: \.isGapped) || (values > 0 && band.first.map(isValueRecord) == true)
    }
    guard let band = isBody.firstIndex(of: true), band > 0 else {
        // Figures below an open end are the rest of a heading: a span `$10,000–` + `14,999`.
        let record = bands[0].indices.first { index in
            isValueRecord(bands[0][index]) && !(index > 0 && bands[0][index - 1].runs.contains { endsOpen($0.text) })
        }
        guard let record else { return bands.count > 1 ? (1, 0) : (0, 0) }
        // Section lines above the first record belong to the body.
        return (0, (bands[0][..<record].lastIndex(where: \.isGapped) ?? -1) + 1)
    }
    let heading = bands[..<band].lastIndex { $0.contains(where: \.isGapped) } ?? band - 1
    return (heading + 1, 0)
}
