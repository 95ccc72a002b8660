import Geometry
import PageModel

/// Finds the areas between level rules of equal ends with lines of several columns between: tables with rules at head
/// and foot, or below each row.
func findRuleStacks(
    _ rulings: [Ruling], pool: WordPool, page: PageContent, spaces: SpaceWidths, options: LayoutOptions
) -> [Region] {
    let sizes = pool.lines.map(\.size).sorted()
    guard let size = sizes.middle else { return [] }
    let level = rulings.filter { $0.axis == .horizontal }
    let rules = joinLevelPieces(level, gap: options.aligned.pieceGap * size, options: options)
        .filter { $0.extent.length >= options.aligned.ruleLength * size }
    var stacks: [[Ruling]] = []
    for rule in rules {
        if let match = stacks.indices.last(where: { haveEqualEnds(stacks[$0][0], rule, options: options.aligned) }) {
            stacks[match].append(rule)
        } else {
            stacks.append([rule])
        }
    }
    let regions = stacks.flatMap { stack in
        tabularBands(stack, pool: pool, spaces: spaces, size: size, options: options).compactMap { bands -> Region? in
            let x = stack[bands.lowerBound].extent.union(stack[bands.upperBound].extent)
            let y = Interval(stack[bands.lowerBound].position, stack[bands.upperBound].position)
            let region = Region(box: Rect(x: x, y: y), among: rulings, slack: options.grids.touchDistance)
            guard !isChart(around: region, stack: stack, pool: pool, page: page, options: options) else { return nil }
            let whole = extendOverBands(
                region, stack: stack, pool: pool, spaces: spaces, among: rulings, options: options)
            let headed = extendToHeadings(whole, pool: pool, spaces: spaces, among: rulings, options: options)
            return extendToBody(headed, pool: pool, spaces: spaces, among: rulings, options: options)
        }
    }
    return withoutOverlaps(regions).sorted { ($0.box.y0, $0.box.x0, $0.box.y1) < ($1.box.y0, $1.box.x0, $1.box.y1) }
}

/// The regions of which none lies in another: pieces of one stack grow together where the bands between allow.
private func withoutOverlaps(_ regions: [Region]) -> [Region] {
    regions.enumerated().filter { index, region in
        !regions.enumerated().contains { other, larger in
            other != index && larger.box.contains(region.box) && (larger.box != region.box || other < index)
        }
    }.map(\.element)
}

/// The stretches of a stack between whose rules lines of several columns stand: first and last rule of each.
private func tabularBands(
    _ stack: [Ruling], pool: WordPool, spaces: SpaceWidths, size: Double, options: LayoutOptions
) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    for index in stack.indices.dropFirst() {
        let band = Rect(
            x: stack[index - 1].extent.union(stack[index].extent),
            y: Interval(stack[index - 1].position, stack[index].position))
        let lines = groupRuns(pool, in: band, spaces: spaces, options: options)
        let gapped = lines.count(where: \.isGapped)
        let isTabular = gapped > 0 && Double(gapped) >= options.aligned.gappedShare * Double(lines.count)
        let isDoubled = lines.isEmpty && band.height < size
        if isTabular {
            start = start ?? index - 1
        } else if !isDoubled, let first = start {
            stretches.append(first..<(index - 1))
            start = nil
        }
    }
    if let start, start < stack.count - 1 { stretches.append(start..<(stack.count - 1)) }
    return stretches
}

/// Whether a region and the empty bands around it show a chart whose grid the rules are.
private func isChart(
    around region: Region, stack: [Ruling], pool: WordPool, page: PageContent, options: LayoutOptions
) -> Bool {
    var box = region.box
    var empty = 0
    for rule in stack where rule.position > box.y1 {
        let band = Rect(x: box.x, y: Interval(box.y1, rule.position))
        guard pool.freeWords(in: band).isEmpty else { break }
        box.y1 = rule.position
        empty += 1
    }
    for rule in stack.reversed() where rule.position < box.y0 {
        let band = Rect(x: box.x, y: Interval(rule.position, box.y0))
        guard pool.freeWords(in: band).isEmpty else { break }
        box.y0 = rule.position
        empty += 1
    }
    return empty >= options.aligned.emptyBands || isChart(box, page: page, options: options)
}

/// Pieces of rules on one level with small gaps between, as one rule each; rules of tables side by side are no pieces.
private func joinLevelPieces(_ rulings: [Ruling], gap: Double, options: LayoutOptions) -> [Ruling] {
    /// Where rules lie that have the ends of one.
    func levels(_ ruling: Ruling) -> [Double] {
        rulings.filter { haveEqualEnds($0, ruling, options: options.aligned) }.map(\.position)
    }
    func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < options.rulings.slack }
    /// Whether both have rules of the same ends elsewhere, but not at the same places: those of two tables.
    func areOfTwoTables(_ left: Ruling, _ right: Ruling) -> Bool {
        let pair = [levels(left), levels(right)]
        return pair.allSatisfy { $0.count > 2 }
            && zip(pair, pair.reversed()).allSatisfy { own, other in
                !own.allSatisfy { place in other.contains { isNear($0, place) } }
            }
    }
    var joined: [Ruling] = []
    for ruling in rulings.sorted(by: { ($0.position, $0.extent.low) < ($1.position, $1.extent.low) }) {
        let near = joined.indices.last { index in
            isNear(joined[index].position, ruling.position) && ruling.extent.low - joined[index].extent.high <= gap
                && joined[index].extent.low - ruling.extent.high <= gap && !areOfTwoTables(joined[index], ruling)
        }
        if let near {
            joined[near].extent = joined[near].extent.union(ruling.extent)
        } else {
            joined.append(ruling)
        }
    }
    return joined
}

private func haveEqualEnds(_ a: Ruling, _ b: Ruling, options: AlignedOptions) -> Bool {
    a.extent.overlap(with: b.extent) >= options.equalEnds * a.extent.union(b.extent).length
}
