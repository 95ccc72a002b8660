import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("The judges that the package ships")
struct TrainedJudgeTests {
    private static let pictures = [
        """
        The farms of the region sold more than in the year before, as the table shows, and
        the towns bought less of it than they had.

        Region           2009       2010     Kept in all
        North            12.5       13.1             1.5
        South-east        7.0      118.2             2.5
        All of the western farms
          and of the isle 0.4        9.9             3.5
        Sum              19.9      141.2             7.5

        All of these figures are in thousands of tons and come from the register of farms.
        """,
        """
        ==================================================
                            Farms             Towns
        Region          Eggs      Milk      Eels      Cods
        ==================================================
        North           12.5   234,567       3.5       4.5
        South           13.5     1,568      17.5      18.5
        West            14.5   234,569       3.5       9.5
        ==================================================
        """,
    ]

    /// What each question asks about on a page, its text one table.
    private static func ask(_ picture: String) throws -> [Judges.Question: FeatureTable] {
        let options = LayoutOptions()
        let page = gatherEvidence(TypedPage(picture).content)
        let judged = JudgedPage(page, judges: .trained)
        let region = judged.region
        let cuts = judged.findColumns(region, options: options.search).kept
        let reading = try #require(judged.read(region, options: options.search))
        let frame = SpanFrame(reading, judged: judged)
        var spans = (across: FeatureTable(), down: FeatureTable())
        for cell in reading.cells {
            spans.across.append(frame.columnChoices(of: cell, options: options.search).1)
            spans.down.append(frame.rowChoices(of: cell, options: options.search).1)
        }
        let roles = judged.map.roleFeatures()
        let stacked = judged.map.stackedFeatures(judged.stacked, roles: judged.roles)
        let whole = judged.wholeFeatures(reading)
        let drawn = PageContent(
            drawn: "+------+------+\n|Crop  |Sold  |\n+------+------+\n|Wheat |12.5  |\n+------+------+")
        let lines = groupLines(drawn.glyphs, page: drawn, options: options.text)
        let network = findLineNetwork(drawn, lines: lines, options: options.rulings)
        let pool = WordPool(lines: lines)
        let grid = try #require(findDrawnGrids(network, pool: pool, textSize: 10, options: options).first)
        return [
            .gap: page.gapFeatures(page.findGaps()), .role: roles, .header: roles, .cell: stacked, .stacked: stacked,
            .beside: judged.map.besideFeatures(judged.beside, roles: judged.roles),
            .column: ColumnFrame(judged, region: region).features(cuts),
            .row: LevelFrame(region, cuts: cuts, judged: judged, options: options.search)
                .features(region, judged: judged),
            .across: spans.across, .down: spans.down, .table: whole, .whole: whole,
            .drawn: DrawnGrid.features(
                grid, rulings: network.rulings, pool: WordPool(lines: lines), options: options),
        ]
    }

    @Test(arguments: Judges.Question.allCases)
    func everyQuestionIsAnsweredByWhatItWasTrainedOn(question: Judges.Question) throws {
        let judge = try #require(Judges.trained.trees[question])
        for picture in Self.pictures {
            let places = try #require(try Self.ask(picture)[question])
            #expect(places.rowCount > 0)
            #expect(places.names.count == judge.featureCount)
            #expect(Set(places.names).count == places.names.count)
            #expect(places.values.allSatisfy { $0.isFinite })
        }
    }

    @Test func theyAreNamedAfterTheirTraining() {
        #expect(!Judges.trained.provenance.isEmpty)
    }

    /// A feature, what it becomes, and whether that speaks for the answer yes.
    struct Sign: Sendable, CustomTestStringConvertible {
        var question: Judges.Question
        var features: [String]
        var change: @Sendable (Float) -> Float
        var speaksFor: Bool
        var testDescription: String { "\(question): \(features.joined(separator: ", "))" }

        init(
            _ question: Judges.Question, _ features: String..., speaksFor: Bool,
            change: @escaping @Sendable (Float) -> Float
        ) {
            self.question = question
            self.features = features
            self.change = change
            self.speaksFor = speaksFor
        }
    }

    private static let signs: [Sign] = [
        Sign(.gap, "gap", speaksFor: true) { $0 + 1 },
        Sign(.gap, "upright rule", speaksFor: true) { _ in 1 },
        Sign(.gap, "crossed up 9", "crossed down 9", speaksFor: false) { _ in 1 },
        Sign(.role, "runs a line up 4", "runs a line down 4", speaksFor: true) { $0 + 2 },
        Sign(.role, "wide runs around", speaksFor: false) { $0 + 12 },
        Sign(.header, "bold", speaksFor: true) { _ in 1 },
        Sign(.cell, "distance", "distance by leading", "distance by least near", speaksFor: false) { 2 * $0 },
        Sign(.cell, "rule between", speaksFor: false) { _ in 1 },
        Sign(.cell, "value lower", "value upper", speaksFor: false) { _ in 1 },
        Sign(.stacked, "role upper", "role lower", speaksFor: true) { $0 + 3 },
        Sign(.stacked, "least role between", speaksFor: false) { _ in -6 },
        Sign(.stacked, "distance", "distance by leading", speaksFor: false) { 3 * $0 },
        Sign(.beside, "role left", "role right", speaksFor: true) { $0 + 3 },
        Sign(.beside, "gap", speaksFor: false) { $0 + 10 },
        Sign(.column, "sum of odds", "mean odds", "least odds", "greatest odds", speaksFor: false) { _ in -4 },
        Sign(.row, "distance", "distance by least", "distance by median", speaksFor: true) { 1.5 * $0 },
        Sign(.row, "rule", speaksFor: true) { _ in 1 },
        Sign(.row, "lower case", speaksFor: false) { _ in 1 },
        Sign(.row, "sum", "least", "mean", speaksFor: true) { $0 + 2 },
        Sign(.drawn, "value gaps", "inner gaps", "parted rows", "cells of value lines", speaksFor: false) { $0 + 3 },
        Sign(.table, "mean role", "least role", speaksFor: true) { $0 + 2 },
        Sign(.whole, "least column", "mean column", speaksFor: false) { $0 - 3 },
        Sign(.whole, "least row", "least rows", speaksFor: false) { _ in 0 },
    ]

    /// Only the feature is changed, so that the other features may speak against it at one place; not on average.
    @Test("Signs that a person expects", arguments: signs)
    func holds(_ sign: Sign) throws {
        var gain = 0.0
        for picture in Self.pictures {
            let places = try #require(try Self.ask(picture)[sign.question])
            let changed = try places.changing(sign.features, sign.change)
            let odds = zip(Judges.trained.odds(sign.question, places), Judges.trained.odds(sign.question, changed))
            gain += odds.reduce(0) { $0 + $1.1 - $1.0 }
        }
        #expect(sign.speaksFor ? gain > 0 : gain < 0)
    }
}

extension FeatureTable {
    /// The table with some features changed in every row.
    fileprivate func changing(_ features: [String], _ change: (Float) -> Float) throws -> FeatureTable {
        let columns = try features.map { try #require(names.firstIndex(of: $0)) }
        var table = FeatureTable()
        for row in 0..<rowCount {
            table.addRow { fields in
                for (column, value) in values[(row * names.count)..<((row + 1) * names.count)].enumerated() {
                    fields.add("", Double(columns.contains(column) ? change(value) : value))
                }
            }
        }
        return table
    }
}
