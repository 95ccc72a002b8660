import Export
import Geometry
import TableModel
import TestSupport
import Testing

@Suite struct MarkdownTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func tablesReadBackSlotBySlot(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let document = generator.document()
        let tables = readPipeTables(string(MarkdownExporter(tables: .pipe).stream(document)))
        #expect(tables.count == document.tables.count)
        for (read, table) in zip(tables, document.tables) {
            let header = table.headerRows == 0 ? [[String](repeating: "", count: table.columns)] : []
            #expect(read == header + slotTexts(of: table))
        }
    }

    @Test func titleDetailsAndNotesSurroundTheTable() {
        let table = Table(
            id: "t1", regions: [], title: "一、收入*决算*表", form: "公开02表", unit: "万元", notes: ["1. 无", "-"], rows: 2,
            columns: 2, headerRows: 1,
            cells: [
                Cell(row: 0, column: 0, columnSpan: 2, text: "项目|金额"), Cell(row: 1, column: 0, text: "a\nb"),
                Cell(row: 1, column: 1, text: "1.50"),
            ])
        #expect(
            string(MarkdownExporter(tables: .pipe).stream(Document(name: "a", tables: [table]))) == """
                ## 一、收入\\*决算\\*表

                公开02表 · 万元

                | 项目\\|金额 |  |
                | --- | --- |
                | a<br>b | 1.50 |

                1\\. 无

                \\-

                """)
    }

    @Test(arguments: [
        ("https://a.cn/b_c", "https\\://a.cn/b\\_c"), ("www.a.cn/b_c", "www\\.a.cn/b\\_c"), ("a:b/c.d", "a:b/c.d"),
    ])
    func addressesDoNotBecomeLinksThatHoldBackslashes(text: String, cell: String) {
        let table = Table(id: "t1", regions: [], rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: text)])
        #expect(string(MarkdownExporter().stream(Document(name: "a", tables: [table]))).hasSuffix("| \(cell) |\n"))
    }

    @Test func aTableWithMergedCellsIsHTMLWhereAPipeTableWouldLie() {
        let merged = Table(
            id: "t1", regions: [], rows: 1, columns: 2,
            cells: [Cell(row: 0, column: 0, columnSpan: 2, text: "*a*\n\n<b>")])
        let plain = Table(id: "t2", regions: [], rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: "c")])
        let document = Document(name: "a", tables: [merged, plain])
        #expect(
            string(MarkdownExporter().stream(document)) == """
                ## t1

                <table>
                <tbody>
                <tr><td colspan="2">*a*<br/><br/>&lt;b&gt;</td></tr>
                </tbody>
                </table>

                ## t2

                |  |
                | --- |
                | c |

                """)
        #expect(string(MarkdownExporter(tables: .html).stream(document)).contains("<tr><td>c</td></tr>"))
    }

    @Test func aTableWithoutTitleIsHeadedByItsId() {
        let table = Table(id: "t7", regions: [], rows: 1, columns: 1, cells: [Cell(row: 0, column: 0)])
        #expect(string(MarkdownExporter().stream(Document(name: "a", tables: [table]))).hasPrefix("## t7\n"))
    }
}

/// The rows of each pipe table, the line of dashes left out.
private func readPipeTables(_ text: String) -> [[[String]]] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .split { !$0.hasPrefix("| ") }
        .map { lines in lines.enumerated().filter { $0.offset != 1 }.map { cells(of: $0.element) } }
}

private func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var scalars = Array(line.unicodeScalars.dropFirst())[...]
    while let scalar = scalars.popFirst() {
        switch scalar {
        case "\\":
            if let escaped = scalars.popFirst() { cell.append(escaped) }
        case "|":
            cells.append(String(cell.dropFirst().dropLast()))
            cell = .init()
        case "<":
            scalars.removeFirst(3)
            cell.append("\n")
        default:
            cell.append(scalar)
        }
    }
    return cells
}
