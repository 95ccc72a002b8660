import Foundation
import Report
import TableModel
import Testing

@Suite struct ReportTests {
    @Test func textsOfTheDocumentAreDataOnly() throws {
        let text = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"onmouseover=alert(1)"
        let table = Table(
            id: text, regions: [], title: text, rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: text)])
        let finding = Finding(severity: .error, code: text, message: text)
        let document = Document(name: text, tables: [table], findings: [finding])
        let page = String(decoding: writeReport(of: document, pictures: [1: [1, 2, 3]]), as: UTF8.self)
        #expect(!page.contains("<script>alert") && !page.contains("<img"))
        #expect(page.components(separatedBy: "</script>").count == 4)
        #expect(page.contains("{\"1\":\"AQID\"}"))
    }

    @Test func thePolicyKnowsTheStyleAndTheScript() throws {
        let page = String(decoding: writeReport(of: Document(name: "a"), pictures: [:]), as: UTF8.self)
        for (element, hash) in [("style", styleHash), ("script", scriptHash)] {
            let start = try #require(page.range(of: "<\(element)>"))
            let end = try #require(page.range(of: "</\(element)>", options: .backwards))
            #expect(try sha256(String(page[start.upperBound..<end.lowerBound])) == hash)
            #expect(page.contains("'sha256-\(hash)'"))
        }
        #expect(try sha256(indexStyle) == indexHash)
    }

    @Test func theListLeadsToTheReports() {
        let counts = ReportCounts(tables: 3, repairs: 2, doubts: 1)
        let page = writeReportIndex([ReportEntry(name: "<a>", file: "决算 1.html", counts: counts)])
        let row =
            "<tr><td><a href=\"%E5%86%B3%E7%AE%97%201.html\">&lt;a&gt;</a></td><td class=\"figure\">3</td>"
            + "<td class=\"figure\">2</td><td class=\"figure\">1</td></tr>"
        #expect(String(decoding: page, as: UTF8.self).contains(row))
    }

    /// The SHA-256 of a text in base64, from the system's own program.
    private func sha256(_ text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        process.arguments = [file.path]
        process.standardOutput = output
        try process.run()
        let digits = String(decoding: output.fileHandleForReading.readDataToEndOfFile().prefix(64), as: UTF8.self)
        process.waitUntilExit()
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(digits.dropFirst($0).prefix(2), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
