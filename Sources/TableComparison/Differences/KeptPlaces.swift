import TableModel

/// Where kept rows or columns are now.
struct KeptTracks {
    /// For each expected track that is kept, the actual one.
    private var now: [Int: Int] = [:]
    /// The actual tracks that were there before.
    private(set) var actual: Set<Int> = []

    init(_ changes: [TrackChange]) {
        for case .kept(let expected, let track) in changes {
            now[expected] = track
            actual.insert(track)
        }
    }

    /// The first track of a stretch now, and the stretch's length: nil where a track of it is not kept.
    func stretch(_ tracks: Range<Int>) -> (start: Int, count: Int?)? {
        let kept = tracks.compactMap { now[$0] }
        guard let first = kept.first, let last = kept.last else { return nil }
        return (first, kept.count == tracks.count ? last - first + 1 : nil)
    }
}

/// Where cells should be now, given what became of rows and columns.
struct KeptPlaces {
    var rows: KeptTracks
    var columns: KeptTracks

    /// The place at which an expected cell should be; nil where its rows or columns are not kept.
    func place(of cell: Cell) -> (row: Int, column: Int, rowSpan: Int?, columnSpan: Int?)? {
        guard let rows = rows.stretch(cell.rowRange), let columns = columns.stretch(cell.columnRange) else {
            return nil
        }
        return (rows.start, columns.start, rows.count, columns.count)
    }

    /// Whether an actual cell starts in a row and column that were there before.
    func holds(_ cell: Cell) -> Bool {
        rows.actual.contains(cell.row) && columns.actual.contains(cell.column)
    }
}
