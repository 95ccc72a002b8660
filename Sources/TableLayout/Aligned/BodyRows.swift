import Geometry

/// Joins the lines of a band into rows.
///
/// A line is a row of its own unless it continues a cell: a value that stands beside the middle of its label, the
/// second line of a label that had no room for more, lines set closer than rows are.
///
/// - Returns: the lines of each row from top to bottom.
func groupRows(_ lines: [TrackLine], tracks: ColumnTracks, options: AlignedOptions) -> [[TrackLine]] {
    guard lines.count > 1 else { return lines.isEmpty ? [] : [lines] }
    let straddled = Set(straddledLines(lines, options: options).flatMap { [$0, $0 + 1] })
    let joined =
        joinsByPitch(lines, straddled: straddled, columns: tracks.count, options: options)
        ?? lines.indices.map { index in
            straddled.contains(index)
                || (index > 0 && continues(lines, at: index, tracks: tracks, options: options))
        }
    var rows: [[TrackLine]] = []
    for (line, joins) in zip(lines, joined) {
        if joins, !rows.isEmpty { rows[rows.count - 1].append(line) } else { rows.append([line]) }
    }
    return rows
}

/// The lines that hold values only and stand between two lines of their label.
private func straddledLines(_ lines: [TrackLine], options: AlignedOptions) -> [Int] {
    guard lines.count > 2 else { return [] }
    return (1..<(lines.count - 1)).filter { index in
        let line = lines[index]
        return !line.hasStub && lines[index - 1].isStubOnly && lines[index + 1].isStubOnly
            && line.baseline - lines[index - 1].baseline <= options.straddleReach * line.size
            && lines[index + 1].baseline - line.baseline <= options.straddleReach * line.size
    }
}

/// Which lines join the one above because the gaps between lines fall into two kinds, and between two wide ones
/// stands one record; nil where the gaps tell nothing.
///
/// - Parameter straddled: the lines that join the one above whatever the gaps.
private func joinsByPitch(
    _ lines: [TrackLine], straddled: Set<Int>, columns: Int, options: AlignedOptions
) -> [Bool]? {
    let gaps = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
    let sorted = gaps.indices.filter { !straddled.contains($0 + 1) }.map { gaps[$0] }.sorted()
    guard let smallest = sorted.first, smallest > 0 else { return nil }
    // The widest jump between neighbouring gaps parts the two kinds.
    var limit: Double?
    var best = options.pitchRatio
    for (low, high) in zip(sorted, sorted.dropFirst()) where high / low >= best {
        best = high / low
        limit = (low + high) / 2
    }
    guard let limit else { return nil }
    let joined = [false] + gaps.indices.map { gaps[$0] < limit || straddled.contains($0 + 1) }
    var groups: [[TrackLine]] = []
    for (line, joins) in zip(lines, joined) {
        if joins { groups[groups.count - 1].append(line) } else { groups.append([line]) }
    }
    let isOneRecord = groups.allSatisfy { group in
        group.count { $0.isRecord(columns: columns) } <= 1 || group.dropFirst().allSatisfy { isContinuation($0) }
    }
    guard isOneRecord, groups.count > 1, groups.contains(where: { $0.count > 1 }) else { return nil }
    // A section above its rows is set as close as a label's second line.
    let lone = groups.filter { $0.count > 1 && $0[0].isStubOnly && !$0[1].isStubOnly && $0[1].hasStub }
    return lone.isEmpty ? joined : nil
}

/// Whether a line reads like the rest of the one above: every part begins in lower case.
private func isContinuation(_ line: TrackLine) -> Bool {
    line.fragments.allSatisfy { startsLower($0.text) && !$0.isValue }
}

private func continues(
    _ lines: [TrackLine], at index: Int, tracks: ColumnTracks, options: AlignedOptions
) -> Bool {
    let line = lines[index]
    let above = lines[index - 1]
    // Blank lines end a row.
    guard line.box.y0 - above.box.y1 < above.size else { return false }
    if line.hasStub {
        guard let stub = line.fragments.first, let before = above.fragment(in: 0), above.hasStub else { return false }
        guard line.isStubOnly || above.isStubOnly || isContinuation(line) else { return false }
        guard stub.columns.count == 1, before.columns.count == 1 else { return false }
        return continuesText(stub, after: before, line: line, tracks: tracks, options: options)
    }
    guard line.fragments.allSatisfy({ !$0.isValue && $0.columns.count == 1 }) else { return false }
    guard let first = line.fragments.first, let before = above.fragment(in: first.columns.lowerBound) else {
        return false
    }
    return !before.isValue && before.columns.count == 1
        && (startsLower(first.text) || isFull(before, next: first, tracks: tracks, space: line.space))
}

/// Whether a label goes on: there was no room for its next word above, and its form says so.
private func continuesText(
    _ text: Fragment, after before: Fragment, line: TrackLine, tracks: ColumnTracks, options: AlignedOptions
) -> Bool {
    guard let first = text.words.first?.word, let last = before.words.last?.word else { return false }
    let isIndented = text.box.x0 - before.box.x0 >= options.indent * line.size
    let isOpen = endsOpen(before.text)
    guard first.font == last.font || isOpen || startsLower(text.text) else { return false }
    let isAside = line.isStubOnly && text.text.first == "("
    guard isOpen || isAside || isFull(before, next: text, tracks: tracks, space: line.space) else { return false }
    return isOpen || startsLower(text.text) || (isIndented && !text.text.contains(where: \.isUppercase))
}

/// Whether the first word of `next` had no room behind `before`.
private func isFull(_ before: Fragment, next: Fragment, tracks: ColumnTracks, space: Double) -> Bool {
    guard let word = next.words.first?.word else { return false }
    let end = tracks.content[before.columns.lowerBound].high
    return before.box.x1 + space + word.box.width > end
}

/// Whether a text begins as no cell does: in lower case, or with an opening bracket.
func startsLower(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return first.isLowercase || "(（".contains(first)
}

/// Whether a text ends as no cell does: with a hyphen or an open bracket.
func endsOpen(_ text: String) -> Bool {
    if let last = text.last, "-–—,，(（".contains(last), text.count > 1 { return true }
    return text.count { "(（".contains($0) } > text.count { ")）".contains($0) }
}
