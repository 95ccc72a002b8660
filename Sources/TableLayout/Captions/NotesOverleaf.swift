import Geometry

/// Gives notes at the top of a page to the table that fills the page before down to its end: all of them, or the rest of
/// numbered ones that the end of the page separated.
func takeNotesOverleaf(_ pages: [CaptionedPage], options: LayoutOptions) -> [CaptionedPage] {
    var pages = pages
    for (index, page) in pages.enumerated().dropFirst() {
        let before = pages[index - 1]
        guard before.layout.number + 1 == page.layout.number, let part = before.parts.last, part.linesBelow == 0,
            !part.pageTable.isTurned,
            !part.caption.notes.isEmpty
                || before.layout.height - part.pageTable.box.y1 <= options.joining.emptyShare * before.layout.height
        else { continue }
        let end = page.parts.first?.pageTable.box.y0 ?? .infinity
        let top = Array(page.text.prefix { $0.box.y1 < end })
        guard let first = top.first else { continue }
        let box = Rect(x: part.pageTable.box.x, y: Interval(first.box.y0, first.box.y0))
        let read = readNotes(below: top, box: box, after: part.caption.notes.last, options: options.captions)
        pages[index - 1].parts[before.parts.count - 1].caption.notes += read.notes
        pages[index].text.removeFirst(read.used)
    }
    return pages
}
