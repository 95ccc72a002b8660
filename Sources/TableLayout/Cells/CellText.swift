/// The physical lines of a cell, with what its clip cuts off where it continues.
struct CellText {
    /// The lines from top to bottom.
    private(set) var lines: [String]
    /// The parts that are not painted, in the order of reading.
    private(set) var hidden: [String]
    /// The lines, beside the first, that the page plainly begins anew.
    private var starts: [Int] = []

    /// Puts words in the order of reading together.
    init(_ places: [WordPool.Place], options: TextOptions) {
        var seen: [[Word]] = []
        for (index, place) in places.enumerated() {
            if index == 0 || places[index - 1].line != place.line { seen.append([]) }
            seen[seen.count - 1] += place.word.revealed
        }
        lines = seen.map(joinWords)
        if seen.count > 1 { starts = findParagraphStarts(seen.map { TextLine(words: $0) }, options: options) }
        hidden = []
        guard places.contains(where: { !$0.word.hidden.isEmpty }) else { return }
        let above = places.flatMap { $0.word.hiddenLines(above: true) }.map(\.text)
        let below = places.flatMap { $0.word.hiddenLines(above: false) }.map(\.text)
        let beside = places.flatMap(\.word.hidden).map(\.sameLine).filter { !$0.isEmpty }.map(joinWords)
        lines = above + lines + below
        starts = starts.map { $0 + above.count }
        hidden = above + beside + below
    }
    /// The lines joined, with a line break before each that is plainly begun anew.
    var text: String {
        let ends = [0] + starts + [lines.count]
        return zip(ends, ends.dropFirst()).map { joinLines(Array(lines[$0..<$1])) }.joined(separator: "\n")
    }
}
