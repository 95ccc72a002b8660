import TableModel

/// A list on a sheet: headers and lines below them.
private struct ListWriter {
    var sheet: Sheet
    var row: Int

    /// - Parameter columns: the headers from left to right and the widths of their columns in letters.
    init(_ sheet: Sheet, row: Int = 0, columns: [(heading: String, width: Int)]) {
        self.sheet = sheet
        self.row = row
        for (column, heading) in columns.enumerated() {
            sheet.write(heading.heading, row, column, .heading)
            sheet.setWidth(heading.width, ofColumn: column)
        }
        self.row += 1
        sheet.freeze(above: self.row, repeating: row..<self.row)
        sheet.setPrinting(isLandscape: true)
    }

    /// Writes a line; a text with a target is a link.
    mutating func add(_ fields: [Field]) {
        for (column, field) in fields.enumerated() {
            switch field {
            case .text(let text): sheet.write(text, row, column, CellStyle())
            case .number(let number, let format):
                sheet.write(number, row, column, CellStyle(alignment: .right, numberFormat: format))
            case .link(let text, let target, let cell):
                sheet.writeLink(text, to: target, cell: cell, row, column, CellStyle())
            }
        }
        row += 1
    }

    enum Field {
        case text(String)
        case number(Double, format: String)
        case link(String, to: String, cell: String)

        static func count(_ number: Int) -> Field { .number(Double(number), format: "0") }
    }
}

/// The list of the tables, below the document's name.
func writeContents(of document: Document, sheets: [TableSheet], to sheet: Sheet, _ words: Words) {
    sheet.write(document.name, 0, 0, .title)
    let counts = "\(words.pages): \(document.pages.count)  \(words.tables): \(document.tables.count)"
    sheet.write(counts, 1, 0, .caption)
    var list = ListWriter(
        sheet, row: 3,
        columns: [
            (words.sheet, 20), (words.title, 40), (words.form, 14), (words.department, 24), (words.unit, 10),
            (words.pages, 10), (words.rows, 8), (words.columns, 8), (words.range, 12), (words.evidence, 10),
            (words.confidence, 10), (words.repairs, 10),
        ])
    for entry in sheets {
        let table = entry.table
        list.add([
            .link(entry.name, to: entry.name, cell: "A1"), .text(table.title), .text(table.form),
            .text(table.department), .text(table.unit),
            .text(table.pages.map(String.init).joined(separator: ", ")), .count(table.rows), .count(table.columns),
            .text(entry.range), .text(table.evidence.rawValue), .number(table.confidence, format: "0.00"),
            .count(table.cells.reduce(0) { $0 + $1.repairs.count }),
        ])
    }
}

/// The list of all repairs, each with a link to its cell.
func writeRepairs(of sheets: [TableSheet], to sheet: Sheet, _ words: Words) {
    var list = ListWriter(
        sheet,
        columns: [
            (words.sheet, 20), (words.cell, 8), (words.page, 8), (words.rule, 18), (words.before, 30),
            (words.after, 30), (words.because, 60),
        ])
    for entry in sheets {
        for cell in entry.table.cells {
            let place = entry.place(row: cell.row, column: cell.column)
            for repair in cell.repairs {
                list.add([
                    .text(entry.name), .link(place, to: entry.name, cell: place), .count(cell.page),
                    .text(repair.rule), .text(repair.before), .text(repair.after), .text(repair.because),
                ])
            }
        }
    }
    if list.row == 1 { list.add([.text(words.none)]) }
}

/// The list of all findings, each with a link to its first cell.
func writeFindings(of document: Document, sheets: [TableSheet], to sheet: Sheet, _ words: Words) {
    var list = ListWriter(
        sheet,
        columns: [
            (words.severity, 10), (words.code, 20), (words.page, 8), (words.sheet, 20), (words.cell, 8),
            (words.message, 80), (words.cause, 12),
        ])
    for finding in document.findings + sheets.compactMap(\.cutOff) {
        let id = finding.table ?? finding.cells.first?.table
        let entry = sheets.first { $0.table.id == id }
        let cell = finding.cells.first { $0.table == id }
        let place = entry.flatMap { entry in cell.map { entry.place(row: $0.row, column: $0.column) } } ?? ""
        list.add([
            .text(finding.severity.rawValue), .text(finding.code), finding.page.map { .count($0) } ?? .text(""),
            entry.map { .link($0.name, to: $0.name, cell: "A1") } ?? .text(""),
            entry.flatMap { place.isEmpty ? nil : .link(place, to: $0.name, cell: place) } ?? .text(""),
            .text(finding.message(in: words.language)), .text(finding.cause?.rawValue ?? ""),
        ])
    }
    if list.row == 1 { list.add([.text(words.none)]) }
}

extension TableSheet {
    /// That the table is larger than a sheet; nil where it fits.
    fileprivate var cutOff: Finding? {
        fits
            ? nil
            : Finding(
                severity: .error, code: "sheet-too-small", message: "the table has more rows or columns than a sheet",
                page: table.regions.first?.page, table: table.id)
    }
}
