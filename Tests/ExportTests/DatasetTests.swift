import Export
import FoundationEssentials
import Geometry
import TableModel
import Testing

@Suite("Data set")
struct DatasetTests {
    private let record = FigureRecord(
        document: "a.pdf", department: "某局", year: "2024", form: "公开02表", table: "t2", title: "收入决算表", page: 5, row: 4,
        column: 2, code: "20805", name: "=养老,支出", columnPath: ["本年收入", "合计"],
        value: ExactDecimal(mantissa: 111_240, scale: 2), unit: "万元", isRepaired: true, findings: ["f1", "f3"])

    @Test func csvHasALineAFigure() {
        let text = String(decoding: DatasetFormat.csv.write([record]), as: UTF8.self)
        let heading = "document,department,year,form,table,title,page,row,column,code,name,columnPath,value,unit,"
        #expect(
            text == heading + "repaired,findings\r\n"
                + "a.pdf,某局,2024,公开02表,t2,收入决算表,5,4,2,20805,\"'=养老,支出\",本年收入 / 合计,1112.40,万元,yes,f1 f3\r\n")
    }

    @Test func jsonHasAnObjectAFigure() throws {
        struct Row: Decodable, Equatable {
            var document, code, name, value, unit: String
            var page, row, column: Int
            var columnPath, findings: [String]
            var repaired: Bool
        }
        let rows = try JSONDecoder().decode([Row].self, from: Data(DatasetFormat.json.write([record, record])))
        #expect(rows.count == 2)
        #expect(
            rows[0]
                == Row(
                    document: "a.pdf", code: "20805", name: "=养老,支出", value: "1112.40", unit: "万元", page: 5, row: 4,
                    column: 2, columnPath: ["本年收入", "合计"], findings: ["f1", "f3"], repaired: true))
    }

    @Test func findingsAreLinesOfCSVAndRowsOfHTML() {
        let box = Rect(x0: 0, y0: 0, x1: 1, y1: 1)
        let finding = Finding(
            severity: .error, code: "sum-mismatch", message: "1 < 2", page: 3, table: "t1",
            cells: [CellReference(table: "t1", row: 2, column: 0, page: 3, box: box)], cause: .source)
        let items = [DocumentFinding(document: "a.pdf", id: "f1", finding: finding)]
        let csv = String(decoding: FindingsFormat.csv.write(items), as: UTF8.self)
        #expect(csv.contains("a.pdf,f1,error,sum-mismatch,3,t1,t1 row 3 column 1,1 < 2,source\r\n"))
        let html = String(decoding: FindingsFormat.html.write(items, language: .chinese), as: UTF8.self)
        #expect(html.contains("<td>1 &lt; 2</td><td>请更正消息所指的数字</td>"))
    }

    @Test func comparisonsHaveThenAndNow() {
        var now = record
        now.value = ExactDecimal(mantissa: 120_000, scale: 2)
        let pair = FigureComparison(
            form: "公开02表", code: "20805", name: "养老", column: "合计", unit: "万元", then: record, now: now)
        let csv = String(decoding: ComparisonFormat.csv.write([pair]), as: UTF8.self)
        #expect(csv.hasSuffix("公开02表,20805,养老,合计,万元,1112.40,1200.00,87.60,5,5\r\n"))
        let text = String(decoding: ComparisonFormat.text.write([pair]), as: UTF8.self)
        #expect(text == "公开02表\n  20805 养老 | 合计: 1112.40 → 1200.00 (+87.60) 万元\n")
    }

    @Test func findingsAreAListInTheFormOfTheContract() throws {
        struct Row: Decodable {
            var document, id, severity, code, message, cause: String
        }
        let finding = Finding(severity: .error, code: "sum-mismatch", message: "1 \"and\" 2", cause: .source)
        let bytes = FindingsFormat.json.write([DocumentFinding(document: "a.pdf", id: "f1", finding: finding)])
        let rows = try JSONDecoder().decode([Row].self, from: Data(bytes))
        #expect(rows.map { [$0.document, $0.id, $0.severity, $0.cause] } == [["a.pdf", "f1", "error", "source"]])
        #expect(rows.map(\.message) == ["1 \"and\" 2"])
        #expect(try JSONDecoder().decode([Row].self, from: Data(FindingsFormat.json.write([]))).isEmpty)
    }
}
