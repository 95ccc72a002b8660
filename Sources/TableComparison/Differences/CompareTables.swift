import TableModel

extension ExpectedDocument {
    /// What in `actual` is not as expected; empty where nothing is.
    func differences(_ expected: ExpectedTable, _ actual: Table, options: ComparisonOptions) -> [Difference] {
        let (cells, kept) =
            if let complete = expected.complete {
                differencesOfGrids(complete, expected, actual, options: options)
            } else {
                (differencesOfNamedCells(expected, actual), [])
            }
        return captionDifferences(expected, actual) + cells
            + expected.differencesOfPlaces(actual, cells: kept, options: options)
    }

    private func captionDifferences(_ expected: ExpectedTable, _ actual: Table) -> [Difference] {
        func text(_ name: String, _ wanted: String?, _ found: String) -> Difference? {
            guard let wanted, comparable(wanted) != comparable(found) else { return nil }
            return .changed(.caption, name, quoted(wanted), quoted(found))
        }
        func other<Value: Equatable>(
            _ name: String, _ wanted: Value?, _ found: Value, words: (Value) -> String
        ) -> Difference? {
            guard let wanted, wanted != found else { return nil }
            return .changed(.caption, name, words(wanted), words(found))
        }
        return [
            text("title", expected.title, actual.title), text("form", expected.form, actual.form),
            text("department", expected.department, actual.department), text("unit", expected.unit, actual.unit),
            text("notes", expected.notes?.joined(separator: "\n"), actual.notes.joined(separator: "\n")),
            other("pages", expected.pages, actual.pages) { $0.map(String.init).joined(separator: ", ") },
            other("header rows", expected.headerRows, actual.headerRows, words: String.init),
        ].compactMap(\.self)
    }

    /// Checks the cells that someone cares about, and the size of the grid where it is given.
    private func differencesOfNamedCells(_ expected: ExpectedTable, _ actual: Table) -> [Difference] {
        var differences: [Difference] = []
        if let rows = expected.rows, rows != actual.rows {
            differences.append(.changed(.tracks, "rows", rows, actual.rows))
        }
        if let columns = expected.columns, columns != actual.columns {
            differences.append(.changed(.tracks, "columns", columns, actual.columns))
        }
        let owners = actual.slotOwners()
        for cell in expected.cells {
            guard owners.indices.contains(cell.row), owners[cell.row].indices.contains(cell.column) else {
                differences.append(
                    Difference(.cell, "\(cellName(row: cell.row, column: cell.column)) \(quoted(cell.text)) lost"))
                continue
            }
            differences += differencesOfCells(
                cell, actual.cells[owners[cell.row][cell.column]], row: cell.row, column: cell.column,
                rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
        }
        return differences
    }

    /// Brings rows and columns together first, so that a lost column is one difference and not one for each cell.
    ///
    /// - Returns: the differences, and the cells that are still there with the same spans.
    private func differencesOfGrids(
        _ complete: Table, _ expected: ExpectedTable, _ actual: Table, options: ComparisonOptions
    ) -> (differences: [Difference], kept: [(expected: ExpectedCell, actual: Cell)]) {
        func align(_ axis: KeyPath<Cell, Int>, _ count: KeyPath<Table, Int>) -> [TrackChange] {
            alignTracks(
                TrackText.tracks(of: complete, along: axis, count: complete[keyPath: count]),
                TrackText.tracks(of: actual, along: axis, count: actual[keyPath: count]), options: options)
        }
        let rows = align(\.row, \.rows)
        let columns = align(\.column, \.columns)
        let places = KeptPlaces(rows: KeptTracks(rows), columns: KeptTracks(columns))
        let tracks =
            rows.compactMap { Difference($0, noun: "row") }
            + columns.compactMap { Difference($0, noun: "column") }

        let owners = actual.slotOwners()
        var seen: Set<Int> = []
        var differences: [Difference] = []
        var kept: [(expected: ExpectedCell, actual: Cell)] = []
        for (cell, wanted) in zip(complete.cells, expected.cells) {
            guard let place = places.place(of: cell) else { continue }
            let owner = owners[place.row][place.column]
            seen.insert(owner)
            let found = actual.cells[owner]
            // A blank cell that became part of another is reported by the spans of that one.
            if comparable(wanted.text).isEmpty, (found.row, found.column) != (place.row, place.column) { continue }
            if (found.row, found.column, found.rowSpan, found.columnSpan)
                == (place.row, place.column, place.rowSpan ?? found.rowSpan, place.columnSpan ?? found.columnSpan)
            {
                kept.append((wanted, found))
            }
            differences += differencesOfCells(
                wanted, found, row: place.row, column: place.column, rowSpan: place.rowSpan,
                columnSpan: place.columnSpan)
        }
        for (index, cell) in actual.cells.enumerated()
        where !seen.contains(index) && !comparable(cell.text).isEmpty && places.holds(cell) {
            differences.append(
                Difference(.cell, "\(cellName(row: cell.row, column: cell.column)) \(quoted(cell.text)) is new"))
        }
        return (tracks + differences, kept)
    }

    /// Compares an expected cell with the one that covers its slot at `row` and `column` now.
    private func differencesOfCells(
        _ expected: ExpectedCell, _ actual: Cell, row: Int, column: Int, rowSpan: Int?, columnSpan: Int?
    ) -> [Difference] {
        let name = cellName(row: expected.row, column: expected.column)
        let text = quoted(expected.text)
        guard (actual.row, actual.column) == (row, column) else {
            if comparable(expected.text).isEmpty, comparable(actual.text).isEmpty { return [] }
            let other = cellName(row: actual.row, column: actual.column)
            return [Difference(.cell, "\(name) \(text) is part of \(other) \(quoted(actual.text))")]
        }
        var differences: [Difference] = []
        if comparable(expected.text) != comparable(actual.text) {
            differences.append(.changed(.cell, name, text, quoted(actual.text)))
        }
        let wanted = (rowSpan ?? actual.rowSpan, columnSpan ?? actual.columnSpan)
        if wanted != (actual.rowSpan, actual.columnSpan) {
            differences.append(
                .changed(
                    .cell, "\(name) \(text) rows × columns", spans(wanted.0, wanted.1),
                    spans(actual.rowSpan, actual.columnSpan)))
        }
        if origin == .golden, expected.text == actual.text {
            let value = actual.value?.number?.description
            if expected.value != value {
                differences.append(.changed(.cell, "\(name) \(text) value", expected.value ?? "none", value ?? "none"))
            }
            switch (expected.raw, actual.raw) {
            case (let wanted?, let found?) where wanted != found:
                differences.append(.changed(.cell, "\(name) \(text) repaired from", quoted(wanted), quoted(found)))
            case (let wanted?, nil):
                differences.append(Difference(.cell, "\(name) \(text) no longer repaired from \(quoted(wanted))"))
            case (nil, let found?):
                differences.append(Difference(.cell, "\(name) \(text) now repaired from \(quoted(found))"))
            default: break
            }
        }
        return differences
    }
}
