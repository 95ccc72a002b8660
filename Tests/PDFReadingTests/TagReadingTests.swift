import PDFReading
import PageModel
import TestSupport
import Testing

@Suite("Structure tags")
struct TagReadingTests {
    /// A PDF of two pages, objects 3 and 4, with a structure tree of the elements 9, 10, ….
    ///
    /// - Parameters:
    ///   - contents: the operators of each page; see `marked`.
    ///   - root: more entries of the tree's root, such as its kids.
    private func document(_ contents: [String], root: String, elements: [String], form: String = "", page: String = "")
        throws -> PDFFile
    {
        func describe(_ stream: Int) -> String {
            """
            << /Type /Page \(page) /Parent 2 0 R /MediaBox [0 0 200 300] /Contents \(stream) 0 R \
            /Resources << /Font << /F 7 0 R >> /XObject << /X 8 0 R >> >> >>
            """
        }
        return try PDFFile(
            .bytes(
                writePDF(
                    objects: [
                        "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot << \(root) >> >>",
                        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>", describe(5), describe(6),
                        pdfStream(contents[0]),
                        pdfStream(contents.count > 1 ? contents[1] : ""),
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                        pdfStream(
                            form,
                            entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 300] "
                                + "/Resources << /Font << /F 7 0 R >> >>"),
                    ] + elements)))
    }

    /// Text in marked content with an id.
    private func marked(_ id: Int, _ text: String) -> String {
        "/P << /MCID \(id) >> BDC BT /F 10 Tf 20 \(200 - 20 * id) Td (\(text)) Tj ET EMC "
    }

    /// The tagged cell of each text, a glyph long, that has one.
    private func tags(_ page: PageContent) -> [String: TaggedCell] {
        let tagged = page.glyphs.filter { $0.tag >= 0 }
        return Dictionary(tagged.map { ($0.text, page.taggedCells[Int($0.tag)]) }, uniquingKeysWith: { $1 })
    }

    @Test("Cells have their slots by spans, attribute classes and role maps")
    func slots() throws {
        let file = try document(
            [(0..<6).map { marked($0, "abcdef".map(String.init)[$0]) }.joined() + "BT /F 10 Tf 20 20 Td (x) Tj ET"],
            root: """
                /K 9 0 R /RoleMap << /Zeile /TR /Tabelle /Table /Table /Sect >> \
                /ClassMap << /Wide << /O /Table /ColSpan 2 >> >>
                """,
            elements: [
                "<< /S /Document /Pg 3 0 R /K [<< /S /Tabelle /K [10 0 R << /S /TBody /K [11 0 R 12 0 R] >>] >>] >>",
                """
                << /S /Zeile /K [<< /S /TH /A [<< /O /Layout /Width 3 >> 0 << /O /Table /RowSpan 2 >>] /K 0 >> \
                << /S /TH /C [/Other /Wide] /K [<< /S /P /K 1 >>] >>] >>
                """,
                "<< /S /TR /K [<< /S /TD /K 2 >> << /S /TD /K [3] >>] >>",
                """
                << /S /TR /K [<< /S /TD >> << /S /TD /K << /Type /MCR /Pg 3 0 R /MCID 4 >> >> \
                << /S /TD /K << /S /Table /K << /S /TR /K << /S /TD /K 5 >> >> >> >>] >>
                """,
            ])
        let page = file.page(1)
        let found = tags(page)
        #expect(found["a"] == TaggedCell(table: 1, rows: 0..<2, columns: 0..<1, isHeading: true))
        #expect(found["b"] == TaggedCell(table: 1, rows: 0..<1, columns: 1..<3, isHeading: true))
        #expect(found["c"] == TaggedCell(table: 1, rows: 1..<2, columns: 1..<2))
        #expect(found["d"] == TaggedCell(table: 1, rows: 1..<2, columns: 2..<3))
        #expect(found["e"] == TaggedCell(table: 1, rows: 2..<3, columns: 1..<2))
        #expect(found["f"] == TaggedCell(table: 0, rows: 0..<1, columns: 0..<1))
        #expect(page.glyphs.count == 7 && found.count == 6)
        #expect(page.taggedCells.filter { $0.table == 1 && $0.rows == 2..<3 }.count == 3)
        #expect(file.page(2).taggedCells.isEmpty)
    }

    @Test("Each page has its rows; a row that a page's end cuts is on both")
    func pages() throws {
        let row = { (first: String, second: String) in
            "<< /S /TR /K [<< /S /TD /K [\(first)] >> << /S /TD /K [\(second)] >>] >>"
        }
        let next = { (id: Int) in "<< /Type /MCR /Pg 4 0 R /MCID \(id) >>" }
        let file = try document(
            [marked(0, "a") + marked(1, "b") + marked(2, "c"), marked(0, "d") + marked(1, "e")],
            root: "/K << /S /Table /Pg 3 0 R /K [9 0 R 10 0 R 11 0 R] >>",
            elements: [row("0", "1"), row("2", next(0)), row("", next(1))])
        #expect(file.page(1).taggedCells.map(\.rows.lowerBound) == [0, 0, 1, 1])
        #expect(file.page(2).taggedCells.map(\.rows.lowerBound) == [1, 1, 2, 2])
        #expect(tags(file.page(2))["e"] == TaggedCell(table: 0, rows: 2..<3, columns: 1..<2))
    }

    @Test("What a form numbers for itself belongs to the content that paints the form")
    func forms() throws {
        let file = try document(
            ["/P << /MCID 0 >> BDC /X Do EMC " + marked(1, "b")],
            root: "/K << /S /Table /Pg 3 0 R /K << /S /TR /K [<< /S /TD /K 0 >> << /S /TD /K 1 >>] >> >>",
            elements: [], form: marked(1, "a"))
        #expect(tags(file.page(1)).mapValues(\.columns.lowerBound) == ["a": 0, "b": 1])
    }

    @Test("Trees that bite their tail, reach too deep or span too far give what can be read")
    func hostileTrees() throws {
        let circle = try document(
            [marked(0, "a")], root: "/K 9 0 R",
            elements: ["<< /S /Table /Pg 3 0 R /K 10 0 R >>", "<< /S /TR /K [<< /S /TD /K [9 0 R 10 0 R 0] >>] >>"])
        #expect(tags(circle.page(1)) == ["a": TaggedCell(table: 0, rows: 0..<1, columns: 0..<1)])
        let depth = 20_000
        let deep = try document(
            [marked(0, "a")], root: "/K 9 0 R",
            elements: (0..<depth).map { "<< /S /Sect /K \(10 + $0) 0 R >>" } + ["<< /S /Table /Pg 3 0 R /K 9 0 R >>"])
        #expect(tags(deep.page(1)) == [:])
        let wide = try document(
            [marked(0, "a")],
            root: """
                /K << /S /Table /Pg 3 0 R /K << /S /TR /K \
                << /S /TD /A << /ColSpan 2000000000 /RowSpan 2000000000 >> /K 0 >> >> >>
                """, elements: [])
        #expect(tags(wide.page(1)) == ["a": TaggedCell(table: 0, rows: 0..<1, columns: 0..<1000)])
        let odd = try document(
            [marked(0, "a")],
            root: "/K [9 0 R 0 (text) [0] << /S 5 >> << /S /Table /K /Name >>] /RoleMap 5 /ClassMap []",
            elements: ["<< /S /Own /Pg 5 /C /Class /K << /Type /MCR /MCID 9 0 R >> >>"])
        #expect(tags(odd.page(1)) == [:])
    }

    /// The tree names the elements of each page's contents; what no content lies in is not looked at.
    @Test("Tables are read page by page where the tree says what lies on a page")
    func byPage() throws {
        func cell(_ page: Int, _ id: Int, in row: Int) -> String {
            "<< /S /TD /P \(row) 0 R /Pg \(page) 0 R /K \(id) >>"
        }
        let file = try document(
            [marked(0, "a") + marked(1, "b"), marked(0, "c") + marked(1, "d")],
            root: "/K 9 0 R /ParentTree << /Kids [<< /Limits [0 7] /Nums [7 [12 0 R 15 0 R]] >>] >>",
            elements: [
                "<< /S /Document /K [10 0 R 13 0 R 18 0 R] >>",
                "<< /S /Table /P 9 0 R /K 11 0 R >>", "<< /S /TR /P 10 0 R /K [12 0 R] >>", cell(3, 0, in: 11),
                "<< /S /Table /P 9 0 R /K [14 0 R 16 0 R] >>", "<< /S /TR /P 13 0 R /K [15 0 R] >>",
                cell(3, 1, in: 14), "<< /S /TR /P 13 0 R /K [17 0 R] >>", cell(4, 0, in: 16),
                "<< /S /Table /P 9 0 R /K << /S /TR /K << /S /TD /Pg 4 0 R /K 1 >> >> >>",
            ], page: "/StructParents 7")
        let found = tags(file.page(1))
        #expect(found["a"] == TaggedCell(table: 0, rows: 0..<1, columns: 0..<1))
        #expect(found["b"] == TaggedCell(table: 1, rows: 0..<1, columns: 0..<1))
        #expect(found.count == 2 && file.page(1).taggedCells.count == 2)
    }
}
