import Geometry

/// Finds running heads and page numbers: lines in the page's margins that hold only a page number, or that stand on
/// most pages at the same place.
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
    var counts: [Key: Int] = [:]
    for page in pages {
        for found in Set(page.freeLines.filter { isInMargin($0, page) }.map(key)) { counts[found, default: 0] += 1 }
    }
    let needed = max(options.runningPages, Int((Double(pages.count) * options.runningShare).rounded(.up)))
    return pages.map { page in
        Set(
            page.freeLines.indices.filter { index in
                let line = page.freeLines[index]
                guard isInMargin(line, page) else { return false }
                if case .other = readCaptionPart(line.text, options: options) {
                } else {
                    return isPageNumber(line.text, options: options)
                }
                return isPageNumber(line.text, options: options) || (counts[key(line)] ?? 0) >= needed
            })
    }
}

/// Whether a line is only a page number: `12`, `- 12 -`, `第 3 页`, `3 / 24`, `Page 3 of 24`.
private func isPageNumber(_ text: String, options: CaptionOptions) -> Bool {
    let rest = text.filter { !($0.isNumber || $0.isWhitespace || "-–—―·•/|.".contains($0)) }.lowercased()
    return ["", "第页", "页", "第页共页", "page", "pageof", "p", "of"].contains(rest)
        && text.contains(where: \.isNumber) && text.count <= options.pageNumberLength
}
