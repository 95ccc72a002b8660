import Geometry

/// Finds the areas between level rules of equal ends with lines of several columns between: tables with rules at head
/// and foot, or below each row.
func findRuleStacks(
    _ rulings: [Ruling], pool: WordPool, spaces: SpaceWidths, options: LayoutOptions
) -> [Region] {
    let sizes = pool.lines.map(\.size).sorted()
    guard let size = sizes.middle else { return [] }
    let rules = joinLevelPieces(rulings.filter { $0.axis == .horizontal }, gap: options.aligned.pieceGap * size)
        .filter { $0.extent.length >= options.aligned.ruleLength * size }
    var stacks: [[Ruling]] = []
    for rule in rules {
        if let match = stacks.indices.last(where: { haveEqualEnds(stacks[$0][0], rule, options: options.aligned) }) {
            stacks[match].append(rule)
        } else {
            stacks.append([rule])
        }
    }
    var regions: [Region] = []
    for stack in stacks {
        var start: Ruling?
        func close(at end: Ruling) {
            guard let top = start, top != end else { return }
            let x = top.extent.union(end.extent)
            regions.append(
                Region(
                    box: Rect(x: x, y: Interval(top.position, end.position)), among: rulings,
                    slack: options.grids.touchDistance))
            start = nil
        }
        for (upper, lower) in zip(stack, stack.dropFirst()) {
            let band = Rect(x: upper.extent.union(lower.extent), y: Interval(upper.position, lower.position))
            let lines = groupRuns(pool, in: band, spaces: spaces, options: options.text)
            let gapped = lines.count(where: \.isGapped)
            let isTabular = gapped > 0 && Double(gapped) >= options.aligned.gappedShare * Double(lines.count)
            let isDoubled = lines.isEmpty && lower.position - upper.position < size
            if isTabular {
                start = start ?? upper
            } else if !isDoubled {
                close(at: upper)
            }
        }
        if let last = stack.last { close(at: last) }
    }
    return regions.sorted { ($0.box.y0, $0.box.x0, $0.box.y1) < ($1.box.y0, $1.box.x0, $1.box.y1) }
}

/// Pieces of rules on one level with small gaps between, as one rule each.
private func joinLevelPieces(_ rulings: [Ruling], gap: Double) -> [Ruling] {
    var joined: [Ruling] = []
    for ruling in rulings.sorted(by: { ($0.position, $0.extent.low) < ($1.position, $1.extent.low) }) {
        let near = joined.indices.last { index in
            abs(joined[index].position - ruling.position) < 1 && ruling.extent.low - joined[index].extent.high <= gap
                && joined[index].extent.low - ruling.extent.high <= gap
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
