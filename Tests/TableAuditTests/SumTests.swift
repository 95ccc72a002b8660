import TableAudit
import TableModel
import TestSupport
import Testing

@Suite("Sums within a table")
struct SumTests {
    private func audit(_ drawn: String, headerRows: Int = 1) -> Audit {
        let table = Table(title: "表", unit: "万元", headerRows: headerRows, drawn: drawn)
        return auditDocument(Document(name: "a.pdf", tables: [table]))
    }

    private func places(_ finding: Finding?) -> [[Int]] { (finding?.cells ?? []).map { [$0.row, $0.column] } }

    @Test func codesAreTheSumOfTheCodesBelowThem() {
        let sound = """
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            208 | 社会保障和就业支出 | 10.00 | 7.00 | 3.00
            20805 | 养老支出 | 8.00 | 6.00 | 2.00
            2080501 | 行政单位 | 5.00 | 4.00 | 1.00
            2080502 | 事业单位 | 3.00 | 2.00 | 1.00
            20808 | 抚恤 | 2.00 | 1.00 | 1.00
            2080801 | 死亡抚恤 | 2.00 | 1.00 | 1.00
            | 合计 | 10.00 | 7.00 | 3.00
            """
        #expect(audit(sound).findings.isEmpty)
        #expect(audit(sound).bound.count == audit(sound).figures)
        let broken = audit(sound.replacing("事业单位 | 3.00 | 2.00", with: "事业单位 | 3.00 | 9.00"))
        #expect(broken.findings.map(\.code) == ["sum-mismatch"])
        #expect(broken.findings.allSatisfy { $0.severity == .error && $0.cause == .source })
        #expect(places(broken.findings.first).first == [4, 3])
        #expect(
            broken.findings.first?.message
                == """
                表, row "养老支出", column "基本支出": 6.00 is printed, but the codes below 20805 make 4.00 + 9.00 = 13.00, a \
                difference of -7.00; right if row "事业单位", column "基本支出" were 2.00, which suits all 2 sums that it is in; \
                1 more sum with these figures does not hold
                """)
    }

    @Test func codesInThreeColumnsAreOneCode() {
        let sound = """
            类 | 款 | 项 | 科目名称 | 合计
            208 | | | 社会保障和就业支出 | 7.00
            208 | 05 | | 养老支出 | 5.00
            208 | 05 | 01 | 行政单位 | 4.00
            208 | 05 | 02 | 事业单位 | 1.00
            208 | 08 | | 抚恤 | 2.00
            208 | 08 | 01 | 死亡抚恤 | 2.00
            """
        #expect(audit(sound).findings.isEmpty)
        let broken = audit(sound.replacing("事业单位 | 1.00", with: "事业单位 | 1.50"))
        #expect(broken.findings.map(places) == [[[2, 4], [3, 4], [4, 4]]])
    }

    @Test func totalsOfHalvesAddUpTheirOwnCodes() {
        let sound = """
            编码 | 名称 | 决算数 | 编码 | 名称 | 决算数
            301 | 工资 | 9.00 | 302 | 商品 | 5.00
            30101 | 基本 | 6.00 | 30201 | 办公 | 5.00
            30102 | 津贴 | 3.00 | 310 | 资本 | 2.00
            303 | 补助 | 1.00 | 31002 | 设备 | 2.00
            30301 | 离休 | 1.00 | | |
            人员经费合计 | < | 10.00 | 公用经费合计 | < | 7.00
            """
        #expect(audit(sound).findings.isEmpty)
        let broken = audit(sound.replacing("公用经费合计 | < | 7.00", with: "公用经费合计 | < | 8.00"))
        #expect(broken.findings.map(places) == [[[6, 5], [1, 5], [3, 5]]])
    }

    @Test func totalLinesWithoutCodesAreReadByTheFigures() {
        let sound = """
            项目 | 行次 | 金额 | 项目 | 行次 | 金额
            一、拨款 | 1 | 6.00 | 一、服务 | 5 | 4.00
            二、其他 | 2 | 2.00 | 二、保障 | 6 | 3.00
            本年收入合计 | 3 | 8.00 | 本年支出合计 | 7 | 7.00
            年初结转 | 4 | 1.00 | 年末结转 | 8 | 2.00
            总计 | 5 | 9.00 | 总计 | 9 | 9.00
            """.replacing(".00", with: "0.00")
        #expect(audit(sound).findings.isEmpty)
        #expect(audit(sound).bound.count == 10)
        for (old, new) in [("服务 | 5 | 40.00", "服务 | 5 | 41.00"), ("总计 | 9 | 90.00", "总计 | 9 | 99.00")] {
            let findings = audit(sound.replacing(old, with: new)).findings
            #expect(!findings.isEmpty && findings.allSatisfy { $0.code == "sum-mismatch" })
        }
    }

    @Test func totalColumnsAddUpTheirSiblings() {
        let sound = """
            预算数 | < | < | < | 决算数 | < | < | <
            合计 | 出国 | 用车 | < | 合计 | 出国 | 用车 | <
             | | 小计 | 购置 | | | 小计 | 购置
            90.00 | 10.00 | 80.00 | 80.00 | 70.00 | 30.00 | 40.00 | 40.00
            50.00 | 10.00 | 40.00 | 40.00 | 60.00 | 20.00 | 40.00 | 40.00
            """
        #expect(audit(sound, headerRows: 3).findings.isEmpty)
        let broken = audit(sound.replacing("70.00 | 30.00", with: "70.00 | 20.00"), headerRows: 3)
        #expect(broken.findings.map(places) == [[[3, 4], [3, 5], [3, 6]]])
    }

    @Test func aColumnThatEqualsAllOthersNeedsNoHeading() {
        let rows = (1...5).map { "甲\($0) | \($0 * 3).00 | \($0).00 | \($0 * 2).00" }.joined(separator: "\n")
        #expect(audit("名 | a | b | c\n" + rows).bound.count == 15)
        let broken = audit("名 | a | b | c\n" + rows.replacing("| 12.00 |", with: "| 12.50 |"))
        #expect(broken.findings.map(places) == [[[4, 1], [4, 2], [4, 3]]])
    }

    @Test func figuresWithoutARelationAreLeftAlone() {
        let result = audit("名 | a | b\n甲 | 1.00 | 7.00\n乙 | 2.00 | 3.00\n丙 | 9.00 | 4.00")
        #expect(result.findings.isEmpty && result.bound.isEmpty)
    }

    @Test func blanksCountAsNothingAndTextAsUnreadable() {
        let sound = "名 | 合计 | 基本 | 项目\n甲 | 3.00 | 3.00 |\n乙 | 2.00 | | 2.00\n丙 | 5.00 | 4.00 | 1.00"
        #expect(audit(sound).findings.isEmpty)
        let broken = audit(sound.replacing("4.00 | 1.00", with: "4.0 0 | 1.00"))
        #expect(broken.findings.map(\.code) == ["unreadable-figure"])
        #expect(broken.findings.map(places) == [[[3, 2]]])
    }

    @Test func aSmallDifferenceIsRoundingOnlyWhereOthersRoundToo() {
        let rows = (1...6).map { "甲\($0) | 3.00 | 1.00 | 1.00 | 1.00" }.joined(separator: "\n")
        let alone = audit("名 | 合计 | a | b | c\n" + rows + "\n乙 | 3.01 | 1.00 | 1.00 | 1.00")
        #expect(alone.findings.map(\.severity) == [.warning])
        let several = audit(
            "名 | 合计 | a | b | c\n" + rows + "\n乙 | 3.01 | 1.00 | 1.00 | 1.00\n丙 | 5.99 | 2.00 | 2.00 | 2.00")
        #expect(several.findings.map(\.code) == ["rounding-difference"])
        #expect(places(several.findings.first) == [[7, 1], [8, 1]])
        #expect(several.findings.allSatisfy { $0.severity == .info })
    }

    /// What the page shows was not lost by reading it; where nothing is drawn, a figure may have slipped.
    @Test func onlyATraceOfReadingPointsToExtraction() {
        let drawn =
            "名 | 合计 | a | b\n甲 | 3.00 | 1.00 | 2.00\n乙 | 7.00 | 3.00 | 4.00\n丙 | 8.00 | 4.00 | 1.00\n丁 | 2.00 | 1.00 | 1.00"
        var table = Table(title: "表", unit: "万元", drawn: drawn.replacing("8.00", with: "36.00"))
        #expect(auditDocument(Document(name: "", tables: [table])).findings.map(\.cause) == [.source])
        table = Table(title: "表", unit: "万元", drawn: drawn)
        #expect(auditDocument(Document(name: "", tables: [table])).findings.map(\.cause) == [.source])
        table.evidence = .aligned
        #expect(auditDocument(Document(name: "", tables: [table])).findings.map(\.cause) == [.extraction])
    }
}
