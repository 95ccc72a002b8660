import Geometry
import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Captions and notes")
struct CaptionTests {
    private let picture = """
        +------------+------------+------------+
        |项目        |收入        |支出        |
        +------------+------------+------------+
        |合计        |1.00        |2.00        |
        +------------+------------+------------+
        """

    /// The table lies between 306 and 354, its middle at x = 168.
    private var page: PageContent { PageContent(drawn: picture, top: 300) }

    private func read(_ page: PageContent) throws -> (table: Table, paragraphs: [String]) {
        let layout = layOutDocument([layOutPage(page)])
        return (try #require(layout.tables.first), layout.paragraphs.map(\.text))
    }

    @Test func titleFormDepartmentUnitAndNotesBelongToTheTable() throws {
        var page = page
        page.write("本部门情况如下，详见各表。", x: 50, baseline: 200)
        page.write("收入支出决算表", x: 112, baseline: 250, size: 16)
        page.write("公开02表", x: 250, baseline: 270)
        page.write("部门：某某中心", x: 54, baseline: 290)
        page.write("单位：万元", x: 238, baseline: 290)
        page.write("注：本表反映收支情况。", x: 54, baseline: 372)
        page.write("下一段", x: 54, baseline: 480)
        let (table, paragraphs) = try read(page)
        #expect(table.title == "收入支出决算表")
        #expect(table.form == "公开02表")
        #expect(table.department == "某某中心")
        #expect(table.unit == "万元")
        #expect(table.notes == ["注：本表反映收支情况。"])
        #expect(table.cells.count == 6)
        #expect(paragraphs == ["本部门情况如下，详见各表。", "下一段"])
    }

    @Test(arguments: ["编制单位", "填报单位（盖章）", "单位名称（公章）", "部门（单位）", "预算部门名称"])
    func aDepartmentHasManyLabels(label: String) throws {
        var page = page
        page.write(label + "：某某中心", x: 54, baseline: 290)
        #expect(try read(page).table.department == "某某中心")
    }

    @Test(arguments: ["公开02表", "部门决算公开表03", "批复02表", "财预01-1表", "附表2"])
    func aFormNumberIsMadeOfKnownWords(form: String) throws {
        var page = page
        page.write(form, x: 200, baseline: 290)
        let table = try read(page).table
        #expect(table.form == form)
        #expect(table.title == "")
    }

    /// What is said beside or below a larger title in words that nobody knows is no title.
    @Test func unknownRemarksAreNoTitle() throws {
        var page = page
        page.write("收入支出决算表", x: 112, baseline: 250, size: 16)
        page.write("样式七", x: 250, baseline: 270)
        page.write("经办机构：某某中心", x: 54, baseline: 290)
        page.write("单位：万元", x: 238, baseline: 290)
        let (table, paragraphs) = try read(page)
        #expect(table.title == "收入支出决算表")
        #expect(table.unit == "万元")
        #expect(paragraphs == [])
    }

    /// The number stands on both pages, the running head too; neither parts the table.
    @Test(arguments: ["第 % 页，共 2 页", "第%页（共2页）", "- % -", "某某中心决算 %"])
    func footersPartNoTable(footer: String) {
        var pages: [PageContent] = []
        for number in 1...2 {
            var page = PageContent(drawn: picture, number: number, top: number == 1 ? 690 : 100)
            page.write(footer.split(separator: "%").joined(separator: String(number)), x: 120, baseline: 800)
            page.write("某某中心部门决算", x: 120, baseline: 60)
            pages.append(page)
        }
        #expect(layOutDocument(pages.map { layOutPage($0) }).tables.map(\.pages) == [[1, 2]])
    }

    @Test func aTitleSetAgainOnEveryPageIsNoRunningHead() {
        let pages = (1...3).map { number in
            var page = PageContent(drawn: picture, number: number, top: 98)
            page.draw(picture, top: 700)
            page.write("收入支出决算表", x: 112, baseline: 60, size: 16)
            page.write("单位：万元", x: 238, baseline: 84)
            return page
        }
        let tables = layOutDocument(pages.map { layOutPage($0) }).tables
        #expect(tables.first?.title == "收入支出决算表")
        #expect(tables.map(\.unit).allSatisfy { $0.isEmpty || $0 == "万元" })
    }

    @Test(arguments: ["注：一。", "（注：一。）", "【备注】一。", "注1：一。", "注 ：一。", "本表反映收支。"])
    func notesStartInManyWays(note: String) throws {
        var page = page
        page.write(note, x: 54, baseline: 372)
        #expect(try read(page).table.notes.map { $0.filter { $0 != " " } } == [note.filter { $0 != " " }])
    }

    /// The last row of the form is blank: what stands below is not its body.
    @Test func signaturesBelowABlankFormAreNoRow() {
        var page = PageContent(
            drawn: """
                +------------+------------+------------+------------+
                |科目        |本年支出    |基本支出    |项目支出    |
                +------------+------------+------------+------------+
                """, top: 300)
        page.stroke(from: Point(x: 53, y: 344), to: Point(x: 365, y: 344))
        for x in [53.0, 131, 209, 287, 365] { page.stroke(from: Point(x: x, y: 330), to: Point(x: x, y: 344)) }
        for (x, label) in [(54.0, "负责人："), (134, "复核人："), (214, "填表人："), (294, "电话：")] {
            page.write(label, x: x, baseline: 354)
        }
        #expect(
            readTables(page).map(\.texts) == [[["科目", "本年支出", "基本支出", "项目支出"], ["", "", "", ""]]])
    }

    @Test func notesMayStandOverleaf() {
        var next = PageContent(drawn: "", number: 2)
        next.write("注：本表反映收支情况。", x: 54, baseline: 80)
        next.write("第二部分情况说明", x: 54, baseline: 140)
        let layout = layOutDocument([layOutPage(PageContent(drawn: picture, top: 700)), layOutPage(next)])
        #expect(layout.tables.map(\.notes) == [["注：本表反映收支情况。"]])
        #expect(layout.paragraphs.map(\.text) == ["第二部分情况说明"])
        let apart = layOutDocument([layOutPage(PageContent(drawn: picture, top: 300)), layOutPage(next)])
        #expect(apart.tables.map(\.notes) == [[]])
    }

    @Test func anOfficeIsNoUnitOfMeasure() throws {
        var page = page
        page.write("单位：某某中心", x: 54, baseline: 290)
        page.write("单位：元", x: 248, baseline: 290)
        let table = try read(page).table
        #expect(table.department == "某某中心")
        #expect(table.unit == "元")
    }

    @Test func notesContinueOverLinesAndCount() throws {
        var page = page
        page.write("注：1.本表反映收入与支出以及年末结转结余的情况，", x: 54, baseline: 372)
        page.write("含上年。", x: 54, baseline: 386)
        page.write("2.金额单位转换时可能存在尾数误差。", x: 54, baseline: 400)
        page.write("三、下一节", x: 54, baseline: 414)
        let (table, paragraphs) = try read(page)
        #expect(table.notes == ["注：1.本表反映收入与支出以及年末结转结余的情况，含上年。", "2.金额单位转换时可能存在尾数误差。"])
        #expect(paragraphs == ["三、下一节"])
    }

    /// The first line ends a sentence, though no other line is longer.
    @Test func aLongNoteDoesNotSwallowTheNext() throws {
        var page = page
        page.write("注：本表反映收支情况。", x: 54, baseline: 372)
        page.write("本年无结转。", x: 54, baseline: 386)
        #expect(try read(page).table.notes == ["注：本表反映收支情况。", "本年无结转。"])
    }

    @Test func aParagraphIsNoTitle() throws {
        var page = page
        page.write("本年度收入比上年增加，主要原因是人员经费增加；", x: 54, baseline: 276)
        page.write("支出相应增加。", x: 54, baseline: 290)
        let (table, paragraphs) = try read(page)
        #expect(table.title == "")
        #expect(paragraphs.joined() == "本年度收入比上年增加，主要原因是人员经费增加；支出相应增加。")
    }

    @Test func pageNumbersAreNoText() throws {
        var page = page
        page.write("- 3 -", x: 280, baseline: 810)
        #expect(try read(page).paragraphs == [])
    }

    @Test(arguments: [
        ("单位：公顷", "公顷", ""), ("单位：元 币种：人民币", "元", "人民币"), ("（单位：万元人民币）", "万元人民币", "人民币"), ("人民币：万元", "万元", "人民币"),
        ("计量单位：千米", "千米", ""), ("(in thousands)", "in thousands", ""),
    ])
    func unitsOfAnyMeasure(line: String, unit: String, currency: String) throws {
        var page = page
        page.write(line, x: 200, baseline: 290)
        let table = try read(page).table
        #expect(table.unit == unit)
        #expect(table.currency == currency)
        #expect(table.department == "")
    }

    @Test(arguments: [
        ("（1）．收支情况", "收支情况", ""), ("表9：收支表（单位：百万元）", "表9：收支表", "百万元"), ("收支情况（万元）", "收支情况", "万元"),
        ("表D.1 编码（甲）", "表D.1 编码（甲）", ""),
    ])
    func aTitleLosesItsSectionNumberAndUnit(line: String, title: String, unit: String) throws {
        var page = page
        page.write(line, x: 54, baseline: 290)
        let table = try read(page).table
        #expect(table.title == title)
        #expect(table.unit == unit)
    }

    @Test func aDateBesideTheUnitIsNoTitle() throws {
        var page = page
        page.write("填报日期：2031年5月6日", x: 54, baseline: 250)
        page.write("单位：元", x: 238, baseline: 250)
        page.write("收入支出表", x: 128, baseline: 280, size: 16)
        let table = try read(page).table
        #expect(table.title == "收入支出表")
        #expect(table.unit == "元")
    }

    @Test func boxesToTickBetweenHeadingAndTableArePassedOver() throws {
        var page = page
        page.write("二、主要数据", x: 54, baseline: 250)
        page.write("√适用 □不适用", x: 54, baseline: 270)
        page.write("单位：元", x: 238, baseline: 290)
        #expect(try read(page).table.title == "主要数据")
    }

    /// The heading is set in larger letters than the sentence between it and the table.
    @Test func aHeadingOverASentenceIsTheTitle() throws {
        var page = page
        page.write("过程评价", x: 54, baseline: 260, size: 14)
        page.write("只列费用都讲得清楚的组别。", x: 54, baseline: 290)
        #expect(try read(page).table.title == "过程评价")
    }

    @Test func aNumberedTitleMayStandBelow() throws {
        var page = page
        page.write("Table 2. Heights of trees after nine years", x: 54, baseline: 372)
        page.write("without those that fell.", x: 54, baseline: 384)
        #expect(try read(page).table.title == "Table 2. Heights of trees after nine years without those that fell.")
    }

    @Test func titlesOnOneLineBelongToTheTablesBelow() {
        var page = PageContent(drawn: "", top: 300)
        for (left, title) in [(50.0, "本市情况"), (330.0, "邻市情况")] {
            page.draw(picture, left: left, top: 300)
            page.write(title, x: left + 90, baseline: 290)
        }
        #expect(layOutDocument([layOutPage(page)]).tables.map(\.title) == ["本市情况", "邻市情况"])
    }

    @Test func aTitleRepeatedRightAboveTheTableIsNoRunningHead() {
        let pages = (1...3).map { number in
            var page = PageContent(drawn: picture, number: number, top: 74)
            page.write("收入支出决算表", x: 112, baseline: 70, size: 16)
            return page
        }
        #expect(layOutDocument(pages.map { layOutPage($0) }).tables.first?.title == "收入支出决算表")
    }

    @Test func theUnitOfASectionHoldsForItsTables() {
        var page = PageContent(drawn: picture, top: 200)
        page.draw(picture, top: 400)
        page.draw(picture, top: 600)
        page.write("三、各县收支（单位：万元）", x: 54, baseline: 150)
        page.write("（一）甲县", x: 54, baseline: 195)
        page.write("（二）乙县", x: 54, baseline: 395)
        page.write("四、其他", x: 54, baseline: 595)
        let tables = layOutDocument([layOutPage(page)]).tables
        #expect(tables.map(\.title) == ["甲县", "乙县", "其他"])
        #expect(tables.map(\.unit) == ["万元", "万元", ""])
    }

    @Test func numberedNotesEndBeforeAHeading() throws {
        var page = page
        page.write("注：1、本栏含临时仓库。", x: 54, baseline: 372)
        page.write("2、空格表示没有数据。", x: 54, baseline: 386)
        page.write("4.2避免仓库潮湿", x: 54, baseline: 402)
        #expect(try read(page).table.notes == ["注：1、本栏含临时仓库。", "2、空格表示没有数据。"])
    }
}
