import TableModel
import TestSupport

/// A seeded error in one table of a document: what extraction or a typist may do to it.
enum Mutation: String, CaseIterable, Sendable {
    /// One digit of a figure becomes another.
    case digit
    /// Two figures of a table change places.
    case swap
    /// A row with figures is missing.
    case row
    /// The figures of a column slip down by one row from some row on.
    case column

    /// The table with the error, and the figures that it touched; nil where the table has no room for it.
    func apply(
        to table: Table, using generator: inout SeededGenerator
    ) -> (table: Table, touched: [CellReference])? {
        switch self {
        case .digit: changeDigit(table, &generator)
        case .swap: swapFigures(table, &generator)
        case .row: dropRow(table, &generator)
        case .column: shiftColumn(table, &generator)
        }
    }

    private func changeDigit(_ table: Table, _ generator: inout SeededGenerator) -> (Table, [CellReference])? {
        guard let index = table.figureIndices.randomElement(using: &generator) else { return nil }
        var result = table
        var characters = Array(table.cells[index].text)
        let digits = characters.indices.filter { ("0"..."9").contains(characters[$0]) }
        guard let place = digits.randomElement(using: &generator),
            let digit = "0123456789".filter({ $0 != characters[place] }).randomElement(using: &generator)
        else { return nil }
        characters[place] = digit
        result.cells[index].text = String(characters)
        return (result, [table.reference(index)])
    }

    private func swapFigures(_ table: Table, _ generator: inout SeededGenerator) -> (Table, [CellReference])? {
        guard let first = table.figureIndices.randomElement(using: &generator) else { return nil }
        let others = table.figureIndices.filter { table.cells[$0].text != table.cells[first].text }
        guard let second = others.randomElement(using: &generator) else { return nil }
        var result = table
        result.cells[first].text = table.cells[second].text
        result.cells[second].text = table.cells[first].text
        return (result, [table.reference(first), table.reference(second)])
    }

    private func dropRow(_ table: Table, _ generator: inout SeededGenerator) -> (Table, [CellReference])? {
        let spanned = Set(table.cells.filter { $0.rowSpan > 1 }.flatMap(\.rowRange))
        let rows = Set(table.figureIndices.map { table.cells[$0].row }).subtracting(spanned).sorted()
        guard let row = rows.randomElement(using: &generator) else { return nil }
        var result = table
        result.rows -= 1
        result.cells = table.cells.filter { $0.row != row }
        for index in result.cells.indices where result.cells[index].row > row { result.cells[index].row -= 1 }
        return (result, table.figureIndices.filter { table.cells[$0].row == row }.map(table.reference))
    }

    private func shiftColumn(_ table: Table, _ generator: inout SeededGenerator) -> (Table, [CellReference])? {
        let columns = Set(table.figureIndices.map { table.cells[$0].column }).sorted()
        guard let column = columns.randomElement(using: &generator) else { return nil }
        let cells = table.cells.indices.filter {
            table.cells[$0].column == column && table.cells[$0].row >= table.headerRows
        }
        guard let start = cells.indices.randomElement(using: &generator), start + 1 < cells.count else { return nil }
        var result = table
        var above = ""
        for index in cells[start...] { (result.cells[index].text, above) = (above, table.cells[index].text) }
        let touched = cells[start...].filter { result.cells[$0].text != table.cells[$0].text }
        guard !touched.isEmpty else { return nil }
        return (result, touched.map(table.reference))
    }
}

extension Table {
    /// The body cells with a figure other than 0 that is printed with decimal places.
    fileprivate var figureIndices: [Int] {
        cells.indices.filter { index in
            guard cells[index].row >= headerRows, let number = WrittenNumber(cells[index].text) else { return false }
            return number.value.scale > 0 && !number.value.isZero && !number.isPercent
        }
    }

    fileprivate func reference(_ index: Int) -> CellReference { CellReference(table: id, cell: cells[index]) }
}
