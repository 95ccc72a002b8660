public import TableModel
import Geometry

extension Table {
    /// Draws a table as text: a line a row, `|` between cells, `/` between the physical lines of a cell.
    ///
    /// A cell of `<` alone is covered by the cell to its left; blanks around a cell are dropped. The text of a
    /// cell of several lines joins them with a blank, as layout does for Latin text.
    public init(id: String = "t1", title: String = "", unit: String = "", headerRows: Int = 1, drawn: String) {
        let rows = drawn.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
        }
        var cells: [Cell] = []
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() {
                if text == "<", !cells.isEmpty {
                    cells[cells.count - 1].columnSpan += 1
                    continue
                }
                let lines = text.split(separator: "/").map { $0.trimmed }
                cells.append(
                    Cell(
                        row: row, column: column, text: lines.joined(separator: " "),
                        lines: lines.count > 1 ? lines : []))
            }
        }
        self.init(
            id: id, regions: [TableRegion(page: 1, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1))], title: title, unit: unit,
            rows: rows.count, columns: rows.map(\.count).max() ?? 0, headerRows: headerRows, cells: cells)
    }

    /// The text of the cell that starts at a slot; nil for none.
    public func text(_ row: Int, _ column: Int) -> String? {
        cells.first { $0.row == row && $0.column == column }?.text
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
