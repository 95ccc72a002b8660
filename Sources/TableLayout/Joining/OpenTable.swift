import Geometry
import TableModel

/// A table that may go on overleaf.
struct OpenTable {
    var table: Table
    /// The part that was added last.
    var last: PageTable
    /// Whether it is a table also where nothing is joined to it.
    var isWhole: Bool
    /// What speaks against the reading, each a clause and once.
    var doubts: [String]
    /// How many cells structure tags part otherwise than lines and gaps do.
    var disputes: Int
    /// The page on which it is the last thing; nil where text or another table follows.
    var place: CaptionedPage?

    init(_ part: CaptionedPart, isWhole: Bool) {
        table = part.pageTable.table
        table.title = part.caption.title
        table.form = part.caption.form
        table.department = part.caption.department
        table.unit = part.caption.unit
        table.currency = part.caption.currency
        table.notes = part.caption.notes
        last = part.pageTable
        doubts = part.pageTable.doubts
        disputes = part.pageTable.disputes
        self.isWhole = isWhole
    }

    /// The texts of its cells, for a part that turned out to be no table.
    var texts: [TextBlock] {
        table.cells.filter { !$0.text.isEmpty }.map { TextBlock(page: $0.page, box: $0.box, text: $0.text) }
    }

    /// The table; its header counted anew, because the first part alone may have shown too little of it.
    var finished: Table {
        var table = table
        if table.evidence == .ruled, table.regions.count > 1 {
            table.headerRows = countHeaderRows(table.cells, rows: table.rows, columns: table.columns)
        }
        return table
    }

    /// The table with the first part of the next page joined to it; nil where that part does not go on with it.
    func joined(with part: CaptionedPart, on page: CaptionedPage, by continuation: PageContinuation) -> OpenTable? {
        guard let place, place.layout.number + 1 == page.layout.number, part.linesAbove == 0, table.notes.isEmpty,
            !last.isTurned, !part.pageTable.isTurned,
            let (foot, lower) = continuation.alignColumns(last, part.pageTable),
            let (whole, _) = continuation.alignColumns(
                PageTable(grid: last.grid, table: table, source: last.source), part.pageTable)
        else { return nil }
        guard part.caption.repeats(table) else { return nil }
        let header = continuation.repeatedHeaderRows(whole.table, lower.table)
        if continuation.startsAnew(whole.table, lower.table) { return nil }
        let empty = place.layout.height - last.box.y1
        guard header > 0 || empty <= continuation.options.emptyShare * place.layout.height else { return nil }
        var joined = self
        joined.table = whole.table
        continuation.append(lower, to: &joined.table, upper: foot, skipping: header)
        joined.table.notes += part.caption.notes
        joined.last = lower
        joined.table.confidence = min(table.confidence, lower.table.confidence)
        joined.disputes += lower.disputes
        joined.doubts += lower.doubts.filter { !doubts.contains($0) }
        joined.isWhole = true
        return joined
    }
}

/// Whether a part stands for a table of its own, rather than for a rest that found nothing to join.
func isWholeTable(_ part: PageTable) -> Bool {
    part.table.rows >= 2 && part.table.cells.count { !$0.text.isEmpty } >= 2
}
