import Geometry
import TableModel

extension JudgedPage {
    /// The table of a reading: its grid with a wall around every cell, and its words joined to texts.
    func makeTable(_ reading: TextReading, page number: Int, text: TextOptions) -> PageTable {
        let grid = makeGrid(reading)
        let ranges = mergeSlots(grid)
        let owners = findOwners(of: ranges, in: grid)
        var contents = [[WordPool.Place]](repeating: [], count: ranges.count)
        for cell in reading.cells {
            let owner = owners[cell.rows.lowerBound][cell.columns.lowerBound]
            for run in cell.runs { contents[owner] += page.words[map.runs[run].words].map(\.place) }
        }
        for index in contents.indices {
            contents[index].sort { ($0.line, $0.word.box.x0) < ($1.line, $1.word.box.x0) }
        }
        let cells = makeCells(ranges, contents: contents, grid: grid, page: number, options: text)
        var table = Table(
            regions: [TableRegion(page: number, box: grid.box)], rows: grid.rowCount, columns: grid.columnCount,
            headerRows: reading.headerRows, cells: cells)
        let isRuled = page.drawn.level(from: grid.box.y0 - reading.region.size, to: grid.box.y1 + reading.region.size)
            .contains {
                $0.low < grid.box.centre.x && $0.high > grid.box.centre.x
            }
        table.evidence = isRuled ? .mixed : .aligned
        table.confidence = probability(reading.wholeOdds)
        return PageTable(grid: grid, table: table)
    }

    /// Tracks at the cuts and half way between the texts of two rows; walls around every cell.
    private func makeGrid(_ reading: TextReading) -> Grid {
        let words = reading.region.runs.flatMap { map.runs[$0].words.map { page.words[$0].word.box } }
        let box = words.boundingBox() ?? reading.region.box
        var extents = [Interval?](repeating: nil, count: reading.rowCount)
        for cell in reading.cells where cell.rows.count == 1 {
            for run in cell.runs.map({ map.runs[$0] }) {
                let extent = Interval(run.y0, run.y1)
                let row = cell.rows.lowerBound
                extents[row] = extents[row].map { $0.union(extent) } ?? extent
            }
        }
        var rows = [box.y0]
        for row in 1..<reading.rowCount {
            let above = extents[..<row].last { $0 != nil }??.high ?? box.y0
            let below = extents[row...].first { $0 != nil }??.low ?? box.y1
            rows.append(max((above + below) / 2, rows[row - 1] + 0.01))
        }
        rows.append(max(box.y1, rows[rows.count - 1] + 0.01))
        var columns = [min(box.x0, (reading.cuts.first ?? box.x0) - 0.01)] + reading.cuts
        columns.append(max(box.x1, columns[columns.count - 1] + 0.01))
        var grid = Grid(columns: columns, rows: rows)
        for cell in reading.cells {
            for row in cell.rows {
                for column in cell.columns {
                    if column < cell.columns.upperBound { grid.rightWalls[row][column] = false }
                    if row < cell.rows.upperBound { grid.lowerWalls[row][column] = false }
                }
            }
        }
        return grid
    }
}
