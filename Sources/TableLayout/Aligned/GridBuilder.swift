import Geometry

/// Puts columns, headings and rows together into tracks, walls and placed words.
struct GridBuilder {
    var region: Region
    var tracks: ColumnTracks
    var tree: HeaderTree
    /// The lines of each row of the body.
    var rows: [[TrackLine]]

    private var words: [AlignedGrid.PlacedWord] = []

    init(region: Region, tracks: ColumnTracks, tree: HeaderTree, rows: [[TrackLine]]) {
        self.region = region
        self.tracks = tracks
        self.tree = tree
        self.rows = rows
    }

    mutating func build() -> AlignedGrid? {
        guard !rows.isEmpty else { return nil }
        var grid = Grid(columns: columnBoundaries(), rows: rowBoundaries())
        placeHeadings(in: &grid)
        for (index, lines) in rows.enumerated() {
            for line in lines {
                for fragment in line.fragments {
                    merge(index + tree.levels..<index + tree.levels + 1, fragment.columns, in: &grid)
                    place(fragment, row: index + tree.levels, column: fragment.columns.lowerBound)
                }
            }
        }
        return AlignedGrid(
            grid: grid, headerRows: tree.levels,
            words: words.sorted { ($0.place.line, $0.place.index) < ($1.place.line, $1.place.index) }, tracks: tracks,
            body: rows)
    }

    private func columnBoundaries() -> [Double] {
        let low = min(region.box.x0, (tracks.content.first?.low ?? region.box.x0))
        let high = max(region.box.x1, (tracks.content.last?.high ?? region.box.x1))
        return [low] + tracks.walls + [high]
    }

    private func rowBoundaries() -> [Double] {
        func top(_ row: [TrackLine]) -> Double { row.map(\.box.y0).min() ?? region.box.y0 }
        func bottom(_ row: [TrackLine]) -> Double { row.map(\.box.y1).max() ?? region.box.y1 }
        var places = [min(region.box.y0, top(rows[0]))]
        if tree.levels > 0 {
            places += tree.boundaries(top: region.box.y0, bottom: top(rows[0]))
            places.append(boundary(tree.blocks.map(\.bottom).max() ?? region.box.y0, top(rows[0])))
        }
        for (upper, lower) in zip(rows, rows.dropFirst()) {
            places.append(boundary(bottom(upper), top(lower)))
        }
        places.append(max(region.box.y1, bottom(rows[rows.count - 1])))
        for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1]) }
        return places
    }

    /// The place between two rows: the rule drawn there, or else the middle of the gap.
    private func boundary(_ above: Double, _ below: Double) -> Double {
        let middle = (above + below) / 2
        let gap = Interval(above, below)
        return region.level.map(\.position).filter { gap.contains($0) }.min { abs($0 - middle) < abs($1 - middle) }
            ?? middle
    }

    private mutating func placeHeadings(in grid: inout Grid) {
        var taken = [[Bool]](repeating: [Bool](repeating: false, count: tracks.count), count: tree.levels)
        for block in tree.blocks {
            let free = block.columns.filter { column in block.levels.allSatisfy { !taken[$0][column] } }
            guard let first = free.first else {
                for fragment in block.fragments {
                    place(fragment, row: block.levels.lowerBound, column: block.columns.lowerBound)
                }
                continue
            }
            let columns = first..<(first + zip(free, first...).prefix { $0 == $1 }.count)
            for level in block.levels { for column in columns { taken[level][column] = true } }
            merge(block.levels, columns, in: &grid)
            for fragment in block.fragments { place(fragment, row: block.levels.lowerBound, column: first) }
        }
    }

    private func merge(_ rows: Range<Int>, _ columns: Range<Int>, in grid: inout Grid) {
        for row in rows {
            for column in columns.dropLast() { grid.rightWalls[row][column] = false }
            if row + 1 < rows.upperBound { for column in columns { grid.lowerWalls[row][column] = false } }
        }
    }

    private mutating func place(_ fragment: Fragment, row: Int, column: Int) {
        words += fragment.words.map { AlignedGrid.PlacedWord(row: row, column: column, place: $0) }
    }
}
