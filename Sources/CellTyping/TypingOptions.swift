internal import Lexicon

/// What distinguishes codes, row numbers and figures; the defaults were set on Chinese government accounts.
public struct TypingOptions: Hashable, Sendable {
    /// The share of a column's filled body cells, 0 to 1, that must be of a kind for the column to be of it;
    /// default 0.5, because total lines and group headers stand in the same column.
    public var columnShare: Double
    /// How many whole codes of one length prove that codes of this length belong in the column; default 2.
    public var wholeCodes: Int
    /// How many digits a code gains from one level to the next where the column does not show it; default 2, as in
    /// the classification of government revenue and expenditure (类 3, 款 5, 项 7 digits).
    public var codeStep: Int
    /// The shortest code that a hierarchy can start from, in digits; default 3 (类), since row numbers below it
    /// start with one another by chance.
    public var shortestAncestor: Int
    /// Words in a column's headers that make it a column of codes, matched as a part of the header.
    public var codeHeadings: [String]
    /// Headers that make a column one of codes only where they are the whole header: the levels 类, 款, 项.
    public var levelHeadings: [String]
    /// Headers of columns whose numbers name a row and are no amounts, matched as the whole header; as the first
    /// text of a row they make the row one of column numbers.
    public var labelHeadings: [String]
    /// The units that may follow a figure in its cell, or stand in brackets in a header.
    public var units: [String]
    /// Texts of one sign that stand for nothing.
    public var blanks: [String]
    /// The years that a column of bare numbers of four digits is read as; default 1900 to 2099.
    public var years: ClosedRange<Int>

    /// Makes options; see the properties. Words that are nil are those of the vocabulary.
    public init(
        columnShare: Double = 0.5, wholeCodes: Int = 2, codeStep: Int = 2, shortestAncestor: Int = 3,
        codeHeadings: [String]? = nil, levelHeadings: [String]? = nil, labelHeadings: [String]? = nil,
        units: [String]? = nil, blanks: [String] = ["-", "--", "—", "——", "－", "–"],
        years: ClosedRange<Int> = 1900...2099
    ) {
        let words = Vocabulary.standard
        self.columnShare = columnShare
        self.wholeCodes = wholeCodes
        self.codeStep = codeStep
        self.shortestAncestor = shortestAncestor
        self.codeHeadings = codeHeadings ?? words.words(of: .codeHeading)
        self.levelHeadings = levelHeadings ?? words.words(of: .levelHeading)
        self.labelHeadings = labelHeadings ?? words.words(of: .numberLabel)
        self.units = units ?? words.words(of: .figureUnit)
        self.blanks = blanks
        self.years = years
    }
}
