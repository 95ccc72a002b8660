import Export

/// Writes results as JUnit XML, which build servers read: a test suite a sample, a test case a
/// table and one for the rest of the document.
public func writeJUnitReport(_ samples: [CheckedSample]) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"regrid check\">"]
    for sample in samples {
        switch sample.result {
        case .failed(let reason):
            lines += [
                "<testsuite name=\"\(escaped(sample.name))\" tests=\"1\" failures=\"0\" errors=\"1\">",
                "<testcase classname=\"\(escaped(sample.name))\" name=\"document\">",
                "<error message=\"\(escaped(reason))\"/>", "</testcase>", "</testsuite>",
            ]
        case .compared(let comparison):
            lines.append(
                "<testsuite name=\"\(escaped(sample.name))\" tests=\"\(comparison.tables.count + 1)\" "
                    + "failures=\"\(comparison.changes.count)\" errors=\"0\">")
            lines += testCase("document", comparison.differences, of: sample.name)
            for table in comparison.tables { lines += testCase(table.name, table.differences, of: sample.name) }
            lines += ["<system-out>\(escaped(comparison.scores))</system-out>", "</testsuite>"]
        }
    }
    return (lines + ["</testsuites>", ""]).joined(separator: "\n")
}

private func testCase(_ name: String, _ differences: [Difference], of sample: String) -> [String] {
    let start = "<testcase classname=\"\(escaped(sample))\" name=\"\(escaped(name))\""
    if differences.isEmpty { return [start + "/>"] }
    let words = differences.map(\.description).joined(separator: "\n")
    let count = differences.count
    return [
        start + ">",
        "<failure message=\"\(count) difference\(count == 1 ? "" : "s")\">\(escaped(words))</failure>", "</testcase>",
    ]
}

private func escaped(_ text: String) -> String {
    escapeMarkup(text, lineBreak: "&#10;")
}
