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
        .enabled(if: hasCorpus, "no corpus: set REGRID_CORPUS to a folder with the truth files")
    }

    private static var hasCorpus: Bool {
        FileManager.default.fileExists(atPath: corpus.appendingPathComponent("wuhan").path)
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

    /// A document that the project draws itself, with what is true of it.
    public struct Sample: Sendable, CustomStringConvertible {
        /// The folder's name.
        public let name: String
        /// The path of the PDF.
        public let path: String
        /// The tables as they should come out.
        public let truth: Document
        /// For each table the slots whose text layout breaks and a repair must undo.
        public let dueRepairs: [Set<Slot>]

        /// The folder's name.
        public var description: String { name }
    }

    /// The row and column in which a cell starts.
    public struct Slot: Hashable, Sendable {
        /// The row, from 0.
        public let row: Int
        /// The column, from 0.
        public let column: Int

        /// Makes a slot.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// The committed samples by name.
    public static let samples: [Sample] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Samples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            let sample = folder.appendingPathComponent(name)
            guard let data = try? Data(contentsOf: sample.appendingPathComponent("truth.json")),
                let file = try? JSONDecoder().decode(TruthFile.self, from: data)
            else { return nil }
            return Sample(
                name: name, path: sample.appendingPathComponent("input.pdf").path,
                truth: Document(name: name, tables: file.tables.map(\.table)),
                dueRepairs: file.tables.map { Set(($0.repairs ?? []).map { Slot(row: $0.row, column: $0.column) }) })
        }
    }()

    /// The true tables of the samples, and of the corpus where it is there.
    public static func documents() throws -> [Document] {
        samples.map(\.truth) + (hasCorpus ? try finalAccounts() : [])
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
    let repairs: [TruthRepair]?

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

private struct TruthRepair: Decodable {
    let row, column: Int
}

private struct TruthCell: Decodable {
    let row, column, rowSpan, columnSpan: Int
    let text: String
}
