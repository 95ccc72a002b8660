import Geometry
import TableModel
import Testing

@testable import TableComparison

/// What changed outside the tables, in words.
@Suite("Pages, running text and findings")
struct DocumentTests {
    private let nowhere = Rect(x0: 0, y0: 0, x1: 0, y1: 0)

    /// What changed between two readings of running text, each with `page|text` a paragraph.
    private func textWords(
        _ expected: [String], _ actual: [String], origin: ExpectedDocument.Origin = .golden, pagesCovered: [Int]? = nil
    ) -> [String] {
        func paragraphs(_ lines: [String]) -> [ExpectedParagraph] {
            lines.map { line in
                let parts = line.split(separator: "|", maxSplits: 1).map(String.init)
                return ExpectedParagraph(page: Int(parts[0]) ?? 0, text: parts[1])
            }
        }
        let expectation = ExpectedDocument(
            origin: origin, tables: [], pagesCovered: pagesCovered, paragraphs: paragraphs(expected))
        let blocks = paragraphs(actual).map { TextBlock(page: $0.page, box: nowhere, text: $0.text) }
        let comparison = compareDocuments(expectation, Document(name: "a", paragraphs: blocks))
        #expect(comparison.isEqual == comparison.differences.isEmpty)
        return comparison.differences.map(\.description)
    }

    private let first = "1|Income of the year was 1,112.14, of which 76.2 per cent came from the budget."
    private let second = "1|Expenditure was 1,110.02 and is told in forms three to nine, by purpose and by kind."

    @Test func nothingWhereNothingChanged() {
        #expect(textWords([first, second], [first, second]).isEmpty)
    }

    @Test func aChangedTextShowsWhatChangedAndALittleAround() {
        #expect(
            textWords([first, second], [first.replacing("112.14", with: "112.4"), second])
                == [#"page 1, text "…r was 1,112.14, of which …" → "…r was 1,112.4, of which …""#])
    }

    @Test func aRunOfLostTextsIsOneDifference() {
        let others = ["2|One.", "2|Two whole words.", "2|Three."]
        #expect(textWords([first] + others, [first]) == [#"page 2, 3 texts, "One." to "Three." lost"#])
        #expect(textWords([first], [first] + others) == [#"page 2, 3 texts, "One." to "Three." added"#])
        #expect(textWords([first, second], [first]).map { $0.hasPrefix(#"page 1, text "Expend"#) } == [true])
    }

    @Test func joinedAndPartedTexts() {
        let joined = first + second.dropFirst(2)
        #expect(textWords([first, second], [joined]).map { $0.hasSuffix("merged") } == [true])
        #expect(textWords([joined], [first, second]).map { $0.hasSuffix("split into 2") } == [true])
    }

    @Test func whiteSpaceCountsOnlyInAcceptedOutputs() {
        #expect(textWords(["1|in come"], ["1|income"], origin: .truth).isEmpty)
        #expect(textWords(["1|in come"], ["1|income"]) == [#"page 1, text "in come" → "income""#])
    }

    @Test func pagesThatAreNotCoveredAreNotLookedAt() {
        #expect(textWords([first], [first, "2|Two."], pagesCovered: [1]).isEmpty)
    }

    private func findingWords(_ expected: [ExpectedFinding]?, _ actual: [Finding]) -> [String] {
        compareDocuments(
            ExpectedDocument(origin: .golden, tables: [], findings: expected), Document(name: "a", findings: actual)
        ).differences.map(\.description)
    }

    @Test func findingsThatAreNewGoneOrWordedOtherwise() {
        let doubt = Finding(severity: .warning, code: "loose", message: "3 rows are doubtful", page: 2)
        let failure = Finding(severity: .error, code: "no-such-page", message: "there is no page 9")
        func expected(_ finding: Finding) -> ExpectedFinding {
            ExpectedFinding(
                severity: finding.severity, code: finding.code, message: finding.message, page: finding.page)
        }
        #expect(findingWords([expected(doubt), expected(failure)], [failure, doubt]).isEmpty)
        #expect(findingWords([], [doubt]) == ["new warning loose on page 2: 3 rows are doubtful"])
        #expect(findingWords([expected(failure)], []) == ["error no-such-page gone: there is no page 9"])
        var other = doubt
        other.message = "4 rows are doubtful"
        #expect(
            findingWords([expected(doubt)], [other])
                == [#"warning loose on page 2 "3 rows are do…" → "4 rows are do…""#])
        other.severity = .error
        #expect(findingWords([expected(doubt)], [other]) == ["warning loose on page 2 → error: 4 rows are doubtful"])
        other.severity = .info
        #expect(findingWords([], [other]).isEmpty)
        #expect(findingWords(nil, [doubt]).isEmpty)
        #expect(findingWords([expected(doubt)], [doubt, doubt]).count == 1)
    }

    @Test func pagesThatAreLostNewOrOfAnotherSize() {
        let pages = [1, 2].map { PageSize(number: $0, width: 595.3, height: 841.9) }
        func words(_ actual: [PageSize]) -> [String] {
            compareDocuments(
                ExpectedDocument(origin: .golden, tables: [], pages: pages), Document(name: "a", pages: actual)
            ).differences.map(\.description)
        }
        #expect(words(pages).isEmpty)
        #expect(words([pages[0], PageSize(number: 3, width: 1, height: 1)]) == ["page 2 lost", "page 3 added"])
        let turned = PageSize(number: 2, width: 841.9, height: 595.3)
        #expect(words([pages[0], turned]) == ["page 2 size in points 595.3 × 841.9 → 841.9 × 595.3"])
    }
}
