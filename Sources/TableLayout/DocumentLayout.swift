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

/// Puts the pages of a document together: reads captions and notes, joins tables that continue on the next page, and
/// groups what is left into paragraphs.
///
/// - Parameters:
///   - pages: the pages in order; gaps are allowed, tables are joined only over neighbouring pages.
///   - joinsPages: whether a table that continues on the next page becomes one table.
///   - kept: the page whose tables, text and findings are wanted, the other pages only showing what continues and what
///     stands at the head of all; nil keeps all pages.
public func layOutDocument(
    _ pages: [PageLayout], joinsPages: Bool = true, keeping kept: Int? = nil, options: LayoutOptions = LayoutOptions()
) -> DocumentLayout {
    func isKept(_ page: Int) -> Bool { kept == nil || kept == page }
    let running = findRunningLines(pages, options: options.captions)
    let captioned = findSectionUnits(
        takeNotesOverleaf(
            zip(pages, running).map { captionPage($0, running: $1, options: options.captions) }, options: options),
        options: options.captions)
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
            let goesOn =
                index == 0
                && open?.reasons(for: part, on: page.layout, options: options.joining)
                    .map { $0.score >= options.joining.sameTablePoints } == true
            if goesOn, joinsPages {
                open?.join(part, options: options.joining)
            } else {
                if goesOn { open?.isWhole = true }
                closeTable()
                open = OpenTable(part, isWhole: goesOn || isWholeTable(part.pageTable))
            }
            open?.page = index == page.parts.count - 1 ? page.layout : nil
            open?.linesBelow = part.linesBelow
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
