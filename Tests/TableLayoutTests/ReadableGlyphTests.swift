import Geometry
import PageModel
import TableModel
import TestSupport
import Testing

@testable import TableLayout

@Suite("What a reader sees")
struct ReadableGlyphTests {
    private var page = PageContent(drawn: "")

    private func codes(_ page: PageContent) -> [String] { layOutPage(page).findings.map(\.code) }

    @Test func fakeBoldCountsOnceAndEqualDigitsCountEach() {
        var page = page
        for shift in [0, 0.3] { page.write("合计 27,266.89", x: 50 + shift, baseline: 200) }
        page.write("11,111.11", x: 50, baseline: 230)
        #expect(readLines(page) == ["合计27,266.89", "11,111.11"])
    }

    /// Duplicates of a huge glyph are looked for in few places, however far its em reaches.
    @Test(.timeLimit(.minutes(1))) func hugeGlyphsCostNoMoreThanOthers() {
        var page = page
        (page.width, page.height) = (1e9, 1e9)
        page.glyphs = (0..<200).map { index in
            let x = Double(index) * 1000
            return Glyph(
                text: "8", box: Rect(x0: x, y0: 0, x1: x + 500_000, y1: 1e6), origin: Point(x: x, y: 1e6),
                advance: 500_000, size: 1e6, order: index)
        }
        #expect(readLines(page).joined().count == 200)
    }

    @Test func lookalikeCodePointsAreFolded() {
        var page = page
        page.write("⽀出⼊⾦⻓", x: 50, baseline: 200)
        page.write("\u{F900}\u{FB01}ve", x: 50, baseline: 230)
        #expect(readLines(page) == ["支出入金长", "豈five"])
    }

    @Test func symbolFontsShowCheckBoxes() {
        var page = page
        page.fonts = [Font(name: "Wingdings2"), Font(name: "SimSun")]
        page.write("R£", x: 50, baseline: 200, font: 0)
        page.write("\u{F0FE}\u{F0A8}", x: 50, baseline: 230, font: 1)
        page.write("R£", x: 50, baseline: 260, font: 1)
        #expect(readLines(page) == ["☑□", "☑□", "R£"])
    }

    @Test func hiddenTextIsLeftOutAndToldOf() {
        var page = page
        page.write("seen", x: 50, baseline: 200)
        page.write("mode", x: 50, baseline: 230, isInvisible: true)
        page.write("white", x: 50, baseline: 260, color: .white)
        page.write("under", x: 50, baseline: 290)
        page.fill(Rect(x0: 40, y0: 275, x1: 200, y1: 300), color: .white)
        page.write("above", x: 50, baseline: 290)
        page.fill(Rect(x0: 40, y0: 305, x1: 200, y1: 330), color: Color(red: 0, green: 0, blue: 0.5))
        page.write("white on blue", x: 50, baseline: 320, color: .white)
        page.write("blue on blue", x: 50, baseline: 320, color: Color(red: 0, green: 0, blue: 0.5))
        #expect(readLines(page) == ["seen", "above", "white on blue"])
        #expect(codes(page) == ["hidden-text"])
    }

    @Test func aRecognisedLayerOverAPictureIsRead() {
        var page = page
        page.write("recognised", x: 50, baseline: 200, isInvisible: true)
        #expect(readLines(page) == [])
        page.images = [ImageArea(box: Rect(x0: 0, y0: 0, x1: 595, y1: 842))]
        #expect(readLines(page) == ["recognised"])
        #expect(codes(page) == ["ocr-layer"])
        page.write("x", x: 50, baseline: 230)
        #expect(readLines(page) == ["x"])
    }

    @Test func aPictureWithoutTextIsToldOf() {
        var page = page
        #expect(codes(page) == [])
        page.images = [ImageArea(box: Rect(x0: 0, y0: 0, x1: 595, y1: 842))]
        #expect(codes(page) == ["no-text-layer"])
    }

    @Test func twoTextsOnOnePlaceAreReported() {
        var page = page
        page.write("12345", x: 50, baseline: 200)
        page.write("12345", x: 50.5, baseline: 200)
        #expect(codes(page) == [])
        page.write("67890", x: 50, baseline: 200)
        #expect(codes(page) == ["overprinted-text"])
    }

    @Test func cellsThatHoldPicturesAreReported() {
        var page = PageContent(
            drawn: """
                +-------+-------+
                |       |  12   |
                +-------+-------+
                |       |  34   |
                +-------+-------+
                """)
        #expect(codes(page) == [])
        page.images = [110.0, 134].map { ImageArea(box: Rect(x0: 60, y0: $0, x1: 90, y1: $0 + 14)) }
        #expect(codes(page) == ["text-in-pictures"])
    }

    @Test func aPageThatAPictureFillsIsReportedThoughItHasANumber() {
        var page = page
        page.images = [ImageArea(box: Rect(x0: 0, y0: 0, x1: 595, y1: 800))]
        page.write("- 7 -", x: 280, baseline: 820)
        #expect(codes(page) == ["text-in-pictures"])
    }

    @Test func watermarksAreLeftOut() {
        var page = page
        page.write("figures of the year", x: 50, baseline: 200)
        page.write("COPY", x: 50, baseline: 205, size: 60, color: Color(red: 0.8, green: 0.8, blue: 0.8))
        page.write("pale note", x: 50, baseline: 230, color: Color(red: 0.8, green: 0.8, blue: 0.8))
        page.write("TITLE", x: 50, baseline: 300, size: 30)
        let first = page.glyphs.count
        page.write("slanted", x: 300, baseline: 400)
        for index in first..<page.glyphs.count { page.glyphs[index].angle = -45 }
        #expect(readLines(page) == ["figures of the year", "pale note", "TITLE"])
        #expect(codes(page) == ["watermark"])
    }

    @Test func textOutsideThePageOrFarFromItsClipIsLeftOut() {
        var page = page
        page.clips = [Rect(x0: 0, y0: 150, x1: 200, y1: 201)]
        page.write("inside", x: 50, baseline: 200)
        page.write("outside", x: 700, baseline: 200)
        page.write("above", x: 50, baseline: -20)
        page.write("cut off", x: 50, baseline: 210, clip: 0)
        page.write("never shown", x: 50, baseline: 300, clip: 0)
        #expect(readLines(page) == ["inside", "cut off"])
    }

    /// The page is painted piece by piece: each piece paints all text and clips it to its own part.
    @Test func textPaintedOnceForEachClipCountsOnce() {
        var page = page
        page.clips = [Rect(x0: 0, y0: 0, x1: 595, y1: 210), Rect(x0: 0, y0: 210, x1: 595, y1: 842)]
        for clip in 0...1 {
            page.write("upper", x: 50, baseline: 205, clip: clip)
            page.write("lower", x: 50, baseline: 225, clip: clip)
        }
        #expect(layOutPage(page).freeLines.map(\.text) == ["upper", "lower"])
    }

    @Test func glyphsWithoutUnicodeAreToldOf() {
        var page = page
        page.paint("", x: 50, baseline: 200)
        page.write("a", x: 60, baseline: 200)
        #expect(readLines(page) == ["a"])
        #expect(codes(page) == ["no-unicode"])
    }
}
