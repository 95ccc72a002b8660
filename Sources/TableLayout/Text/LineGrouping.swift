import Geometry
import PageModel

/// Groups the glyphs of a page into lines and words, each direction of writing for itself.
///
/// - Returns: upright lines from top to bottom, then lines of other directions in their order of reading.
func groupLines(_ glyphs: [Glyph], page: PageContent, options: TextOptions) -> [TextLine] {
    var lines: [TextLine] = []
    let horizontal = glyphs.filter { !$0.isVertical }
    for turn in Turn.allCases {
        let group =
            turn == .upright && horizontal.allSatisfy { $0.angle == 0 }
            ? horizontal : horizontal.filter { Turn(nearestTo: $0.angle) == turn }
        guard !group.isEmpty else { continue }
        let rotation = QuarterRotation(upright: turn, width: page.width, height: page.height)
        let upright = turn == .upright ? group : group.map { rotate($0, by: rotation) }
        for line in groupClippedLines(upright, clips: page.clips.map(rotation.rotate), options: options) {
            if turn == .upright {
                lines.append(line)
            } else {
                lines.append(
                    TextLine(
                        words: line.words.map { word in
                            var restored = Word(
                                word.glyphs.map { restore($0, by: rotation) }, writing: .horizontal(turn),
                                followsSpace: word.followsSpace)
                            restored.hidden = word.hidden
                            return restored
                        }))
            }
        }
    }
    return lines + groupVerticalLines(glyphs.filter { $0.isVertical && !isBlank($0.text) }, options: options)
}

/// Groups upright glyphs into lines from top to bottom and words from left to right.
func groupUprightLines(_ glyphs: [Glyph], options: TextOptions) -> [TextLine] {
    attachScripts(moveStrays(groupBaselines(glyphs, options: options), options: options), options: options).compactMap {
        band in
        let words = groupWords(band, options: options)
        return words.isEmpty ? nil : TextLine(words: words)
    }
}

func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x20 }
}

/// Glyphs that share a baseline.
private struct Band {
    var baseline: Double
    var size: Double
    var glyphs: [Glyph]
    var box: Rect
}

/// Clusters glyphs by baseline, from top to bottom.
private func groupBaselines(_ glyphs: [Glyph], options: TextOptions) -> [Band] {
    var bands: [Band] = []
    let sorted = glyphs.sorted { ($0.origin.y, $0.origin.x, $0.order) < ($1.origin.y, $1.origin.x, $1.order) }
    for glyph in sorted {
        let near = bands.indices.suffix(options.nearLines).last {
            abs(bands[$0].baseline - glyph.origin.y) < options.lineDistance * min(bands[$0].size, glyph.size)
        }
        if let near {
            bands[near].glyphs.append(glyph)
            bands[near].box = bands[near].box.union(glyph.box)
            if glyph.size > bands[near].size {
                bands[near].size = glyph.size
                bands[near].baseline = glyph.origin.y
            }
        } else {
            bands.append(Band(baseline: glyph.origin.y, size: glyph.size, glyphs: [glyph], box: glyph.box))
        }
    }
    return bands
}

/// Moves glyphs that touch nothing of their own line to the neighbouring one whose glyphs they stand between: marks that
/// are set a little off their baseline, as near to that of other text beside. Superscripts and subscripts are no such
/// marks.
private func moveStrays(_ bands: [Band], options: TextOptions) -> [Band] {
    guard zip(bands, bands.dropFirst()).contains(where: { mayShare($0, $1, options: options) }) else { return bands }
    var bands = bands
    for index in bands.indices {
        for host in [index - 1, index + 1]
        where bands.indices.contains(host) && mayShare(bands[index], bands[host], options: options) {
            let own = GlyphRow(bands[index].glyphs)
            let others = GlyphRow(bands[host].glyphs)
            let strays = bands[index].glyphs.filter { glyph in
                !isBlank(glyph.text) && !own.touches(glyph, options: options) && others.touches(glyph, options: options)
            }
            guard !strays.isEmpty else { continue }
            let moved = Set(strays.map(\.order))
            bands[index].glyphs.removeAll { moved.contains($0.order) }
            bands[host].glyphs += strays
        }
    }
    return bands.filter { !$0.glyphs.isEmpty }
}

/// Whether two lines are so near that a glyph may belong to either.
private func mayShare(_ upper: Band, _ lower: Band, options: TextOptions) -> Bool {
    abs(lower.baseline - upper.baseline) < 2 * options.lineDistance * min(upper.size, lower.size)
}

/// Glyphs from left to right, to look for what stands beside another.
private struct GlyphRow {
    private let glyphs: [Glyph]

    init(_ glyphs: [Glyph]) {
        self.glyphs = glyphs.filter { !isBlank($0.text) }.sorted { ($0.box.x0, $0.order) < ($1.box.x0, $1.order) }
    }

    /// Whether the next glyph to the left or right of `glyph` follows it with no gap of a word between.
    func touches(_ glyph: Glyph, options: TextOptions) -> Bool {
        var low = 0
        var high = glyphs.count
        while low < high {
            let middle = (low + high) / 2
            if glyphs[middle].box.x0 < glyph.box.x0 { low = middle + 1 } else { high = middle }
        }
        let neighbours = glyphs[max(0, low - 1)..<min(glyphs.count, low + 2)]
        return neighbours.contains { other in
            let size = min(other.size, glyph.size)
            return other.order != glyph.order && size >= options.scriptSize * max(other.size, glyph.size)
                && abs(other.origin.y - glyph.origin.y) < options.lineDistance * size
                && max(other.box.x0 - glyph.box.x1, glyph.box.x0 - other.box.x1) <= options.wordGap * size
        }
    }
}

/// Moves small raised or lowered glyphs to the larger line that they overlap and touch: superscripts stay with
/// their word.
private func attachScripts(_ bands: [Band], options: TextOptions) -> [Band] {
    var bands = bands
    for index in bands.indices {
        for host in [index - 1, index + 1] where bands.indices.contains(host) {
            guard bands[index].size < options.scriptSize * bands[host].size,
                bands[index].box.y.overlap(with: bands[host].box.y) > options.scriptOverlap * bands[index].box.height
            else { continue }
            let reach = options.scriptReach * bands[host].size
            let scripts = bands[index].glyphs.filter { glyph in
                !isBlank(glyph.text)
                    && bands[host].glyphs.contains {
                        !isBlank($0.text) && $0.box.intersects(glyph.box, slack: reach)
                            && $0.box.y.overlap(with: glyph.box.y) > options.scriptOverlap * glyph.box.height
                    }
            }
            guard !scripts.isEmpty else { continue }
            let moved = Set(scripts.map(\.order))
            bands[index].glyphs.removeAll { moved.contains($0.order) }
            bands[host].glyphs += scripts
        }
    }
    return bands.filter { !$0.glyphs.isEmpty }
}

/// Parts a line into words at gaps; a painted space makes a smaller gap enough.
private func groupWords(_ band: Band, options: TextOptions) -> [Word] {
    var words: [Word] = []
    var current: [Glyph] = []
    var end = 0.0
    var space = false
    var currentFollowsSpace = false
    for glyph in band.glyphs.sorted(by: { ($0.box.x0, $0.order) < ($1.box.x0, $1.order) }) {
        if isBlank(glyph.text) {
            space = true
            continue
        }
        if let last = current.last {
            let size = min(last.size, glyph.size)
            let limit = (space ? options.spacedWordGap : options.wordGap) * size
            if glyph.box.x0 - end > limit {
                words.append(Word(current, followsSpace: currentFollowsSpace))
                current = []
            }
        }
        if current.isEmpty {
            currentFollowsSpace = space
            end = glyph.box.x1
        }
        current.append(glyph)
        end = max(end, glyph.box.x1)
        space = false
    }
    if !current.isEmpty { words.append(Word(current, followsSpace: currentFollowsSpace)) }
    return words
}

/// Groups the glyphs of vertical fonts: columns from right to left, each read from top to bottom.
private func groupVerticalLines(_ glyphs: [Glyph], options: TextOptions) -> [TextLine] {
    var columns: [[Glyph]] = []
    for glyph in glyphs.sorted(by: { ($1.box.centre.x, $0.box.y0) < ($0.box.centre.x, $1.box.y0) }) {
        if let column = columns.indices.last,
            let last = columns[column].first,
            abs(last.box.centre.x - glyph.box.centre.x) < options.lineDistance * min(last.size, glyph.size)
        {
            columns[column].append(glyph)
        } else {
            columns.append([glyph])
        }
    }
    return columns.map { column in
        var words: [[Glyph]] = []
        for glyph in column.sorted(by: { $0.box.y0 < $1.box.y0 }) {
            if let last = words.last?.last, glyph.box.y0 - last.box.y1 < glyph.size {
                words[words.count - 1].append(glyph)
            } else {
                words.append([glyph])
            }
        }
        return TextLine(words: words.map { Word($0, writing: .vertical) })
    }
}

private func rotate(_ glyph: Glyph, by rotation: QuarterRotation) -> Glyph {
    var glyph = glyph
    glyph.box = rotation.rotate(glyph.box)
    glyph.origin = rotation.rotate(glyph.origin)
    return glyph
}

private func restore(_ glyph: Glyph, by rotation: QuarterRotation) -> Glyph {
    var glyph = glyph
    glyph.box = rotation.restore(glyph.box)
    glyph.origin = rotation.restore(glyph.origin)
    return glyph
}
