import TableModel

/// The pages of one document that are to be read.
struct SelectedPages: Hashable, Sendable {
    /// Their numbers, ascending, from 1; empty only where nothing was chosen.
    var numbers: [Int]
    /// What is wrong with the choice: an error where a chosen page does not exist.
    var findings: [Finding] = []

    /// Picks the pages out of the document's `count`.
    init(_ selection: PageSelection?, of count: Int) throws(ExtractionError) {
        guard let selection else {
            numbers = Array(1...count)
            return
        }
        numbers = selection.pages(upTo: count)
        guard let missing = selection.firstMissing(upTo: count) else { return }
        let error = ExtractionError.noSuchPage(page: missing, count: count)
        if numbers.isEmpty { throw error }
        findings = [Finding(severity: .error, code: "no-such-page", message: error.description)]
    }
}
