public import TableModel
public import Testing
import Foundation
import Geometry

/// Hand-checked tables that the tests measure against.
public enum Truth {
    /// The folder of truth files outside the checkout: `REGRID_CORPUS`, else `../shared/corpus`.
    private static let corpus: URL = {
        let given = ProcessInfo.processInfo.environment["REGRID_CORPUS"]
        return URL(fileURLWithPath: given ?? "../shared/corpus")
    }()

    /// Skips a test where the corpus is not there, and says so.
    public static var needsCorpus: ConditionTrait {
        .enabled(
            if: FileManager.default.fileExists(atPath: corpus.appendingPathComponent("wuhan").path),
            "no corpus: set REGRID_CORPUS to a folder with the truth files")
    }

    /// The documents of the corpus's final accounts, by name.
    public static func finalAccounts() throws -> [Document] {
        try ["wuhan", "real-cn"].flatMap { folder -> [Document] in
            let directory = corpus.appendingPathComponent(folder)
            let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
            return try files.filter { $0.hasSuffix(".truth.json") }.sorted().map { file in
                try document(named: file, from: Data(contentsOf: directory.appendingPathComponent(file)))
            }
        }
    }

    /// Reads a truth file.
    static func document(named name: String, from data: Data) throws -> Document {
        let file = try JSONDecoder().decode(TruthFile.self, from: data)
        return Document(name: name, tables: file.tables.map(\.table))
    }
}

private struct TruthFile: Decodable {
    let tables: [TruthTable]
}

private struct TruthTable: Decodable {
    let id, title, unit: String
    let form, department: String?
    let notes: [String]
    let rows, columns, headerRows: Int
    let pages: [Int]?
    let cells: [TruthCell]

    var table: Table {
        let box = Rect(x0: 0, y0: 0, x1: 1, y1: 1)
        return Table(
            id: id, regions: (pages ?? [1]).map { TableRegion(page: $0, box: box) }, title: title, form: form ?? "",
            department: department ?? "", unit: unit, notes: notes, rows: rows, columns: columns,
            headerRows: headerRows,
            cells: cells.map {
                Cell(
                    row: $0.row, column: $0.column, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan, text: $0.text,
                    page: pages?.first ?? 1)
            })
    }
}

private struct TruthCell: Decodable {
    let row, column, rowSpan, columnSpan: Int
    let text: String
}
