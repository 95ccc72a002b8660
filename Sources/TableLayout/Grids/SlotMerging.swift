/// A rectangle of slots that no wall parts.
struct SlotRange: Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
}

/// Merges slots that no wall parts into rectangles, row by row and left to right.
///
/// Connected slots whose shape is no rectangle are cut into rectangles, the widest rows first: a
/// cell is always a rectangle.
func mergeSlots(_ grid: Grid) -> [SlotRange] {
    let width = grid.columnCount
    let height = grid.rowCount
    var group = [Int](repeating: -1, count: width * height)
    var ranges: [SlotRange] = []
    for start in group.indices where group[start] < 0 {
        let members = connectedSlots(from: start, in: grid, group: &group)
        let rows = members.map { $0 / width }
        let columns = members.map { $0 % width }
        guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(), let right = columns.max()
        else { continue }
        if members.count == (bottom - top + 1) * (right - left + 1) {
            ranges.append(SlotRange(rows: top..<(bottom + 1), columns: left..<(right + 1)))
        } else {
            ranges += cutIntoRectangles(members, width: width)
        }
    }
    return ranges.sorted {
        ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
}

/// For each slot, row by row, the index of the range that covers it.
func findOwners(of ranges: [SlotRange], in grid: Grid) -> [[Int]] {
    var owners = [[Int]](repeating: [Int](repeating: 0, count: grid.columnCount), count: grid.rowCount)
    for (index, range) in ranges.enumerated() {
        for row in range.rows { for column in range.columns { owners[row][column] = index } }
    }
    return owners
}

private func connectedSlots(from start: Int, in grid: Grid, group: inout [Int]) -> [Int] {
    let width = grid.columnCount
    var members: [Int] = []
    var open = [start]
    group[start] = start
    while let slot = open.popLast() {
        members.append(slot)
        let row = slot / width
        let column = slot % width
        var neighbours: [Int] = []
        if column + 1 < width, !grid.rightWalls[row][column] { neighbours.append(slot + 1) }
        if column > 0, !grid.rightWalls[row][column - 1] { neighbours.append(slot - 1) }
        if row + 1 < grid.rowCount, !grid.lowerWalls[row][column] { neighbours.append(slot + width) }
        if row > 0, !grid.lowerWalls[row - 1][column] { neighbours.append(slot - width) }
        for next in neighbours where group[next] < 0 {
            group[next] = start
            open.append(next)
        }
    }
    return members
}

private func cutIntoRectangles(_ members: [Int], width: Int) -> [SlotRange] {
    var rest = Set(members)
    var ranges: [SlotRange] = []
    for slot in members.sorted() where rest.contains(slot) {
        let row = slot / width
        var right = slot % width
        while right + 1 < width, rest.contains(row * width + right + 1) { right += 1 }
        let columns = (slot % width)..<(right + 1)
        var bottom = row
        while columns.allSatisfy({ rest.contains((bottom + 1) * width + $0) }) { bottom += 1 }
        for r in row...bottom { for c in columns { rest.remove(r * width + c) } }
        ranges.append(SlotRange(rows: row..<(bottom + 1), columns: columns))
    }
    return ranges
}
