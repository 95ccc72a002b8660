import Profiles
import TableAudit
import TableModel
import TestSupport
import Testing

/// Errors put into true tables at random, the same in every run.
@Suite("Seeded errors")
struct SeededErrorTests {
    /// How many errors of each kind are tried: 2,000 in all.
    private static let mutations = 500
    /// The share of errors that touch a bound figure and must be caught.
    private static let share = 0.95

    private struct Rate {
        var (tried, bound, caught, told) = (0, 0, 0, 0)
    }

    /// Every difference in true tables is one that is printed; here none is larger than rounding makes it.
    @Test func trueTablesHaveNoFindingsButRounding() throws {
        for document in try Truth.documents() {
            for finding in audit(document).findings {
                let isRounding = finding.code == "rounding-difference" && finding.severity == .info
                let isLoneRounding = finding.code == "sum-mismatch" && finding.severity == .warning
                #expect(isRounding || isLoneRounding, "\(document.name): \(finding.message)")
            }
        }
    }

    @Test func areCaught() throws {
        let documents = try Truth.documents().map { (document: $0, audit: audit($0)) }.filter {
            !$0.audit.bound.isEmpty
        }
        let (bound, figures) = documents.reduce((0, 0)) { ($0.0 + $1.audit.bound.count, $0.1 + $1.audit.figures) }
        print("figures bound by a relation: \(bound) of \(figures)")
        var (caught, all) = (0, 0)
        for mutation in Mutation.allCases {
            let rate = rate(of: mutation, in: documents)
            print("\(mutation): \(rate.caught) of \(rate.bound) that touch a bound figure caught, \(rate.told) told of")
            #expect(rate.tried == Self.mutations)
            caught += rate.caught
            all += rate.bound
        }
        print("all kinds: \(caught) of \(all) caught")
        #expect(Double(caught) >= Double(all) * Self.share)
    }

    /// Counts an error as caught where a warning or worse tells of it, and as told of where anything does.
    private func rate(of mutation: Mutation, in documents: [(document: Document, audit: Audit)]) -> Rate {
        var generator = SeededGenerator(seed: 2024)
        var rate = Rate()
        while rate.tried < Self.mutations {
            guard let (document, audit) = documents.randomElement(using: &generator),
                let position = document.tables.indices.randomElement(using: &generator),
                let (table, touched) = mutation.apply(to: document.tables[position], using: &generator)
            else { continue }
            rate.tried += 1
            guard !Set(touched).isDisjoint(with: audit.bound) else { continue }
            rate.bound += 1
            var changed = document
            changed.tables[position] = table
            let findings = self.audit(changed).findings.filter { !audit.findings.contains($0) }
            rate.caught += findings.contains { $0.severity >= .warning } ? 1 : 0
            rate.told += findings.isEmpty ? 0 : 1
        }
        return rate
    }

    private func audit(_ document: Document) -> Audit {
        auditDocument(document, profile: Profiles.choose(for: document))
    }
}
