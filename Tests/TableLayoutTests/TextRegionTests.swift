import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("A region of text")
struct TextRegionTests {
    private let options = SearchOptions()
    private let picture = """
        Region        2009     2010
        North         12.5     13.1
        South-east     7.0    118.2
        All of the western farms
        West           0.4      9.9
        """

    @Test func itsLinesAndBoxAreThoseOfItsRuns() {
        let judged = judgePlainly(picture)
        let runs = judged.runs("13.1", "North", "118.2")
        let region = TextRegion(runs, map: judged.map)
        #expect(region.lines.map { $0.map { judged.map.runs[$0].text } } == [["North", "13.1"], ["118.2"]])
        #expect(region.box.x0 == judged.map.runs[runs[1]].x0)
        #expect(region.box.x1 == judged.map.runs[runs[2]].x1)
        #expect(region.size == 10)
    }

    /// The characters of a typed page are half a font size wide.
    @Test func cutsAreProposedInTheGapsThatAllLinesLeave() {
        let judged = judgePlainly(picture)
        let cuts = judged.proposeCuts(judged.region, options: options)
            .map { ($0 - TypedPage.margin) / TypedPage.advance }
        #expect(cuts.count == 2)
        #expect(cuts.first.map { $0 > 10 && $0 < 14 } == true)
        #expect(cuts.last.map { $0 > 18 && $0 < 22 } == true)
    }

    @Test func oneColumnHasNoCuts() {
        let judged = judgePlainly("North\nSouth of it\nWest")
        #expect(judged.proposeCuts(judged.region, options: options) == [])
        #expect(judged.read(judged.region, options: options) == nil)
    }

    @Test func aColumnHoldsARun() {
        let judged = judgePlainly(
            """
            Region                                   2009
            North                                    12.5
            South-east                                7.0
            """)
        #expect(judged.proposeCuts(judged.region, options: options).count == 1)
    }

    /// No line has both figures, so that no gap lies between the two columns.
    @Test func columnsThatNoLineFillsBothArePartedToo() {
        let judged = judgePlainly(
            """
            Grant        12.5
            Rent                   7.0
            Fees          3.1
            Wages                118.2
            """)
        let cuts = judged.proposeCuts(judged.region, options: options)
            .map { ($0 - TypedPage.margin) / TypedPage.advance }
        #expect(cuts.count == 2)
        #expect(cuts.last.map { $0 > 17 && $0 < 21 } == true)
    }

    /// The narrower text stands over the wider ones: nothing parts it from them.
    @Test func aTextOverOthersMakesNoColumn() {
        let judged = judgePlainly(
            """
            Farm         Yield
            North      1,012.5
            South        903.1
            """)
        #expect(judged.proposeCuts(judged.region, options: options).count == 1)
    }

    @Test func doubtfulDecisionsAreTriedTheOtherWay() throws {
        let judged = JudgedPage(judgePlainly(picture).page, judges: .trained)
        let region = judged.region
        let found = try #require(judged.read(region, options: options))
        var reading = found
        reading.rowOdds = [4, 2, 5, 6]
        reading.columnOdds = [7, 0.5]
        let others = judged.alternatives(to: reading, taken: Set(region.runs), options: options)
            .filter { $0.region.runs == region.runs }
        try #require(others.count == 2)
        #expect(others[0].cuts == [found.cuts[0]] && others[0].columns.refused.map(\.place) == [found.cuts[1]])
        #expect(others[1].cuts == found.cuts)
        #expect(Set(others[1].ends).symmetricDifference(found.ends) == [1])
        // What the judge said for the decision speaks against its contrary.
        #expect(others[1].rowOdds[1] == -found.rowOdds[1])
    }

    @Test func aRefusedCutIsTakenInAtItsPlace() throws {
        let judged = JudgedPage(judgePlainly(picture).page, judges: .trained)
        var reading = try #require(judged.read(judged.region, options: options))
        let cuts = reading.cuts
        reading.columns = ColumnCuts(kept: [cuts[1]], refused: [(cuts[0], -0.5)])
        reading.columnOdds = [7, 0.5]
        reading.rowOdds = [9]
        let others = judged.alternatives(to: reading, taken: Set(judged.region.runs), options: options)
            .filter { $0.region.runs == judged.region.runs }
        #expect(others.map(\.cuts) == [cuts])
    }

    @Test func givenCutsAreTaken() {
        let page = gatherEvidence(TypedPage(picture).content)
        let judged = JudgedPage(page, judges: .trained, cuts: [110, 5000])
        #expect(judged.findColumns(judged.region, options: options).kept == [110])
    }

    @Test func levelsKnowTheirColumns() {
        let judged = judgePlainly(picture)
        let region = judged.region
        let cuts = judged.proposeCuts(region, options: options)
        let frame = LevelFrame(region, cuts: cuts, judged: judged, options: options)
        #expect(frame.levels.map(\.count) == [3, 3, 3, 1, 3])
        #expect(frame.columnCount == 3)
        let columns = judged.runs("South-east", "118.2", "All of the western farms").map { frame.columns[$0] }
        #expect(columns == [0...0, 2...2, 0...2])
        #expect(judged.runs("Region", "9.9").map { frame.level[$0] } == [0, 4])
        // In each column every run but the lowest is followed by another, the long one by all three.
        #expect(frame.steps.count == 2 * 3 + 3 + 3)
        #expect(frame.boundarySums.count == 4)
        #expect(frame.features(region, judged: judged).rowCount == 4)
    }

    @Test func runsOfOneRowAndColumnAreOneCell() throws {
        let judged = judgePlainly(picture)
        let region = judged.region
        let cuts = judged.proposeCuts(region, options: options)
        let reading = try #require(
            JudgedPage(judged.page, judges: .trained).readRows(
                region, columns: ColumnCuts(kept: cuts), options: options))
        #expect(reading.columnCount == 3)
        #expect(reading.cells.flatMap(\.runs).sorted() == region.runs)
        #expect(reading.cells.allSatisfy { $0.rows.upperBound < reading.rowCount && $0.columns.upperBound < 3 })
    }

    private func texts(_ region: TextRegion, of judged: JudgedPage) -> [String?] {
        region.lines.map { $0.first.map { judged.map.runs[$0].text } }
    }

    @Test func movesTakeTheNextLineInOrTheOuterLineOut() {
        let judged = judgePlainly(
            """
            Farms and towns
            Region        2009
            North         12.5
            South          7.0
            West           0.4
            Rounded to one place
            """)
        let region = TextRegion(judged.region.lines[1...4].flatMap { $0 }, map: judged.map)
        let taken = Set(region.runs)
        let body = ["Region", "North", "South", "West"]
        #expect(
            judged.moves(of: region, taken: taken, options: options).map { texts($0, of: judged) } == [
                ["Farms and towns"] + body, ["North", "South", "West"], body + ["Rounded to one place"],
                ["Region", "North", "South"],
            ])
        // What another region has stays there.
        let all = Set(judged.region.runs)
        #expect(
            judged.moves(of: region, taken: all, options: options).map { texts($0, of: judged) } == [
                ["North", "South", "West"], ["Region", "North", "South"],
            ])
    }

    @Test func aFarLineIsNotTakenInAndTwoLinesStay() {
        let judged = judgePlainly(
            """
            Region        2009
            North         12.5



            Farms and towns
            """)
        let region = TextRegion(judged.region.lines[0...1].flatMap { $0 }, map: judged.map)
        #expect(judged.moves(of: region, taken: Set(region.runs), options: options).isEmpty)
    }
}
