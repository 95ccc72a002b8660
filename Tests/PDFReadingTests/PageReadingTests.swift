import Geometry
import PDFReading
import PageModel
import TestSupport
import Testing

/// Reads the page of a PDF of 200 x 300 points that paints `content`.
private func read(
    _ content: String, entries: String = "", resources: String = "", extra: [String] = []
) throws -> PageContent {
    try PDFFile(.bytes(writePDF(content: content, entries: entries, resources: resources, extra: extra))).page(1)
}

/// Corners rounded to whole points.
private func corners(_ box: Rect) -> [Int] { [box.x0, box.y0, box.x1, box.y1].map { Int($0.rounded()) } }

extension PageContent {
    fileprivate var text: String { glyphs.map(\.text).joined() }
}

@Suite("Glyphs of a page")
struct GlyphReadingTests {
    private let hello = "BT /F 10 Tf 20 200 Td (Hello) Tj ET"

    @Test func aGlyphHasItsPlaceInPageSpace() throws {
        let page = try read(hello)
        #expect(page.text == "Hello")
        #expect((page.width, page.height) == (200, 300))
        let first = try #require(page.glyphs.first)
        #expect(first.origin == Point(x: 20, y: 100))
        #expect(first.size == 10 && first.angle == 0 && !first.isInvisible && !first.isVertical)
        #expect(abs(first.advance - 7.22) < 0.01)
        #expect(first.box.x0 == 20 && first.box.y0 < 95 && first.box.y1 > 100)
        #expect(page.fonts.map(\.name) == ["Helvetica"])
        #expect(page.fonts[first.font].isBold == false)
    }

    /// The page's size, where the pen of the first glyph stands, and in which direction it moves.
    @Test(arguments: [
        ("/Rotate 90", [300, 200, 200, 20, 90]), ("/Rotate 180", [200, 300, 180, 200, 180]),
        ("/Rotate 270", [300, 200, 100, 180, -90]), ("/CropBox [10 50 160 280]", [150, 230, 10, 80, 0]),
        ("/CropBox [10 50 160 280] /Rotate 90", [230, 150, 150, 10, 90]),
    ])
    func thePageIsReadAsDisplayed(entries: String, expected: [Int]) throws {
        let page = try read(hello, entries: entries)
        let first = try #require(page.glyphs.first)
        let seen = [page.width, page.height, first.origin.x, first.origin.y, first.angle].map { Int($0.rounded()) }
        #expect(seen == expected)
        #expect(page.text == "Hello")
    }

    /// Sizes, scales and matrices that turn the text over; each pair but the last shows it upright, the last as in a mirror.
    @Test(arguments: [
        ("-10 Tf -100 Tz 1 0 0 -1 20 200 Tm", false), ("-10 Tf 100 Tz -1 0 0 -1 20 200 Tm", false),
        ("10 Tf -100 Tz -1 0 0 1 20 200 Tm", false), ("10 Tf 100 Tz -1 0 0 1 100 200 Tm", true),
    ])
    func textTurnedOverIsReadAsItStands(setting: String, isMirrored: Bool) throws {
        let page = try read("BT /F \(setting) (Hello) Tj ET")
        #expect(page.glyphs.allSatisfy { $0.angle == 0 && $0.isMirrored == isMirrored && $0.size == 10 })
        let places = page.glyphs.map(\.box.x0)
        #expect(places == (isMirrored ? places.sorted(by: >) : places.sorted()))
        #expect(page.glyphs.allSatisfy { $0.box.y0 < 95 && $0.box.y1 > 100 })
    }

    @Test func spacingIsNoPartOfTheAdvance() throws {
        let page = try read("BT /F 10 Tf 5 Tc 30 Tw 20 200 Td (a b) Tj ET")
        #expect(page.glyphs.map { Int(($0.advance * 100).rounded()) } == [556, 278, 556])
        #expect(page.glyphs.map { Int($0.origin.x.rounded()) } == [20, 31, 68])
    }

    @Test func hiddenAndPaleTextIsToldApart() throws {
        let page = try read(
            "/G gs BT /F 10 Tf 3 Tr 20 200 Td (a) Tj 0 Tr 1 0 0 rg (b) Tj ET",
            resources: "/ExtGState << /G << /ca 0.5 >> >>")
        #expect(page.glyphs.map(\.isInvisible) == [true, false])
        #expect(page.glyphs.last?.color == Color(red: 1, green: 0, blue: 0, alpha: 0.5))
    }

    @Test func actualTextReplacesWhatGlyphsSay() throws {
        #expect(try read("/Span << /ActualText (xy) >> BDC \(hello.replacing("Hello", with: "ab")) EMC").text == "xy")
        #expect(
            try read("/Span << /ActualText <FEFF5408> >> BDC \(hello.replacing("Hello", with: "a")) EMC").text == "合")
        // A whole word given for several glyphs says nothing of their places.
        #expect(
            try read("/Span << /ActualText (other) >> BDC \(hello.replacing("Hello", with: "ab")) EMC").text == "ab")
    }

    @Test func theClipOfAGlyphIsKnown() throws {
        let page = try read("q 10 190 25 20 re W n \(hello) Q \(hello)")
        #expect(page.text == "HelloHello")
        #expect(page.clips.indices.contains(page.glyphs[0].clip))
        #expect(corners(page.clips[page.glyphs[0].clip]) == [10, 90, 35, 110])
        #expect(corners(page.clips[page.glyphs[5].clip]) == [0, 0, 200, 300])
    }

    @Test func formsAndTransparencyGroupsAreReadInPlace() throws {
        let group = "/Group << /S /Transparency >>"
        for entries in ["", group] {
            let form = pdfStream(
                "BT /F 10 Tf 0 0 Td (form) Tj ET 0 -5 m 40 -5 l S",
                entries: "/Type /XObject /Subtype /Form /BBox [-10 -10 100 100] /Matrix [1 0 0 1 50 0] \(entries) "
                    + "/Resources << /Font << /F 5 0 R >> >>")
            let page = try read("q 1 0 0 1 10 200 cm /X Do Q", resources: "/XObject << /X 6 0 R >>", extra: [form])
            #expect(page.text == "form")
            #expect(page.glyphs.first?.origin == Point(x: 60, y: 100))
            #expect(page.strokes.map(\.from) == [Point(x: 60, y: 105)])
        }
    }

    @Test func whatMakesASoftMaskIsNoContent() throws {
        let mask = pdfStream(
            "BT /F 10 Tf 20 100 Td (mask) Tj ET 0 0 50 50 re f",
            entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 300] /Group << /S /Transparency /CS /DeviceGray >> "
                + "/Resources << /Font << /F 5 0 R >> >>")
        let page = try read(
            "/G gs \(hello)", resources: "/ExtGState << /G << /SMask << /S /Luminosity /G 6 0 R >> >> >>", extra: [mask]
        )
        #expect(page.text == "Hello")
        #expect(page.fills == [])
    }

    @Test func fontsOfDrawingsAreRead() throws {
        let font = """
            << /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 \
            /LastChar 66 /Widths [600 700] /CharProcs << /A 7 0 R /B 7 0 R >> /Resources << >> \
            /Encoding << /Type /Encoding /Differences [65 /A /B] >> >>
            """
        let page = try read(
            "BT /T 10 Tf 20 200 Td (AB) Tj ET", resources: "/XObject << /Unused 7 0 R >> /Font << /F 5 0 R /T 6 0 R >>",
            extra: [font, pdfStream("600 0 0 0 500 700 d1 0 0 500 700 re f")])
        #expect(page.text == "AB")
        #expect(page.glyphs.map { Int($0.advance.rounded()) } == [6, 7])
        #expect(page.fills == [], "what draws a glyph is no area of the page")
    }
}

@Suite("Drawing of a page")
struct DrawingReadingTests {
    @Test func strokesHaveTheirEndsWidthAndDash() throws {
        let page = try read("2 w 1 0 0 RG 20 200 m 120 200 l 120 250 l S [3 2] 0 d 20 100 m 120 100 l S")
        #expect(
            page.strokes.map { [$0.from.x, $0.from.y, $0.to.x, $0.to.y] }
                == [[20, 100, 120, 100], [120, 100, 120, 50], [20, 200, 120, 200]])
        #expect(page.strokes.map(\.isDashed) == [false, false, true])
        #expect(page.strokes.allSatisfy { $0.width == 2 && $0.color == Color(red: 1, green: 0, blue: 0) })
    }

    /// A form that is painted again and again may say a long text each time.
    @Test func textOfAPageIsBounded() throws {
        let long = String(repeating: "a", count: 1_000_000)
        let form = pdfStream(
            "/Span << /ActualText (\(long)) >> BDC BT /F 10 Tf 20 200 Td (x) Tj ET EMC",
            entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 300] /Resources << /Font << /F 5 0 R >> >>")
        let bytes = writePDF(
            content: String(repeating: "/X Do ", count: 80), resources: "/XObject << /X 6 0 R >>", extra: [form])
        let page = try PDFFile(.bytes(bytes)).page(1)
        #expect(page.isTruncated)
        #expect((1...65).contains(page.glyphs.count))
        #expect(page.glyphs.first?.text.utf8.count == long.count)
    }

    /// What lies where no page reaches is left out, so that its place fits into whole numbers later.
    @Test func whatLiesBeyondAnyPageIsLeftOut() throws {
        let far = "1" + String(repeating: "0", count: 25)
        let page = try read(
            """
            BT /F 10 Tf \(far) 200 Td (far) Tj ET BT /F 10 Tf 20 200 Td (near) Tj ET BT /F \(far) Tf 20 200 Td (large) Tj ET
            \(far) \(far) 10 10 re f 20 20 m \(far) 20 l S
            """)
        #expect(page.text == "near")
        #expect(page.fills == [])
        #expect(page.strokes.allSatisfy { $0.to.x <= 300 })
        let wide = try PDFFile(.bytes(writePDF(content: "", entries: "/MediaBox [0 0 \(far) 300]"))).page(1)
        #expect(wide.width <= 1e9)
    }

    @Test func strokesEndAtTheClip() throws {
        let page = try read("q 50 150 60 100 re W n 0 w 20 200 m 180 200 l S 20 20 m 180 20 l S Q")
        #expect(page.strokes.map { [$0.from.x, $0.to.x].map { $0.rounded() } } == [[50, 110]])
    }

    @Test func fillsAreRectanglesOrBoxesOfOtherShapes() throws {
        let page = try read(
            "0 0 1 rg 20 200 100 1 re f 20 100 m 60 100 l 40 140 l f 150 150 m 150 190 190 190 190 150 c f")
        #expect(page.fills.map { corners($0.box) }.prefix(2) == [[20, 99, 120, 100], [20, 160, 60, 200]])
        #expect(page.fills.map(\.isRectangle) == [true, false, false])
        #expect(page.fills.first?.color == Color(red: 0, green: 0, blue: 1))
        #expect(page.curves > 0)
    }

    @Test func aFrameIsFourBars() throws {
        let page = try read("20 100 100 50 re 21 101 98 48 re f*")
        #expect(
            page.fills.map { corners($0.box) }
                == [[20, 150, 120, 151], [20, 151, 21, 199], [119, 151, 120, 199], [20, 199, 120, 200]])
    }

    @Test func aGridOfHolesIsItsBars() throws {
        let page = try read("20 100 100 50 re 21 101 48 48 re 70 101 49 48 re f*")
        #expect(
            page.fills.map { corners($0.box) } == [
                [20, 150, 120, 151], [20, 151, 21, 199], [69, 151, 70, 199], [119, 151, 120, 199], [20, 199, 120, 200],
            ])
    }

    @Test func paintingOrderRunsOverAllKinds() throws {
        let page = try read("0 0 10 10 re f BT /F 10 Tf 20 200 Td (a) Tj ET 0 0 m 9 0 l S 0 0 5 5 re f")
        #expect(
            [page.fills[0].order, page.glyphs[0].order, page.strokes[0].order, page.fills[1].order] == [0, 1, 2, 3])
    }

    @Test func picturesHaveTheirAreaAndOneDotOfThemIsAFill() throws {
        let page = try read(
            """
            q 50 0 0 40 20 200 cm BI /W 2 /H 1 /BPC 8 /CS /G ID ab EI Q
            q 50 0 0 1 20 100 cm BI /W 1 /H 1 /BPC 1 /IM true ID a EI Q
            """)
        #expect(page.images.map { corners($0.box) } == [[20, 60, 70, 100]])
        #expect(page.fills.map { corners($0.box) } == [[20, 199, 70, 200]])
    }

    @Test func complaintsAreKept() throws {
        let page = try read("/Missing Do BT /F 10 Tf 20 200 Td (still read) Tj ET")
        #expect(page.text == "still read")
        #expect(!page.complaints.isEmpty)
    }
}
