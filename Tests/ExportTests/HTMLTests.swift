import Export
import Foundation
import FoundationXML
import Geometry
import TableModel
import TestSupport
import Testing

@Suite struct HTMLTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func tablesReadBackCellByCell(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let document = generator.document()
        let tables = try PageReader.tables(in: HTMLExporter().stream(document))
        #expect(tables.map { $0.place() } == document.tables.map { $0.cells.map(HTMLCell.init) })
        #expect(tables.map(\.headerRows) == document.tables.map(headerRows))
    }

    @Test func captionAndNotesAreEscaped() {
        let table = Table(
            id: "t1", regions: [], title: "a<b", unit: "\"元\"", notes: ["x & y"], rows: 2, columns: 2, headerRows: 1,
            cells: [
                Cell(row: 0, column: 0, columnSpan: 2, text: "<i>"), Cell(row: 1, column: 0, text: "a\nb"),
                Cell(row: 1, column: 1, text: "\u{1}"),
            ])
        let page = string(HTMLExporter().stream(Document(name: "<a>.pdf", tables: [table])))
        #expect(page.contains("<title>&lt;a&gt;.pdf</title>"))
        #expect(
            page.contains(
                """
                <table id="t1">
                <caption>a&lt;b<span>&quot;元&quot;</span></caption>
                <thead>
                <tr><th scope="colgroup" colspan="2">&lt;i&gt;</th></tr>
                </thead>
                <tbody>
                <tr><td>a<br/>b</td><td>\u{FFFD}</td></tr>
                </tbody>
                </table>
                <p>x &amp; y</p>
                """))
    }

    @Test func figuresRepairsAndDoubtsAreMarked() {
        let figure = Cell(
            row: 0, column: 0, text: "1.50", raw: "1. 50",
            repairs: [Repair(rule: "spaced", before: "1. 50", after: "1.50", because: "\"sum\"")],
            value: .number(ExactDecimal(mantissa: 150, scale: 2), unit: ""))
        let table = Table(
            id: "t1", regions: [], rows: 1, columns: 2, cells: [figure, Cell(row: 0, column: 1, text: "a")])
        let finding = Finding(
            severity: .warning, code: "odd", message: "a < b", page: 2, table: "t1",
            cells: [CellReference(table: "t1", cell: table.cells[1])])
        let page = string(HTMLExporter().stream(Document(name: "a", tables: [table], findings: [finding])))
        #expect(
            page.contains("<td class=\"figure repaired\" title=\"1. 50 → 1.50 (spaced: &quot;sum&quot;)\">1.50</td>"))
        #expect(page.contains("<td class=\"doubtful\" title=\"odd: a &lt; b\">a</td>"))
        #expect(page.contains("<li>p. 2: a &lt; b (odd)</li>"))
    }

    @Test func severalTablesAreListed() {
        let tables = ["t1", "t2"].map { id in
            Table(
                id: id, regions: [TableRegion(page: 3, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1))], title: "a&b", rows: 1,
                columns: 1, cells: [Cell(row: 0, column: 0)])
        }
        let page = string(HTMLExporter().stream(Document(name: "a", tables: tables)))
        #expect(page.contains("<li><a href=\"#t2\">a&amp;b</a>, p. 3</li>"))
    }

    @Test func namesAndIdsHoldNoMarkup() throws {
        let table = Table(id: "t\n\"1<", regions: [], rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: "a")])
        let bytes = HTMLExporter().stream(Document(name: "a\nb.pdf", tables: [table]))
        #expect(string(bytes).contains("<title>a\nb.pdf</title>"))
        #expect(string(bytes).contains("<table id=\"t\n&quot;1&lt;\">"))
        #expect(try PageReader.tables(in: bytes).count == 1)
    }

    /// The header rows that a page can show: those above the body.
    private func headerRows(of table: Table) -> Int {
        let crosses = table.cells.contains {
            $0.row < table.headerRows && $0.row + $0.rowSpan > table.headerRows
        }
        return crosses ? 0 : table.headerRows
    }
}

private struct HTMLCell: Hashable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var text: String
}

extension HTMLCell {
    init(_ cell: Cell) {
        self.init(
            row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
            text: cell.text.replacing("\u{7}", with: "\u{FFFD}"))
    }
}

/// A table as a browser sees it before it places the cells.
private struct HTMLTable {
    var rows: [[HTMLCell]] = []
    var headerRows = 0

    /// Gives each cell its column: the first slot of its row that no earlier cell covers.
    func place() -> [HTMLCell] {
        var taken = Set<[Int]>()
        return rows.enumerated().flatMap { row, cells in
            cells.map { cell in
                var placed = cell
                placed.row = row
                while taken.contains([row, placed.column]) { placed.column += 1 }
                for r in row..<(row + cell.rowSpan) {
                    for c in placed.column..<(placed.column + cell.columnSpan) { taken.insert([r, c]) }
                }
                return placed
            }
        }
    }
}

private final class PageReader: NSObject, XMLParserDelegate {
    private var tables: [HTMLTable] = []
    private var isInHead = false
    private var text = ""
    private var cell = HTMLCell(row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "")

    static func tables(in page: [UInt8]) throws -> [HTMLTable] {
        let reader = PageReader()
        let parser = XMLParser(data: Data(page))
        parser.delegate = reader
        guard parser.parse() else { throw try #require(parser.parserError) }
        return reader.tables
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "table": tables.append(HTMLTable())
        case "thead", "tbody": isInHead = name == "thead"
        case "tr":
            tables[tables.count - 1].rows.append([])
            if isInHead { tables[tables.count - 1].headerRows += 1 }
        case "th", "td":
            text = ""
            cell = HTMLCell(
                row: 0, column: 0, rowSpan: attributes["rowspan"].flatMap { Int($0) } ?? 1,
                columnSpan: attributes["colspan"].flatMap { Int($0) } ?? 1, text: "")
        case "br": text += "\n"
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        text += characters
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "th" || name == "td" else { return }
        cell.text = text
        let table = tables.count - 1
        tables[table].rows[tables[table].rows.count - 1].append(cell)
    }
}
