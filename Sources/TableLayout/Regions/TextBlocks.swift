import Geometry

/// Finds stretches of lines that share a pattern of gaps: what may be tables where nothing is drawn.
///
/// A block grows downwards from a line with a wide gap as long as the gaps of the next lines meet those before.
func findTextBlocks(
    in box: Rect, pool: WordPool, spaces: SpaceWidths, options: LayoutOptions
) -> [[RunLine]] {
    let lines = groupRuns(pool, in: box, spaces: spaces, options: options)
    var blocks: [[RunLine]] = []
    var next = 0
    while next < lines.count {
        guard lines[next].isGapped, !isCaption(lines, at: next) else {
            next += 1
            continue
        }
        let end = growBlock(lines, from: next, options: options.aligned)
        if end > next + 1 { blocks.append(Array(lines[next..<end])) }
        next = end
    }
    return blocks
}

/// Whether a gapped line is a caption with its number set apart: its text runs over most gaps of the next gapped line.
private func isCaption(_ lines: [RunLine], at index: Int) -> Bool {
    guard lines[index].runs.count == 2, let next = lines[(index + 1)...].first(where: \.isGapped) else { return false }
    let covered = next.gaps.count { gap in lines[index].runs.contains { $0.box.x.contains(gap.middle) } }
    return covered * 2 > next.runs.count
}

/// How far a block reaches that starts at a gapped line: the index behind its last gapped line and what goes on with it.
func growBlock(_ lines: [RunLine], from start: Int, options: AlignedOptions) -> Int {
    var valleys = lines[start].gaps
    var end = start + 1
    var plain = 0
    var extent = lines[start].box.x
    for index in (start + 1)..<max(start + 1, lines.count) {
        let line = lines[index]
        guard line.box.y0 - lines[index - 1].box.y1 <= options.blockGap * line.size else { break }
        let narrowest = options.valleyWidth * line.space
        if line.isGapped {
            let shared = line.gaps.flatMap { gap in
                valleys.filter { $0.overlap(with: gap) >= narrowest }
                    .map { Interval(max($0.low, gap.low), min($0.high, gap.high)) }
            }
            guard !shared.isEmpty, shared.count * 2 >= min(valleys.count, line.runs.count - 1) else { break }
            // A valley that this line crosses may still stand: the vote over the whole block decides.
            let crossed = valleys.filter { valley in !shared.contains { $0.overlap(with: valley) > 0 } }
            // Headings may have none for the first column: a gap that begins left of them is a new valley.
            let fresh = line.gaps.map { Interval($0.low, max($0.low, min($0.high, extent.low))) }
                .filter { $0.length >= narrowest }
            valleys = (shared + crossed + fresh).sorted { $0.low < $1.low }
            end = index + 1
            plain = 0
            extent = extent.union(line.box.x)
        } else {
            plain += 1
            let crossed = valleys.count { valley in
                max(line.box.x0 - valley.low, valley.high - line.box.x1) < line.space
            }
            guard plain < options.plainLines,
                crossed == 0 || crossed * 2 < valleys.count || isSection(lines, at: index, within: extent)
            else { break }
        }
    }
    return end + trailingLines(lines, from: end)
}

/// How many lines go on with a cell of the last record: words in lower case, right below and within its column.
private func trailingLines(_ lines: [RunLine], from end: Int) -> Int {
    guard let last = lines[..<end].last(where: \.isGapped) else { return 0 }
    // The first line of a label stands above the values that are set beside its middle.
    let label = lines[..<end].dropLast().last.flatMap { $0.isGapped ? nil : $0 }
    let starts = (last.runs + (label?.runs ?? [])).map(\.box.x0)
    return lines[end...].indices.prefix { index in
        let line = lines[index]
        let text = line.runs[0].text
        let word = text.prefix { !$0.isWhitespace }
        guard !line.isGapped, startsLower(text), !word.contains(where: \.isNumber),
            line.box.y0 - lines[index - 1].box.y1 < line.size
        else { return false }
        return starts.contains { start in
            let next = last.runs.map(\.box.x0).first { $0 > start + line.size } ?? last.box.x1 + line.size
            return abs(line.box.x0 - start) < line.size && line.box.x1 < next
        }
    }.count
}

/// Whether a lone text between two records of as many columns heads the second: it stands within their extent.
private func isSection(_ lines: [RunLine], at index: Int, within extent: Interval) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    let line = lines[index]
    return lines[index - 1].isGapped && lines[index + 1].runs.count == lines[index - 1].runs.count
        && extent.contains(line.box.x0, slack: line.size) && extent.contains(line.box.x1, slack: line.size)
}
