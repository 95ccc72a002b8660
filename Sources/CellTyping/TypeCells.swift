public import TableModel

/// Gives every cell of every table its value; see `typeCells(of:options:)` for a table.
public func typeCells(of document: Document, options: TypingOptions = TypingOptions()) -> Document {
    var result = document
    result.tables = document.tables.map { typeCells(of: $0, options: options) }
    return result
}

/// Gives every cell its value, read from its text and from what its column and row show.
///
/// A figure takes the unit written behind it, else the one in brackets in its column's headers, else the table's.
/// Values from before are replaced, so that a table corrected by hand can be typed again.
public func typeCells(of table: Table, options: TypingOptions = TypingOptions()) -> Table {
    let columns = table.filledColumns
    let headings = table.headerPaths()
    let kinds = columns.enumerated().map { column, cells in
        ColumnKind(cells: cells, headings: headings[column], options: options)
    }
    let decimalSigns = columns.map { decimalSign(of: $0.map(\.text)) }
    let units = headings.map { unit(in: $0, options: options) ?? table.unit }
    let labelRows = table.labelRows(options: options)
    var result = table
    for index in table.cells.indices {
        let cell = table.cells[index]
        let isLabel = cell.row < table.headerRows || labelRows.contains(cell.row)
        result.cells[index].value = CellValue(
            text: cell.text, kind: isLabel ? .labels : kinds[cell.column], unit: units[cell.column],
            decimalSign: decimalSigns[cell.column], options: options)
    }
    return result
}

/// What the bare numbers of a column are.
enum ColumnKind: Hashable {
    case codes
    case labels
    case figures

    init(cells: [Cell], headings: [String], options: TypingOptions) {
        if CodeColumn(cells: cells, headings: headings, options: options) != nil {
            self = .codes
        } else if headings.contains(where: options.labelHeadings.contains) {
            self = .labels
        } else {
            let digits = cells.map(\.text).filter(\.isDigits)
            self = !digits.isEmpty && digits.allSatisfy(options.isYear) ? .labels : .figures
        }
    }
}

extension CellValue {
    fileprivate init(
        text: String, kind: ColumnKind, unit: String, decimalSign: WrittenNumber.DecimalSign, options: TypingOptions
    ) {
        if text.isEmpty || options.blanks.contains(text) {
            self = .blank
        } else if let isChecked = Self.box(text) {
            self = .checkBox(isChecked: isChecked)
        } else if kind == .codes, text.isDigits {
            self = .code
        } else if kind == .labels, text.isDigits {
            self = .label
        } else if kind != .labels, let number = WrittenNumber(text, decimalSign: decimalSign) {
            self = .number(number.value, unit: number.unit ?? unit)
        } else if kind != .labels,
            let (value, unit) = Self.figureWithUnit(text, decimalSign: decimalSign, options: options)
        {
            self = .number(value, unit: unit)
        } else {
            self = .text
        }
    }

    private static func box(_ text: String) -> Bool? {
        switch text {
        case "☑", "☒", "■", "√": true
        case "☐", "□": false
        default: nil
        }
    }

    private static func figureWithUnit(
        _ text: String, decimalSign: WrittenNumber.DecimalSign, options: TypingOptions
    ) -> (ExactDecimal, String)? {
        let units = options.units.filter { text.hasSuffix($0) }
        guard let unit = units.max(by: { $0.count < $1.count }),
            let number = WrittenNumber(String(text.dropLast(unit.count)), decimalSign: decimalSign)
        else { return nil }
        return (number.value, unit)
    }
}

extension TypingOptions {
    /// Whether a text is a year as it stands alone, such as `2024`.
    package func isYear(_ text: String) -> Bool {
        text.isDigits && text.count == 4 && Int(text).map(years.contains) == true
    }
}

extension Table {
    /// The rows below the header rows that only number or date the columns: their first text is a word for that, their
    /// cells are 1, 2, 3 and so on without a gap, or all digits in them are years.
    package func labelRows(options: TypingOptions) -> Set<Int> {
        let rows = Dictionary(grouping: bodyCells, by: \.row)
        return Set(
            rows.filter { _, cells in
                let texts = cells.sorted { $0.column < $1.column }.map(\.text)
                let counts = texts.count > 1 && texts.enumerated().allSatisfy { $1 == "\($0 + 1)" }
                let figures = texts.filter { WrittenNumber($0) != nil }
                let dates = figures.count > 1 && figures.allSatisfy(options.isYear)
                return counts || dates || texts.first { !$0.isEmpty }.map(options.labelHeadings.contains) == true
            }.keys)
    }
}

/// The unit in brackets in the headers of a column, or a percent sign, from the lowest up; nil for none.
private func unit(in headings: [String], options: TypingOptions) -> String? {
    for heading in headings.reversed() {
        let named = options.units.first { unit in
            heading.hasSuffix("（\(unit)）") || heading.hasSuffix("(\(unit))")
        }
        if let named { return named == "％" ? "%" : named }
        if heading.contains(where: { "%％".contains($0) }) { return "%" }
    }
    return nil
}
