import Geometry
import TableModel

extension ExpectedTable {
    /// Where the table and its cells lie otherwise than expected; nothing where no places are expected.
    ///
    /// - Parameter cells: the cells that are still there with the same spans, as expected and as they are.
    func differencesOfPlaces(
        _ actual: Table, cells: [(expected: ExpectedCell, actual: Cell)], options: ComparisonOptions
    ) -> [Difference] {
        let areas = zip(regions ?? [], actual.regions).compactMap { wanted, found in
            let distance = wanted.box.farthestEdge(from: found.box)
            return wanted.page == found.page && distance > options.placeTolerance
                ? Difference(.place, "area on page \(found.page) is off by \(points(distance))") : nil
        }
        return areas + differencesOfPages(cells) + differencesOfBoxes(cells, options: options)
    }

    private func differencesOfPages(_ cells: [(expected: ExpectedCell, actual: Cell)]) -> [Difference] {
        let moved = cells.filter { ($0.expected.page ?? $0.actual.page) != $0.actual.page }
        guard let first = moved.first, let page = first.expected.page else { return [] }
        let name = cellName(row: first.expected.row, column: first.expected.column)
        let others = moved.count > 1 ? ", and \(moved.count - 1) more" : ""
        return [.changed(.place, "\(name) \(quoted(first.expected.text)) page", page, "\(first.actual.page)\(others)")]
    }

    private func differencesOfBoxes(
        _ cells: [(expected: ExpectedCell, actual: Cell)], options: ComparisonOptions
    ) -> [Difference] {
        let moved = cells.compactMap { cell -> (cell: ExpectedCell, distance: Double)? in
            guard let box = cell.expected.box, cell.expected.page == cell.actual.page else { return nil }
            let distance = box.farthestEdge(from: cell.actual.box)
            return distance > options.placeTolerance ? (cell.expected, distance) : nil
        }
        guard let farthest = moved.max(by: { $0.distance < $1.distance }) else { return [] }
        let name = cellName(row: farthest.cell.row, column: farthest.cell.column)
        let others = moved.count > 1 ? " and \(moved.count - 1) more are off by up to" : " is off by"
        return [Difference(.place, "\(name) \(quoted(farthest.cell.text))\(others) \(points(farthest.distance))")]
    }
}

extension Rect {
    /// The largest distance between edges of the same side.
    fileprivate func farthestEdge(from other: Rect) -> Double {
        max(abs(x0 - other.x0), abs(y0 - other.y0), abs(x1 - other.x1), abs(y1 - other.y1))
    }
}
