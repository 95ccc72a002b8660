import Foundation
import TableModel
import Testing

@Suite("Catalogue of findings")
struct FindingCatalogTests {
    /// Every code that the sources give a finding is explained, and none is listed that nothing gives.
    @Test func holdsEveryCodeOfTheSources() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(atPath: sources.path))
        var given: Set<String> = []
        let pattern =
            /(?:code: |\.(?:info|warning|error), |doubt\(\s*|finding\(\s*|return report\(\s*)"([a-z]+(?:-[a-z]+)+)"/
        for case let file as String in files where file.hasSuffix(".swift") && !file.hasSuffix("FindingCatalog.swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            given.formUnion(text.matches(of: pattern).map { String($0.1) })
        }
        #expect(given.count > 20)
        #expect(given.subtracting(FindingKind.all.map(\.code)).isEmpty)
        #expect(Set(FindingKind.all.map(\.code)).count == FindingKind.all.count)
    }

    @Test func speaksBothLanguages() throws {
        let kind = try #require(FindingKind.of("sum-mismatch"))
        #expect(kind.severity == .error)
        #expect(kind.meaning() == "a sum does not add up")
        #expect(kind.meaning(in: .chinese) == "合计关系不成立")
        for kind in FindingKind.all {
            for language in MessageLanguage.allCases {
                #expect(!kind.meaning(in: language).isEmpty && !kind.remedy(in: language).isEmpty)
            }
        }
        let finding = Finding(severity: .warning, code: "damaged-page", message: "Poppler reports: x")
        #expect(finding.message(in: .chinese) == "PDF 库报告该页有问题：Poppler reports: x")
        #expect(finding.message(in: .english) == "Poppler reports: x")
    }
}
