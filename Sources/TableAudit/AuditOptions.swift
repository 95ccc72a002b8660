public import CellTyping

/// How sums are looked for and how exactly they must hold; the defaults suit government accounts.
public struct AuditOptions: Hashable, Sendable {
    /// What tells codes, labels and figures apart.
    public var typing: TypingOptions
    /// Words that make a row or column a total, matched as a part of its label.
    public var totalWords: [String]
    /// The total words whose two sides of one row must be equal (收入 against 支出), matched as a part of the label.
    public var balanceWords: [String]
    /// What a label starts with whose figure is contained in the one above, so that it is not added up.
    public var partWords: [String]
    /// The share of a relation's instances, 0 to 1, that must hold for it to be taken as meant; default 0.5: below
    /// it the heading means something else.
    public var relationShare: Double
    /// How many instances a relation without a telling label needs, and below how many the document speaks for one
    /// that has a label; default 3.
    public var fewInstances: Int
    /// The share of instances, 0 to 1, that may fail in a relation without a telling label; default 0.2.
    public var strayShare: Double
    /// How many instances of labelled sums a document needs before it speaks for one that has few; default 5.
    public var documentInstances: Int
    /// How many standard deviations of rounding are still called rounding; default 3 (one sum in 370 is further
    /// off by chance). Each printed figure is off by up to half of its last place, which deviates by 1/√12 of it.
    public var roundingDeviations: Int
    /// How many other sums of the document, of other figures, must be off by rounding before a small difference is
    /// called rounding; default 1.
    public var roundingWitnesses: Int
    /// How many digits a total needs for a small difference to be telling; default 4: of two numbers of four digits
    /// one pair in 300 differs by one digit by chance.
    public var nearMissDigits: Int
    /// How many times its parts a total may be for its name alone to prove what it adds up; default 4, which a wrong
    /// first digit mostly stays within.
    public var plausibleFactor: Int
    /// How many figures of a sum a message spells out; default 6.
    public var figuresInMessage: Int
    /// How much of the running text a message quotes, in characters; default 24, a phrase with its subject.
    public var quotedText: Int

    /// Makes options; see the properties.
    public init(
        typing: TypingOptions = TypingOptions(),
        totalWords: [String] = ["合计", "总计", "小计", "共计", "Total", "TOTAL", "total"],
        balanceWords: [String] = ["总计"], partWords: [String] = ["其中", "of which", "Of which"],
        relationShare: Double = 0.5, fewInstances: Int = 3, strayShare: Double = 0.2,
        documentInstances: Int = 5, roundingDeviations: Int = 3, roundingWitnesses: Int = 1, nearMissDigits: Int = 4,
        plausibleFactor: Int = 4, figuresInMessage: Int = 6, quotedText: Int = 24
    ) {
        self.typing = typing
        self.totalWords = totalWords
        self.balanceWords = balanceWords
        self.partWords = partWords
        self.relationShare = relationShare
        self.fewInstances = fewInstances
        self.strayShare = strayShare
        self.documentInstances = documentInstances
        self.roundingDeviations = roundingDeviations
        self.roundingWitnesses = roundingWitnesses
        self.nearMissDigits = nearMissDigits
        self.plausibleFactor = plausibleFactor
        self.figuresInMessage = figuresInMessage
        self.quotedText = quotedText
    }

    func isTotal(_ label: String) -> Bool { totalWords.contains { label.contains($0) } }
    func isPart(_ label: String) -> Bool { partWords.contains { label.hasPrefix($0) } }
}
