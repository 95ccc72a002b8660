import TableModel

/// How the columns of two parts are numbered together.
struct ColumnAlignment {
    /// The boundaries of both, in the place of the upper part.
    var boundaries: [Double]
    /// The index in `boundaries` of each boundary of the upper part.
    var upper: [Int]
    /// The index in `boundaries` of each boundary of the lower part.
    var lower: [Int]

    /// Numbers the columns of both parts alike; nil where their boundaries do not belong to one table.
    ///
    /// Both parts are laid on top of each other at their left sides. Either may lack boundaries that the other draws
    /// (codes in three columns in the header, in one merged column on the next page), as long as most agree. Columns that
    /// only text shows agree one by one, with more slack.
    init?(_ upper: PageTable, _ lower: PageTable, options: JoiningOptions) {
        let a = upper.grid.columns
        if let source = upper.source, source.isContinued(by: lower.source) {
            self.init(boundaries: a, upper: Array(a.indices), lower: Array(a.indices))
            return
        }
        guard let firstA = a.first, let lastA = a.last, let firstB = lower.grid.columns.first else { return nil }
        let b = lower.grid.columns.map { $0 - firstB + firstA }
        guard let lastB = b.last else { return nil }
        if upper.table.evidence == .aligned, lower.table.evidence == .aligned, a.count == b.count,
            zip(a, lower.grid.columns).allSatisfy({ abs($0 - $1) <= options.textColumnSlack })
        {
            self.init(boundaries: a, upper: Array(a.indices), lower: Array(a.indices))
            return
        }
        guard abs(lastA - lastB) <= options.columnSlack else { return nil }
        var union = a
        for boundary in b where !a.contains(where: { abs($0 - boundary) <= options.columnSlack }) {
            union.append(boundary)
        }
        union.sort()
        let fewer = min(a.count, b.count) - 2
        let shared = a.count + b.count - union.count - 2
        func places(of boundaries: [Double]) -> [Int]? {
            var starts: [Int] = []
            for boundary in boundaries {
                guard let index = union.indices.last(where: { abs(union[$0] - boundary) <= options.columnSlack }),
                    index > starts.last ?? -1
                else { return nil }
                starts.append(index)
            }
            return starts
        }
        guard Double(shared) >= options.sharedBoundaries * Double(fewer), let upper = places(of: a),
            let lower = places(of: b)
        else { return nil }
        self.init(boundaries: union, upper: upper, lower: lower)
    }

    private init(boundaries: [Double], upper: [Int], lower: [Int]) {
        self.boundaries = boundaries
        self.upper = upper
        self.lower = lower
    }

    /// Numbers the columns of a part anew, where its boundaries have the places `starts`.
    func renumber(_ part: inout PageTable, starts: [Int]) {
        part.grid.columns = boundaries
        guard starts.count != boundaries.count || part.table.columns != boundaries.count - 1 else { return }
        part.table.columns = boundaries.count - 1
        for index in part.table.cells.indices {
            let range = part.table.cells[index].columnRange
            part.table.cells[index].column = starts[range.lowerBound]
            part.table.cells[index].columnSpan = starts[range.upperBound] - starts[range.lowerBound]
        }
    }
}
