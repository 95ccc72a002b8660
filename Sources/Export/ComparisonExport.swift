public import TableModel

/// The formats of a comparison of figures.
public enum ComparisonFormat: String, Hashable, Sendable, CaseIterable {
    /// A header line and a line a figure, quoted and guarded as `CSVExporter` does.
    case csv
    /// A table for a terminal, of what differs.
    case text

    /// Writes figures of two documents side by side.
    public func write(_ pairs: [FigureComparison]) -> [UInt8] {
        switch self {
        case .csv: Array(([columnNames] + pairs.map(fields)).map { CSVExporter.line($0) }.joined().utf8)
        case .text: Array(listing(of: pairs).utf8)
        }
    }
}

private let columnNames = [
    "form", "code", "name", "column", "unit", "then", "now", "difference", "pageThen", "pageNow",
]

private func fields(_ pair: FigureComparison) -> [String] {
    [
        pair.form, pair.code, pair.name, pair.column, pair.unit, pair.then?.value.description ?? "",
        pair.now?.value.description ?? "", pair.difference?.description ?? "", pair.then.map { "\($0.page)" } ?? "",
        pair.now.map { "\($0.page)" } ?? "",
    ]
}

/// A header for each form, and a line for each figure that is not the same.
private func listing(of pairs: [FigureComparison]) -> String {
    var lines: [String] = []
    var form: String?
    for pair in pairs where pair.difference?.isZero != true {
        if pair.form != form {
            form = pair.form
            lines.append(pair.form)
        }
        let row = [pair.code, pair.name].filter { !$0.isEmpty }.joined(separator: " ")
        let values = "\(pair.then?.value.description ?? "–") → \(pair.now?.value.description ?? "–")"
        let difference = pair.difference.map { " (\($0 > .zero ? "+" : "")\($0))" } ?? ""
        lines.append("  \(row) | \(pair.column): \(values)\(difference) \(pair.unit)")
    }
    return lines.map { $0.replacing("\n", with: " ") + "\n" }.joined()
}
