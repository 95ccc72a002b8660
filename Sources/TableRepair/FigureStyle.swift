import CellTyping
import TableModel

/// How the figures of a column or table are written: the habit that a repaired figure must share.
struct FigureStyle: Hashable {
    /// Digits behind the point.
    let decimals: Int
    /// Whether commas part the thousands; nil where no figure is large enough to show it.
    let groupsThousands: Bool?
    /// Where the habit was seen, in words that follow "as".
    let witness: String

    /// The habit of figures that stand whole; nil for too few or where they disagree.
    init?(whole: [WrittenNumber], place: String, options: RepairOptions) {
        let counts = whole.reduce(into: [Int: Int]()) { $0[$1.value.scale, default: 0] += 1 }
        guard let (decimals, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            count >= options.wholeFigures, Double(count) >= Double(whole.count) * options.figureShare
        else { return nil }
        self.decimals = decimals
        groupsThousands = Self.agreement(of: whole)
        witness = "\(count) whole figures of the \(place) have \(decimals) decimals"
    }

    /// The habit that broken figures of a column show once their gaps are closed; nil unless all agree and have
    /// the decimals of money.
    init?(closing cells: [Cell], options: RepairOptions) {
        let closed = cells.map { WrittenNumber($0.text.closedUp) }
        let figures = closed.compactMap { $0 }
        let places = Set(figures.map(\.value.scale))
        guard figures.count == cells.count, figures.count > options.wholeFigures, places.count == 1,
            let decimals = places.first, decimals >= options.moneyPlaces,
            !cells.allSatisfy({ looksLikeMonth($0.text.closedUp, options: options) })
        else { return nil }
        self.decimals = decimals
        groupsThousands = Self.agreement(of: figures)
        witness = "all \(figures.count) figures of the column then have \(decimals) decimals"
    }

    /// Whether `number` is written in this habit.
    ///
    /// Commas that part the thousands rightly need no witness; a large figure without them needs one, unless it
    /// `cannotBeTwo` figures however it is read.
    func fits(_ number: WrittenNumber, cannotBeTwo: Bool = false) -> Bool {
        guard number.value.scale == decimals else { return false }
        switch number.groupsThousands {
        case nil: return true
        case true?: return groupsThousands != false
        case false?: return groupsThousands == false || (cannotBeTwo && groupsThousands == nil)
        }
    }

    private static func agreement(of figures: [WrittenNumber]) -> Bool? {
        let habits = Set(figures.compactMap(\.groupsThousands))
        return habits.count == 1 ? habits.first : nil
    }
}

/// Whether the text is a year and a month, such as `2024.12`.
func looksLikeMonth(_ text: String, options: RepairOptions) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]) else { return false }
    return options.typing.years.contains(year) && (1...12).contains(month)
}
