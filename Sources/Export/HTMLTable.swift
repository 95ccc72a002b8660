internal import TableModel

/// A table as markup: rows, merged cells, header cells, figures to the right, marks on cells with a repair or a doubt.
struct HTMLTable {
    var table: Table
    /// What is doubtful about cells, in words, by the cell's first row and column.
    var doubts: [[Int]: [String]] = [:]
    /// Whether classes and explanations are written, which a style sheet makes visible.
    var hasMarks = true

    /// The head and the body.
    var rows: String {
        var rows = [String](repeating: "", count: table.rows)
        for cell in table.cells { rows[cell.row] += element(of: cell, isHeader: cell.row < table.headerRows) }
        let lines = rows.map { "<tr>\($0)</tr>\n" }
        let crossesHeader = table.cells.contains {
            $0.row < table.headerRows && $0.row + $0.rowSpan > table.headerRows
        }
        let head = crossesHeader ? 0 : table.headerRows
        var markup = ""
        if head > 0 { markup += "<thead>\n\(lines[..<head].joined())</thead>\n" }
        if head < table.rows { markup += "<tbody>\n\(lines[head...].joined())</tbody>\n" }
        return markup
    }

    private func element(of cell: Cell, isHeader: Bool) -> String {
        let name = isHeader ? "th" : "td"
        var attributes = ""
        if isHeader { attributes += cell.columnSpan > 1 ? " scope=\"colgroup\"" : " scope=\"col\"" }
        if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
        if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
        if hasMarks { attributes += marks(of: cell, isHeader: isHeader) }
        return "<\(name)\(attributes)>\(escapeMarkup(cell.text, lineBreak: "<br/>"))</\(name)>"
    }

    private func marks(of cell: Cell, isHeader: Bool) -> String {
        let doubts = doubts[[cell.row, cell.column]] ?? []
        var classes: [String] = []
        if !isHeader, cell.value?.number != nil { classes.append("figure") }
        if !cell.repairs.isEmpty { classes.append("repaired") }
        if !doubts.isEmpty { classes.append("doubtful") }
        if !cell.hidden.isEmpty { classes.append("hidden") }
        let hidden = cell.hidden.isEmpty ? [] : ["not shown on the page: \(cell.hidden)"]
        let reasons = cell.repairs.map { "\($0.before) → \($0.after) (\($0.rule): \($0.because))" } + hidden + doubts
        return (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")
            + (reasons.isEmpty ? "" : " title=\"\(escapeMarkup(reasons.joined(separator: "\n")))\"")
    }
}
