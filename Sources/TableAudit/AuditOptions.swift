public import CellTyping
public import TableModel

/// How sums are looked for and how exactly they must hold; the defaults suit accounts and statistics.
public struct AuditOptions: Hashable, Sendable {
    /// The language of the findings; default English.
    public var language = MessageLanguage.english
    /// What distinguishes codes, labels and figures.
    public var typing = TypingOptions()
    /// The words by which totals, parts and what is never added up are known.
    public var vocabulary = AuditVocabulary()
    /// The share of a relation's instances, 0 to 1, that must hold for it to be taken as meant; default 0.5: below
    /// it the header means something else.
    public var relationShare = 0.5
    /// How many instances a relation without a clear label needs, and below how many the document speaks for one
    /// that has a label; default 3.
    public var fewInstances = 3
    /// The share of instances, 0 to 1, that may fail in a relation without a clear label; default 0.2.
    public var strayShare = 0.2
    /// How many instances of sums by codes a document needs before it speaks for one that has few; default 5.
    public var documentInstances = 5
    /// How many digits the figures that come out must hold for a reading of a total not to be chance; default 4: sums of
    /// four digits agree by chance once in 10,000 readings. A digit more is asked for each ten readings that are tried.
    public var evidenceDigits = 4
    /// The same where no label speaks of a sum; default 6.
    public var discoveryDigits = 6
    /// How many ways of parting lines into parts and addends are tried for one run of lines; default 64.
    public var longestSearch = 64
    /// How many lines a list of parts holds at most; default 8.
    public var longestPartList = 8
    /// Up to how many open lines a sum may begin at any of them; default 40, the lines of a section of a statement.
    public var shortStack = 40
    /// How many columns a run of columns that is added up holds at most; default 16.
    public var longestRun = 16
    /// How many columns say what was there, what came, what went and what is there now: 4.
    public var flowColumns = 4
    /// The shortest code that has others below it, in digits; default 2, since 1 and 10 count.
    public var shortestParentCode = 2
    /// How many decimal places figures of money have; default 2.
    public var moneyPlaces = 2
    /// The largest number of a note; default 999.
    public var largestReference = 999
    /// How many standard deviations of rounding are still called rounding; default 3 (one sum in 370 is further
    /// off by chance). Each printed figure is off by up to half of its last place, which deviates by 1/√12 of it.
    public var roundingDeviations = 3
    /// How many other sums of the document, of other figures, must be off by rounding before a small difference is
    /// called rounding though many sums are exact; default 1.
    public var roundingWitnesses = 1
    /// How many sums of three figures or more must be exact before a lone small difference is doubtful; default 6: of
    /// rounded figures 4 sums in 10 are off, so that 6 are exact once in 20 documents.
    public var exactSums = 6
    /// How many times larger than the largest line, or smaller than the smallest, a missing line may be to be believed;
    /// default 2.
    public var plausibleFactor = 2
    /// From which confidence of a table on, 0 to 1, its reading is not the likelier cause; default 0.8.
    public var sureConfidence = 0.8
    /// How many figures of a sum a message spells out; default 8.
    public var figuresInMessage = 8
    /// How much of the running text a message quotes, in characters; default 24, a phrase with its subject.
    public var quotedText = 24

    /// Makes options with the defaults.
    public init() {}
}
