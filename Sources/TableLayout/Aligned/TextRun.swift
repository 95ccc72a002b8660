import Geometry
import PageModel
import TableModel

/// Words of one line with no gap between that could part two columns.
struct TextRun: Hashable {
    /// The words in order of reading.
    var words: [WordPool.Place]
    /// The box of all words.
    var box: Rect
    /// The width of a space in points.
    var space: Double

    init(words: [WordPool.Place], space: Double) {
        self.words = words
        self.space = space
        box = words.dropFirst().reduce(words[0].word.box) { $0.union($1.word.box) }
    }

    var text: String { joinWords(words.map(\.word)) }
    var size: Double { words.reduce(0) { max($0, $1.word.size) } }
}

/// The runs of a line that lie in a region, from left to right.
struct RunLine: Hashable {
    var runs: [TextRun]
    var box: Rect
    var baseline: Double
    var size: Double

    init(runs: [TextRun]) {
        self.runs = runs
        box = runs.dropFirst().reduce(runs[0].box) { $0.union($1.box) }
        size = runs.reduce(0) { max($0, $1.size) }
        baseline = runs[0].words[0].word.baseline
    }

    /// The width of a space in points.
    var space: Double { runs[0].space }
    /// Whether a wide gap parts the line.
    var isGapped: Bool { runs.count > 1 }
    /// The gaps between the runs.
    var gaps: [Interval] {
        zip(runs, runs.dropFirst()).map { Interval($0.box.x1, max($0.box.x1, $1.box.x0)) }
    }
}

/// Parts the free upright words of each line into runs.
///
/// - Parameter walls: places of drawn walls with their vertical extent; a run ends at each.
func groupRuns(
    _ pool: WordPool, in box: Rect, spaces: SpaceWidths, walls: [Ruling] = [], options: LayoutOptions
) -> [RunLine] {
    pool.freeWords(in: box).compactMap { words in
        let words = withoutLeaders(words, options: options.text)
        let spacedOut = spacedOutWords(words, spaces: spaces, options: options)
        var runs: [[WordPool.Place]] = []
        var space = 0.0
        for (index, place) in words.enumerated() where place.word.isUpright {
            guard let last = runs.last?.last?.word else {
                runs.append([place])
                space = spaces.width(beside: place.word)
                continue
            }
            let width = max(spaces.width(beside: last), spaces.width(beside: place.word))
            let gap = Interval(last.box.centre.x, place.word.box.centre.x)
            let isWalled = walls.contains {
                gap.contains($0.position) && $0.extent.contains(place.word.box.centre.y)
            }
            space = max(space, width)
            let needed = areFigures(last.text, place.word.text) ? options.text.figureGap : options.text.runGap
            let isInside = spacedOut.contains(index) && index > spacedOut.lowerBound
            let isWide = !isInside && place.word.box.x0 - last.box.x1 >= needed * width
            if isWalled || (isWide && !belongTogether(runs[runs.count - 1], place.word)) {
                runs.append([place])
            } else {
                runs[runs.count - 1].append(place)
            }
        }
        return runs.isEmpty ? nil : RunLine(runs: runs.map { TextRun(words: $0, space: space) })
    }
}

/// Whether two words side by side are figures of their own, not groups of three digits of one.
private func areFigures(_ left: String, _ right: String) -> Bool {
    let areLikeFigures = WrittenNumber.isMadeLikeOne(left) && WrittenNumber.isMadeLikeOne(right)
    return areLikeFigures && (right.count != 3 || !right.allSatisfy(\.isNumber))
}

/// The words of a line that are spaced out evenly to fill it, as running text is: their gaps part no columns. The number
/// of a caption or a list may stand before them.
private func spacedOutWords(_ words: [WordPool.Place], spaces: SpaceWidths, options: LayoutOptions) -> Range<Int> {
    let gaps = zip(words, words.dropFirst()).map { $1.word.box.x0 - $0.word.box.x1 }
    func isSpacedOut(from start: Int) -> Bool {
        guard gaps.count - start >= options.text.justifiedGaps, let narrowest = gaps[start...].min(),
            let widest = gaps[start...].max(), widest <= options.text.justifiedSpread * narrowest,
            widest <= options.text.widestJustifiedGap * spaces.width(beside: words[start].word)
        else { return false }
        return words[start...].count { isValueLike($0.word.text, options: options.aligned) } * 2 < words.count - start
    }
    if isSpacedOut(from: 0) { return words.indices }
    let number = gaps.indices.max { gaps[$0] < gaps[$1] }
    guard let number, number < options.text.numberWords, isSpacedOut(from: number + 1) else { return 0..<0 }
    return number + 1..<words.count
}

/// Whether a sign and its figure stand apart only because both are lined up: `$    1,234`, `12.5    %`.
private func belongTogether(_ run: [WordPool.Place], _ next: Word) -> Bool {
    guard let last = run.last?.word else { return false }
    if next.text == "%" || next.text == ")" { return last.text.last?.isNumber == true }
    return run.count == 1 && currencySigns.contains(last.text)
        && (next.text.first { !"(-–−".contains($0) })?.isNumber == true
}

private let currencySigns: Set<String> = ["$", "€", "£", "¥", "￥", "US$", "-$", "($"]

/// The words of a line without the dots that lead the eye from a label to its value.
func withoutLeaders(_ words: [WordPool.Place], options: TextOptions) -> [WordPool.Place] {
    guard words.contains(where: { $0.word.endsInLeader }) else { return words }
    var kept: [WordPool.Place] = []
    var dots = 0
    for (index, place) in words.enumerated() {
        if index == 0 || !words[index].word.isLeader { dots = 0 }
        if dots == 0 {
            let following = words[(index + 1)...].prefix { $0.word.isLeader }
            dots = place.word.trailingDots + following.reduce(0) { $0 + $1.word.trailingDots }
        }
        guard dots >= options.leaderDots else {
            kept.append(place)
            continue
        }
        var trimmed = place
        let end = place.word.glyphs.lastIndex { !isLeaderDot($0.text) }
        guard let end else { continue }
        trimmed.word = place.word.part(0...end)
        kept.append(trimmed)
    }
    return kept
}

extension Word {
    /// Whether the word is only dots of a leader.
    var isLeader: Bool { glyphs.allSatisfy { isLeaderDot($0.text) } }
    fileprivate var endsInLeader: Bool { glyphs.last.map { isLeaderDot($0.text) } ?? false }
    fileprivate var trailingDots: Int {
        glyphs.reversed().prefix { isLeaderDot($0.text) }.reduce(0) { $0 + $1.text.filter { $0 != " " }.count }
    }
}

private func isLeaderDot(_ text: String) -> Bool {
    text.allSatisfy { ".…‥·_ ".contains($0) }
}
