import Geometry
import TableModel

/// Rates a grid: how clearly its columns are parted, how much of its text keeps to them, and how many rows are records.
///
/// - Parameter drawn: the places of walls between columns that are drawn.
func rateGrid(_ aligned: AlignedGrid, drawn: [Double], options: AlignedOptions) -> Double {
    let lines = aligned.body.flatMap { $0 }.filter { $0.fragments.count > 1 }
    guard !lines.isEmpty, !aligned.body.isEmpty else { return 0 }
    let votes = aligned.tracks.walls.map { wall -> Double in
        if drawn.contains(wall) { return 1 }
        let free = lines.count { line in !line.fragments.contains { $0.box.x.contains(wall) } }
        return Double(free) / Double(lines.count)
    }
    let weakest = votes.min() ?? 1
    let crossed = Double(crossingLines(lines, tracks: aligned.tracks)) / Double(lines.count)
    let records = aligned.body.count { row in row.contains { $0.fragments.count > 1 } }
    let share = Double(records) / Double(aligned.body.count)
    var prior = aligned.evidence == .aligned ? options.textOnlyConfidence : 1
    if aligned.headerRows == 0 { prior *= options.headlessConfidence }
    return prior * weakest * (1 - crossed) * (1 + share) / 2
}
