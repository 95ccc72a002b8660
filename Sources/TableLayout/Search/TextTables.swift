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
    func findTextTables(page number: Int, options: SearchOptions) -> (regions: [Rect], tables: [TextTable]) {
        let regions = findTextRegions(options: options)
        var taken = Set(regions.flatMap(\.runs))
        let tables = regions.compactMap { region -> TextTable? in
            guard let first = read(region, options: options), probability(first.tableOdds) >= options.leastTable else {
                return nil
            }
            let reading = improve(first, taken: taken, options: options)
            taken.formUnion(reading.region.runs)
            let words = reading.region.runs.flatMap { page.words[map.runs[$0].words].map(\.place) }
            return TextTable(table: makeTable(reading, page: number), words: words)
        }
        return (regions.map(\.box), tables)
    }
}
