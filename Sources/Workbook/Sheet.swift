internal import CXlsxWriter

/// One sheet of a workbook; rows and columns count from 0.
@safe
struct Sheet {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let file: WorkbookFile

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of file: WorkbookFile) {
        unsafe self.sheet = unsafe sheet
        self.file = file
    }

    /// Writes a text as text, whatever it looks like.
    func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) {
        guard !text.isEmpty else { return writeBlank(row, column, style) }
        _ = unsafe worksheet_write_string(
            sheet, lxw_row_t(row), lxw_col_t(column), sheetText(text), file.format(style))
    }

    /// Writes a number.
    func write(_ number: Double, _ row: Int, _ column: Int, _ style: CellStyle) {
        _ = unsafe worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, file.format(style))
    }

    /// Writes a text that leads to a cell of another sheet.
    func writeLink(_ text: String, to target: String, cell: String, _ row: Int, _ column: Int, _ style: CellStyle) {
        let quoted = target.replacing("'", with: "''")
        var link = style
        link.isLink = true
        _ = unsafe worksheet_write_url_opt(
            sheet, lxw_row_t(row), lxw_col_t(column), "internal:'\(quoted)'!\(cell)", file.format(link),
            sheetText(text), nil)
    }

    /// Merges a range of more than one slot and leaves it empty.
    func merge(_ rows: Range<Int>, _ columns: Range<Int>, _ style: CellStyle) {
        _ = unsafe worksheet_merge_range(
            sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound - 1),
            lxw_col_t(columns.upperBound - 1), "", file.format(style))
    }

    private func writeBlank(_ row: Int, _ column: Int, _ style: CellStyle) {
        _ = unsafe worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), file.format(style))
    }

    /// Attaches a comment that shows where the pointer rests on the cell.
    func comment(_ text: String, _ row: Int, _ column: Int) {
        // Wide enough for a sentence; 40 is what fits into a line of it, 20 the height of a line in pixels.
        let (width, lettersPerLine, lineHeight) = (320, 40, 20)
        let lines = text.split(separator: "\n").reduce(1) { $0 + 1 + displayWidth(of: $1) / lettersPerLine }
        var options = unsafe lxw_comment_options()
        unsafe options.width = UInt16(width)
        unsafe options.height = UInt16(clamping: lines * lineHeight)
        _ = unsafe worksheet_write_comment_opt(sheet, lxw_row_t(row), lxw_col_t(column), sheetText(text), &options)
    }

    /// Sets the width of a column in letters of the default font.
    func setWidth(_ letters: Int, ofColumn column: Int) {
        _ = unsafe worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(letters), nil)
    }

    /// Keeps the rows above `row` in sight and repeats `headings` on every printed page.
    func freeze(above row: Int, repeating headings: Range<Int>) {
        unsafe worksheet_freeze_panes(sheet, lxw_row_t(row), 0)
        guard let last = headings.last else { return }
        _ = unsafe worksheet_repeat_rows(sheet, lxw_row_t(headings.lowerBound), lxw_row_t(last))
    }

    /// Prints the sheet one page wide on A4.
    func setPrinting(isLandscape: Bool) {
        let a4: UInt8 = 9
        unsafe worksheet_set_paper(sheet, a4)
        if isLandscape { unsafe worksheet_set_landscape(sheet) }
        unsafe worksheet_fit_to_pages(sheet, 1, 0)
    }

    /// Spares the cells of `range` the warning that a number is stored as text: codes are texts on purpose.
    func allowNumbersAsText(in range: String) {
        _ = unsafe worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range)
    }
}

/// How many columns and rows a sheet has in Excel.
let sheetLimit = (rows: 1_048_576, columns: 16_384)

/// A place as spreadsheets write it, such as `B7`.
func cellName(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
        let digit = (rest - 1) % 26
        letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))) + letters
        rest = (rest - 1) / 26
    }
    return "\(letters)\(row + 1)"
}
