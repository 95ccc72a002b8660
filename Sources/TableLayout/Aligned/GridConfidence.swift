import Geometry
import TableModel

/// How sure a grid is, and what speaks against it.
struct GridRating: Hashable {
    /// 0 to 1.
    var confidence = 1.0
    /// Reasons in words, each a clause.
    var doubts: [String] = []
}

/// Rates a grid: how clearly its columns are parted, how much of its text keeps to them, and how many rows are records.
///
/// - Parameter drawn: the places of walls between columns that are drawn.
func rateGrid(_ aligned: AlignedGrid, drawn: [Double], options: AlignedOptions) -> GridRating {
    let lines = aligned.body.flatMap { $0 }.filter { $0.fragments.count > 1 }
    guard !lines.isEmpty, !aligned.body.isEmpty else {
        return GridRating(confidence: 0, doubts: ["no row fills more than one column"])
    }
    let votes = aligned.tracks.walls.map { wall -> Double in
        if drawn.contains(wall) { return 1 }
        let free = lines.count { line in !line.fragments.contains { $0.box.x.contains(wall) } }
        return Double(free) / Double(lines.count)
    }
    let crossed = Double(crossingLines(lines, tracks: aligned.tracks)) / Double(lines.count)
    let records = aligned.body.count { row in row.contains { $0.fragments.count > 1 } }
    let share = Double(records) / Double(aligned.body.count)
    var rating = GridRating()
    /// Lowers the confidence to `share` of what it was; a share worth telling gives a doubt.
    func weigh(_ share: Double, _ doubt: String) {
        rating.confidence *= share
        if share < options.tellingShare { rating.doubts.append(doubt) }
    }
    if aligned.evidence == .aligned { weigh(options.textOnlyConfidence, "nothing is drawn around it") }
    if aligned.headerRows == 0 { weigh(options.headlessConfidence, "it has no headings") }
    weigh(votes.min() ?? 1, "text stands where two columns are parted")
    weigh(1 - crossed, "texts run over their columns")
    weigh((1 + share) / 2, "many rows fill one column only")
    return rating
}
