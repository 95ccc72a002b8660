import Geometry
import Lexicon

/// Finds running heads and page numbers: lines in the page's margins that hold only a page number, or that stand on
/// most pages at the same place.
///
/// A title that is set again on every page over which its table runs is no running head: where it first stands above a
/// table, the rest of a caption and nothing else lies between; or it stands close above a table wherever it stands.
///
/// - Returns: for each page the indices of such lines in its `freeLines`.
func findRunningLines(_ pages: [PageLayout], options: CaptionOptions) -> [Set<Int>] {
    var places: [RunningPlace: RunningText] = [:]
    for page in pages {
        let marginal = page.freeLines.filter { isInMargin($0, page, options: options) }
        for place in Set(marginal.map { RunningPlace($0, options: options) }) {
            places[place, default: .init()].count += 1
        }
        let top = page.tables.map(\.box.y0).min() ?? -.infinity
        let above = page.freeLines.filter { $0.box.centre.y < top }
        for line in marginal {
            let index = above.firstIndex(of: line)
            let below = index.map { above[($0 + 1)...].map { CaptionLine($0, options: options) } }
            places[RunningPlace(line, options: options)]?.stand(line, above: below, top: top, options: options)
        }
    }
    let needed = max(
        min(options.runningPages, max(2, pages.count)), Int((Double(pages.count) * options.runningShare).rounded(.up)))
    return pages.map { page in
        Set(
            page.freeLines.indices.filter { index in
                let line = page.freeLines[index]
                guard isInMargin(line, page, options: options) else { return false }
                if Vocabulary.standard.isPageNumber(line.text, longest: options.pageNumberLength) { return true }
                guard let running = places[RunningPlace(line, options: options)] else { return false }
                return running.count >= needed && !running.isTitle && !Vocabulary.standard.opensNote(line.text)
                    && !CaptionLine(line, options: options).isRemark
            })
    }
}

private func isInMargin(_ line: TextLine, _ page: PageLayout, options: CaptionOptions) -> Bool {
    let y = line.box.centre.y
    return y < options.marginHeight || y > page.height - options.marginHeight
}

/// What a line says, figures aside, and the height at which it stands.
private struct RunningPlace: Hashable {
    var text: String
    var y: Int

    init(_ line: TextLine, options: CaptionOptions) {
        text = line.text.filter { !$0.isNumber }
        y = Int((line.box.centre.y / options.runningStep).rounded())
    }
}

/// What is known of a text that stands on several pages at the same place.
private struct RunningText {
    /// On how many pages it stands.
    var count = 0
    /// Whether it opened a caption where it first stood above a table.
    private var opensCaption: Bool?
    /// Whether it stood close above a table on each page.
    private var isAlwaysNear = true

    var isTitle: Bool { opensCaption == true || isAlwaysNear }

    /// Notes where the text stands on a page.
    ///
    /// - Parameters:
    ///   - below: the lines between it and the page's first table; nil where it does not stand above one.
    ///   - top: the upper edge of that table.
    mutating func stand(_ line: TextLine, above below: [CaptionLine]?, top: Double, options: CaptionOptions) {
        guard let below, below.allSatisfy(\.isRemark) else {
            isAlwaysNear = false
            if below != nil, opensCaption == nil { opensCaption = false }
            return
        }
        let lower = below.first?.box.y0 ?? top
        if lower - line.box.y1 > options.runningTitleDistance * line.size || !options.accepts(line) {
            isAlwaysNear = false
        }
        if opensCaption == nil {
            opensCaption = !below.isEmpty && line.runs(gap: options.partGap * line.size).count == 1
        }
    }
}

extension CaptionOptions {
    /// Whether a line can be a title.
    fileprivate func accepts(_ line: TextLine) -> Bool { isTitle(line.text, options: self) }
}
