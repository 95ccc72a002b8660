import Geometry

/// A stretch of a line with the columns that it belongs to.
struct Fragment: Hashable {
    var words: [WordPool.Place]
    var box: Rect
    var columns: Range<Int>

    /// Whether the text is what a table's body holds beside labels.
    let isValue: Bool

    init(words: [WordPool.Place], columns: Range<Int>, options: AlignedOptions) {
        self.words = words
        self.columns = columns
        box = words.dropFirst().reduce(words[0].word.box) { $0.union($1.word.box) }
        isValue = isValueLike(joinWords(words.map(\.word)), options: options)
    }

    var text: String { joinWords(words.map(\.word)) }

    /// Whether both start in the same font and size.
    func isSet(like other: Fragment) -> Bool {
        words[0].word.font == other.words[0].word.font && words[0].word.size == other.words[0].word.size
    }
}

/// A line whose fragments know their columns.
struct TrackLine: Hashable {
    var fragments: [Fragment]
    var box: Rect
    var baseline: Double
    var size: Double
    var space: Double

    /// Whether the columns hold text: the stub and at least one other, or half of them.
    func isRecord(columns: Int) -> Bool {
        let filled = Set(fragments.flatMap { Array($0.columns) }).count
        return (hasStub && fragments.count >= 2) || filled * 2 >= max(4, columns)
    }
    var hasStub: Bool { fragments[0].columns.lowerBound == 0 }
    /// Whether all text stands in the first column.
    var isStubOnly: Bool { fragments.count == 1 && fragments[0].columns == 0..<1 }
    func fragment(in column: Int) -> Fragment? { fragments.first { $0.columns.contains(column) } }
}

/// Whether a text is what a table's body holds beside labels: a figure, a date or code of digits, or a sign for none.
func isValueLike(_ text: String, options: AlignedOptions) -> Bool {
    var digits = 0
    var letters = 0
    for scalar in text.unicodeScalars {
        if ("0"..."9").contains(scalar) {
            digits += 1
        } else if scalar.isPlainLetter || !scalar.isASCII && scalar.properties.isAlphabetic {
            letters += 1
            // No figure begins with a letter, and the signs for none are short.
            if digits == 0, letters > longestNoValue { return false }
        }
    }
    if letters == 0 { return !text.allSatisfy { ":;,|_()[]".contains($0) } && text.count <= options.valueLength }
    let start = text.first { !"(+-–−<>≤≥~$€£¥￥".contains($0) }
    return start?.isNumber == true && digits >= 2 * letters || noValues.contains(text.lowercased())
}

extension Unicode.Scalar {
    fileprivate var isPlainLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

private let noValues: Set<String> = ["na", "n/a", "n.a.", "nd", "yes", "no", "nil", "none", "x"]
private let longestNoValue = noValues.map(\.count).max() ?? 0

/// Whether figures may as well be headings: years, spans of years, or a count 1, 2, 3 and on.
func areHeadingNumbers(_ texts: [String], options: AlignedOptions) -> Bool {
    let numbers = texts.map { text in
        text.split { !$0.isNumber && $0 != "." && $0 != "," }.map { Int($0) ?? -1 }
    }
    let isCount = zip(numbers, numbers.dropFirst()).allSatisfy { $0.count == 1 && $1 == [$0[0] + 1] }
    return (isCount && texts.count > 1)
        || numbers.allSatisfy { parts in
            options.headingYears.contains(parts.first ?? -1)
                && parts.dropFirst().allSatisfy { $0 >= 0 && $0 <= options.headingYears.upperBound }
        }
}

/// The words of a line without wide gaps in as many parts as there are columns, where its widest gaps stand one between
/// each two: headings set close; nil for other lines.
func partAtColumns(_ line: RunLine, tracks: ColumnTracks, options: AlignedOptions) -> [[WordPool.Place]]? {
    guard !line.isGapped, tracks.walls.count > 1 else { return nil }
    let words = line.runs[0].words
    let gaps = gaps(between: words)
    let widest = gaps.indices.sorted { (gaps[$0].length, $1) > (gaps[$1].length, $0) }
    let needed = tracks.walls.count
    guard gaps.count >= needed,
        gaps.count == needed || gaps[widest[needed - 1]].length >= options.cutGap * gaps[widest[needed]].length
    else { return nil }
    let cuts = widest.prefix(needed).sorted()
    guard zip(cuts, tracks.walls.indices).allSatisfy({ gaps[$0].overlap(with: tracks.valley(after: $1)) > 0 })
    else { return nil }
    return zip([0] + cuts.map { $0 + 1 }, cuts.map { $0 + 1 } + [words.count]).map { Array(words[$0..<$1]) }
}

/// Gives each run of a line its columns; a run over several columns is cut where a wide enough gap lies in a valley.
func assignColumns(_ line: RunLine, tracks: ColumnTracks, isHeading: Bool, options: AlignedOptions) -> TrackLine {
    var fragments: [Fragment] = []
    if isHeading, let parts = partAtColumns(line, tracks: tracks, options: options) {
        fragments = parts.enumerated().map { Fragment(words: $1, columns: $0..<($0 + 1), options: options) }
        return TrackLine(
            fragments: fragments, box: line.box, baseline: line.baseline, size: line.size, space: line.space)
    }
    for (index, run) in line.runs.enumerated() {
        let before = fragments.last.map { $0.columns.upperBound } ?? 0
        let next = index + 1 < line.runs.count ? line.runs[index + 1].box.x0 : .infinity
        let parts =
            line.isGapped || isHeading
            ? cutRun(run, tracks: tracks, nextRun: next, options: options) : [run.words]
        for words in parts {
            var fragment = Fragment(words: words, columns: 0..<1, options: options)
            fragment.columns = coveredColumns(fragment.box.x, tracks: tracks, options: options)
            if fragment.columns.lowerBound < before, tracks.column(at: fragment.box.centre.x) >= before {
                fragment.columns = before..<max(before + 1, fragment.columns.upperBound)
            }
            let isSpan = !line.isGapped && isCentred(fragment, tracks, options: options)
            if !isHeading, fragment.columns.count > 1, !isSpan {
                let start = bestColumn(fragment, tracks: tracks)
                fragment.columns = start..<(start + 1)
            } else if !isHeading, fragment.columns.count > 1 {
                fragment.columns = min(1, tracks.count - 1)..<tracks.count
            }
            fragments.append(fragment)
        }
    }
    return TrackLine(
        fragments: joinSameColumn(fragments, options: options), box: line.box, baseline: line.baseline, size: line.size,
        space: line.space)
}

/// Neighbouring fragments of one column are one.
private func joinSameColumn(_ fragments: [Fragment], options: AlignedOptions) -> [Fragment] {
    var joined: [Fragment] = []
    for fragment in fragments {
        if let last = joined.last, last.columns.overlaps(fragment.columns) {
            let columns = last.columns.lowerBound..<max(last.columns.upperBound, fragment.columns.upperBound)
            joined[joined.count - 1] = Fragment(
                words: last.words + fragment.words, columns: columns, options: options)
        } else {
            joined.append(fragment)
        }
    }
    return joined
}

private func gaps(between words: [WordPool.Place]) -> [Interval] {
    zip(words, words.dropFirst()).map { left, right in
        Interval(left.word.box.x1, max(left.word.box.x1, right.word.box.x0))
    }
}

private func cutRun(
    _ run: TextRun, tracks: ColumnTracks, nextRun: Double, options: AlignedOptions
) -> [[WordPool.Place]] {
    let gaps = gaps(between: run.words)
    var cuts: Set<Int> = []
    for index in tracks.walls.indices where nextRun > tracks.content[index + 1].high {
        let valley = tracks.valley(after: index)
        let free = gaps.indices.filter {
            gaps[$0].high >= valley.low && gaps[$0].low <= valley.high && gaps[$0].length >= options.cutGap * run.space
        }
        let atWall = free.first { gap in
            tracks.column(at: run.words[gap].word.box.centre.x) <= index
                && tracks.column(at: run.words[gap + 1].word.box.centre.x) > index
        }
        // Where a heading reaches far into the valley, its widest gap tells.
        let widest = free.max { gaps[$0].length < gaps[$1].length }.flatMap { widest in
            gaps.indices.allSatisfy {
                $0 == widest || gaps[widest].length >= options.pitchRatio * gaps[$0].length
            } ? widest : nil
        }
        if let cut = atWall ?? widest { cuts.insert(cut) }
    }
    var parts: [[WordPool.Place]] = [[run.words[0]]]
    for (index, word) in run.words.dropFirst().enumerated() {
        if cuts.contains(index) { parts.append([word]) } else { parts[parts.count - 1].append(word) }
    }
    return parts
}

/// The columns over whose text a stretch lies; the nearest one where it lies in a valley.
private func coveredColumns(_ x: Interval, tracks: ColumnTracks, options: AlignedOptions) -> Range<Int> {
    let covered = tracks.content.indices.filter { index in
        let shared = tracks.content[index].overlap(with: x)
        return shared >= options.coveredShare * min(tracks.content[index].length, x.length)
    }
    if let first = covered.first, let last = covered.last { return first..<(last + 1) }
    let nearest = tracks.column(at: x.middle)
    return nearest..<(nearest + 1)
}

/// Whether a run stands in the middle of all columns but the first, rather than at the left.
private func isCentred(_ fragment: Fragment, _ tracks: ColumnTracks, options: AlignedOptions) -> Bool {
    guard tracks.count > 2 else { return false }
    let data = Interval(tracks.content[1].low, tracks.content[tracks.count - 1].high)
    let slack = options.centreSlack * data.length
    return abs(fragment.box.centre.x - data.middle) <= slack && fragment.box.x0 > tracks.content[0].low + slack
}

/// The one column that a body text over several belongs to: where it starts if it starts at that column's left, or
/// else where most of it lies.
private func bestColumn(_ fragment: Fragment, tracks: ColumnTracks) -> Int {
    let start = tracks.column(at: fragment.box.x0)
    if !fragment.isValue { return start }
    return fragment.columns.max {
        (tracks.content[$0].overlap(with: fragment.box.x), $1)
            < (tracks.content[$1].overlap(with: fragment.box.x), $0)
    } ?? start
}
