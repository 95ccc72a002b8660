import Geometry

/// Extends a region downwards over records that go on below the last line drawn in it: rows below a drawn heading, or
/// the unshaded row below the last band.
func extendToBody(
    _ region: Region, pool: WordPool, spaces: SpaceWidths, among rulings: [Ruling], options: LayoutOptions
) -> Region {
    let inside = groupRuns(pool, in: region.box, spaces: spaces, walls: region.upright, options: options)
    let edge = region.level.last { $0.extent.length * 2 > region.box.width }
    let isClosed = edge?.isDrawn ?? true
    guard let last = inside.last(where: \.isGapped),
        !isClosed || !inside.contains(where: { $0.isValueRecord(options: options.aligned) })
    else { return region }
    let next = rulings.first { rule in
        rule.axis == .horizontal && rule.isDrawn && rule.position > region.box.y1 + options.grids.touchDistance
            && rule.extent.overlap(with: region.box.x) * 2 > region.box.width
    }
    let band = Rect(
        x: Interval(-.infinity, .infinity), y: Interval(region.box.y1, next?.position ?? .infinity))
    let side = region.box.x
    let below = groupRuns(pool, in: band, spaces: spaces, options: options).compactMap { line -> RunLine? in
        let own = line.runs.filter { $0.box.x.overlap(with: side) > 0 }
        return own.isEmpty ? nil : RunLine(runs: own)
    }.prefix { line in
        side.contains(line.box.x0, slack: line.size) && side.contains(line.box.x1, slack: line.size)
    }
    let lines = [last] + below
    guard let first = below.first(where: \.isGapped), first.runs.count * 2 >= last.runs.count else { return region }
    let end = growBlock(lines, from: 0, options: options.aligned)
    guard end > 1 else { return region }
    return Region(
        box: Rect(x: side, y: Interval(region.box.y0, lines[end - 1].box.y1)), among: rulings,
        slack: options.grids.touchDistance)
}
