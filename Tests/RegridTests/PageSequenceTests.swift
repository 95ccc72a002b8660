import Foundation
import Regrid
import TableModel
import TestSupport
import Testing

/// Reading page by page.
@Suite("Page by page")
struct PageSequenceTests {
    private let sample = Truth.samples.first { $0.name == "calc-narrow-codes" }

    @Test(arguments: Truth.samples)
    func givesTheTablesOfUnjoinedExtraction(sample: Truth.Sample) throws {
        let options = ExtractionOptions(joinsPages: false, repairs: false)
        let apart = try Regrid.extract(from: sample.path, options: options)
        let pages = try Regrid.pages(of: sample.path, options: options)
        #expect(pages.pageCount == apart.pages.count)
        #expect(pages.flatMap(\.pages) == apart.pages)
        #expect(pages.allSatisfy { $0.name == apart.name })
        #expect(pages.flatMap(\.tables).map(\.cells) == apart.tables.map(\.cells))
        #expect(pages.allSatisfy { page in page.tables.map(\.id) == page.tables.indices.map { "t\($0 + 1)" } })
        for page in pages {
            #expect(Set(page.findings.compactMap(\.table)).isSubset(of: page.tables.map(\.id)))
        }
    }

    @Test func asynchronousAndPlainWalksAgree() async throws {
        let pages = try Regrid.pages(of: try #require(sample).path)
        var walked: [Document] = []
        for try await page in pages { walked.append(page) }
        #expect(walked == Array(pages))
    }

    @Test func bytesAndPathAgree() throws {
        let path = try #require(sample).path
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(try Array(Regrid.pages(of: data, name: "input.pdf")) == Array(Regrid.pages(of: path)))
        #expect(try Regrid.extract(from: data, name: "input.pdf") == Regrid.extract(from: path))
    }

    @Test func stopsWhenTheTaskIsCancelled() async throws {
        let pages = try Regrid.pages(of: try #require(sample).path)
        let task = Task {
            var read = 0
            for try await _ in pages {
                read += 1
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            }
            return read
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func tellsAMissingPageOnceAndFailsWhereAllAreMissing() throws {
        let path = try #require(sample).path
        let some = try Regrid.pages(of: path, options: ExtractionOptions(pages: PageSelection("1-2,99")))
        let pages = try Regrid.pages(of: path).pageCount
        #expect(some.map { $0.findings.count { $0.code == "no-such-page" } } == [1, 0])
        #expect(throws: ExtractionError.self) {
            try Regrid.pages(of: path, options: ExtractionOptions(pages: PageSelection("99")))
        }
        #expect(throws: ExtractionError.noSuchPage(page: 0, count: pages)) {
            try Regrid.pages(of: path, options: ExtractionOptions(pages: PageSelection([0...0])))
        }
    }
}
