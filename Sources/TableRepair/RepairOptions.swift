/// What counts as proof of a repair; the defaults were set on Chinese final accounts.
public struct RepairOptions: Hashable, Sendable {
    /// The share of a column's filled body cells, 0 to 1, that must be digits for a column of codes, or figures for
    /// a column of figures; default 0.5, because total lines and group headings stand in the same column.
    public var columnShare: Double
    /// How many whole codes of one length prove that codes of this length belong in the column; default 2.
    public var wholeCodes: Int
    /// How many digits a code gains from one level to the next where the column does not tell; default 2, as in
    /// the classification of government revenue and expenditure (类 3, 款 5, 项 7 digits).
    public var codeStep: Int
    /// The shortest code that a hierarchy can start from, in digits; default 3 (类), since row numbers below it
    /// start with one another by chance.
    public var shortestAncestor: Int
    /// Words in a column's headings that make it a column of codes, matched as a part of the heading.
    public var codeHeadings: [String]
    /// Headings that make a column one of codes only where they are the whole heading: the levels 类, 款, 项.
    public var levelHeadings: [String]
    /// How many figures must agree in their decimal places to show the column's habit; default 2.
    public var wholeFigures: Int
    /// The share of those figures, 0 to 1, that must agree; default 0.8, since a column of amounts may hold a
    /// count or a percentage.
    public var figureShare: Double
    /// How many decimal places figures must have to prove one another where every one in the column is broken;
    /// default 2, as money is printed, since numbers of sections (`1. 2`) have fewer.
    public var moneyPlaces: Int
    /// The years that a figure of four digits may be a year of, so that `2024. 12` stays a date; default 1900 to 2099.
    public var years: ClosedRange<Int>

    /// Makes options; see the properties.
    public init(
        columnShare: Double = 0.5, wholeCodes: Int = 2, codeStep: Int = 2, shortestAncestor: Int = 3,
        codeHeadings: [String] = ["编码", "代码", "Code", "code"], levelHeadings: [String] = ["类", "款", "项"],
        wholeFigures: Int = 2, figureShare: Double = 0.8, moneyPlaces: Int = 2, years: ClosedRange<Int> = 1900...2099
    ) {
        self.columnShare = columnShare
        self.wholeCodes = wholeCodes
        self.codeStep = codeStep
        self.shortestAncestor = shortestAncestor
        self.codeHeadings = codeHeadings
        self.levelHeadings = levelHeadings
        self.wholeFigures = wholeFigures
        self.figureShare = figureShare
        self.moneyPlaces = moneyPlaces
        self.years = years
    }
}
