import Regrid
import TableModel
import TableRepair
import TestSupport
import Testing

/// What repair makes of text that came through a real layout.
@Suite("Repair of the samples")
struct SampleRepairTests {
    /// Compares texts in reading order, so that a table that layout leaves in two parts does not matter here.
    @Test(arguments: Truth.samples)
    func makesTheDueRepairsAndNoOthers(sample: Truth.Sample) throws {
        let extracted = try Regrid.extract(from: sample.path, options: ExtractionOptions(repairs: false))
        let repaired = repairDocument(extracted)
        let made = repaired.tables.flatMap(\.cells).filter { $0.raw != nil }.map(\.text)
        let due = zip(sample.truth.tables, sample.dueRepairs).flatMap { table, slots in
            table.cells.filter { slots.contains(Truth.Slot(row: $0.row, column: $0.column)) }.map(\.text)
        }
        #expect(made.difference(from: due).isEmpty, "\(made.difference(from: due))")
        #expect(repairDocument(repaired) == repaired)
    }
}
