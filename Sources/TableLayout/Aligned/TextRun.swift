import Geometry

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

    var text: String { joinText(words.map(\.word.text)) }
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
}

/// Parts the free upright words of each line into runs.
///
/// - Parameter walls: places of drawn walls with their vertical extent; a run ends at each.
func groupRuns(
    _ pool: WordPool, in box: Rect, spaces: SpaceWidths, walls: [Ruling] = [], options: TextOptions
) -> [RunLine] {
    pool.freeWords(in: box).compactMap { words in
        var runs: [[WordPool.Place]] = []
        var space = 0.0
        for place in words where place.word.isUpright {
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
            if isWalled || place.word.box.x0 - last.box.x1 >= options.runGap * width {
                runs.append([place])
            } else {
                runs[runs.count - 1].append(place)
            }
        }
        return runs.isEmpty ? nil : RunLine(runs: runs.map { TextRun(words: $0, space: space) })
    }
}
