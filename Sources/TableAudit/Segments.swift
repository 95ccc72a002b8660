import CellTyping
import TableModel

/// Finds the segments of a typed table: names of rows and the figures that follow them.
func findSegments(of table: Table) -> [AuditTable.Segment] {
    let roles = columnRoles(of: table)
    let columns = table.filledColumns
    let holdsCodes = columns.map { cells in cells.contains { $0.value == .code } }
    var segments: [AuditTable.Segment] = []
    for (column, isFigure) in roles.enumerated() {
        let opensSegment =
            !isFigure && column > 0
            && (roles[column - 1]
                || (holdsCodes[column] && !holdsCodes[column - 1] && holdsCodes[..<column].contains(true)))
        if segments.isEmpty || opensSegment {
            segments.append(AuditTable.Segment(index: segments.count, names: column..<column, figures: []))
        }
        if isFigure {
            segments[segments.count - 1].figures.append(column)
        } else {
            segments[segments.count - 1].names = segments[segments.count - 1].names.lowerBound..<(column + 1)
        }
    }
    return segments
}

/// Whether each column holds figures; a column without any text is like one under the same headers, else it goes
/// with the figures beside it.
private func columnRoles(of table: Table) -> [Bool] {
    let columns = table.filledColumns.map { cells in
        (figures: cells.count { $0.value?.number != nil }, all: cells.count { $0.value != .blank })
    }
    var roles: [Bool?] = columns.map { $0.all == 0 ? nil : $0.figures * 2 >= $0.all && $0.figures > 0 }
    let headings = table.headerPaths().map(\.last)
    for column in roles.indices where roles[column] == nil && headings[column] != nil {
        roles[column] = roles.indices.first { roles[$0] == true && headings[$0] == headings[column] }.map { _ in
            true
        }
    }
    for column in roles.indices where roles[column] == nil && column > 0 && roles[column - 1] == true {
        roles[column] = true
    }
    for column in roles.indices.reversed() where roles[column] == nil {
        let next = column + 1 < roles.count ? roles[column + 1] : nil
        roles[column] = next == true && column > 0
    }
    return roles.map { $0 ?? false }
}

/// How a row is named within a segment.
struct RowName {
    /// The first text from the left, without blanks; empty for none.
    let label: String
    /// The same text as it is printed.
    let name: String
    /// The label without its numbering.
    let bareLabel: String
    /// Where the cell of the label starts; nil for none.
    let column: Int?
    /// The code, joined over the columns of its levels; nil for none.
    let code: String?

    /// Reads the cells that cover a row of the naming columns, from the left; headers that reach into the row, as
    /// those of codes do, name nothing.
    ///
    /// A total of the row's own names it before the group that reaches over several rows.
    init(
        cells: [(column: Int, cell: Cell)], row: Int, headerRows: Int, options: TypingOptions,
        vocabulary: AuditVocabulary
    ) {
        let texts = cells.filter { _, cell in
            cell.value == .text && cell.row >= headerRows && !options.levelHeadings.contains(cell.text)
        }
        let text = texts.first { $0.cell.row == row && vocabulary.isTotal($0.cell.text) } ?? texts.first
        name = text?.cell.text ?? ""
        label = name.closedUp
        bareLabel = label.withoutNumbering
        column = text?.cell.column
        let own = cells.filter { $0.cell.row == row && $0.cell.column == $0.column }
        let code = own.drop { $0.cell.value != .code }.prefix { $0.cell.value == .code }.map(\.cell.text).joined()
        self.code = code.isEmpty ? nil : code
    }
}

extension String {
    /// The text without its numbering: `八、其他收入`, `（八）其他收入` and `8.其他收入` are `其他收入`.
    fileprivate var withoutNumbering: String {
        let rest = drop { "（(".contains($0) }
        let afterNumber = rest.drop { "一二三四五六七八九十百0123456789".contains($0) }
        let afterMark = afterNumber.drop { "）)、.．".contains($0) }
        return afterNumber.startIndex == rest.startIndex || afterMark.startIndex == afterNumber.startIndex
            ? self : String(afterMark)
    }
}
