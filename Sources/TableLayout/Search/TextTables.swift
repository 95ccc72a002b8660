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
    func findTextTables(page number: Int, options: LayoutOptions) -> (candidates: [TableCandidate], tables: [TextTable])
    {
        let regions = findTextRegions(options: options.search)
        var taken = Set(regions.flatMap(\.runs))
        var candidates: [TableCandidate] = []
        var tables: [TextTable] = []
        for region in regions {
            guard var reading = read(region, options: options.search) else {
                candidates.append(
                    TableCandidate(source: .text, box: region.box, rows: 0, columns: 0, isTable: 0, isWhole: 0))
                continue
            }
            let isTable = probability(reading.tableOdds)
            if isTable >= options.search.leastTable {
                reading = improve(reading, taken: taken, options: options.search)
                taken.formUnion(reading.region.runs)
                tables.append(makeTextTable(reading, page: number, options: options))
            }
            candidates.append(
                TableCandidate(
                    source: .text, box: reading.region.box, rows: reading.rowCount, columns: reading.columnCount,
                    isTable: isTable, isWhole: probability(reading.wholeOdds)))
        }
        return (candidates, tables)
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
