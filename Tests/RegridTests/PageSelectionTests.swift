import Regrid
import Testing

@Suite struct PageSelectionTests {
    @Test(arguments: [
        ("2", [2]), ("1-3,7", [1, 2, 3, 7]), ("7-", [7, 8]), ("7-,2", [2, 7, 8]), ("all", Array(1...8)), ("8,8-", [8]),
    ])
    func choosesPages(text: String, pages: [Int]) throws {
        let selection = try #require(PageSelection(text))
        #expect(selection.pages(upTo: 8) == pages)
        #expect(selection.firstMissing(upTo: 8) == nil)
    }

    @Test(arguments: [("9-", 9), ("3-9", 9), ("20-", 20), ("1-,12", 12)])
    func namesTheFirstMissingPage(text: String, page: Int) throws {
        let selection = try #require(PageSelection(text))
        #expect(selection.firstMissing(upTo: 8) == page)
    }

    @Test(arguments: ["", "-", "-3", "0", "3-1", "1--", "1-2-3", "a", "ALL", "1,,2", "1, 2", "all,12"])
    func refusesWhatMakesNoSense(text: String) {
        #expect(PageSelection(text) == nil)
    }
}
