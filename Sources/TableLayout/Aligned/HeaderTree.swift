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
    var isGroup: Bool { columns.count > 1 || isUnderlined }
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
/// - Parameter underlines: the rulings between the lines that do not cross the whole table.
func readHeaderTree(
    _ lines: [TrackLine], tracks: ColumnTracks, underlines: [Ruling], options: AlignedOptions
) -> HeaderTree {
    var open: [HeadingBlock] = []
    // From bottom to top, so that an underline gathers the lines of its heading before they are taken for others.
    for (index, line) in lines.enumerated().reversed() {
        for fragment in placeGroups(line, below: lines[(index + 1)...], tracks: tracks, options: options) {
            let rule = underline(below: fragment, size: line.size, among: underlines, options: options)
            var columns = fragment.columns
            if let rule {
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

/// The fragments of a heading line, those that stand between columns widened over the columns whose middle they mark.
///
/// Only where the lines below head each of these columns: a heading of one column stands over that one.
private func placeGroups(
    _ line: TrackLine, below: ArraySlice<TrackLine>, tracks: ColumnTracks, options: AlignedOptions
) -> [Fragment] {
    var fragments = line.fragments
    let headed = Set(below.flatMap { $0.fragments.flatMap { Array($0.columns) } })
    guard headed.count > 1 else { return fragments }
    func extent(_ columns: Range<Int>) -> Interval {
        let texts = below.flatMap(\.fragments).filter {
            $0.columns.count == 1 && columns.contains($0.columns.lowerBound)
        }
        return (texts.map(\.box.x) + tracks.content[columns]).union() ?? tracks.content[columns.lowerBound]
    }
    func middle(_ columns: Range<Int>) -> Double { extent(columns).middle }
    let data = 1..<tracks.count
    if let only = fragments.indices.filter({ fragments[$0].columns.lowerBound >= 1 }).only,
        data.allSatisfy(headed.contains), data.count > 1,
        abs(fragments[only].box.centre.x - middle(data))
            <= options.centreSlack * extent(data).length,
        data.allSatisfy({ column in below.contains { $0.fragment(in: column)?.isSet(like: fragments[only]) == false } })
    {
        fragments[only].columns = data
        return fragments
    }
    if data.allSatisfy(headed.contains),
        let groups = tileColumns(fragments, data: data, middle: middle, size: line.size)
    {
        for (index, columns) in groups { fragments[index].columns = columns }
        return fragments
    }
    for index in fragments.indices {
        let centre = fragments[index].box.centre.x
        let low = index > 0 ? fragments[index - 1].columns.upperBound : 1
        let high = index + 1 < fragments.count ? fragments[index + 1].columns.lowerBound : tracks.count
        var columns = fragments[index].columns
        guard columns.lowerBound >= 1, !isLinedUp(fragments[index], below: below, tracks: tracks, size: line.size)
        else { continue }
        let start = abs(middle(columns) - centre)
        while true {
            let wider = [columns.lowerBound - 1..<columns.upperBound, columns.lowerBound..<columns.upperBound + 1]
                .filter { $0.lowerBound >= low && $0.upperBound <= high && $0.allSatisfy(headed.contains) }
                .min { abs(middle($0) - centre) < abs(middle($1) - centre) }
            guard let wider, abs(middle(wider) - centre) < abs(middle(columns) - centre) else { break }
            columns = wider
        }
        // A small gain is only the slack of how a heading sits over its column.
        let gain = start - abs(middle(columns) - centre)
        if gain > tracks.content[fragments[index].columns.lowerBound].length / 2, gain > line.size {
            fragments[index].columns = columns
        }
    }
    return fragments
}

/// Neighbouring groups of columns that cover all data columns, each with one fragment over its middle; nil where there
/// are none.
private func tileColumns(
    _ fragments: [Fragment], data: Range<Int>, middle: (Range<Int>) -> Double, size: Double
) -> [(index: Int, columns: Range<Int>)]? {
    let over = fragments.indices.filter { fragments[$0].columns.lowerBound >= data.lowerBound }
    guard over.count > 1, over.count < data.count else { return nil }
    var groups: [(index: Int, columns: Range<Int>)] = []
    var start = data.lowerBound
    for index in over {
        let centre = fragments[index].box.centre.x
        let ends = (start + 1)..<(data.upperBound + 1)
        guard !ends.isEmpty,
            let end = ends.min(by: { abs(middle(start..<$0) - centre) < abs(middle(start..<$1) - centre) }),
            abs(middle(start..<end) - centre) <= size
        else { return nil }
        groups.append((index, start..<end))
        start = end
    }
    return start == data.upperBound ? groups : nil
}

/// Whether a fragment over one column shares an edge or the middle with that column's values or its next heading.
private func isLinedUp(
    _ fragment: Fragment, below: ArraySlice<TrackLine>, tracks: ColumnTracks, size: Double
) -> Bool {
    guard fragment.columns.count == 1 else { return false }
    let column = fragment.columns.lowerBound
    let heading = below.lazy.compactMap { $0.fragment(in: column) }.first { $0.columns.count == 1 }
    return [tracks.content[column], heading?.box.x].compactMap { $0 }.contains { other in
        let x = fragment.box.x
        return min(abs(x.low - other.low), abs(x.high - other.high), abs(x.middle - other.middle)) < size / 4
    }
}
