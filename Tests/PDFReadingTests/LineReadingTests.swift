import Geometry
import PDFReading
import PageModel
import TestSupport
import Testing

/// Reads the page of a PDF of 200 x 300 points that paints `content`.
private func read(_ content: String, resources: String = "", extra: [String] = []) throws -> PageContent {
    try PDFFile(.bytes(writePDF(content: content, resources: resources, extra: extra))).page(1)
}

/// The corners of the fills, rounded to whole points.
private func corners(_ page: PageContent) -> [[Int]] {
    page.fills.map { [$0.box.x0, $0.box.y0, $0.box.x1, $0.box.y1].map { Int($0.rounded()) } }
}

@Suite("What patterns, shadings and pictures of one pixel's width paint")
struct LineReadingTests {
    private func tile(_ content: String, paintType: Int = 1, entries: String = "") -> String {
        pdfStream(
            content,
            entries: "/Type /Pattern /PatternType 1 /PaintType \(paintType) /TilingType 1 /BBox [0 0 2 2] /XStep 2 "
                + "/YStep 2 /Resources << >> \(entries)")
    }
    private let patterns = "/Pattern << /P 6 0 R >>"

    @Test func aTilingPatternFillsItsPathInTheColourOfItsMarks() throws {
        let page = try read(
            "/Pattern cs /P scn 20 200 100 1 re 20 150 100 1 re f 0 0 1 rg 20 100 100 1 re f", resources: patterns,
            extra: [tile("0.9 g 0 0 2 2 re f 1 0 0 rg 0 0 1 2 re f")])
        #expect(corners(page) == [[20, 99, 120, 100], [20, 149, 120, 150], [20, 199, 120, 200]])
        #expect(page.fills.allSatisfy { $0.isRectangle })
        #expect(page.fills.map { $0.color.red } == [1, 1, 0] && page.fills.map { $0.color.blue } == [0, 0, 1])
        #expect(page.fills[0].color.alpha == 0.5 && page.glyphs.isEmpty && page.strokes.isEmpty)
    }

    @Test func aLineStrokedWithAPatternIsABar() throws {
        let page = try read(
            "/Pattern CS /P SCN 2 w 20 200 m 120 200 l S 20 150 m 120 50 l S", resources: patterns,
            extra: [tile("0 g 0 0 1 2 re f")])
        #expect(corners(page) == [[20, 99, 120, 101]])
    }

    @Test func aPatternWithoutColourTakesThatOfThePage() throws {
        let page = try read(
            "/C cs 0 1 0 /P scn 20 200 100 1 re f", resources: patterns + " /ColorSpace << /C [/Pattern /DeviceRGB] >>",
            extra: [tile("0 0 1 2 re f", paintType: 2)])
        #expect(page.fills.map { [$0.color.red, $0.color.green, $0.color.blue] } == [[0, 1, 0]])
    }

    @Test func aPatternThatPaintsNothingIsNotSeen() throws {
        #expect(
            try read("/Pattern cs /P scn 20 200 100 1 re f", resources: patterns, extra: [tile("")]).fills.isEmpty)
    }

    @Test(
        "A shading has the colour of its middle",
        arguments: ["/Pattern cs /P scn 20 200 100 20 re f", "20 200 100 20 re W n /S sh"])
    func shading(content: String) throws {
        let page = try read(
            content, resources: "/Pattern << /P << /PatternType 2 /Shading 6 0 R >> >> /Shading << /S 6 0 R >>",
            extra: [
                """
                << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 120 0] /Function \
                << /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 0 0] /N 1 >> >>
                """
            ])
        #expect(corners(page) == [[20, 80, 120, 100]])
        #expect(page.fills.map { ($0.color.red * 10).rounded() } == [5])
        #expect(page.fills.allSatisfy { $0.color.alpha < 0.95 && $0.color.alpha > 0.8 })
    }

    @Test("A picture of one row or column is a line in its mean colour", arguments: [(1, 2), (2, 1)])
    func linePicture(width: Int, height: Int) throws {
        let page = try read(
            """
            q 100 0 0 1 20 200 cm BI /W \(width) /H \(height) /BPC 8 /CS /RGB /F /AHx ID FF000000FF00> EI Q
            q 50 0 0 50 20 100 cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00FF00FF> EI Q
            BT /F 10 Tf 20 250 Td (a) Tj ET
            """)
        #expect(corners(page) == [[20, 99, 120, 100]])
        #expect(page.fills.map { [$0.color.red, $0.color.green, $0.color.blue] } == [[0.5, 0.5, 0]])
        #expect(page.images.count == 1 && page.glyphs.count == 1)
    }
}
