import Geometry
import PageModel

/// A word with what the judges ask of it.
struct EvidenceWord {
    /// The word and its place in the order of reading.
    var place: WordPool.Place
    var x0: Double
    var x1: Double
    var baseline: Double
    var size: Double
    var kind: TextKind
    var isBold: Bool
    var length: Int
    var first: Unicode.Scalar
    var last: Unicode.Scalar
    /// Index of its line in `PageEvidence.lines`.
    var line: Int

    var word: Word { place.word }
    var color: Color { word.glyphs[0].color }
    /// The upper side of its letters; fonts disagree about their boxes.
    var top: Double { baseline - 0.75 * size }
    var bottom: Double { baseline + 0.15 * size }
}

/// Words on one baseline, from left to right.
struct EvidenceLine {
    /// Indices into `PageEvidence.words`.
    var words: Range<Int>
    var x0: Double
    var x1: Double
    var baseline: Double
}

/// What is on a page for text that no closed grid holds: words in lines, what is drawn, and the usual distances.
struct PageEvidence {
    let width: Double
    let height: Double
    let words: [EvidenceWord]
    /// From top to bottom.
    let lines: [EvidenceLine]
    let drawn: DrawnEvidence
    /// The clips of cells.
    let clips: CellClips
    /// The usual font size, in points.
    let size: Double
    /// The usual distance of two baselines, in points.
    let leading: Double

    /// Gathers the evidence.
    ///
    /// - Parameter lines: the words that may belong to a table, line by line, upright ones only counting.
    init(_ page: PageContent, lines: [[WordPool.Place]], rulings: [Ruling], options: LayoutOptions) {
        width = max(page.width, 1)
        height = max(page.height, 1)
        var words: [EvidenceWord] = []
        var kept: [EvidenceLine] = []
        let sorted = lines.map { line in
            withoutLeaders(line.filter { $0.word.isUpright }, options: options.text).sorted {
                $0.word.box.x0 < $1.word.box.x0
            }
        }.filter { !$0.isEmpty }.sorted {
            ($0[0].word.baseline, $0[0].word.box.x0) < ($1[0].word.baseline, $1[0].word.box.x0)
        }
        for places in sorted {
            let start = words.count
            for place in places {
                let scalars = place.word.text.unicodeScalars
                guard let first = scalars.first, let last = scalars.last else { continue }
                let font = place.word.font
                words.append(
                    EvidenceWord(
                        place: place, x0: place.word.box.x0, x1: place.word.box.x1, baseline: place.word.baseline,
                        size: max(place.word.size, 2), kind: TextKind(place.word.text),
                        isBold: page.fonts.indices.contains(font) && page.fonts[font].isBold, length: scalars.count,
                        first: first, last: last, line: kept.count))
            }
            let range = start..<words.count
            guard !range.isEmpty else { continue }
            kept.append(
                EvidenceLine(
                    words: range, x0: words[start].x0, x1: words[range].reduce(0) { max($0, $1.x1) },
                    baseline: words[range].map(\.baseline).sorted()[range.count / 2]))
        }
        self.words = words
        self.lines = kept
        let size = words.map(\.size).sorted().middle ?? 10
        self.size = size
        leading =
            zip(kept, kept.dropFirst()).map { $1.baseline - $0.baseline }.filter { $0 > 0.6 * size }.sorted().middle
            ?? 1.2 * size
        drawn = DrawnEvidence(page, rulings: rulings)
        clips = CellClips(page, options: options.text)
    }

    /// The lines whose baseline lies in `low...high`.
    func lines(from low: Double, to high: Double) -> Range<Int> {
        let first = lines.firstSorted { $0.baseline >= low }
        let end = lines.firstSorted { $0.baseline > high }
        return first..<max(first, end)
    }
}
