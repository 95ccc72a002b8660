import Geometry

/// A heading with the columns and levels that it spans.
struct HeadingBlock: Hashable {
    var columns: Range<Int>
    var fragments: [Fragment]
    /// Whether a line is drawn below that parts it from what it heads.
    var isUnderlined: Bool
    var levels = 0..<1

    var top: Double { fragments.map(\.box.y0).min() ?? 0 }
    var bottom: Double { fragments.map(\.box.y1).max() ?? 0 }
}

/// The headings of a table in levels.
struct HeaderTree: Hashable {
    var blocks: [HeadingBlock] = []
    var levels = 0

    /// The place of the boundary below each level but the last, page space.
    func boundaries(top: Double, bottom: Double) -> [Double] {
        var places: [Double] = []
        for level in 1..<max(1, levels) {
            let above = blocks.filter { $0.levels.upperBound == level }.map(\.bottom).max() ?? top
            let below = blocks.filter { $0.levels.lowerBound == level }.map(\.top).min() ?? bottom
            places.append(max((above + max(above, below)) / 2, places.last ?? top))
        }
        return places
    }
}

/// Reads the lines above a body as a tree: the lines of one column are one heading, a heading over several columns is a
/// level above theirs.
///
/// - Parameters:
///   - extent: from where to where the region reaches.
///   - underlines: the rulings between the lines that do not cross the whole table.
func readHeaderTree(
    _ lines: [TrackLine], tracks: ColumnTracks, extent: Interval, underlines: [Ruling], options: AlignedOptions
) -> HeaderTree {
    var open: [HeadingBlock] = []
    // From bottom to top, so that an underline gathers the lines of its heading before they are taken for others.
    for (index, line) in lines.enumerated().reversed() {
        let headings = placeHeadings(
            line, below: lines[(index + 1)...], tracks: tracks, extent: extent, options: options)
        for fragment in headings {
            let rule = underline(below: fragment, size: line.size, among: underlines, options: options)
            var columns = fragment.columns
            // A rule below several headings is the edge of a level.
            if let rule, headings.count(where: { rule.extent.contains($0.box.centre.x) }) == 1 {
                let ruled = tracks.content.indices.filter { rule.extent.contains(tracks.content[$0].middle) }
                if let first = ruled.first, let last = ruled.last { columns = first..<(last + 1) }
            }
            // A line goes on with the heading below where that one lies within and no line is drawn between.
            let host = open.indices.last { index in
                let block = open[index]
                let holds =
                    block.columns == columns
                    || (block.isUnderlined && block.columns.contains(columns.lowerBound)
                        && columns.upperBound <= block.columns.upperBound)
                return rule == nil && holds && block.top - fragment.box.y1 < line.size
                    && !open.contains { $0 != block && $0.columns.overlaps(columns) && $0.top < block.top }
            }
            if let host {
                open[host].fragments.insert(fragment, at: 0)
            } else {
                open.append(HeadingBlock(columns: columns, fragments: [fragment], isUnderlined: rule != nil))
            }
        }
    }
    return layOutLevels(open)
}

/// Gives every heading its levels: below all headings over its columns, down to those below it.
private func layOutLevels(_ blocks: [HeadingBlock]) -> HeaderTree {
    var tree = HeaderTree(blocks: blocks.sorted { ($0.top, $0.columns.lowerBound) < ($1.top, $1.columns.lowerBound) })
    for index in tree.blocks.indices {
        let above = tree.blocks[..<index].filter { $0.columns.overlaps(tree.blocks[index].columns) }
        let level = above.map(\.levels.upperBound).max() ?? 0
        tree.blocks[index].levels = level..<(level + 1)
        tree.levels = max(tree.levels, level + 1)
    }
    for index in tree.blocks.indices {
        let below = tree.blocks[(index + 1)...].filter { $0.columns.overlaps(tree.blocks[index].columns) }
        let end = below.map(\.levels.lowerBound).min() ?? tree.levels
        tree.blocks[index].levels = tree.blocks[index].levels.lowerBound..<end
    }
    return tree
}

/// The ruling right below a fragment that holds its middle.
private func underline(
    below fragment: Fragment, size: Double, among rulings: [Ruling], options: AlignedOptions
) -> Ruling? {
    rulings.filter { rule in
        let distance = rule.position - fragment.words[0].word.baseline
        return distance >= 0 && distance <= options.underlineReach * size
            && rule.extent.contains(fragment.box.centre.x)
    }.min { $0.position < $1.position }
}
