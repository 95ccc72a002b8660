import Export
import FoundationEssentials
import TableComparison
import TableModel

/// Compares what samples give with what they should give.
struct SampleCheck: Sendable {
    /// What is done with accepted outputs.
    enum Mode: Sendable {
        /// They are compared with.
        case check
        /// They are compared with, and replaced where something changed.
        case update
        /// They are made where there is none.
        case initialise
    }

    /// What checking one sample gave.
    struct Verdict: Sendable {
        /// A result for each expectation, and for each trouble.
        var results: [CheckedSample] = []
        /// Lines that say what was written, or why nothing was.
        var written: [String] = []
        /// Whether something is not as expected and was not accepted either.
        var failed = false

        fileprivate mutating func fail(_ name: String, _ reason: String) {
            results.append(CheckedSample(name: name, result: .failed(reason)))
            failed = true
        }
    }

    var mode: Mode

    /// Checks one sample from what its document gave.
    func check(_ sample: Sample, _ reading: Result<Document, ReadingFailure>) -> Verdict {
        var verdict = Verdict()
        do {
            let document = try reading.get()
            if mode != .initialise {
                compare(document, with: sample, &verdict)
            } else if sample.expectations.isEmpty {
                accept(document, of: sample, &verdict)
            } else {
                verdict.written.append("\(sample.name): left as it is; --update accepts what changed")
            }
        } catch {
            verdict.fail(sample.name, error.description)
        }
        return verdict
    }

    /// Refuses samples that cannot be kept apart: what one of them gives is no measure of the other.
    func refuse(_ clash: SampleFolder.Clash) -> Verdict {
        var verdict = Verdict()
        let documents = clash.documents.joined(separator: " and ")
        verdict.fail(clash.name, "\(documents) would share \(clash.golden); rename all but one")
        return verdict
    }

    private func compare(_ document: Document, with sample: Sample, _ verdict: inout Verdict) {
        if sample.expectations.isEmpty {
            verdict.fail(sample.name, "nothing says what it should give; make \(sample.golden) with --init")
        }
        for path in sample.expectations {
            let file = path.split(separator: "/").last ?? ""
            let name = sample.expectations.count == 1 ? sample.name : "\(sample.name)/\(file)"
            do {
                let json = try Data(contentsOf: URL(filePath: path))
                let comparison = compareDocuments(try readExpectedDocument(json: Array(json)), document)
                verdict.results.append(CheckedSample(name: name, result: .compared(comparison)))
                if comparison.isEqual { continue }
            } catch {
                verdict.fail(name, "\(path): \(error)")
                continue
            }
            if mode == .update, path == sample.golden {
                accept(document, of: sample, &verdict)
            } else {
                verdict.failed = true
            }
        }
    }

    private func accept(_ document: Document, of sample: Sample, _ verdict: inout Verdict) {
        do {
            try writeFile(JSONExporter().stream(document), to: sample.golden)
            let count = document.tables.count
            verdict.written.append("\(sample.name): wrote \(sample.golden), \(count) table\(count == 1 ? "" : "s")")
        } catch {
            verdict.fail(sample.name, error.description)
        }
    }
}
