import Geometry
import TableModel
import TestSupport

extension SeededGenerator {
    /// A document whose texts hold whatever a format could trip over.
    mutating func document(tables: Int = 3) -> Document {
        Document(
            name: text() + ".pdf",
            pages: (1...4).map { PageSize(number: $0, width: coordinate(), height: coordinate()) },
            tables: (1...tables).map { table(id: "t\($0)") },
            paragraphs: (0..<3).map { _ in TextBlock(page: page(), box: box(), text: text()) },
            findings: (0..<3).map { _ in finding() })
    }

    /// A table of up to 6 × 6 slots, with merged cells.
    mutating func table(id: String) -> Table {
        let rows = Int.random(in: 1...6, using: &self)
        let columns = Int.random(in: 1...6, using: &self)
        var taken = Set<[Int]>()
        var cells: [Cell] = []
        for row in 0..<rows {
            for column in 0..<columns where !taken.contains([row, column]) {
                let free = (column..<columns).prefix { !taken.contains([row, $0]) }
                let columnSpan = Int.random(in: 1...min(3, free.count), using: &self)
                let rowSpan = Int.random(in: 1...min(3, rows - row), using: &self)
                for r in row..<(row + rowSpan) {
                    for c in column..<(column + columnSpan) { taken.insert([r, c]) }
                }
                cells.append(cell(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
            }
        }
        return Table(
            id: id, regions: [TableRegion(page: 1, box: box()), TableRegion(page: 2, box: box())], title: text(),
            form: text(), department: text(), unit: text(), notes: [text(), text()],
            evidence: [.ruled, .aligned, .tagged, .mixed].randomElement(using: &self) ?? .ruled,
            confidence: Double(Int.random(in: 0...100, using: &self)) / 100, rows: rows, columns: columns,
            headerRows: Int.random(in: 0...rows, using: &self), cells: cells)
    }

    private mutating func cell(row: Int, column: Int, rowSpan: Int, columnSpan: Int) -> Cell {
        let isRepaired = Bool.random(using: &self)
        return Cell(
            row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, text: text(), page: page(), box: box(),
            raw: isRepaired ? text() : nil,
            repairs: isRepaired ? [Repair(rule: "split-code", before: text(), after: text(), because: text())] : [],
            hidden: Bool.random(using: &self) ? text() : "")
    }

    private mutating func finding() -> Finding {
        let hasPlace = Bool.random(using: &self)
        return Finding(
            severity: Severity.allCases.randomElement(using: &self) ?? .info, code: "no-text-layer", message: text(),
            page: hasPlace ? page() : nil, table: hasPlace ? "t1" : nil,
            cells: hasPlace ? [CellReference(table: "t1", row: 1, column: 0, page: page(), box: box())] : [])
    }

    /// Up to four pieces; never white space at an end, or twice in a row, which the layout never gives.
    mutating func text() -> String {
        let pieces = [
            "收入决算表", "1,112.44", "-5.2", "=1+1", "+8", "@x", "'=a", "-", "|", "\\", "`", "*b*", "_c_", "<b>",
            "&amp;", "\"", "'", ",", "[a](b)", "#", "1.", "~~d~~", "☑", "é", "\u{1F600}", "a b", "c\nd", "\u{7}", "!",
            "http://a.b", "www.a", "—", "＝2",
        ]
        return (0..<Int.random(in: 0...4, using: &self))
            .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }

    private mutating func page() -> Int { Int.random(in: 1...4, using: &self) }

    private mutating func box() -> Rect {
        Rect(x0: coordinate(), y0: coordinate(), x1: coordinate(), y1: coordinate())
    }

    /// In hundredths, as the contract keeps them; some left of or above the page.
    private mutating func coordinate() -> Double {
        Double(Int.random(in: -500...100_000, using: &self)) / 100
    }
}
