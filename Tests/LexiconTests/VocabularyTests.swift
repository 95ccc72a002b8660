import Testing

@testable import Lexicon

private let words = Vocabulary.standard

@Suite("What words say")
struct VocabularyTests {
    @Test(arguments: ["合计", "合 计", "★合计", "总计：", "Total", "TOTAL", "Grand total"])
    func aTotalIsNothingElse(label: String) { #expect(words.isTotal(label)) }

    @Test(arguments: ["合计数量说明", "Total revenue", "小计算机", "总计划"])
    func moreThanATotalWordIsNoTotal(label: String) { #expect(!words.isTotal(label)) }

    @Test(arguments: ["本年收入合计", "合计（含结余）", "Total revenue", "Revenue, total", "流动资产合计"])
    func aTotalOfSomethingIsNamed(label: String) { #expect(words.namesTotal(label)) }

    @Test func subItemsAreMarked() {
        #expect(words.subItemMark(of: "其中：利息支出")?.mark == .ofWhich)
        #expect(words.subItemMark(of: "其中：利息支出")?.name == "利息支出")
        #expect(words.subItemMark(of: "减：营业成本")?.mark == .less)
        #expect(words.subItemMark(of: "加: 其他收益")?.mark == .plus)
        #expect(words.subItemMark(of: "of which: interest")?.name == "interest")
        #expect(words.subItemMark(of: "Less: treasury shares")?.mark == .less)
        #expect(words.subItemMark(of: "减值损失") == nil)
        #expect(words.subItemMark(of: "加工费") == nil)
        #expect(words.subItemMark(of: "Lessons") == nil)
    }

    @Test(arguments: [
        "2024年度", "2024年12月31日", "2031-05-06", "2024年1-6月", "31 December 2024", "二〇二四年度", "2024 and 2023",
    ])
    func datesAndPeriods(text: String) { #expect(words.isDate(text)) }

    @Test(arguments: ["2024年度收入决算表", "12", "1,234.50", "May", "Note 12", "3.5"])
    func othersAreNoDates(text: String) { #expect(!words.isDate(text)) }

    @Test func yearsAreFourDigits() {
        #expect(words.isYear("2024"))
        #expect(words.isYear("2024年度"))
        #expect(!words.isYear("2124"))
        #expect(!words.isYear("1,999"))
        #expect(words.year(in: "某中心2024年度决算") == 2024)
        #expect(words.year(in: "第2024号") == nil)
    }

    @Test func pageNumbersAndFormNumbers() {
        #expect(words.isPageNumber("第 3 页，共 24 页", longest: 20))
        #expect(words.isPageNumber("Page 3 of 24", longest: 20))
        #expect(!words.isPageNumber("附件 3", longest: 20))
        #expect(words.isFormNumber("公开02表", longest: 12))
        #expect(!words.isFormNumber("收入02表", longest: 12))
    }
}

@Suite("Units")
struct UnitTests {
    @Test(arguments: [
        "元", "万元", "人民币元", "人民币百万元", "万元人民币", "元/平方米", "元、%", "万元（不含税）", "港元", "股", "公顷", "万人", "亿千瓦时", "人次", "%",
        "千美元",
        "in thousands", "$ million", "US$ million", "€ million", "RMB'000", "Dollars in millions",
        "Amounts in thousands of U.S. dollars, except per share data", "in percent", "kg",
    ])
    func measures(text: String) { #expect(words.measure(text) != nil) }

    @Test(arguments: ["某某中心", "市财政局", "收入", "in the table", "Note", "2024", "unaudited", "人民公园"])
    func othersAreNoMeasures(text: String) { #expect(words.measure(text) == nil) }

    private func read(_ line: String) -> [String] {
        let (lead, fields) = words.fields(of: line)
        return [lead] + fields.map { "\($0.kind)=\($0.value)" }
    }

    @Test func fieldsAreParted() {
        #expect(read("单位：元 币种：人民币") == ["", "unit=元", "currency=人民币"])
        #expect(read("单位：元币种：人民币") == ["", "unit=元", "currency=人民币"])
        #expect(read("（单位：万元人民币）") == ["", "unit=万元人民币", "currency=人民币"])
        #expect(read("人民币：万元") == ["", "unit=万元", "currency=人民币"])
        #expect(read("货币单位：港元") == ["", "unit=港元"])
        #expect(read("计量单位：千米") == ["", "unit=千米"])
        #expect(read("表9：港口收支表（单位：百万元）") == ["表9：港口收支表", "unit=百万元"])
        #expect(read("编制单位：某某公司 单位：元") == ["", "department=某某公司", "unit=元"])
        #expect(read("填报单位（盖章）：某某中心") == ["", "department=某某中心"])
        #expect(read("单位：某某中心") == ["", "department=某某中心"])
        #expect(read("填报日期：2031年5月6日") == ["", "date=2031年5月6日"])
        #expect(read("Unit: kg") == ["", "unit=kg"])
        #expect(read("本章说明：价格") == ["本章说明：价格"])
    }
}

@Suite("Titles, sections and notes")
struct TitleWordTests {
    @Test(arguments: ["Table 3. Trees", "表7.5 编码", "表 D.1 编码", "附表1", "Exhibit B.4", "表一：收支", "Table IV"])
    func numberedTitles(text: String) { #expect(words.opensNumberedTitle(text)) }

    @Test(arguments: ["表示法", "Tables 3 and 4", "table 3 shows", "表三峡工程", "Tablet 3"])
    func othersAreNoNumberedTitles(text: String) { #expect(!words.opensNumberedTitle(text)) }

    @Test(arguments: [
        ("收入决算表（续）", "收入决算表"), ("续表 1", ""), ("（续）", ""), ("续表（二）", ""), ("表K.2（续）", "表K.2"), ("续表3 收支", "表3 收支"),
        ("Table 2 (continued)", "Table 2"), ("Table 2 cont'd", "Table 2"), ("Table 2, continued", "Table 2"),
        ("手续费收入", "手续费收入"), ("Discontinued operations", "Discontinued operations"),
    ])
    func continuationMarks(text: String, stem: String) { #expect(words.withoutContinuationMark(text) == stem) }

    @Test(arguments: [
        ("（一）木材", "木材"), ("(1).木材", "木材"), ("（3）．木材", "木材"), ("二、石材", "石材"), ("3、石材", "石材"), ("1．石材", "石材"),
        ("4.2避免", "4.2避免"), ("1. Income", "1. Income"), ("2024年收支", "2024年收支"), ("12.5万元", "12.5万元"),
    ])
    func sectionNumbers(text: String, rest: String) { #expect(words.withoutSectionNumber(text) == rest) }

    @Test(arguments: [
        ("第一部分 部门概况", true), ("第 2 部分", true), ("第十二部分", true), ("二、收入", true), ("（三）支出", true),
        ("第三方部门委托", false), ("第一批资金", false), ("部分说明", false),
    ])
    func aSectionOpensWithItsNumber(text: String, opens: Bool) { #expect(words.opensSection(text) == opens) }

    @Test func sectionMarksHaveAKindAndNumber() {
        #expect(words.sectionMark(of: "第一部分 概况")?.kind == .part)
        #expect(words.sectionMark(of: "4.2避免仓库潮湿")?.kind == .decimal)
        #expect(words.sectionMark(of: "2、甲类")?.number == 2)
        #expect(words.sectionMark(of: "4.2万元") == nil)
    }

    @Test(arguments: ["注：", "注：1、本栏", "（说明：无", "【备注】", "注1：甲", "Note: a", "Sources: b", "* a", "本表反映", "Note 1. b"])
    func notesOpen(text: String) { #expect(words.opensNote(text)) }

    @Test(arguments: ["注册资本：100", "Notebook: a", "说明书", "Noted. a", "来源地：乙"])
    func othersOpenNoNotes(text: String) { #expect(!words.opensNote(text)) }
}
