import Geometry

/// Builds the grid of a group of connected rulings; nil where they bound fewer than two slots.
///
/// - Parameter textSize: the usual font size of the page in points.
func buildRuledGrid(_ rulings: [Ruling], textSize: Double, options: GridOptions) -> Grid? {
    var options = options
    options.trackDistance = max(options.trackDistance, min(options.trackTextShare * textSize, options.widestBorder))
    let horizontal = rulings.filter { $0.axis == .horizontal }
    let vertical = rulings.filter { $0.axis == .vertical }
    var columns = clusterPositions(vertical, options: options)
    var rows = clusterPositions(horizontal, options: options)
    completeOpenSides(&columns, along: horizontal, options: options)
    completeOpenSides(&rows, along: vertical, options: options)
    peelFrame(&columns, textSize: textSize, options: options)
    peelFrame(&rows, textSize: textSize, options: options)
    guard columns.count >= 2, rows.count >= 2, columns.count + rows.count >= 5 else { return nil }

    var grid = Grid(columns: columns, rows: rows)
    for row in 0..<grid.rowCount {
        let side = Interval(rows[row], rows[row + 1])
        for column in 0..<(grid.columnCount - 1) {
            grid.rightWalls[row][column] = isCovered(
                side, at: columns[column + 1], by: vertical, options: options)
        }
    }
    for row in 0..<(grid.rowCount - 1) {
        for column in 0..<grid.columnCount {
            grid.lowerWalls[row][column] = isCovered(
                Interval(columns[column], columns[column + 1]), at: rows[row + 1], by: horizontal, options: options)
        }
    }
    return grid
}

/// The places at which rulings of one direction lie, each once, ascending.
private func clusterPositions(_ rulings: [Ruling], options: GridOptions) -> [Double] {
    var clusters: [(sum: Double, weight: Double)] = []
    for ruling in rulings.sorted(by: { ($0.position, $0.extent.low) < ($1.position, $1.extent.low) }) {
        let weight = max(ruling.extent.length, 1)
        if let last = clusters.last, ruling.position - last.sum / last.weight < options.trackDistance {
            clusters[clusters.count - 1] = (last.sum + ruling.position * weight, last.weight + weight)
        } else {
            clusters.append((ruling.position * weight, weight))
        }
    }
    return clusters.map { $0.sum / $0.weight }
}

/// Adds an outer boundary where the lines across agree on ends beyond the outermost one.
private func completeOpenSides(_ boundaries: inout [Double], along lines: [Ruling], options: GridOptions) {
    guard let first = boundaries.first, let last = boundaries.last, lines.count >= 2 else { return }
    let needed = max(2, Int((Double(lines.count) * options.openSideShare).rounded(.up)))
    let before = lines.map(\.extent.low).filter { first - $0 >= options.openSideReach }
    if let end = commonEnd(before, needed: needed, options: options) { boundaries.insert(end, at: 0) }
    let after = lines.map(\.extent.high).filter { $0 - last >= options.openSideReach }
    if let end = commonEnd(after, needed: needed, options: options) { boundaries.append(end) }
}

/// Drops outer boundaries too near to the next for text between: those of a frame drawn around the table.
private func peelFrame(_ boundaries: inout [Double], textSize: Double, options: GridOptions) {
    let gap = min(options.frameTextShare * textSize, options.widestFrameGap)
    while boundaries.count > 2, boundaries[1] - boundaries[0] < gap { boundaries.removeFirst() }
    while boundaries.count > 2, boundaries[boundaries.count - 1] - boundaries[boundaries.count - 2] < gap {
        boundaries.removeLast()
    }
}

/// The place that at least `needed` of the ends share; nil where they do not agree.
private func commonEnd(_ ends: [Double], needed: Int, options: GridOptions) -> Double? {
    guard ends.count >= needed else { return nil }
    let sorted = ends.sorted()
    let middle = sorted[sorted.count / 2]
    let near = sorted.filter { abs($0 - middle) <= options.touchDistance }
    return near.count >= needed ? near.reduce(0, +) / Double(near.count) : nil
}

private func isCovered(_ side: Interval, at position: Double, by rulings: [Ruling], options: GridOptions) -> Bool {
    var parts: [Interval] = []
    for ruling in rulings where abs(ruling.position - position) < options.trackDistance {
        let part = Interval(max(side.low, ruling.extent.low), min(side.high, ruling.extent.high))
        if ruling.extent.overlap(with: side) > 0 { parts.append(part) }
    }
    var covered = 0.0
    var end = side.low
    for part in parts.sorted(by: { ($0.low, $0.high) < ($1.low, $1.high) }) where part.high > end {
        covered += part.high - max(part.low, end)
        end = part.high
    }
    return covered >= options.wallCoverage * side.length
}
