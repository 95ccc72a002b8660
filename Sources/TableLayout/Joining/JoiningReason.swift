/// Something that speaks for or against joining, with its points.
struct JoiningReason: Hashable {
    /// The reason, a clause.
    var clause: String
    /// Points; below 0 for a reason against.
    var points: Int

    init(_ clause: String, _ points: Int) {
        self.clause = clause
        self.points = points
    }
}

extension [JoiningReason] {
    /// The sum of all points.
    var score: Int { reduce(0) { $0 + $1.points } }
}
