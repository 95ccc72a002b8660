import Geometry

/// Finds running heads and page numbers: lines in the page's margins that hold only a page number, or that stand on
/// most pages at the same place.
///
/// A title that is set again on every page over which its table runs is no running head: where it first stands above a
/// table, the rest of a caption and nothing else lies between.
///
/// - Returns: for each page the indices of such lines in its `freeLines`.
func findRunningLines(_ pages: [PageLayout], options: CaptionOptions) -> [Set<Int>] {
    struct Key: Hashable {
        var text: String
        var y: Int
    }
    func key(_ line: TextLine) -> Key {
        Key(text: line.text.filter { !$0.isNumber }, y: Int((line.box.centre.y / options.runningStep).rounded()))
    }
    func isInMargin(_ line: TextLine, _ page: PageLayout) -> Bool {
        let y = line.box.centre.y
        return y < options.marginHeight || y > page.height - options.marginHeight
    }
    func isOther(_ line: TextLine) -> Bool {
        line.runs(gap: options.partGap * line.size).contains {
            if case .other = readCaptionPart($0.text, options: options) { true } else { false }
        }
    }
    var counts: [Key: Int] = [:]
    var isTitle: [Key: Bool] = [:]
    for page in pages {
        for found in Set(page.freeLines.filter { isInMargin($0, page) }.map(key)) { counts[found, default: 0] += 1 }
        guard let top = page.tables.map(\.box.y0).min() else { continue }
        let above = page.freeLines.filter { $0.box.centre.y < top }
        for (index, line) in above.enumerated() where isTitle[key(line)] == nil {
            isTitle[key(line)] =
                line.runs(gap: options.partGap * line.size).count == 1 && index + 1 < above.count
                && !above[(index + 1)...].contains(where: isOther)
        }
    }
    let needed = max(
        min(options.runningPages, max(2, pages.count)), Int((Double(pages.count) * options.runningShare).rounded(.up)))
    return pages.map { page in
        Set(
            page.freeLines.indices.filter { index in
                let line = page.freeLines[index]
                guard isInMargin(line, page) else { return false }
                if isPageNumber(line.text, options: options) { return true }
                return isOther(line) && !startsNote(line.text) && (counts[key(line)] ?? 0) >= needed
                    && isTitle[key(line)] != true
            })
    }
}

/// Whether a line is only a page number: `12`, `- 12 -`, `第 3 页，共 24 页`, `3 / 24`, `Page 3 of 24`.
private func isPageNumber(_ text: String, options: CaptionOptions) -> Bool {
    guard text.count <= options.pageNumberLength, text.contains(where: \.isNumber) else { return false }
    let words = text.filter { $0.isLetter && !$0.isNumber }.lowercased()
    let marks = words.isEmpty ? "-–—―·•/|." : "-–—―·•/|.,，、()（）"
    return ["", "第页", "页", "第页共页", "共页第页", "第页总页", "page", "pageof", "p", "of"].contains(words)
        && text.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || marks.contains($0) }
}
