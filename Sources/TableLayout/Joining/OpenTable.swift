import Geometry
import Lexicon
import TableModel

/// A table that may continue with the next page.
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
    /// The page on which it is the last table; nil where another follows.
    var page: PageLayout?
    /// How many lines of running text stand below it on that page.
    var linesBelow = 0

    init(_ part: CaptionedPart, isWhole: Bool) {
        table = part.pageTable.table
        table.title = part.caption.title
        table.form = part.caption.form
        table.department = part.caption.department
        table.unit = part.caption.unit
        table.currency = part.caption.currency
        table.notes = part.caption.notes
        if table.unit.isEmpty, let unit = part.sectionUnit, table.cells.contains(where: { isAmount($0.text) }) {
            table.unit = unit.unit
            table.currency = unit.currency
        }
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

    /// What speaks for and against a part being the rest of the table: the first part on the next page; nil where it cannot
    /// be, because pages lie between, one of the two is turned or their columns do not agree.
    func reasons(for part: CaptionedPart, on next: PageLayout, options: JoiningOptions) -> [JoiningReason]? {
        guard let page, page.number + 1 == next.number, !last.isTurned, !part.pageTable.isTurned,
            let alignment = ColumnAlignment(last, part.pageTable, options: options)
        else { return nil }
        var (upper, lower) = (last, part.pageTable)
        alignment.renumber(&upper, starts: alignment.upper)
        alignment.renumber(&lower, starts: alignment.lower)
        var reasons = [JoiningReason("the columns agree", options.fair)]
        func add(_ clause: String, _ points: Int) { reasons.append(JoiningReason(clause, points)) }

        let isMarked = Vocabulary.standard.marksContinuation(part.caption.title) || part.caption.isContinued
        if isMarked { add("it is marked as continued", options.strong) }
        if !part.caption.repeats(table) { add("the caption is another", -options.against) }
        if part.linesAbove + linesBelow > 0 { add("text stands between", -options.doubtful) }
        if !table.notes.isEmpty { add("notes close the table", isMarked ? -options.good : -options.against) }
        let isFilled = page.height - last.box.y1 <= options.emptyShare * page.height
        add(isFilled ? "the page is filled" : "the page is not filled", isFilled ? options.fair : -options.fair)

        let repeated = RepeatedRows(upper: top(alignment), lower: lower.table)
        let isRepeated = repeated.count() > 0
        if isRepeated { add("the head is repeated", options.good) }
        if repeated.startsAnew { add("the head is another", -options.against) }
        if !isRepeated, last.source == nil, upper.hasOtherHead(lower, options: options) {
            add("the head is another", -options.against)
        }
        if upper.table.evidence == .aligned, lower.table.evidence == .aligned, !isRepeated,
            upper.figureColumns(from: upper.table.headerRows, options: options)
                != lower.figureColumns(from: 0, options: options)
        {
            add("the columns hold other things", -options.strong)
        }
        return reasons
    }

    /// Adds the first part on the next page, which continues with it.
    mutating func join(_ part: CaptionedPart, options: JoiningOptions) {
        guard let alignment = ColumnAlignment(last, part.pageTable, options: options) else { return }
        var (upper, lower) = (last, part.pageTable)
        alignment.renumber(&upper, starts: alignment.upper)
        alignment.renumber(&lower, starts: alignment.lower)
        let header = RepeatedRows(upper: top(alignment), lower: lower.table).count()
        if alignment.boundaries.count - 1 != table.columns {
            var whole = PageTable(grid: last.grid, table: table)
            alignment.renumber(&whole, starts: alignment.upper)
            table = whole.table
        }
        table.append(lower, below: upper, skipping: header, options: options)
        table.notes += part.caption.notes
        table.confidence = min(table.confidence, lower.table.confidence)
        last = lower
        disputes += lower.disputes
        doubts += lower.doubts.filter { !doubts.contains($0) }
        isWhole = true
    }

    /// The first rows of the table, which a further page may repeat.
    private func top(_ alignment: ColumnAlignment) -> Table {
        var top = table
        top.cells = Array(table.cells.prefix { $0.row <= table.headerRows + 1 })
        var part = PageTable(grid: last.grid, table: top)
        alignment.renumber(&part, starts: alignment.upper)
        return part.table
    }
}

/// Whether a part stands for a table of its own, rather than for a rest that found nothing to join.
func isWholeTable(_ part: PageTable) -> Bool {
    part.table.rows >= 2 && part.table.cells.count { !$0.text.isEmpty } >= 2
}

extension PageTable {
    /// The columns that hold mostly figures below a row.
    fileprivate func figureColumns(from row: Int, options: JoiningOptions) -> Set<Int> {
        var figures: [Int: Int] = [:]
        var filled: [Int: Int] = [:]
        for cell in table.cells where cell.row >= row && !cell.text.isEmpty && cell.columnSpan == 1 {
            filled[cell.column, default: 0] += 1
            if isAmount(cell.text) { figures[cell.column, default: 0] += 1 }
        }
        return Set(filled.keys.filter { Double(figures[$0] ?? 0) >= options.figureShare * Double(filled[$0] ?? 0) })
    }

    /// Whether a part on the next page opens with words over figures where this one has figures: a head of its own.
    fileprivate func hasOtherHead(_ lower: PageTable, options: JoiningOptions) -> Bool {
        let words = Vocabulary.standard
        let columns = figureColumns(from: table.headerRows, options: options)
            .intersection(lower.figureColumns(from: 1, options: options))
        let first = lower.table.cells.filter { $0.row == 0 && columns.contains($0.column) }
        return first.count >= options.otherHeadings && first.count == columns.count
            && first.allSatisfy { !isAmount($0.text) && !words.isBlankMark($0.text) && $0.columnSpan == 1 }
    }
}
