public import Geometry
import PageModel

/// How the characters of a word follow each other on the page.
public enum Writing: Hashable, Sendable {
    /// Along a baseline in one of four directions.
    case horizontal(Turn)
    /// Upright characters one below the other.
    case vertical
}

/// Glyphs that stand together with no gap of a word between.
public struct Word: Hashable, Sendable {
    /// The glyphs from the first to the last of the word's place on its line, none of them blank: from left to right for
    /// upright text, whatever the order of reading.
    var glyphs: [Glyph]
    /// The text in order of reading, without spaces.
    public private(set) var text: String
    /// Whether the word holds letters of a script that is read from right to left, or is shown as in a mirror.
    let isRightToLeft: Bool
    /// The box of all glyphs.
    public let box: Rect
    /// The largest font size of the glyphs, in points.
    public let size: Double
    /// How the characters follow each other.
    public let writing: Writing
    /// Whether a painted space stands before the word.
    public let followsSpace: Bool
    /// Whether the word was one with the word before it until a wall cut them.
    var isCutOff: Bool
    /// What its clip cuts off of the text that it belongs to.
    var hidden: [HiddenText] = []

    init(
        _ glyphs: [Glyph], writing: Writing = .horizontal(.upright), followsSpace: Bool = false, isCutOff: Bool = false
    ) {
        self.glyphs = glyphs
        let shown = glyphs.map(\.text).joined()
        isRightToLeft = glyphs[0].isMirrored || TableLayout.isRightToLeft(shown)
        box = glyphs.dropFirst().reduce(glyphs[0].box) { $0.union($1.box) }
        size = glyphs.reduce(0) { max($0, $1.size) }
        self.writing = writing
        self.followsSpace = followsSpace
        self.isCutOff = isCutOff
        text = shown
        if isRightToLeft { text = orderForReading(directedPieces).joined() }
    }

    /// The part of the word that some of its glyphs make; what is not its beginning counts as cut off from it.
    func part(_ range: some RangeExpression<Int>) -> Word {
        let range = range.relative(to: glyphs)
        if range == glyphs.indices { return self }
        var part = Word(
            Array(glyphs[range]), writing: writing, followsSpace: range.lowerBound == 0 && followsSpace,
            isCutOff: range.lowerBound > 0 || isCutOff)
        if !hidden.isEmpty {
            part.hidden = hidden.filter { text in part.glyphs.contains { $0.order == text.host } }
        }
        return part
    }

    /// The baseline, page space: a y for upright text.
    public var baseline: Double { glyphs[0].origin.y }
    /// Index of the first glyph's font in the page's fonts; -1 for none.
    var font: Int { glyphs[0].font }
    /// Whether the text runs from left to right.
    var isUpright: Bool { writing == .horizontal(.upright) }
}

/// Words on one baseline in order of reading.
public struct TextLine: Hashable, Sendable {
    /// The words; never empty.
    public let words: [Word]
    /// The box of all words.
    public let box: Rect
    /// The largest font size, in points.
    public let size: Double

    init(words: [Word]) {
        self.words = words
        box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
        size = words.reduce(0) { max($0, $1.size) }
    }

    /// The baseline of the first word, page space.
    public var baseline: Double { words[0].baseline }
    /// The words joined as a careful person would type them.
    public var text: String { joinWords(words) }
}

extension TextLine {
    /// The stretches of words with gaps of at least `gap` points between.
    func runs(gap: Double) -> [TextLine] {
        var runs: [[Word]] = []
        for word in words {
            if let last = runs.last?.last, word.box.x0 - last.box.x1 < gap {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs.map { TextLine(words: $0) }
    }
}
