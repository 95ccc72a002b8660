import Regrid
import TestSupport
import Testing

@Suite("Inspecting a page")
struct InspectionTests {
    /// A table of two columns and two rows, its cells 40 points wide and 20 high, from (20, 60).
    private let bytes = writePDF(
        content: """
            20 240 m 100 240 l 20 220 m 100 220 l 20 200 m 100 200 l S
            20 240 m 20 200 l 60 240 m 60 200 l 100 240 m 100 200 l S
            BT /F 10 Tf 25 225 Td (a<b) Tj 40 0 Td (c) Tj -40 -20 Td (d) Tj 40 0 Td (1.5) Tj ET
            BT /F 10 Tf 3 Tr 25 100 Td (hidden) Tj ET
            """)

    private func lines(_ stage: InspectionStage) throws -> [String] {
        try Regrid.inspect(page: 1, of: bytes, stage: stage).split(separator: "\n").map(String.init)
    }

    @Test func glyphsAreAllThatIsPainted() throws {
        let lines = try lines(.glyphs)
        #expect(lines.count == 14)
        #expect(lines[0].hasPrefix("\"a\" 25.0 "))
        #expect(lines.count { $0.hasSuffix(" invisible") } == 6)
    }

    @Test func wordsAreWhatAReaderSees() throws {
        let words = try lines(.words)
        #expect(words.map { $0.split(separator: " ").last } == ["\"a<b\"", "\"c\"", "\"d\"", "\"1.5\""])
        #expect(words.map { $0.prefix(6) } == ["line 1", "line 1", "line 2", "line 2"])
    }

    @Test func rulingsAndRegionsHaveTheirPlaces() throws {
        #expect(
            try lines(.rulings).prefix(4) == [
                "horizontal 20.0 60.0 100.0 60.0 thickness 1.0", "horizontal 20.0 80.0 100.0 80.0 thickness 1.0",
                "horizontal 20.0 100.0 100.0 100.0 thickness 1.0", "vertical 20.0 60.0 20.0 100.0 thickness 1.0",
            ])
        #expect(
            try lines(.candidates) == ["drawn 20.0 60.0 100.0 100.0 2 rows 2 columns table 100 % whole 98 % taken"])
    }

    @Test func aGridShowsItsTracksAndWalls() throws {
        #expect(
            try Regrid.inspect(page: 1, of: bytes, stage: .grid) == """
                grid of 2 rows and 2 columns
                columns 20.0 60.0 100.0
                rows 60.0 80.0 100.0
                +--+--+
                |  |  |
                +--+--+
                |  |  |
                +--+--+

                """)
    }

    @Test func tablesShowTheirCells() throws {
        let lines = try lines(.tables)
        #expect(lines.count == 5)
        #expect(lines[0].hasPrefix("table t1 20.0 60.0 100.0 100.0 2 rows 2 columns 1 header rows ruled title \"\""))
        #expect(lines[4] == "cell row 1 column 1 spans 1 x 1 60.0 80.0 100.0 100.0 \"1.5\"")
    }

    @Test(arguments: InspectionStage.allCases)
    func theOverlayShowsEachThingOverThePage(stage: InspectionStage) throws {
        let svg = try Regrid.inspect(page: 1, of: bytes, stage: stage, format: .svg)
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200.0pt\" height=\"300.0pt\" "))
        #expect(svg.contains("href=\"data:image/png;base64,iVBOR"))
        #expect(svg.hasSuffix("</svg>\n"))
        let things = try Regrid.inspect(page: 1, of: bytes, stage: stage)
        let count = stage == .grid ? 1 : things.split(separator: "\n").count
        #expect(svg.ranges(of: "<path ").count == count)
        if stage == .words { #expect(svg.contains("a&lt;b") && !svg.contains("a<b")) }
        if stage == .candidates { #expect(svg.contains("<path d=\"M20.0 60.0H100.0V100.0H20.0Z\">")) }
    }

    /// The same page turned: places are those of the page as displayed.
    @Test func turnedPagesAreShownAsDisplayed() throws {
        let turned = writePDF(
            content: """
                0 1 -1 0 200 0 cm 20 140 m 100 140 l 20 120 m 100 120 l 20 100 m 100 100 l S
                20 140 m 20 100 l 60 140 m 60 100 l 100 140 m 100 100 l S
                BT /F 10 Tf 25 125 Td (abc) Tj 40 0 Td (c) Tj -40 -20 Td (d) Tj 40 0 Td (1.5) Tj ET
                """)
        let candidates = try Regrid.inspect(page: 1, of: turned, stage: .candidates)
        #expect(candidates.hasPrefix("drawn 60.0 200.0 100.0 280.0 "))
        #expect(
            try Regrid.inspect(page: 1, of: turned, stage: .grid).hasPrefix(
                "grid of 2 rows and 2 columns turned by 270"))
    }

    @Test func whatCannotBeShownIsAnError() {
        #expect(throws: ExtractionError.noSuchPage(page: 2, count: 1)) {
            try Regrid.inspect(page: 2, of: bytes, stage: .words)
        }
        for format in InspectionFormat.allCases {
            #expect(throws: ExtractionError.unreadablePage(page: 2)) {
                try Regrid.inspect(page: 2, of: pdfWithoutItsSecondPage, stage: .glyphs, format: format)
            }
        }
        #expect(throws: ExtractionError.empty) { try Regrid.inspect(page: 1, of: [], stage: .words) }
    }
}
