/// The physical lines of a cell, with what its clip cuts off where it goes on.
struct CellText {
    /// The lines from top to bottom.
    private(set) var lines: [String]
    /// The parts that are not painted, in the order of reading.
    private(set) var hidden: [String]

    /// Puts words in the order of reading together.
    init(_ places: [WordPool.Place]) {
        var seen: [[Word]] = []
        for (index, place) in places.enumerated() {
            if index == 0 || places[index - 1].line != place.line { seen.append([]) }
            seen[seen.count - 1] += place.word.revealed
        }
        lines = seen.map(joinWords)
        hidden = []
        guard places.contains(where: { !$0.word.hidden.isEmpty }) else { return }
        let above = places.flatMap { $0.word.hiddenLines(above: true) }.map(\.text)
        let below = places.flatMap { $0.word.hiddenLines(above: false) }.map(\.text)
        let beside = places.flatMap(\.word.hidden).map(\.sameLine).filter { !$0.isEmpty }.map(joinWords)
        lines = above + lines + below
        hidden = above + beside + below
    }
}
