import TableModel

/// A kind of damage that layout does to a cell's text, and how to prove and undo it.
protocol RepairRule: Sendable {
    /// The rule's name in records of repairs.
    var name: String { get }
    /// Judges a cell by what its document shows.
    ///
    /// A rule must keep a cell that it has repaired before, and change one only with proof.
    func judge(_ place: CellPlace, by evidence: DocumentEvidence) -> Judgement
}

/// What a rule says of a cell.
enum Judgement: Hashable {
    /// Nothing looks broken.
    case sound
    /// The text should read `text`; `because` names the proof in a sentence.
    case broken(text: String, because: String)
    /// It looks broken, but nothing proves how it should read; `code` and `message` are those of a finding.
    case doubtful(code: String, message: String)
}

/// The rules in the order in which they are tried; the first that has something to say of a cell is heard.
let repairRules: [any RepairRule] = [SplitCode(), BrokenNumber(), SpacedDigits(), TruncatedCode()]
