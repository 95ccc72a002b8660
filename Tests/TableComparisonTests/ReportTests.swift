import FoundationXML
import Foundation
import TableModel
import Testing

@testable import TableComparison

/// What build servers and people read.
@Suite("Reports")
struct ReportTests {
    private let samples: [CheckedSample] = {
        let golden = ExpectedDocument(origin: .golden, tables: [ExpectedTable(table("a<b|*x*", "c|d", id: "t&1"))])
        func check(_ name: String, _ actual: Table) -> CheckedSample {
            CheckedSample(
                name: name, result: .compared(compareDocuments(golden, Document(name: "a", tables: [actual]))))
        }
        return [
            check("good", table("a<b|*x*", "c|d", id: "t&1")), check("changed", table("a<c|*y*", "c|d", id: "t&1")),
            CheckedSample(name: "bad", result: .failed("not a \u{1}PDF")),
        ]
    }()

    @Test func junitCountsSuitesCasesAndFailures() throws {
        let document = try XMLDocument(xmlString: writeJUnitReport(samples))
        func texts(_ path: String) throws -> [String] { try document.nodes(forXPath: path).compactMap(\.stringValue) }
        #expect(try texts("/testsuites/testsuite/@name") == ["good", "changed", "bad"])
        #expect(try texts("//testsuite/@failures") == ["0", "1", "0"])
        #expect(try texts("//testsuite/@tests") == ["2", "2", "1"])
        #expect(try texts("//testcase/@name") == ["document", "t&1", "document", "t&1", "document"])
        #expect(
            try texts("//failure") == [
                "cell r1c1 \"a<b\" → \"a<c\"\ncell r1c2 \"*x*\" → \"*y*\""
            ])
        #expect(try texts("//error/@message") == ["not a \u{FFFD}PDF"])
    }

    @Test func markdownTellsScoresAndChanges() {
        #expect(
            writeMarkdownReport(samples) == """
                # Extraction check

                1 of 3 samples as expected.

                | sample | result | exact cells | adjacency F1 | TEDS |
                | --- | --- | --- | --- | --- |
                | good | as expected | 100.0 % | 1.000 | 1.000 |
                | changed | 2 differences | 50.0 % | 0.250 | 0.888 |
                | bad | failed |  |  |  |

                ## changed

                - t\\&1
                    - cell r1c1 "a\\<b" → "a\\<c"
                    - cell r1c2 "\\*x\\*" → "\\*y\\*"

                ## bad

                not a \u{1}PDF

                """)
    }
}
