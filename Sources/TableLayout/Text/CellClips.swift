import Geometry
import PageModel

/// The clips of a page that are those of cells: spreadsheet programs and reporting tools clip the text of each cell to it.
///
/// A clip of a cell has the same left and right side as another one above or below. Clips that follow the text, around
/// each word or line, have sides of their own, and those that cut a page into pieces are higher than any cell.
struct CellClips {
    /// By the index of the clip: its box, nil for one that is no cell's.
    private let boxes: [Rect?]
    private let options: TextOptions

    /// Finds the clips of cells.
    init(_ page: PageContent, options: TextOptions) {
        self.options = options
        var boxes = [Rect?](repeating: nil, count: page.clips.count)
        var column: [Int] = []
        func closeColumn() {
            let ends = column.map { page.clips[$0].y1 }.min() ?? 0
            if column.contains(where: { page.clips[$0].y0 > ends - options.clipInset }) {
                for index in column { boxes[index] = page.clips[index] }
            }
            column = []
        }
        for index in page.clips.indices.sorted(by: {
            let (a, b) = (page.clips[$0], page.clips[$1])
            return (a.x0, a.x1, $0) < (b.x0, b.x1, $1)
        }) {
            if let last = column.last, page.clips[last].x != page.clips[index].x { closeColumn() }
            column.append(index)
        }
        closeColumn()
        self.boxes = boxes
    }

    /// Whether two words side by side stand in different cells: each in the clip of its own, which ends before the other's
    /// begins.
    func part(_ left: Word, _ right: Word) -> Bool {
        guard let a = clip(of: left), let b = clip(of: right) else { return false }
        return a.x1 <= b.x0 + options.clipInset && a.contains(left.box.centre) && b.contains(right.box.centre)
    }

    private func clip(of word: Word) -> Rect? {
        guard let clip = word.glyphs.first?.clip, boxes.indices.contains(clip), let box = boxes[clip],
            box.height <= options.clipLines * word.size
        else { return nil }
        return box
    }
}
