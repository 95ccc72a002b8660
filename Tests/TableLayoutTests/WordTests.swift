import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("Words and lines")
struct WordTests {
    private var page = PageContent(drawn: "")

    @Test(
        arguments: [(0.0, ["abcd"]), (0.1, ["abcd"]), (0.2, ["ab", "cd"]), (3.0, ["ab", "cd"])] as [(Double, [String])])
    func gapsPartWords(gap: Double, words: [String]) {
        var page = page
        page.write("ab", x: 50, baseline: 200)
        page.write("cd", x: 60 + gap * 10, baseline: 200)
        #expect(layOutPage(page).lines.map { $0.words.map(\.text) } == [words])
    }

    /// A negative spacing draws the words so near together that only the painted space shows it.
    @Test func aPaintedSpaceNeedsASmallerGap() {
        var page = page
        page.write("ab cd", x: 50, baseline: 200)
        page.write("ab", x: 50, baseline: 230)
        page.write(" ", x: 60, baseline: 230)
        page.write("cd", x: 60.8, baseline: 230)
        page.write("ab", x: 50, baseline: 260)
        page.write("cd", x: 60.8, baseline: 260)
        #expect(readLines(page) == ["ab cd", "ab cd", "abcd"])
    }

    @Test func spreadChineseClosesUpAndLatinDoesNot() {
        var page = page
        page.write("因公出国（境）费用", x: 50, baseline: 200, spacing: 7)
        page.write("因 公 出 国", x: 50, baseline: 230)
        page.write("GDP growth 增长 rate", x: 50, baseline: 260)
        #expect(readLines(page) == ["因公出国（境）费用", "因公出国", "GDP growth增长rate"])
    }

    @Test func hangulPartsWordsWithBlanks() {
        var page = page
        page.write("이전 규정", x: 50, baseline: 200)
        #expect(readLines(page) == ["이전 규정"])
    }

    @Test(arguments: ["1. 部门", "表2 收入", "12 合计"])
    func aBlankBehindTheNumberOfATextStays(text: String) {
        var page = page
        page.write(text, x: 50, baseline: 200)
        #expect(readLines(page) == [text])
    }

    @Test func numbersWithinHanTextStandClose() {
        var page = page
        page.write("共 12 个部门", x: 50, baseline: 200)
        #expect(readLines(page) == ["共12个部门"])
    }

    /// The letters are painted from left to right as the page shows them.
    @Test(arguments: [
        ("בג בא", "אב גב"), ("19 ריחמ", "מחיר 19"), ("2024 - ריחמ", "מחיר - 2024"), ("(בג) בא", "אב (גב)"),
        ("of the בא kind", "of the אב kind"),
    ])
    func rightToLeftScriptsAreReadInTheirOrder(shown: String, read: String) {
        var page = page
        page.write(shown, x: 50, baseline: 200)
        #expect(readLines(page) == [read])
    }

    @Test func shapesOfArabicLettersAreLetters() {
        var page = page
        page.write("\u{FEFB}\u{FE91}", x: 50, baseline: 200)
        #expect(readLines(page) == ["\u{628}\u{644}\u{627}"])
    }

    @Test func aPageInAMirrorIsReadFromTheRight() {
        var page = page
        page.write("12 yad", x: 50, baseline: 200)
        for index in page.glyphs.indices { page.glyphs[index].isMirrored = true }
        #expect(readLines(page) == ["day 21"])
    }

    @Test(arguments: [
        (["mark-to-", "market"], "mark-to-market"), (["mark-", "to-market"], "mark-to-market"),
        (["con-", "tinued"], "continued"), (["Anglo-", "Saxon"], "Anglo-Saxon"),
    ])
    func hyphensOfCompoundsStay(lines: [String], joined: String) {
        #expect(joinLines(lines) == joined)
    }

    @Test func linesAreReadFromTopToBottomAndLeftToRight() {
        var page = page
        page.write("three", x: 50, baseline: 230)
        page.write("two", x: 150, baseline: 201)
        page.write("one", x: 50, baseline: 200)
        #expect(readLines(page) == ["one two", "three"])
    }

    @Test func superscriptsStayWithTheirWord() {
        var page = page
        page.write("km", x: 50, baseline: 200)
        page.write("2", x: 60, baseline: 196, size: 6)
        page.write("H", x: 50, baseline: 240)
        page.write("2", x: 55, baseline: 242, size: 6)
        page.write("O", x: 58, baseline: 240)
        #expect(readLines(page) == ["km2", "H2O"])
    }

    /// The font says that all its glyphs are as wide as its Han; each glyph is placed by itself.
    @Test func placesCountWhereAdvancesContradictThem() {
        var page = page
        page.fonts = [Font(name: "Song")]
        for (index, character) in "to be 44".enumerated() {
            page.paint(String(character), x: 50 + Double(index) * 5, baseline: 200, advance: 10, font: 0)
        }
        for (index, character) in "44".enumerated() {
            page.paint(String(character), x: 50 + Double(index) * 10, baseline: 230, advance: 10, font: 0)
        }
        #expect(readLines(page) == ["to be 44", "44"])
    }

    /// The mark lies nearer to the line of the neighbouring text than to that of its figures.
    @Test func aMarkOffItsBaselineStaysBetweenItsNeighbours() {
        var page = page
        page.write("text beside", x: 150, baseline: 197)
        page.write("5", x: 50, baseline: 201)
        page.write("-", x: 55, baseline: 199)
        page.write("6", x: 60, baseline: 201)
        #expect(readLines(page).contains("5-6"))
    }

    @Test func verticalFontsAreReadDownwards() {
        var page = page
        for (index, character) in "项目支出".enumerated() {
            page.paint(String(character), x: 100, baseline: 200 + Double(index) * 11)
            page.glyphs[index].isVertical = true
        }
        page.glyphs.reverse()
        let words = layOutPage(page).lines.flatMap(\.words)
        #expect(words.map(\.text) == ["项目支出"])
        #expect(words.map(\.writing) == [.vertical])
    }

    @Test(arguments: [
        (["infor-", "mation"], "information"), (["COVID-", "19"], "COVID-19"), (["Anglo-", "Saxon"], "Anglo-Saxon"),
        (["X-", "ray"], "X-ray"), (["total", "sum"], "total sum"), (["预算", "收入"], "预算收入"), (["", "a", ""], "a"),
        (["2024", "年度"], "2024年度"), (["a，", "b"], "a，b"),
    ])
    func linesJoinAsTyped(lines: [String], text: String) {
        #expect(joinLines(lines) == text)
    }
}
