public import TableModel

/// Writes a document as a workbook (XLSX) with a sheet a table; the same document gives the same bytes.
///
/// The first sheet lists the tables with links, the last two hold the repairs and the findings. A table's sheet is named
/// by its form number, else its title, else its id; title, department and unit stand above, notes below. Merged cells
/// are merged; figures are numbers in the format that they are printed in, everything else is text and never a formula.
/// Repaired cells and those that a finding of a warning or error names are marked, with a comment that says what and why.
/// A figure of more than 15 digits, which a workbook cannot keep exactly, is text. Rows and columns beyond those that a
/// sheet has in Excel are left out, which the list of findings says.
///
/// - Throws: `WorkbookError` where the library finds no memory or no place for its temporary files.
public func writeWorkbook(of document: Document) throws(WorkbookError) -> [UInt8] {
    let file = try WorkbookFile(title: document.name)
    let words = Words.choose(for: document)
    let names = sheetNames(for: document.tables, taken: [words.contents, words.repairs, words.findings])
    let marks = CellMarks(document, words)
    let sheets = zip(document.tables, names).map { TableSheet(table: $0, name: $1) }
    let contents = try file.addSheet(named: words.contents)
    for sheet in sheets { sheet.write(to: try file.addSheet(named: sheet.name), marks: marks) }
    writeContents(of: document, sheets: sheets, to: contents, words)
    writeRepairs(of: sheets, to: try file.addSheet(named: words.repairs), words)
    writeFindings(of: document, sheets: sheets, to: try file.addSheet(named: words.findings), words)
    return try file.finish()
}
