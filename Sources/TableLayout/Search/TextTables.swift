import Geometry
import PageModel
import TableModel

/// A table read from text, with the words that it takes.
struct TextTable {
    var table: PageTable
    var words: [WordPool.Place]
}

extension JudgedPage {
    /// The tables that the text of a page shows, each with its probability to be right as confidence.
    ///
    /// - Returns: the regions looked at, and the tables among them, from top to bottom.
    func findTextTables(page number: Int, options: LayoutOptions) -> (regions: [Rect], tables: [TextTable]) {
        let regions = findTextRegions(options: options.search)
        var taken = Set(regions.flatMap(\.runs))
        let tables = regions.compactMap { region -> TextTable? in
            guard let first = read(region, options: options.search), probability(first.tableOdds) >= options.search.leastTable else {
                return nil
            }
            let reading = improve(first, taken: taken, options: options.search)
            taken.formUnion(reading.region.runs)
            return makeTextTable(reading, page: number, options: options)
        }
        return (regions.map(\.box), tables)
    }

    /// All runs of the page as one table; nil where they make less than two rows and columns.
    func readAll(page number: Int, options: LayoutOptions) -> TextTable? {
        guard !map.runs.isEmpty else { return nil }
        return read(TextRegion(Array(map.runs.indices), map: map), options: options.search)
            .map { makeTextTable($0, page: number, options: options) }
    }

    private func makeTextTable(_ reading: TextReading, page number: Int, options: LayoutOptions) -> TextTable {
        let words = reading.region.runs.flatMap { page.words[map.runs[$0].words].map(\.place) }
        return TextTable(table: makeTable(reading, page: number, text: options.text), words: words)
    }
}
