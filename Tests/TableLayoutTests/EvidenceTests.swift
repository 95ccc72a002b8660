import Geometry
import PageModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Evidence of a page")
struct EvidenceTests {
    /// A space is half a font size wide.
    private let picture = """
        Region        2009   2010
        North-east    12.5   13.1
        South of it    7.0  118.2
        """

    @Test func wordsStandInLinesFromLeftToRight() {
        let page = gatherEvidence(TypedPage(picture).content)
        #expect(
            page.lines.map { page.words[$0.words].map(\.word.text) } == [
                ["Region", "2009", "2010"], ["North-east", "12.5", "13.1"], ["South", "of", "it", "7.0", "118.2"],
            ])
        #expect(page.size == 10)
        #expect(page.leading == 15)
        #expect(page.lines(from: page.lines[1].baseline, to: 1000) == 1..<3)
        #expect(page.lines(from: 0, to: 10).isEmpty)
    }

    @Test func gapsLieBetweenTheWordsOfALine() {
        let page = gatherEvidence(TypedPage(picture).content)
        let gaps = page.findGaps()
        #expect(gaps.map(\.width) == [4, 1.5, 2, 1.5, 0.5, 0.5, 2, 1])
        #expect(gaps[1].x0 == page.words[1].x1)
        #expect(gaps[1].x1 == page.words[2].x0)
        #expect(page.gapFeatures(gaps).rowCount == gaps.count)
    }

    @Test func textWithoutWordsIsNoEvidence() {
        let page = gatherEvidence(PageContent(number: 1, width: 0, height: 0))
        #expect(page.words.isEmpty && page.lines.isEmpty && page.findGaps().isEmpty)
        #expect(page.width > 0 && page.height > 0)
    }

    @Test func runsEndWhereAGapPartsCells() {
        let judged = judgePlainly(picture)
        #expect(
            judged.map.byLine.map { judged.map.runs[$0].map(\.text) } == [
                ["Region", "2009", "2010"], ["North-east", "12.5", "13.1"], ["South of it", "7.0 118.2"],
            ])
        #expect(judged.map.runs.map(\.place) == [0, 1, 2, 0, 1, 2, 0, 1])
        #expect(judged.map.runs.map(\.isValue) == [false, true, true, false, true, true, false, true])
    }

    @Test("A sign and its figure are one, however far they stand apart")
    func signs() {
        let judged = judgePlainly(
            """
            Wheat      $    1,234     12    %
            Oats       $       56     (7    )
            Beets      $        -      -    %
            Kept in    stores  $      5  of it
            """)
        #expect(
            judged.map.byLine.map { judged.map.runs[$0].map { $0.text.filter { $0 != " " } } } == [
                ["Wheat", "$1,234", "12%"], ["Oats", "$56", "(7)"], ["Beets", "$-", "-%"],
                ["Keptin", "stores$5ofit"],
            ])
    }

    @Test func neighboursStandAboveBelowAndBeside() {
        let judged = judgePlainly(
            """
            Region        2009
            North         12.5

            South
            West          18.0
            """)
        let map = judged.map
        #expect(map.runs.map(\.text) == ["Region", "2009", "North", "12.5", "South", "West", "18.0"])
        #expect(map.above == [nil, nil, 0, 1, 2, 4, 3])
        #expect(map.below == [2, 3, 4, 6, 5, nil, nil])
        #expect(map.distanceBelow == [1.5, 1.5, 3, 4.5, 1.5, RunMap.farthest, RunMap.farthest])
        #expect(map.runs.indices.map(map.left) == [nil, 0, nil, 2, nil, nil, 5])
        #expect(map.runs.indices.map(map.right) == [1, nil, 3, nil, nil, 6, nil])
        #expect(map.oddsLeft(of: 1) == 4 && map.oddsRight(of: 0) == 4)
        #expect(map.oddsLeft(of: 0) == 0 && map.oddsRight(of: 1) == 0)
        #expect(map.besidePairs().map { [$0.left, $0.right] } == [[0, 1], [2, 3], [5, 6]])
        #expect(
            map.stackedPairs().map { [$0.upper, $0.lower] } == [[0, 2], [1, 3], [2, 4], [3, 6], [4, 5]])
        // What lies farther off than asked for is no pair.
        #expect(map.stackedPairs(within: 2).map { [$0.upper, $0.lower] } == [[0, 2], [1, 3], [4, 5]])
    }

    @Test func whatIsDrawnIsFoundByPlace() {
        var page = PageContent(number: 1, width: 200, height: 200)
        page.fill(Rect(x0: 20, y0: 20, x1: 180, y1: 60), color: Color(red: 0.5, green: 0.5, blue: 0.5))
        page.fill(Rect(x0: 40, y0: 30, x1: 80, y1: 50), color: Color(red: 0.8, green: 0.8, blue: 0.8))
        let rulings = [100.0, 50, 150].map {
            Ruling(axis: .horizontal, position: $0, extent: Interval(10, 190), thickness: 1)
        }
        let drawn = DrawnEvidence(page, rulings: rulings)
        #expect(drawn.level.map(\.position) == [50, 100, 150])
        #expect(drawn.level(from: 60, to: 140).map(\.position) == [100])
        #expect(drawn.upright.isEmpty)
        #expect(abs(drawn.shade(x: 30, y: 40) - 0.5) < 0.01)
        #expect(abs(drawn.shade(x: 60, y: 40) - 0.8) < 0.01)
        #expect(drawn.shade(x: 30, y: 100) == -1)
        #expect(drawn.fill(x: 60, y: 40) == Interval(40, 80))
        let edges = drawn.fillEdges(from: 25, to: 70, over: Interval(50, 70))
        #expect(edges.atMiddle == 3)
        #expect(edges.share == 1)
    }
}
