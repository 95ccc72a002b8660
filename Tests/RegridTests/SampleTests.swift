import Export
import FoundationEssentials
import Regrid
import TableModel
import TestSupport
import Testing

/// The samples from file to JSON.
@Suite("Samples")
struct SampleTests {
    /// Truth was written by hand: texts are compared without white space, which layout decides.
    @Test(arguments: Truth.samples)
    func tablesAreExact(sample: Truth.Sample) throws {
        let document = try Regrid.extract(from: sample.path)
        try #require(document.tables.map(\.title) == sample.truth.tables.map(\.title))
        for (table, (truth, due)) in zip(document.tables, zip(sample.truth.tables, sample.dueRepairs)) {
            #expect(table.checkInvariants().isEmpty)
            #expect(Facts(table) == Facts(truth), "\(truth.id)")
            let outlines = Set(table.cells.map(Outline.init))
            let expected = Set(truth.cells.map(Outline.init))
            #expect(outlines.subtracting(expected).isEmpty, "\(truth.id): these are wrong")
            #expect(expected.subtracting(outlines).isEmpty, "\(truth.id): these are missing")
            let repaired = table.cells.filter { !$0.repairs.isEmpty }
            #expect(Set(repaired.map { Truth.Slot(row: $0.row, column: $0.column) }) == due, "\(truth.id)")
            for cell in repaired {
                #expect(cell.raw == cell.repairs.first?.before)
                #expect(cell.text == cell.repairs.last?.after)
                #expect(cell.repairs.allSatisfy { !$0.because.isEmpty })
            }
        }
    }

    /// The output byte for byte; `UPDATE_GOLDENS=1` writes it anew, and fails so that nobody forgets to look at it.
    @Test(arguments: Truth.samples)
    func outputIsAsRecorded(sample: Truth.Sample) throws {
        let output = JSONExporter().stream(try Regrid.extract(from: sample.path))
        let golden = URL(filePath: sample.path).deletingLastPathComponent().appending(path: "expected.json")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try Data(output).write(to: golden)
            Issue.record("written anew: \(golden.path)")
            return
        }
        let recorded = try Data(contentsOf: golden)
        guard Data(output) != recorded else { return }
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        let expected = String(decoding: recorded, as: UTF8.self).split(separator: "\n")
        let changed = zip(lines, expected).first { $0 != $1 }
        Issue.record("\(lines.count) lines for \(expected.count); first change: \(String(describing: changed))")
    }

    @Test(arguments: Truth.samples)
    func readingTwiceGivesTheSame(sample: Truth.Sample) throws {
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: sample.path)))
        let fromMemory = try Regrid.extract(from: bytes, name: "input.pdf")
        #expect(JSONExporter().stream(fromMemory) == JSONExporter().stream(try Regrid.extract(from: sample.path)))
    }
}

/// What is said of a whole table.
private struct Facts: Equatable {
    var rows, columns, headerRows: Int
    var pages: [Int]
    var form, department, unit: String
    var notes: [String]

    init(_ table: Table) {
        (rows, columns, headerRows, pages) = (table.rows, table.columns, table.headerRows, table.pages)
        (form, department, unit) = (tight(table.form), tight(table.department), tight(table.unit))
        notes = table.notes.map(tight)
    }
}

private struct Outline: Hashable {
    var row, column, rowSpan, columnSpan: Int
    var text: String

    init(_ cell: Cell) {
        (row, column, rowSpan, columnSpan) = (cell.row, cell.column, cell.rowSpan, cell.columnSpan)
        text = tight(cell.text)
    }
}

private func tight(_ text: String) -> String { text.filter { !$0.isWhitespace } }
