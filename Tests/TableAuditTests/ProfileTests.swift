import Geometry
import Profiles
import TableAudit
import TableModel
import TestSupport
import Testing

@Suite("Audit with a profile")
struct ProfileTests {
    private static let profile = """
        {
          name: "example",
          forms: [
            {id: "summary", titles: ["收支总表"], rows: ["本年支出合计"]},
            {id: "detail", titles: ["支出表"]},
            {id: "funds", titles: ["基金表"]},
          ],
          relations: [
            {
              about: "the total is the same",
              left: [{form: "detail", row: ["合计"]}],
              right: [{form: "summary", row: ["本年支出合计"]}],
            },
            {
              about: "each class is its line",
              each: "codes",
              left: [{form: "detail", column: ["本年"]}],
              right: [{form: "summary"}],
            },
          ],
          sentences: [
            {phrase: "支出合计", equals: [{form: "summary", row: ["本年支出合计"]}]},
            {phrase: "基本支出", equals: [{form: "detail", row: ["合计"], column: ["基本"]}]},
          ],
          items: {form: "detail", phrase: "支出决算"},
          emptyWords: ["无数据"],
        }
        """

    private let summary = "项目 | 数\n一、服务支出 | 6.00\n二、保障支出 | 4.00\n本年支出合计 | 10.00"
    private let detail = """
        编码 | 名称 | 本年 | 基本 | 项目
        201 | 服务支出 | 6.00 | 6.00 |
        20101 | 事务 | 6.00 | 6.00 |
        208 | 保障支出 | 4.00 | 1.00 | 3.00
        20805 | 养老 | 4.00 | 1.00 | 3.00
         | 合计 | 10.00 | 7.00 | 3.00
        """

    private func audit(
        summary: String? = nil, detail: String? = nil, funds: String = "项目 | 数\n甲 |", fundsNote: String = "本表无数据",
        text: String...
    ) throws -> [Finding] {
        var empty = Table(id: "t3", title: "2024年度基金表", unit: "万元", drawn: funds)
        empty.notes = [fundsNote]
        let document = Document(
            name: "a.pdf",
            tables: [
                Table(id: "t1", title: "2024年度收支总表", unit: "万元", drawn: summary ?? self.summary),
                Table(id: "t2", title: "2024年度支出表", unit: "万元", drawn: detail ?? self.detail), empty,
            ],
            paragraphs: text.map { TextBlock(page: 9, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1), text: $0) })
        return auditDocument(document, profile: try Profiles.profile(from: Array(Self.profile.utf8))).findings
    }

    @Test func soundFormsHaveNoFindings() throws {
        #expect(try audit().isEmpty)
    }

    @Test func formsAreHeldAgainstEachOther() throws {
        let swapped = summary.replacing("一、服务支出 | 6.00\n二、保障支出 | 4.00", with: "一、服务支出 | 4.00\n二、保障支出 | 6.00")
        let findings = try audit(summary: swapped)
        #expect(findings.map(\.code) == ["sum-mismatch", "sum-mismatch"])
        #expect(
            findings[0].message.hasPrefix(
                """
                2024年度支出表, row "服务支出", column "本年": 6.00 is printed, but 2024年度收支总表, row "一、服务支出", column "数" \
                gives 4.00, a difference of 2.00 (each class is its line: 服务支出)
                """))
        #expect(findings[0].cells.map(\.table) == ["t2", "t1"])
    }

    @Test func requiredRowsAndDeclaredBlanksAreChecked() throws {
        let cut = summary.replacing("\n本年支出合计 | 10.00", with: "")
        #expect(try audit(summary: cut).map(\.code).contains("missing-row"))
        #expect(try audit(fundsNote: "").map(\.code) == ["empty-form"])
        #expect(try audit(funds: "项目 | 数\n甲 | 5.00").map(\.code) == ["declared-empty"])
    }

    @Test func statedAmountsMustBeThoseOfTheTables() throws {
        #expect(try audit(text: "本年支出合计10.00万元，其中：基本支出7万元，占70.00%；项目支出3万元。").isEmpty)
        #expect(try audit(text: "本年支出合计100,000.00元。").isEmpty)
        let wrong = try audit(text: "本年支出合计10.10万元。")
        #expect(wrong.map(\.code) == ["text-mismatch"])
        #expect(wrong.map(\.page) == [9])
        #expect(wrong[0].cells.map { [$0.row, $0.column] } == [[3, 1]])
    }

    @Test func sharesAreRecomputed() throws {
        let wrong = try audit(text: "本年支出合计10.00万元，其中：基本支出7.00万元，占71.50%。")
        #expect(wrong.map(\.code) == ["percentage-mismatch"])
        let evened = try audit(text: "本年支出合计10.00万元，其中：基本支出7.00万元，占70.01%。")
        #expect(evened.map(\.severity) == [.info])
        let done = try audit(text: "年初预算为8.00万元，支出决算为6.00万元，完成年初预算的74.00%。")
        #expect(done.map(\.code) == ["percentage-mismatch"])
    }

    @Test func sharesTooLongToTellSayNothing() throws {
        let whole = "本年支出合计999999999999999.999999亿元"
        let findings = try audit(text: whole + "，其中：基本支出999999999999999.999999元，占999999999999999.999999%。")
        #expect(!findings.map(\.code).contains("percentage-mismatch"))
    }

    @Test func aSentenceMayBeCutByThePage() throws {
        #expect(try audit(text: "本年支出合计", "10.10万元。").map(\.code) == ["text-mismatch"])
    }

    @Test func linesAreNamedByTheirCodes() throws {
        #expect(try audit(text: "主要用于：服务支出（类）6.00万元；保障支出（类）4.00万元。").isEmpty)
        #expect(try audit(text: "主要用于：服务支出（类）6.00万元；保障支出（类）4.40万元。").map(\.code) == ["text-mismatch"])
    }

    @Test func linesAreNamedByTheirPath() throws {
        let deep = detail.replacing("20101 | 事务", with: "20101 | 政府（室）事务 | 6.00 | 6.00 |\n2010101 | 行政运行")
        let path = "1、服务支出（类）政府（室）事务（款）行政运行（项）。主要用于：支出。年初预算为7.00万元，支出决算为"
        #expect(try audit(detail: deep, text: path + "6.00万元。").isEmpty)
        #expect(try audit(detail: deep, text: path + "6.60万元。").map(\.code) == ["text-mismatch"])
    }

    @Test func badProfilesAreRefused() {
        for text in [
            "", "{name: 'a'}", "{name: 'a', forms: [], uses: ['none']}",
            "{name: 'a', forms: [], items: {form: 'x', phrase: 'y'}}", "{name: 'a', forms: [], department: '(a'}",
        ] {
            #expect(throws: ProfileError.self) { try Profiles.profile(from: Array(text.utf8)) }
        }
    }

    @Test(arguments: [
        ("{forms: []}", "not a profile: name: the key is missing"),
        ("{name: 'a', forms: 3}", "not a profile: forms: Expected to decode Array"),
        ("name: a\nforms: []", "not a profile: the file is not JSON or JSON5"),
        ("{name: 'a', forms: [{id: 'x'}]}", "not a profile: forms[0].titles: the key is missing"),
    ])
    func badProfilesAreToldWithTheirPlace(text: String, message: String) {
        let error = #expect(throws: ProfileError.self) { try Profiles.profile(from: Array(text.utf8)) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func everyBuiltInProfileReads() {
        #expect(Profiles.builtIn.map(\.name) == ["cn-final-accounts", "cn-budget"])
        #expect(Profiles.builtIn.allSatisfy { !$0.classification.isEmpty && !$0.forms.isEmpty })
    }

    @Test func familiesAreToldApart() {
        let accounts = ["收入支出决算总表", "收入决算表", "支出决算表"].map { Table(title: "2024年度\($0)", drawn: "a\nb") }
        let budget = ["部门收入预算总表", "部门支出预算总表", "部门财政拨款收支预算总表"].map { Table(title: "2025年\($0)", drawn: "a\nb") }
        #expect(Profiles.choose(for: Document(name: "", tables: accounts))?.name == "cn-final-accounts")
        #expect(Profiles.choose(for: Document(name: "", tables: budget))?.name == "cn-budget")
        #expect(Profiles.choose(for: Document(name: "", tables: Array(budget.prefix(2)))) == nil)
    }
}
