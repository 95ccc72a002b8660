import TableModel

extension ExpectedDocument {
    /// The warnings and errors that are new, gone or worded otherwise; nothing where no findings are expected.
    func differencesOfFindings(_ actual: Document, options: ComparisonOptions) -> [Difference] {
        guard let findings else { return [] }
        var gone = findings.filter { $0.severity > .info && covers($0.page) }
        var new: [ExpectedFinding] = []
        for finding in actual.findings.map(ExpectedFinding.init)
        where finding.severity > .info && covers(finding.page) {
            if let index = gone.firstIndex(of: finding) { gone.remove(at: index) } else { new.append(finding) }
        }
        var differences: [Difference] = []
        for finding in gone {
            if let index = new.firstIndex(where: { ($0.code, $0.page) == (finding.code, finding.page) }) {
                differences.append(Difference(finding, became: new.remove(at: index), options: options))
            } else {
                differences.append(Difference(.finding, "\(finding.name) gone: \(finding.message)"))
            }
        }
        return differences + new.map { Difference(.finding, "new \($0.name): \($0.message)") }
    }
}

extension ExpectedFinding {
    fileprivate init(_ finding: Finding) {
        self.init(severity: finding.severity, code: finding.code, message: finding.message, page: finding.page)
    }

    /// What the finding is called in words, such as `warning no-text-layer on page 3`.
    fileprivate var name: String {
        "\(severity.rawValue) \(code)" + (page.map { " on page \($0)" } ?? "")
    }
}

extension Difference {
    fileprivate init(_ finding: ExpectedFinding, became other: ExpectedFinding, options: ComparisonOptions) {
        let (before, after) = Excerpt(finding.message).change(to: Excerpt(other.message), options: options)
        self =
            finding.severity == other.severity
            ? .changed(.finding, finding.name, before, after)
            : Difference(.finding, "\(finding.name) → \(other.severity.rawValue): \(other.message)")
    }
}
