import TableAudit
import Regrid
import TableModel
import TestSupport
import Testing

/// What an audit makes of tables that came through reading, layout and repair.
@Suite("Audit of the samples")
struct SampleAuditTests {
    /// Whole documents are held against the profile; single forms stand for themselves.
    @Test(arguments: Truth.samples)
    func extractionAddsNoFindings(sample: Truth.Sample) throws {
        let extracted = Regrid.audit(try Regrid.extract(from: sample.path))
        let truth = Regrid.audit(sample.truth)
        let sums = ["sum-mismatch", "rounding-difference", "unreadable-figure", "code-order", "row-number-gap"]
        func messages(_ findings: [Finding]) -> [String] {
            findings.filter { sums.contains($0.code) }.map(\.message).filter { !$0.contains("column") }.sorted()
        }
        #expect(messages(extracted.findings) == messages(truth.findings))
        #expect(extracted.bound.count == truth.bound.count)
        #expect(extracted.figures == truth.figures)
    }

    @Test func figuresNameWhatTheyAre() throws {
        let sample = try #require(Truth.samples.first { $0.name == "writer-whole-document" })
        let records = Regrid.figures(of: try Regrid.extract(from: sample.path))
        let pension = try #require(records.first { $0.form == "公开03表" && $0.code == "2080505" })
        #expect(pension.name == "机关事业单位基本养老保险缴费支出")
        #expect(pension.columnPath.first == "本年支出合计")
        #expect(pension.unit == "万元")
        #expect(!pension.department.isEmpty)
        #expect(records.contains { $0.isRepaired || !$0.findings.isEmpty })
    }
}
