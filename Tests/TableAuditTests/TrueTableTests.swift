import Profiles
import TableAudit
import TableModel
import TestSupport
import Testing

@Suite("Audit of true tables", Truth.needsCorpus)
struct TrueTableTests {
    @Test func show() throws {
        for document in try Truth.finalAccounts() {
            let audit = auditDocument(document, profile: Profiles.choose(for: document))
            print("##", document.name, "bound", audit.bound.count, "of", audit.figures)
            for f in audit.findings {
                print(
                    "  ", f.severity, f.code, f.table ?? "", f.message,
                    f.cells.map { "r\($0.row)c\($0.column)" }.prefix(4))
            }
        }
    }
}
