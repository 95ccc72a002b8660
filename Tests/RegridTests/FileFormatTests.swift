import FoundationEssentials
import Regrid
import Testing

/// What is said of files that are no PDFs.
@Suite struct FileFormatTests {
    private func failure(_ bytes: [UInt8]) -> String? {
        do {
            _ = try Regrid.extract(from: bytes, name: "a.pdf")
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        ([0x89] + Array("PNG\r\n".utf8), "it is a picture (PNG), not a PDF; have its text recognized into a PDF first"),
        ([0xFF, 0xD8, 0xFF, 0xE0], "it is a picture (JPEG), not a PDF"),
        (Array("GIF89a".utf8), "it is a picture (GIF)"),
        (Array("MM\0*".utf8), "it is a picture (TIFF)"),
        (Array("PK\u{3}\u{4}".utf8), "it is an office document or a ZIP"),
        (Array("  \n{\"document\":1}".utf8), "it is JSON, not a PDF"),
        (Array("<!DOCTYPE HTML>".utf8), "it is a web page, not a PDF; save it as a PDF first"),
        (Array("no PDF at all".utf8), "not a PDF, or damaged beyond reading"),
    ])
    func filesAreNamed(bytes: [UInt8], start: String) throws {
        let description = try #require(failure(bytes))
        #expect(description.hasPrefix(start), "\(description)")
    }

    @Test func foldersAndFilesOnDiskAreNamed() throws {
        #expect(throws: ExtractionError.otherFormat("a folder, not a PDF; give the PDFs in it")) {
            try Regrid.extract(from: "/")
        }
        let path = FileManager.default.temporaryDirectory.appending(path: "regrid-\(UUID().uuidString).pdf")
        try Data("%!PS-Adobe".utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        #expect(throws: ExtractionError.otherFormat("PostScript, not a PDF; save it as a PDF first")) {
            try Regrid.extract(from: path.path)
        }
    }
}
