/// How a cell of a sheet looks.
struct CellStyle: Hashable, Sendable {
    /// Where the content stands within the cell.
    enum Alignment: Hashable, Sendable {
        case left
        case center
        case right
    }

    /// What a cell is marked as, by a colour.
    enum Mark: Hashable, Sendable {
        case none
        case heading
        case repaired
        case doubtful
    }

    var alignment = Alignment.left
    var mark = Mark.none
    var isBold = false
    var isLink = false
    var hasBorder = true
    var wraps = true
    /// In points; 11 as in Excel's default.
    var fontSize = 11.0
    /// Excel's number format; empty for text.
    var numberFormat = ""

    /// What stands above and below a table.
    static let caption = CellStyle(hasBorder: false, wraps: false)
    /// The title above a table.
    static let title = CellStyle(isBold: true, hasBorder: false, wraps: false, fontSize: 14)
    /// The headers of a list.
    static let heading = CellStyle(alignment: .center, mark: .heading, isBold: true)
}
