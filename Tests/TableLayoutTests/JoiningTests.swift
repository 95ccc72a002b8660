import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Tables over pages")
struct JoiningTests {
    private static let header = """
        +------+---+---+
        |code  |in |out|
        +------+---+---+
        """
    private static let top = header + "\n|201   |1.0|2.0|\n+------+---+---+\n|202   |3.0|4.0|\n+------+---+---+"
    private static let rows = [["code", "in", "out"], ["201", "1.0", "2.0"], ["202", "3.0", "4.0"]]

    /// Reads a first page whose table ends near the page's end, and what follows at the top of the next page.
    private func read(_ lower: String, below upper: String = top, change: (inout PageContent) -> Void = { _ in })
        -> [Table]
    {
        let height = Double(upper.split(separator: "\n").count) * PageContent.drawnCell.height
        var next = PageContent(drawn: lower, number: 2)
        change(&next)
        return readTables(PageContent(drawn: upper, top: 780 - height), next)
    }

    @Test func aRestWithoutHeaderIsJoined() {
        let tables = read(
            """
            +------+---+---+
            |203   |5.0|6.0|
            +------+---+---+
            """)
        #expect(tables.map(\.texts) == [Self.rows + [["203", "5.0", "6.0"]]])
        #expect(tables.map(\.pages) == [[1, 2]])
        #expect(tables.flatMap { $0.checkInvariants() } == [])
    }

    @Test func aRepeatedHeaderCountsOnce() {
        let tables = read(Self.header + "\n|203   |5.0|6.0|\n+------+---+---+")
        #expect(tables.map(\.texts) == [Self.rows + [["203", "5.0", "6.0"]]])
        #expect(tables.map(\.headerRows) == [1])
    }

    /// Forms of one make fill page after page, and differ in what they are about.
    @Test func aFormThatBeginsAnewIsNotJoined() {
        func form(_ name: String) -> String {
            """
            +------+-----------+
            |name  |\(name)|
            +------+-----+-----+
            |goal  |plan |done |
            +------+-----+-----+
            |jobs  |12   |10   |
            +------+-----+-----+
            |days  |34   |31   |
            +------+-----+-----+
            """
        }
        let tables = read(form("schools    "), below: form("roads      "))
        #expect(tables.map(\.pages) == [[1], [2]])
        #expect(tables.map(\.rows) == [4, 4])
    }

    @Test func aPartOfTheHeaderMayBeRepeated() {
        let upper = """
            +------+-------+
            |code  |sums   |
            |      +---+---+
            |      |in |out|
            +------+---+---+
            |栏次  | 1 | 2 |
            +------+---+---+
            |201   |1.0|2.0|
            +------+---+---+
            """
        let lower = """
            +------+-------+
            |code  |sums   |
            |      +---+---+
            |      |in |out|
            +------+---+---+
            |202   |3.0|4.0|
            +------+---+---+
            """
        let tables = read(lower, below: upper)
        #expect(
            tables.map { $0.texts.suffix(3) } == [[["栏次", "1", "2"], ["201", "1.0", "2.0"], ["202", "3.0", "4.0"]]])
        #expect(tables.map(\.headerRows) == [3])
    }

    /// The last row is lower than its siblings, and its band overleaf holds no text.
    @Test func aRowCutByThePageIsOneRow() {
        let upper = """
            +------+---+---+
            |code  |in |out|
            +------+---+---+
            |201   |1.0|2.0|
            |      |   |   |
            +------+---+---+
            |202   |3.0|4.0|
            +------+---+---+
            """
        let lower = """
            +------+---+---+
            |      |   |   |
            +------+---+---+
            |203   |5.0|6.0|
            |      |   |   |
            +------+---+---+
            """
        #expect(read(lower, below: upper).map(\.texts) == [Self.rows + [["203", "5.0", "6.0"]]])
    }

    /// The page between begins with the rest of one row and ends with a part of another.
    @Test func aPageMayCutTwoRows() {
        func rows(_ texts: [String]) -> String {
            texts.map { "|\($0)   |1.0|2.0|\n|      |   |   |\n+------+---+---+" }.joined(separator: "\n")
        }
        let empty = "+------+---+---+\n|      |   |   |\n+------+---+---+\n"
        func cut(_ text: String) -> String { "\n|\(text)   |1.0|2.0|\n+------+---+---+" }
        let first = Self.header + "\n" + rows(["201", "202"]) + cut("203")
        let second = empty + rows(["204", "205"]) + cut("206")
        let third = empty + rows(["207", "208"])
        let pages = [first, second, third].enumerated().map { index, drawn in
            let height = Double(drawn.split(separator: "\n").count) * PageContent.drawnCell.height
            return layOutPage(PageContent(drawn: drawn, number: index + 1, top: index < 2 ? 780 - height : 100))
        }
        let tables = layOutDocument(pages).tables
        #expect(
            tables.map { $0.texts.map(\.first) } == [["code", "201", "202", "203", "204", "205", "206", "207", "208"]])
    }

    @Test func anEmptyRestAloneAddsNoRow() {
        let tables = read("+------+---+---+\n|      |   |   |\n+------+---+---+")
        #expect(tables.map(\.texts) == [Self.rows])
        #expect(tables.map(\.pages) == [[1, 2]])
    }

    @Test func aCodeCutByThePageIsOneCode() throws {
        let upper = """
            +------+---+---+
            |code  |in |out|
            +------+---+---+
            |208050|1.0|2.0|
            |1     |   |   |
            +------+---+---+
            |208050|3.0|4.0|
            +------+---+---+
            """
        let lower = """
            +------+---+---+
            |2     |   |   |
            +------+---+---+
            |208050|5.0|6.0|
            |5     |   |   |
            +------+---+---+
            """
        let table = try #require(read(lower, below: upper).first)
        #expect(table.rows == 4)
        #expect(
            table.cells.filter { $0.column == 0 }.map(\.lines) == [
                [], ["208050", "1"], ["208050", "2"], ["208050", "5"],
            ])
    }

    /// The rest of a label is too low for a row of its own; where it is as high as the others, it may be one.
    @Test(arguments: [(true, 3), (false, 4)])
    func aLabelCutByThePageIsOneLabel(isLow: Bool, rows: Int) {
        let upper = """
            +------+---+---+
            |label |in |out|
            +------+---+---+
            |first |1.0|2.0|
            |      |   |   |
            +------+---+---+
            |second|3.0|4.0|
            |      |   |   |
            +------+---+---+
            """
        let lower = "+------+---+---+\n|half  |   |   |\n" + (isLow ? "" : "|      |   |   |\n") + "+------+---+---+"
        #expect(read(lower, below: upper).map(\.rows) == [rows])
    }

    /// Each group has a label with its weight in brackets.
    @Test func aSpanCutWithinItsLabelGoesOn() {
        let upper = """
            +------+---+---+
            |group |in |out|
            +------+---+---+
            |产出  |1.0|2.0|
            +------+---+---+
            """
        let lower = """
            +------+---+---+
            |(80分)|3.0|4.0|
            |      +---+---+
            |      |5.0|6.0|
            +------+---+---+
            """
        let tables = read(lower, below: upper)
        #expect(
            tables.map(\.texts)
                == [[["group", "in", "out"], ["产出(80分)", "1.0", "2.0"], ["3.0", "4.0"], ["5.0", "6.0"]]])
        #expect(tables.flatMap { $0.checkInvariants() } == [])
    }

    @Test func columnsMergedOverleafAreJoined() {
        let upper = """
            +--+--+---+---+
            |类|款|in |out|
            +--+--+---+---+
            |201  |1.0|2.0|
            +-----+---+---+
            """
        let lower = "+-----+---+---+\n|202  |3.0|4.0|\n+-----+---+---+"
        let tables = read(lower, below: upper)
        #expect(tables.map(\.texts) == [[["类", "款", "in", "out"], ["201", "1.0", "2.0"], ["202", "3.0", "4.0"]]])
        #expect(tables.flatMap { $0.checkInvariants() } == [])
    }

    @Test func otherColumnsMakeAnotherTable() {
        let tables = read("+---+------+---+\n|abc|203   |6.0|\n+---+------+---+\n|def|204   |7.0|\n+---+------+---+")
        #expect(tables.map(\.pages) == [[1], [2]])
    }

    @Test func aTitleOfItsOwnMakesAnotherTable() {
        let lower = Self.header + "\n|203   |5.0|6.0|\n+------+---+---+"
        #expect(read(lower).count == 1)
        let tables = read(lower) { $0.write("支出决算表", x: 80, baseline: 96) }
        #expect(tables.map(\.title) == ["", "支出决算表"])
    }

    @Test(arguments: [
        ["续表"], ["续表（一）"], ["单位：万元"], ["收入决算表（续）"], ["续公开02表"], ["收入决算表", "续表  单位：万元"],
    ])
    func aCaptionThatOnlyRepeatsJoins(_ caption: [String]) {
        let height = Double(Self.top.split(separator: "\n").count) * PageContent.drawnCell.height
        var upper = PageContent(drawn: Self.top, top: 780 - height)
        upper.write("收入决算表", x: 72, baseline: 640 - height)
        upper.write("公开02表", x: 100, baseline: 660 - height)
        upper.write("单位：万元", x: 100, baseline: 680 - height)
        var lower = PageContent(drawn: "+------+---+---+\n|203   |5.0|6.0|\n+------+---+---+", number: 2, top: 140)
        for (index, line) in caption.enumerated() {
            lower.write(line, x: 76, baseline: 130 - 15 * Double(caption.count - 1 - index))
        }
        let tables = readTables(upper, lower)
        #expect(tables.map(\.texts) == [Self.rows + [["203", "5.0", "6.0"]]])
        #expect(tables.map(\.title) == ["收入决算表"])
    }

    @Test func anotherUnitMakesAnotherTable() {
        let tables = read("+------+---+---+\n|203   |5.0|6.0|\n+------+---+---+\n|204   |5.0|6.0|\n+------+---+---+") {
            $0.write("单位：元", x: 90, baseline: 98)
        }
        #expect(tables.map(\.unit) == ["", "元"])
    }

    @Test func textBetweenMakesAnotherTable() {
        let tables = read(Self.header + "\n|203   |5.0|6.0|\n+------+---+---+") {
            $0.write("下表为另一部门的数据，与上表无关。", x: 50, baseline: 60)
            $0.write("数据来源于年末决算报表，口径一致。", x: 50, baseline: 76)
        }
        #expect(tables.count == 2)
    }

    @Test func aTableFarFromThePagesEndIsWhole() {
        let rest = PageContent(
            drawn: "+------+---+---+\n|203   |5.0|6.0|\n+------+---+---+\n|204   |5.0|6.0|\n+------+---+---+", number: 2
        )
        #expect(readTables(PageContent(drawn: Self.top), rest).count == 2)
    }

    @Test func pagesMayBeKeptApart() {
        let upper = layOutPage(PageContent(drawn: Self.top, top: 690))
        let lower = layOutPage(PageContent(drawn: Self.top, number: 2))
        #expect(layOutDocument([upper, lower]).tables.count == 1)
        #expect(layOutDocument([upper, lower], joinsPages: false).tables.map(\.id) == ["t1", "t2"])
    }

    /// The total line below the head is printed on every page, as a spreadsheet's print titles are.
    @Test func aRepeatedTotalLineCountsOnce() {
        let total = "|合计  |9.0|9.0|\n+------+---+---+\n"
        let tables = read(
            Self.header + "\n" + total + "|203   |5.0|6.0|\n+------+---+---+",
            below: Self.header + "\n" + total + "|201   |1.0|2.0|\n+------+---+---+")
        #expect(
            tables.map(\.texts) == [
                [["code", "in", "out"], ["合计", "9.0", "9.0"], ["201", "1.0", "2.0"], ["203", "5.0", "6.0"]]
            ])
    }

    @Test func otherHeadingsMakeAnotherTable() {
        let tables = read("+------+---+---+\n|code  |old|new|\n+------+---+---+\n|203   |5.0|6.0|\n+------+---+---+")
        #expect(tables.map(\.headerRows) == [1, 1])
    }

    /// Figures are missing that no other row lacks, and two texts go on.
    @Test func aRowOfWrappedCellsCutByThePageIsOneRow() {
        let upper = """
            +----------+---+----------+
            |label     |in |remark    |
            +----------+---+----------+
            |first     |1.0|none      |
            +----------+---+----------+
            |second    |2.0|none      |
            +----------+---+----------+
            |third     |2.0|none      |
            +----------+---+----------+
            |the fourth|3.0|what is   |
            +----------+---+----------+
            """
        let lower = """
            +----------+---+----------+
            |label     |   |said here |
            +----------+---+----------+
            |fifth     |4.0|none      |
            +----------+---+----------+
            """
        #expect(
            read(lower, below: upper).map { $0.texts.suffix(2) } == [
                [["the fourth label", "3.0", "what is said here"], ["fifth", "4.0", "none"]]
            ])
    }
}
