import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Tables over pages")
struct JoiningTests: CutTables {
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
}
