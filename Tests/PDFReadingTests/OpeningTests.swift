import FoundationEssentials
import PDFReading
import PageModel
import TestSupport
import Testing

@Suite("Opening files")
struct OpeningTests {
    private let plain = writePDF(content: "BT /F 10 Tf 20 200 Td (plain) Tj ET")

    private func text(_ file: PDFFile) -> String { file.page(1).glyphs.map(\.text).joined() }

    @Test func fileAndMemoryReadAlike() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "regrid-\(UUID().uuidString).pdf")
        try Data(plain).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let file = try PDFFile(.path(path.path))
        let memory = try PDFFile(.bytes(plain))
        #expect(file.pageCount == 1)
        #expect(file.page(1) == memory.page(1))
        #expect(text(memory) == "plain")
    }

    @Test func encryptedFilesOpenWithEitherPassword() throws {
        let bytes = try #require(encryptedPDF)
        #expect(throws: PDFOpenError.encrypted) { try PDFFile(.bytes(bytes)) }
        #expect(throws: PDFOpenError.encrypted) { try PDFFile(.bytes(bytes), password: "wrong") }
        for password in ["user", "owner"] {
            let file = try PDFFile(.bytes(bytes), password: password)
            #expect(text(file) == "secret")
            #expect(file.picture(ofPage: 1) != nil)
        }
    }

    @Test func whatIsNoFileSaysSo() {
        #expect(throws: PDFOpenError.unreadable(reason: "No such file or directory")) {
            try PDFFile(.path("/nowhere/nothing.pdf"))
        }
        #expect(throws: PDFOpenError.unreadable(reason: "Is a directory")) { try PDFFile(.path("/")) }
        #expect(throws: PDFOpenError.empty) { try PDFFile(.bytes([])) }
        #expect {
            try PDFFile(.bytes(Array("no PDF at all".utf8)))
        } throws: { error in
            if case .damaged(let reason)? = error as? PDFOpenError { !reason.isEmpty } else { false }
        }
    }

    /// Poppler finds objects without the place of their table; whatever it makes of the rest, every length ends in pages or an error.
    @Test func truncatedFilesGivePagesOrAnError() throws {
        let withoutEnd = Array(plain.dropLast(16))
        #expect(text(try PDFFile(.bytes(withoutEnd))) == "plain")
        for length in stride(from: 1, to: plain.count, by: 7) {
            do {
                let file = try PDFFile(.bytes(Array(plain.prefix(length))))
                for number in 1...file.pageCount { _ = file.page(number) }
            } catch {
                #expect(error != .encrypted)
            }
        }
    }

    /// The page tree may count what is not there; such a page is missing, and no empty one.
    @Test func aPageThatIsNotThereIsMissing() throws {
        let file = try PDFFile(.bytes(pdfWithoutItsSecondPage))
        #expect(file.pageCount == 2)
        #expect([1, 2].map { file.page($0).isMissing } == [false, true])
        #expect(file.picture(ofPage: 2) == nil && file.picture(ofPage: .max) == nil)
    }

    @Test func pagesOfSeveralFilesAreReadFromAnyThread() async throws {
        let files = try (0..<4).map { number in
            try PDFFile(.bytes(writePDF(content: "BT /F 10 Tf 20 200 Td (file \(number)) Tj ET")))
        }
        let texts = await withTaskGroup(of: (Int, String).self) { group in
            for round in 0..<40 { group.addTask { (round % 4, self.text(files[round % 4])) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(texts.allSatisfy { $1 == "file \($0)" })
    }

    @Test func picturesOfPagesArePNGOfTheirShape() throws {
        let file = try PDFFile(.bytes(plain))
        let png = try #require(file.picture(ofPage: 1, longestSide: 150))
        #expect(Array(png.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
        #expect(png[16..<24].elementsEqual([0, 0, 0, 100, 0, 0, 0, 150]))
        let turned = try PDFFile(.bytes(writePDF(content: "", entries: "/Rotate 90")))
        #expect(
            try #require(turned.picture(ofPage: 1, longestSide: 150))[16..<24].elementsEqual(
                [0, 0, 0, 150, 0, 0, 0, 100]))
        #expect(file.picture(ofPage: 2) == nil)
    }
}
