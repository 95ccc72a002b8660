import Geometry

/// Extends a region upwards over headings that stand above the first rule crossing it, line by line.
func extendToHeadings(
    _ region: Region, pool: WordPool, spaces: SpaceWidths, among rulings: [Ruling], options: LayoutOptions
) -> Region {
    let inside = groupRuns(pool, in: region.box, spaces: spaces, walls: region.upright, options: options)
    let tracks = findColumns(inside, headings: [], drawn: [], options: options.aligned)
    guard tracks.count >= 2,
        let header = findHeader(splitAtRules(inside, region: region, options: options), options: options.aligned)
    else { return region }
    // Without figures the first row between rules may be a record as well as the headings.
    let isOpen = header.bands == 0
    guard isOpen || !inside.contains(where: { $0.isValueRecord(options: options.aligned) }) else { return region }
    let above = Rect(x0: region.box.x0, y0: 0, x1: region.box.x1, y1: region.box.y0)
    let rules = rulings.filter { $0.axis == .horizontal && above.contains($0.box, slack: options.grids.touchDistance) }
    var head = Head(tracks: tracks, extent: region.box.x, options: options.aligned)
    head.headings = inside.prefix(header.lines).map(head.assign)
    var top = region.box.y0
    for line in groupRuns(pool, in: above, spaces: spaces, options: options).reversed() {
        let reach = options.aligned.headingReach * line.size
        guard top - line.box.y1 <= reach else { break }
        let isRuled = rules.contains { rule in
            rule.extent.contains(line.box.centre.x)
                && Interval(line.box.y0 - reach, line.box.y1 + reach).contains(rule.position)
        }
        guard isOpen ? head.takes(line, isRuled: isRuled) : head.heads(line) else { break }
        head.headings.insert(head.assign(line), at: 0)
        top = line.box.y0
        if let rule = rules.last(where: { $0.position < top && $0.position > top - reach }) { top = rule.position }
    }
    guard top < region.box.y0 else { return region }
    return Region(
        box: Rect(x: region.box.x, y: Interval(top, region.box.y1)), among: rulings, slack: options.grids.touchDistance)
}

/// The head of a table that grows upwards.
private struct Head {
    let tracks: ColumnTracks
    let extent: Interval
    let options: AlignedOptions
    /// The lines of headings so far, from top to bottom.
    var headings: [TrackLine] = []

    init(tracks: ColumnTracks, extent: Interval, options: AlignedOptions) {
        self.tracks = tracks
        self.extent = extent
        self.options = options
    }

    func assign(_ line: RunLine) -> TrackLine {
        assignColumns(line, tracks: tracks, isHeading: true, options: options)
    }

    /// Whether a line has a heading for each column.
    func heads(_ line: RunLine) -> Bool { line.runs.count == tracks.count && isPartedInValleys(line) }

    /// Whether a line belongs to the head.
    ///
    /// - Parameter isRuled: whether a rule stands over or under it.
    func takes(_ line: RunLine, isRuled: Bool) -> Bool {
        if line.isGapped { return isPartedInValleys(line) }
        if partAtColumns(line, tracks: tracks, options: options) != nil { return true }
        return line.box.x0 > tracks.content[0].high && (isRuled || isHeading(line))
    }

    /// Whether the gaps of a line stand where columns are parted.
    private func isPartedInValleys(_ line: RunLine) -> Bool {
        line.gaps.allSatisfy { gap in
            tracks.walls.indices.contains { tracks.valley(after: $0).overlap(with: gap) > 0 }
        }
    }

    /// Whether a lone text is a heading, and does not stand over the middle of the whole table as a title or unit does.
    private func isHeading(_ line: RunLine) -> Bool {
        guard tracks.count > 2, let sign = line.runs[0].text.first, sign.isLetter || sign.isNumber else { return false }
        let data = Interval(tracks.content[1].low, extent.high)
        let slack = options.centreSlack * data.length
        guard line.box.width < data.length, abs(line.box.centre.x - extent.middle) > slack else { return false }
        if abs(line.box.centre.x - data.middle) <= slack { return true }
        let placed = placeHeadings(
            assign(line), below: headings[...], tracks: tracks, extent: extent, options: options)
        guard let heading = placed.only, heading.columns.lowerBound > 0 else { return false }
        return heading.columns.count > 1 || isFirstLine(heading, size: line.size)
    }

    /// Whether a heading of one column goes on with the one below, which is set like it and in line with it. A unit may
    /// be so too, at an edge, but nothing goes on from it.
    private func isFirstLine(_ heading: Fragment, size: Double) -> Bool {
        headings.first?.fragments.contains { next in
            func isLinedUp(_ side: KeyPath<Interval, Double>) -> Bool {
                abs(next.box.x[keyPath: side] - heading.box.x[keyPath: side]) < options.lineUp * size
            }
            return next.columns == heading.columns && next.isSet(like: heading)
                && next.box.y0 - heading.box.y1 < size / 2
                && (isLinedUp(\.middle) || startsLower(next.text) && (isLinedUp(\.low) || isLinedUp(\.high)))
        } ?? false
    }
}

/// Extends a region over the bands of its stack above and below whose lines keep to its columns: rows in which only one
/// cell runs over many lines.
func extendOverBands(
    _ region: Region, stack: [Ruling], pool: WordPool, spaces: SpaceWidths, among rulings: [Ruling],
    options: LayoutOptions
) -> Region {
    let inside = groupRuns(pool, in: region.box, spaces: spaces, walls: region.upright, options: options)
    let tracks = findColumns(inside, headings: [], drawn: [], options: options.aligned)
    guard tracks.count >= 2 else { return region }
    /// How many wide gaps a band has whose lines keep to the columns; nil where one runs over them.
    func gapsInColumns(_ y: Interval) -> Int? {
        let lines = groupRuns(pool, in: Rect(x: region.box.x, y: y), spaces: spaces, options: options)
        let keeps = lines.allSatisfy { line in
            line.runs.allSatisfy { run in
                tracks.content.count { $0.overlap(with: run.box.x) > line.space } < 2
            }
        }
        return keeps ? lines.count(where: \.isGapped) : nil
    }
    /// The last of some rules up to which the bands keep the columns; bands with one text only may stand between.
    func reach(from start: Double, over rules: [Double]) -> Double {
        var last = start
        var end = start
        var plain = 0
        for rule in rules {
            guard let gaps = gapsInColumns(Interval(last, rule)), plain < options.aligned.plainLines else { break }
            last = rule
            plain = gaps > 0 ? 0 : plain + 1
            if gaps > 0 { end = rule }
        }
        return end
    }
    let positions = stack.map(\.position)
    let y = Interval(
        reach(from: region.box.y0, over: positions.reversed().filter { $0 < region.box.y0 }),
        reach(from: region.box.y1, over: positions.filter { $0 > region.box.y1 }))
    return y == region.box.y
        ? region : Region(box: Rect(x: region.box.x, y: y), among: rulings, slack: options.grids.touchDistance)
}
