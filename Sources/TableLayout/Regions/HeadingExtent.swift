import Geometry

/// Extends a region upwards over headings that stand above the first rule crossing it: lines whose gaps lie in the
/// columns' valleys, and single headings under or over a rule.
func extendToHeadings(
    _ region: Region, pool: WordPool, spaces: SpaceWidths, among rulings: [Ruling], options: LayoutOptions
) -> Region {
    let inside = groupRuns(pool, in: region.box, spaces: spaces, walls: region.upright, options: options.text)
    let tracks = findColumns(inside, headings: [], drawn: [], options: options.aligned)
    guard tracks.count >= 2 else { return region }
    guard let header = findHeader(splitAtRules(inside, region: region, options: options), options: options.aligned),
        header == (0, 0)
    else { return region }
    let above = Rect(x0: region.box.x0, y0: options.area?.y0 ?? 0, x1: region.box.x1, y1: region.box.y0)
    let rules = rulings.filter { $0.axis == .horizontal && above.contains($0.box, slack: options.grids.touchDistance) }
    var top = region.box.y0
    var isExtended = false
    for line in groupRuns(pool, in: above, spaces: spaces, options: options.text).reversed() {
        let reach = options.aligned.headingReach * line.size
        guard top - line.box.y1 <= reach else { break }
        let fits =
            line.isGapped
            ? zip(line.runs, line.runs.dropFirst()).allSatisfy { left, right in
                let gap = Interval(left.box.x1, right.box.x0)
                return tracks.walls.indices.contains { tracks.valley(after: $0).overlap(with: gap) > 0 }
            }
            : line.box.x0 > tracks.content[0].high
                && rules.contains { rule in
                    rule.extent.contains(line.box.centre.x) && rule.position > line.box.y0 - reach
                        && rule.position < line.box.y1 + reach
                }
        guard fits else { break }
        top = line.box.y0
        isExtended = true
        if let rule = rules.last(where: { $0.position < top && $0.position > top - reach }) { top = rule.position }
    }
    guard isExtended else { return region }
    return Region(
        box: Rect(x: region.box.x, y: Interval(top, region.box.y1)), among: rulings, slack: options.grids.touchDistance)
}

/// Extends a region over the bands of its stack above and below whose lines keep to its columns: rows in which only one
/// cell runs over many lines.
func extendOverBands(
    _ region: Region, stack: [Ruling], pool: WordPool, spaces: SpaceWidths, among rulings: [Ruling],
    options: LayoutOptions
) -> Region {
    let inside = groupRuns(pool, in: region.box, spaces: spaces, walls: region.upright, options: options.text)
    let tracks = findColumns(inside, headings: [], drawn: [], options: options.aligned)
    guard tracks.count >= 2 else { return region }
    func keepsColumns(_ y: Interval) -> Bool {
        let lines = groupRuns(pool, in: Rect(x: region.box.x, y: y), spaces: spaces, options: options.text)
        return lines.contains(where: \.isGapped)
            && lines.allSatisfy { line in
                line.runs.allSatisfy { run in
                    tracks.content.count { $0.overlap(with: run.box.x) > line.space } < 2
                }
            }
    }
    var y = region.box.y
    for rule in stack where rule.position > y.high {
        guard keepsColumns(Interval(y.high, rule.position)) else { break }
        y.high = rule.position
    }
    for rule in stack.reversed() where rule.position < y.low {
        guard keepsColumns(Interval(rule.position, y.low)) else { break }
        y.low = rule.position
    }
    return y == region.box.y
        ? region : Region(box: Rect(x: region.box.x, y: y), among: rulings, slack: options.grids.touchDistance)
}
