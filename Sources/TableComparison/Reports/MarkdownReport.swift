/// Writes results as Markdown, for the summary of a build or a review: a table of scores, then what changed.
public func writeMarkdownReport(_ samples: [CheckedSample]) -> String {
    let passed = samples.count(where: \.passed)
    var lines = [
        "# Extraction check", "", "\(passed) of \(samples.count) samples as expected.", "",
        "| sample | result | exact cells | adjacency F1 | TEDS |", "| --- | --- | --- | --- | --- |",
    ]
    lines += samples.map(row)
    for sample in samples where !sample.passed {
        lines += ["", "## \(escaped(sample.name))", ""]
        switch sample.result {
        case .failed(let reason): lines.append(escaped(reason))
        case .compared(let comparison):
            for (place, differences) in comparison.changes {
                lines += ["- \(escaped(place))"] + differences.map { "    - \(escaped($0.description))" }
            }
        }
    }
    return lines.joined(separator: "\n") + "\n"
}

private func row(_ sample: CheckedSample) -> String {
    let cells: [String]
    switch sample.result {
    case .failed: cells = ["failed", "", "", ""]
    case .compared(let comparison):
        cells = [
            comparison.verdict,
            "\(Decimals(comparison.exactCells.ratio * 100, digits: 1)) %",
            comparison.adjacency.map { Decimals($0.f1, digits: 3).description } ?? "",
            comparison.teds.map { Decimals($0, digits: 3).description } ?? "",
        ]
    }
    return "| \(([escaped(sample.name)] + cells).joined(separator: " | ")) |"
}

/// A text in one line in which nothing means something to Markdown.
private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
        if character.isNewline {
            result += " "
        } else {
            if "\\`*_{}[]<>#|~&".contains(character) { result += "\\" }
            result.append(character)
        }
    }
    return result
}
