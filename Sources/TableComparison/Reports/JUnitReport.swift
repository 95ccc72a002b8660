/// Writes results as JUnit XML, which build servers read: a test suite a sample, a test case a table.
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
            let failures = comparison.tables.count { !$0.differences.isEmpty }
            lines.append(
                "<testsuite name=\"\(escaped(sample.name))\" tests=\"\(comparison.tables.count)\" "
                    + "failures=\"\(failures)\" errors=\"0\">")
            for table in comparison.tables { lines += testCase(table, of: sample.name) }
            lines += ["<system-out>\(escaped(comparison.scores))</system-out>", "</testsuite>"]
        }
    }
    return (lines + ["</testsuites>", ""]).joined(separator: "\n")
}

private func testCase(_ table: TableComparison, of sample: String) -> [String] {
    let start = "<testcase classname=\"\(escaped(sample))\" name=\"\(escaped(table.name))\""
    if table.differences.isEmpty { return [start + "/>"] }
    let words = table.differences.map(\.description).joined(separator: "\n")
    let count = table.differences.count
    return [
        start + ">",
        "<failure message=\"\(count) difference\(count == 1 ? "" : "s")\">\(escaped(words))</failure>", "</testcase>",
    ]
}

/// A text for XML 1.0; characters that it cannot hold become U+FFFD.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\n": result += "&#10;"
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
