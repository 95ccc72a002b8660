import Geometry

/// Adds the rules that close rows of one cell above and below a grid without left and right border: nothing upright
/// leads to them.
///
/// Such a rule ends where those of the grid do, and between stands text of the table's size that fills the row and is
/// no part of a caption.
///
/// - Parameter rulings: those connected to no others.
func addOpenRows(_ group: [Ruling], among rulings: [Ruling], pool: WordPool, options: LayoutOptions) -> [Ruling] {
    let upright = group.filter { $0.axis == .vertical }.map(\.position)
    let level = group.filter { $0.axis == .horizontal }.sorted { $0.position < $1.position }
    guard let left = upright.min(), let right = upright.max(), let top = level.first, let bottom = level.last,
        let tallest = zip(level, level.dropFirst()).map({ $1.position - $0.position }).max()
    else { return group }
    func isOpen(_ rule: Ruling) -> Bool {
        left - rule.extent.low >= options.grids.openSideReach && rule.extent.high - right >= options.grids.openSideReach
    }
    guard isOpen(top) || isOpen(bottom) else { return group }
    let box = Rect(x: top.extent.union(bottom.extent), y: Interval(top.position, bottom.position))
    guard let size = pool.freeWords(in: box).joined().map(\.word.size).sorted().middle else { return group }
    let others = rulings.filter { $0.axis == .horizontal }
    func closes(_ rule: Ruling, from edge: Ruling) -> Bool {
        guard abs(rule.extent.low - edge.extent.low) <= options.grids.touchDistance,
            abs(rule.extent.high - edge.extent.high) <= options.grids.touchDistance
        else { return false }
        let band = Rect(
            x: edge.extent, y: Interval(min(rule.position, edge.position), max(rule.position, edge.position)))
        let lines = pool.freeWords(in: band).map { TextLine(words: $0.map(\.word)) }
        guard let text = lines.map(\.box).boundingBox(),
            band.height <= max(tallest, options.grids.openRowFill * text.height)
        else { return false }
        return lines.allSatisfy { line in
            line.size <= options.grids.openRowText * size
                && CaptionLine(line, options: options.captions).isText
        }
    }
    var whole = group
    var edge = top
    for rule in others.reversed() where isOpen(top) && rule.position < edge.position && closes(rule, from: edge) {
        whole.append(rule)
        edge = rule
    }
    edge = bottom
    for rule in others where isOpen(bottom) && rule.position > edge.position && closes(rule, from: edge) {
        whole.append(rule)
        edge = rule
    }
    return whole
}
