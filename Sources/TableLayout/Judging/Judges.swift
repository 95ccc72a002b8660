import JudgeWeights

/// The learned judges, each with one question about one place.
///
/// `tools/train` makes the weights from tables with exact truth.
public struct Judges: Hashable, Sendable {
    /// A question that a judge answers with log-odds.
    public enum Question: String, CaseIterable, Sendable {
        /// Does the gap between two neighbouring words of a line part two cells?
        case gap
        /// Does a run belong to a table?
        case role
        /// Is a run of a table a header?
        case header
        /// Is the lower run the next line of the upper one's cell?
        case cell
        /// Do two runs above each other belong to the same table?
        case stacked
        /// Do two neighbouring runs of a line belong to the same table?
        case beside
        /// Does a proposed cut of a region part two columns?
        case column
        /// Does a row end between two levels of text of a region?
        case row
        /// Does a cell reach over just these columns?
        case across
        /// Does a cell reach over just these rows?
        case down
        /// Is a drawn grid whole as it is drawn?
        case drawn
        /// Is a reading a table at all?
        case table
        /// Is a reading whole: every cell right?
        case whole
    }

    /// Where the weights come from: corpora, seed, and figures on documents kept back, as `tools/train` wrote it.
    public let provenance: String
    private(set) var trees: [Question: BoostedTrees] = [:]

    /// The judges that the package ships.
    public static let trained: Judges = {
        let count = Int(regrid_judge_weights_size())
        let bytes = unsafe UnsafeBufferPointer(start: regrid_judge_weights(), count: count)
        guard let judges = unsafe Judges(Array(bytes)) else { preconditionFailure("the shipped weights are damaged") }
        return judges
    }()

    /// Reads weights: a mark, the provenance, then for each judge its name and trees.
    ///
    /// - Returns: nil for what `tools/train` did not write.
    public init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.readText(count: 4) == "RGJ1", let length = reader.readUInt32(),
            let provenance = reader.readText(count: Int(length)), let count = reader.readUInt16()
        else { return nil }
        self.provenance = provenance
        for _ in 0..<count {
            guard let length = reader.readUInt16(), let name = reader.readText(count: Int(length)),
                let question = Question(rawValue: name), let judge = BoostedTrees(&reader)
            else { return nil }
            trees[question] = judge
        }
    }

    /// Whether there is a judge for a question.
    public func answers(_ question: Question) -> Bool { trees[question] != nil }

    /// Log-odds for each place; 0 where no judge was trained for the question.
    func odds(_ question: Question, _ places: FeatureTable) -> [Double] {
        trees[question]?.odds(places) ?? [Double](repeating: 0, count: places.rowCount)
    }
}
