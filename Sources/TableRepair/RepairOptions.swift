public import CellTyping

/// What counts as proof of a repair; the defaults were set on Chinese final accounts.
public struct RepairOptions: Hashable, Sendable {
    /// What distinguishes columns of codes from columns of figures.
    public var typing: TypingOptions
    /// How many figures must agree in their decimal places to show the column's habit; default 2.
    public var wholeFigures: Int
    /// The share of those figures, 0 to 1, that must agree; default 0.8, since a column of amounts may hold a
    /// count or a percentage.
    public var figureShare: Double
    /// How many decimal places figures must have to prove one another where every one in the column is broken;
    /// default 2, as money is printed, since numbers of sections (`1. 2`) have fewer.
    public var moneyPlaces: Int

    /// Makes options; see the properties.
    public init(
        typing: TypingOptions = TypingOptions(), wholeFigures: Int = 2, figureShare: Double = 0.8, moneyPlaces: Int = 2
    ) {
        self.typing = typing
        self.wholeFigures = wholeFigures
        self.figureShare = figureShare
        self.moneyPlaces = moneyPlaces
    }
}
