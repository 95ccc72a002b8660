import Export
import Geometry
import TableModel
import TestSupport
import Testing

@Suite struct CSVTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func tablesReadBackSlotBySlot(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let document = generator.document()
        let files = CSVExporter().files(for: document)
        #expect(files.map(\.suffix) == ["-t1", "-t2", "-t3"])
        for (file, table) in zip(files, document.tables) {
            let fields = readCSV(file.bytes).map { $0.map(withoutGuard) }
            #expect(fields == slotTexts(of: table))
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+a", "'+a"), ("-a", "'-a"), ("\tx", "'\tx"), ("＝A1", "'＝A1"),
        (" =1", "' =1"), ("'=1", "''=1"), ("-5+cmd", "'-5+cmd"), ("-1,5\n=1", "\"'-1,5\n=1\""), ("+86-10", "'+86-10"),
        ("-5.20", "-5.20"), ("+1%", "+1%"), ("-1,234.56", "\"-1,234.56\""), ("-", "-"), ("－－", "－－"), ("'90", "'90"),
        ("a=b", "a=b"), ("支\"出\"", "\"支\"\"出\"\"\""),
    ])
    func noFieldBecomesAFormula(text: String, field: String) {
        let table = Table(regions: [], rows: 1, columns: 2, cells: [Cell(row: 0, column: 0, text: text)])
        #expect(string(CSVExporter().stream(Document(name: "a", tables: [table]))) == field + ",\r\n")
    }

    @Test func byteOrderMarkDelimiterAndTitlesAreChosen() {
        let table = Table(
            regions: [], title: "收入", unit: "万元", notes: ["=a"], rows: 1, columns: 2,
            cells: [Cell(row: 0, column: 0, text: "a;b"), Cell(row: 0, column: 1, text: "c,d")])
        let exporter = CSVExporter(hasByteOrderMark: true, delimiter: .semicolon, hasTitles: true)
        let document = Document(name: "a", tables: [table])
        let lines = "收入;万元\r\n\"a;b\";\"c,d\"\r\n'=a\r\n"
        #expect(exporter.stream(document) == [0xEF, 0xBB, 0xBF] + Array(lines.utf8))
        #expect(exporter.files(for: document).map(\.bytes) == [exporter.stream(document)])
    }

    @Test func tablesInOneStreamStandApart() {
        let first = Table(
            regions: [], rows: 2, columns: 1, cells: [Cell(row: 0, column: 0), Cell(row: 1, column: 0, text: "a")])
        let document = Document(name: "a", tables: [first, first])
        #expect(string(CSVExporter().stream(document)) == "\"\"\r\na\r\n\r\n\"\"\r\na\r\n")
    }
}

/// Reads RFC 4180 with CR LF between records.
private func readCSV(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(string(bytes).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        switch (scalar, isQuoted) {
        case ("\"", true) where scalars.first == "\"":
            field.append("\"")
            scalars.removeFirst()
        case ("\"", _):
            isQuoted.toggle()
        case (",", false):
            record.append(String(field))
            field = .init()
        case ("\r", false) where scalars.first == "\n":
            scalars.removeFirst()
            records.append(record + [String(field)])
            record = []
            field = .init()
        default:
            field.append(scalar)
        }
    }
    return records
}

private func withoutGuard(_ field: String) -> String {
    guard field.hasPrefix("'"), let first = field.first(where: { $0 != "'" && $0 != " " }),
        "=+-@＝＋－＠\t\r\n".contains(first)
    else { return field }
    return String(field.dropFirst())
}
