public import TableModel
import Geometry

/// Tables, running text and findings of a document.
public struct DocumentLayout: Hashable, Sendable {
    /// The tables in reading order, with captions, joined over pages, named `t1`, `t2`, ….
    public var tables: [Table]
    /// The text outside of tables, captions and running heads.
    public var paragraphs: [TextBlock]
    /// What is doubtful, in the order of pages.
    public var findings: [Finding]
}

/// Puts the pages of a document together: reads captions and notes, joins tables that go on overleaf, and groups what
/// is left into paragraphs.
///
/// - Parameters:
///   - pages: the pages in order; gaps are allowed, tables are joined only over neighbouring pages.
///   - joinsPages: whether a table that goes on overleaf becomes one table.
///   - kept: the page whose tables, text and findings are wanted, the other pages only showing what goes on overleaf and
///     what stands at the head of all; nil keeps all pages.
public func layOutDocument(
    _ pages: [PageLayout], joinsPages: Bool = true, keeping kept: Int? = nil, options: LayoutOptions = LayoutOptions()
) -> DocumentLayout {
    func isKept(_ page: Int) -> Bool { kept == nil || kept == page }
    let running = findRunningLines(pages, options: options.captions)
    let captioned = takeNotesOverleaf(
        zip(pages, running).map { captionPage($0, running: $1, options: options.captions) }, options: options)
    let continuation = PageContinuation(options: options.joining)
    var closed: [OpenTable] = []
    var rests: [TextBlock] = []
    var open: OpenTable?
    func closeTable() {
        if let done = open {
            if done.isWhole { closed.append(done) } else { rests += done.texts }
        }
        open = nil
    }
    for page in captioned {
        for (index, part) in page.parts.enumerated() {
            if index == 0, let next = open?.joined(with: part, on: page, by: continuation) {
                if joinsPages {
                    open = next
                } else {
                    open?.isWhole = true
                    closeTable()
                    open = OpenTable(part, isWhole: true)
                }
            } else {
                closeTable()
                open = OpenTable(part, isWhole: isWholeTable(part.pageTable))
            }
            open?.place = index == page.parts.count - 1 && part.linesBelow == 0 ? page : nil
        }
        if page.parts.isEmpty { closeTable() }
    }
    closeTable()
    closed.removeAll { !isKept($0.table.regions[0].page) }
    var tables = closed.map(\.finished)
    var rotations: [Int: QuarterRotation] = [:]
    for page in pages where page.rotation.turn != .upright { rotations[page.number] = page.rotation }
    for index in tables.indices {
        tables[index].id = "t\(index + 1)"
        restore(&tables[index], rotations: rotations)
    }
    var paragraphs = captioned.flatMap { groupParagraphs($0.text, page: $0.layout.number, options: options.captions) }
    if !rests.isEmpty {
        paragraphs = (paragraphs + rests).sorted { ($0.page, $0.box.y0, $0.box.x0) < ($1.page, $1.box.y0, $1.box.x0) }
    }
    paragraphs.removeAll { !isKept($0.page) }
    for index in paragraphs.indices {
        if let rotation = rotations[paragraphs[index].page] {
            paragraphs[index].box = rotation.restore(paragraphs[index].box)
        }
    }
    return DocumentLayout(
        tables: tables, paragraphs: paragraphs,
        findings: pages.filter { isKept($0.number) }.flatMap(\.findings)
            + zip(tables, closed).flatMap { table, open in
                [doubtFinding(table, open.doubts, options: options), disputeFinding(table, open)].compactMap(\.self)
            })
}

/// The finding that a table's reading is unsure, with the reasons; nil where it is not.
private func doubtFinding(_ table: Table, _ doubts: [String], options: LayoutOptions) -> Finding? {
    guard table.confidence < options.search.doubtfulConfidence else { return nil }
    let reasons = doubts.isEmpty ? "its parts fit together poorly" : doubts.joined(separator: ", ")
    return Finding(
        severity: .warning, code: "low-confidence", message: "table \(table.id) is unsure: \(reasons)",
        page: table.pages.first, table: table.id)
}

/// The finding that structure tags part cells otherwise than lines and gaps do; nil where they agree.
private func disputeFinding(_ table: Table, _ open: OpenTable) -> Finding? {
    guard open.disputes > 0 else { return nil }
    let message =
        open.last.source == nil
        ? "table \(table.id) follows the lines drawn: structure tags part \(open.disputes) of its cells otherwise"
        : "table \(table.id) follows its structure tags: lines and gaps part \(open.disputes) of its cells otherwise"
    return Finding(
        severity: .info, code: "tags-disagree", message: message, page: table.pages.first, table: table.id)
}

/// Leads the places of a table back from the pages as they are read to page space.
private func restore(_ table: inout Table, rotations: [Int: QuarterRotation]) {
    guard !rotations.isEmpty else { return }
    for index in table.regions.indices {
        if let rotation = rotations[table.regions[index].page] {
            table.regions[index].box = rotation.restore(table.regions[index].box)
        }
    }
    for index in table.cells.indices {
        if let rotation = rotations[table.cells[index].page] {
            table.cells[index].box = rotation.restore(table.cells[index].box)
        }
    }
}

/// A part of a table with what stands around it.
struct CaptionedPart {
    var pageTable: PageTable
    var caption: Caption
    /// How many lines of running text stand above it, below the table before or the page's top.
    var linesAbove: Int
    /// How many lines of running text stand below it, above the next table or the page's end.
    var linesBelow: Int
}

/// A page with captions read.
struct CaptionedPage {
    var layout: PageLayout
    var parts: [CaptionedPart]
    /// The lines that belong to no table, caption, note, running head or page number.
    var text: [TextLine]
}

/// A table that may go on overleaf.
private struct OpenTable {
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
private func isWholeTable(_ part: PageTable) -> Bool {
    part.table.rows >= 2 && part.table.cells.count { !$0.text.isEmpty } >= 2
}

/// Reads the captions and notes of a page.
private func captionPage(_ layout: PageLayout, running: Set<Int>, options: CaptionOptions) -> CaptionedPage {
    let lines = layout.freeLines.enumerated().filter { !running.contains($0.offset) }.map(\.element)
    var used = [Bool](repeating: false, count: lines.count)
    var parts: [CaptionedPart] = []
    // What belongs to a turned table is turned as well, and is looked at as it is read.
    func view(of part: PageTable) -> QuarterRotation {
        QuarterRotation(upright: part.turn, width: layout.width, height: layout.height)
    }
    func zone(from top: Double, to bottom: Double, of part: PageTable) -> [Int] {
        let view = view(of: part)
        let own = view.rotate(part.box)
        let isAlone = layout.tables.allSatisfy {
            $0.box == part.box || view.rotate($0.box).y.overlap(with: own.y) < options.boxSlack
        }
        return lines.indices.filter { line in
            let box = view.rotate(lines[line].box)
            return !used[line] && box.centre.y > top && box.centre.y < bottom
                && (isAlone || box.x.overlap(with: own.x) > 0)
                && (!part.isTurned || lines[line].words[0].writing == .horizontal(part.turn))
        }
    }
    func above(_ part: PageTable) -> [Int] {
        let view = view(of: part)
        let y = view.rotate(part.box).y.low
        let ends = layout.tables.map { view.rotate($0.box).y1 }.filter { $0 <= y + options.boxSlack }
        return zone(from: ends.max() ?? -.infinity, to: y, of: part)
    }
    func below(_ part: PageTable) -> [Int] {
        let view = view(of: part)
        let y = view.rotate(part.box).y.high
        let ends = layout.tables.map { view.rotate($0.box).y0 }.filter { $0 >= y - options.boxSlack }
        return zone(from: y, to: ends.min() ?? .infinity, of: part)
    }
    // Captions first: what stands between two tables is the title of the lower one before it is a note of the upper.
    for part in layout.tables {
        let candidates = above(part)
        let view = view(of: part)
        let read = readCaption(
            above: candidates.map { lines[$0].rotated(by: view) }, box: view.rotate(part.box),
            pageWidth: view.rotatedSize.width, options: options)
        for line in candidates.suffix(read.used) { used[line] = true }
        parts.append(CaptionedPart(pageTable: part, caption: read.caption, linesAbove: 0, linesBelow: 0))
    }
    for index in parts.indices {
        let candidates = below(parts[index].pageTable)
        let view = view(of: parts[index].pageTable)
        let notes = readNotes(
            below: candidates.map { lines[$0].rotated(by: view) }, box: view.rotate(parts[index].pageTable.box),
            options: options)
        for line in candidates.prefix(notes.used) { used[line] = true }
        parts[index].caption.notes = notes.notes
    }
    for index in parts.indices {
        parts[index].linesAbove = above(parts[index].pageTable).count
        parts[index].linesBelow = below(parts[index].pageTable).count
    }
    return CaptionedPage(
        layout: layout, parts: parts, text: lines.indices.filter { !used[$0] }.map { lines[$0] })
}
