/// What the search for tables in text is set to; log-odds unless said otherwise.
///
/// Found on kept-back styles by a prototype; the judges themselves are learned.
public struct SearchOptions: Hashable, Sendable {
    /// No single judgement counts for more than this; 4.
    public var oddsLimit = 4.0
    /// Added to the odds that two runs belong to one table; 0.5, because a table in pieces costs more than a line too much.
    public var togetherBias = 0.5
    /// The runs of a region are part of a table with at least these odds on average; 0.
    public var leastMeanRole = 0.0
    /// A run inside a region's box that belongs to no other joins it with at least these odds; -2.5.
    public var leastRoleInside = -2.5
    /// Two regions that overlap by more than this share of the smaller one are one; 0.15.
    public var overlapShare = 0.15
    /// Added to the odds of each gap when columns are proposed; 2.5, so that doubtful cuts are proposed too and the judge
    /// of columns decides.
    public var gapShift = 2.5
    /// What each proposed column costs; 0.1.
    public var columnPrice = 0.1
    /// What a cut through a run costs: in the body, in a header, and where the run stands alone; 2.5, 0.3, 0.2.
    public var bodyCrossing = 2.5
    /// See `bodyCrossing`.
    public var headerCrossing = 0.3
    /// See `bodyCrossing`.
    public var aloneCrossing = 0.2
    /// A corridor that runs down a column between texts is proposed as a cut where it is at least this wide; 0.3 font sizes,
    /// a guess: the judge of columns decides.
    public var leastCorridor = 0.3
    /// More columns than this are not proposed for one region; 150.
    public var mostColumns = 150
    /// How much the sum of the odds of pairs counts beside the judge of rows; 0.3.
    public var pairShare = 0.3
    /// The judge of rows counts for no more than this; 6.
    public var rowLimit = 6.0
    /// Baselines nearer than this are one level of text; 0.3 font sizes.
    public var levelDistance = 0.3
    /// A cell reaches over at most this many columns or rows on either side; 14.
    public var farthestSpan = 14
    /// A reading is a table where the judge says so with at least this probability; 0.3.
    public var leastTable = 0.3
    /// A drawn grid is taken without a look at its text with at least these odds; 2.2, a probability of .9.
    public var surelyDrawn = 2.2
    /// A reading is changed by at most this many moves; 4.
    public var mostMoves = 4
    /// A cut between columns or the end of a row is tried the other way where the judges were less sure than this; 3, a
    /// probability of .95, a guess.
    public var doubtfulOdds = 3.0
    /// At most this many cuts, and as many ends of rows, are tried the other way at a time; 3, a guess: each
    /// costs a reading.
    public var mostAlternatives = 3
    /// A reading is not changed where the judge of whole readings gives it these odds; 2.5, a probability of .92.
    public var sureOdds = 2.5
    /// A move is kept where it raises the odds by more than this; 0.3.
    public var leastGain = 0.3
    /// A line farther than this from a region, in font sizes, is not tried; 4.
    public var farthestLine = 4.0
    /// A table less sure than this is reported as doubtful; 0.5, as likely wrong as right.
    public var doubtfulConfidence = 0.5
    /// A row of labels over rows with at least this share of figures is a header; 0.4, a guess that changed
    /// one header in 234 of kept-back styles, for the better.
    public var valueShare = 0.4

    /// Makes the defaults.
    public init() {}
}
