import Geometry
import PageModel

/// What the judges say of every place of a page; made once, asked by the whole search.
struct JudgedPage {
    let page: PageEvidence
    let map: RunMap
    let judges: Judges
    /// For each run, log-odds that it belongs to a table.
    let roles: [Double]
    /// For each run, log-odds that it is a header, should it belong to a table.
    let headers: [Double]
    /// Runs above each other, with log-odds that they are parts of one table.
    let stacked: [(upper: Int, lower: Int)]
    let stackedOdds: [Double]
    /// Neighbouring runs of a line, with log-odds that they are parts of one table.
    let beside: [(left: Int, right: Int)]
    let besideOdds: [Double]
    /// For each run the pairs of `stacked` and of `beside` that it is in, by index.
    let stackedAt: [[Int]]
    let besideAt: [[Int]]
    /// The places of the walls between columns, where they are given; the search finds them where not.
    let givenCuts: [Double]

    /// A run with lower odds belongs to no table.
    private static let surelyNoTable = -5.0

    init(_ page: PageEvidence, judges: Judges, cuts: [Double] = []) {
        self.page = page
        self.judges = judges
        givenCuts = cuts
        let gaps = page.findGaps()
        let odds = zip(gaps, judges.odds(.gap, page.gapFeatures(gaps))).map { page.surelyKnown($0) ?? $1 }
        map = RunMap(page, gaps: gaps, odds: odds)
        let roleFeatures = map.roleFeatures()
        roles = judges.odds(.role, roleFeatures)
        headers = judges.odds(.header, roleFeatures)
        // Runs that surely belong to no table need no further question: most of a page of running text.
        let isOpen = roles.map { $0 > JudgedPage.surelyNoTable }
        stacked = map.stackedPairs().filter { isOpen[$0.upper] || isOpen[$0.lower] }
        stackedOdds = judges.odds(.stacked, map.stackedFeatures(stacked, roles: roles))
        beside = map.besidePairs().filter { isOpen[$0.left] || isOpen[$0.right] }
        besideOdds = judges.odds(.beside, map.besideFeatures(beside, roles: roles))
        stackedAt = JudgedPage.pairs(stacked.map { ($0.upper, $0.lower) }, byRun: map.runs.count)
        besideAt = JudgedPage.pairs(beside.map { ($0.left, $0.right) }, byRun: map.runs.count)
    }

    private static func pairs(_ pairs: [(Int, Int)], byRun count: Int) -> [[Int]] {
        var found = [[Int]](repeating: [], count: count)
        for (index, pair) in pairs.enumerated() {
            found[pair.0].append(index)
            found[pair.1].append(index)
        }
        return found
    }
}
