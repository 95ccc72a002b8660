import Geometry
import PageModel

/// Filled areas by place, so that those near a piece are found without a look at all others.
///
/// Areas are kept by powers of two of their size, in rows of that height sorted from left to right: a query costs a
/// binary search for each row of each size, and what it finds.
struct PaintedAreas {
    /// The areas in painting order.
    let areas: [Fill]
    private var entries: [Entry] = []
    /// The sizes that occur, as powers of two.
    private var levels: [Int] = []
    /// The height of the lowest rows, in points.
    private let smallest: Double

    private struct Entry {
        var level: Int
        var row: Int
        var x0: Double
        var index: Int
    }

    /// Keeps areas by place.
    ///
    /// - Parameter smallest: the height of the rows in which the smallest areas are kept, in points.
    init(_ areas: [Fill], smallest: Double) {
        self.areas = areas.sorted { $0.order < $1.order }
        entries = self.areas.enumerated().map { index, area in
            var level = 0
            var size = smallest
            while size < max(area.box.width, area.box.height) {
                size *= 2
                level += 1
            }
            return Entry(
                level: level, row: Self.row(of: area.box.y0, height: size), x0: area.box.x0, index: index)
        }
        entries.sort { ($0.level, $0.row, $0.x0, $0.index) < ($1.level, $1.row, $1.x0, $1.index) }
        for entry in entries where entry.level != levels.last { levels.append(entry.level) }
        self.smallest = smallest
    }

    private static func row(of y: Double, height: Double) -> Int { Int((y / height).rounded(.down)) }

    /// The areas that touch a box, in painting order.
    func areas(touching box: Rect) -> [Fill] {
        var found: [Int] = []
        for level in levels {
            var size = smallest
            for _ in 0..<level { size *= 2 }
            var row = Self.row(of: box.y0, height: size) - 1
            let last = Self.row(of: box.y1, height: size)
            while row <= last {
                var next = lowerBound(level: level, row: row, x: box.x0 - size)
                guard next < entries.count, entries[next].level == level else { break }
                guard entries[next].row == row else {
                    row = entries[next].row
                    continue
                }
                while next < entries.count, entries[next].level == level, entries[next].row == row,
                    entries[next].x0 <= box.x1
                {
                    if areas[entries[next].index].box.intersects(box) { found.append(entries[next].index) }
                    next += 1
                }
                row += 1
            }
        }
        return found.sorted().map { areas[$0] }
    }

    /// The first entry that is not before the given place.
    private func lowerBound(level: Int, row: Int, x: Double) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            let entry = entries[middle]
            if (entry.level, entry.row, entry.x0) < (level, row, x) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
