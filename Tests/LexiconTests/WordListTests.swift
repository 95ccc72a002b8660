import Foundation
import Testing

/// Words belong to the vocabulary and the profiles: no Swift file holds any, doc comments and foldings of code points
/// aside.
@Suite("Words are data")
struct WordListTests {
    /// `TableAudit` still holds words of its own; the catalogue of findings is itself the text in each language.
    private static let others = [
        "/Lexicon/", "/Profiles/", "/TableAudit/", "CodePointFolding.swift", "FindingCatalog.swift",
    ]

    @Test func noChineseTextStandsInCode() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(files.count > 100)
        for file in files where !Self.others.contains(where: file.path.contains) {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
                #expect(!code.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(file.path): \(line)")
            }
        }
    }
}
