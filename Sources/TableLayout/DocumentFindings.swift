import TableModel

/// The finding that a table's reading is unsure, with the reasons; nil where it is not.
func doubtFinding(_ table: Table, _ doubts: [String], options: LayoutOptions) -> Finding? {
    guard table.confidence < options.search.doubtfulConfidence else { return nil }
    let reasons = doubts.isEmpty ? "its parts fit together poorly" : doubts.joined(separator: ", ")
    return Finding(
        severity: .warning, code: "low-confidence", message: "table \(table.id) is unsure: \(reasons)",
        page: table.pages.first, table: table.id)
}

/// The finding that structure tags part cells otherwise than lines and gaps do; nil where they agree.
func disputeFinding(_ table: Table, _ open: OpenTable) -> Finding? {
    guard open.disputes > 0 else { return nil }
    let message =
        open.last.source == nil
        ? "table \(table.id) follows the lines drawn: structure tags part \(open.disputes) of its cells otherwise"
        : "table \(table.id) follows its structure tags: lines and gaps part \(open.disputes) of its cells otherwise"
    return Finding(
        severity: .info, code: "tags-disagree", message: message, page: table.pages.first, table: table.id)
}
