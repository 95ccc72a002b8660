import Profiles
import TableAudit
import TableModel
import TestSupport
import Testing

@Suite("Seeded errors", Truth.needsCorpus)
struct SeededErrorTests {
    private static let mutations = 600

    @Test(arguments: Mutation.allCases)
    func areCaught(mutation: Mutation) throws {
        let documents = try Truth.finalAccounts().map {
            (document: $0, audit: auditDocument($0, profile: Profiles.choose(for: $0)))
        }
        .filter { !$0.audit.bound.isEmpty }
        var generator = SeededGenerator(seed: 2024)
        var (tried, bound, caught, told) = (0, 0, 0, 0)
        while tried < Self.mutations {
            guard let (document, audit) = documents.randomElement(using: &generator),
                let position = document.tables.indices.randomElement(using: &generator),
                let (table, touched) = mutation.apply(to: document.tables[position], using: &generator)
            else { continue }
            tried += 1
            guard !Set(touched).isDisjoint(with: audit.bound) else { continue }
            bound += 1
            var changed = document
            changed.tables[position] = table
            let findings = auditDocument(changed, profile: Profiles.choose(for: changed)).findings.filter {
                !audit.findings.contains($0)
            }
            caught += findings.contains { $0.severity >= .warning } ? 1 : 0
            told += findings.isEmpty ? 0 : 1
            if findings.isEmpty {
                print("MISS", mutation, document.name, table.id, touched.prefix(3).map { "r\($0.row)c\($0.column)" })
            }
        }
        print("\(mutation): \(caught) of \(bound) caught, \(told) told, \(tried) tried")
    }
}
