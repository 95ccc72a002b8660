import Export
import FoundationEssentials
import Geometry
import TableModel
import TestSupport
import Testing

@Suite struct JSONTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func documentsReadBackEqual(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let document = generator.document()
        #expect(try JSONImporter().document(from: JSONExporter().stream(document)) == document)
    }

    @Test func writesTheContractKeyByKey() {
        let document = Document(
            name: "决算.pdf", pages: [PageSize(number: 5, width: 595.3, height: 841.904)],
            tables: [
                Table(
                    id: "t1", regions: [TableRegion(page: 5, box: Rect(x0: 72, y0: 100.125, x1: 500.5, y1: 120))],
                    title: "收入决算表", form: "公开02表", department: "某局", unit: "万元", notes: ["注：\"无\""], confidence: 0.9,
                    rows: 1, columns: 2, headerRows: 1,
                    cells: [
                        Cell(
                            row: 0, column: 0, text: "支出", page: 5, box: Rect(x0: -0.001, y0: -7.25, x1: 1, y1: 2),
                            hidden: "出"),
                        Cell(
                            row: 0, column: 1, text: "1,112.44", page: 5, box: Rect(x0: 1, y0: 0, x1: 2, y1: 2),
                            raw: "1, 112. 44",
                            repairs: [
                                Repair(rule: "r", before: "1, 112. 44", after: "1,112.44", because: "same cell\n")
                            ], value: .number(ExactDecimal(mantissa: 111244, scale: 2), unit: "万元")),
                    ])
            ],
            paragraphs: [TextBlock(page: 5, box: Rect(x0: 1, y0: 2, x1: 3, y1: 4), text: "一、概况")],
            findings: [
                Finding(severity: .warning, code: "c", message: "m"),
                Finding(
                    severity: .error, code: "d", message: "n", page: 5, table: "t1",
                    cells: [
                        CellReference(table: "t1", row: 0, column: 1, page: 5, box: Rect(x0: 1, y0: 0, x1: 2, y1: 2))
                    ]),
            ])
        let expected = """
            {"document":"决算.pdf","pages":[
            {"number":5,"width":595.3,"height":841.9}
            ],"tables":[
            {"id":"t1","page":5,"pages":[5],"bbox":[72,100.13,500.5,120],"regions":[{"page":5,"bbox":[72,100.13,500.5,120]}],\
            "title":"收入决算表","form":"公开02表","department":"某局","unit":"万元","notes":["注：\\"无\\""],\
            "evidence":"ruled","confidence":0.9,"rows":1,"columns":2,"headerRows":1,\
            "columnHeaders":[["支出"],["1,112.44"]],"cells":[
            {"row":0,"column":0,"rowSpan":1,"columnSpan":1,"text":"支出","hidden":"出","page":5,"bbox":[0,-7.25,1,2]},
            {"row":0,"column":1,"rowSpan":1,"columnSpan":1,"text":"1,112.44","page":5,"bbox":[1,0,2,2],\
            "value":"1112.44","raw":"1, 112. 44","repairs":[{"rule":"r","before":"1, 112. 44","after":"1,112.44","because":"same cell\\n"}]}
            ]}
            ],"paragraphs":[
            {"page":5,"bbox":[1,2,3,4],"text":"一、概况"}
            ],"findings":[
            {"severity":"warning","code":"c","message":"m","cells":[]},
            {"severity":"error","code":"d","message":"n","page":5,"table":"t1",\
            "cells":[{"table":"t1","row":0,"column":1,"page":5,"bbox":[1,0,2,2]}]}
            ]}

            """
        #expect(String(decoding: JSONExporter().stream(document), as: UTF8.self) == expected)
    }

    @Test func coordinatesThatAreNoNumbersStayReadable() throws {
        let document = Document(
            name: "a.pdf", pages: [PageSize(number: 1, width: .infinity, height: .nan)],
            tables: [], paragraphs: [], findings: [])
        let read = try JSONImporter().document(from: JSONExporter().stream(document))
        #expect(read.pages == [PageSize(number: 1, width: 0, height: 0)])
    }

    @Test(arguments: [
        ("", "not valid JSON"),
        ("{\"document\":\"a\"}", "pages: the key is missing"),
        (contract(cells: #"{"row":0,"column":0,"rowSpan":1,"columnSpan":1,"page":1,"bbox":[0,0,1,1]}"#), "[0].text"),
        (contract(cells: cell(row: "0", bbox: "[0,0,1]")), "tables[0].cells[0].bbox"),
        (contract(cells: cell(row: "-1")), "tables[0].cells[0].row"),
        (contract(cells: cell(row: "9223372036854775807")), "tables[0].cells[0].row"),
        (contract(cells: cell(row: "1")), "table t1: cell at row 1, column 0 leaves the 1 x 1 grid"),
        (contract(cells: ""), "table t1: slot at row 0, column 0 is not covered"),
        (contract(cells: cell(row: "0") + "," + cell(row: "0")), "table t1: slot at row 0, column 0 is covered more"),
        (contract(rows: 2_000_000_000, cells: cell(row: "0")), "table t1: 2000000000 x 1 slots are more than"),
        (contract(rows: 2_147_483_647, columns: 2_147_483_647, cells: ""), "slots are more than"),
        (contract(rows: 4_294_967_295, columns: 4_294_967_295, cells: ""), "tables[0].rows"),
    ])
    func whatIsNotTheContractIsNamed(text: String, message: String) {
        let error = #expect(throws: JSONImportError.self) { try JSONImporter().document(from: Array(text.utf8)) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    /// Cells that cover a large grid again and again must not cost their number times its slots.
    @Test(.timeLimit(.minutes(1))) func aGridThatIsCoveredOverAndOverIsRefusedAtOnce() {
        let wide = #"{"row":0,"column":0,"rowSpan":1,"columnSpan":4000000,"text":"","page":1,"bbox":[0,0,1,1]}"#
        let text = contract(columns: 4_000_000, cells: [String](repeating: wide, count: 5000).joined(separator: ","))
        #expect(throws: JSONImportError.self) { try JSONImporter().document(from: Array(text.utf8)) }
    }

    @Test func cellsStandByRowAndColumnWhateverTheirOrderInTheText() throws {
        let cells = cell(row: "1") + "," + cell(row: "0")
        let document = try JSONImporter().document(from: Array(contract(rows: 2, cells: cells).utf8))
        #expect(document.tables[0].cells.map(\.row) == [0, 1])
    }

    @Test func keysAddedLaterArePassedOver() throws {
        let text = contract(cells: cell(row: "0")).replacing("\"unit\"", with: "\"audited\":true,\"unit\"")
        let document = try JSONImporter().document(from: Array(text.utf8))
        #expect(document.tables.first?.cells.map(\.text) == ["a"])
        #expect(document.paragraphs.isEmpty)
    }
}

private func cell(row: String, bbox: String = "[0,0,1,1]") -> String {
    #"{"row":\#(row),"column":0,"rowSpan":1,"columnSpan":1,"text":"a","page":1,"bbox":\#(bbox)}"#
}

private func contract(rows: Int = 1, columns: Int = 1, cells: String) -> String {
    """
    {"document":"a.pdf","pages":[],"findings":[],"tables":[{"id":"t1","page":1,"pages":[1],"bbox":[0,0,1,1],\
    "regions":[{"page":1,"bbox":[0,0,1,1]}],"title":"","form":"","department":"","unit":"","notes":[],\
    "evidence":"ruled","confidence":1,"rows":\(rows),"columns":\(columns),"headerRows":0,"cells":[\(cells)]}]}
    """
}
