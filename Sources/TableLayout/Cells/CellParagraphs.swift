import Geometry

/// The lines of a cell, beside the first, that the page plainly begins anew: the items of a list with their marks, and
/// what follows a line that ends a sentence well short of the others.
///
/// Lines wrap far more often than they begin anew, so a mark alone proves nothing: items follow each other, numbers count.
func findParagraphStarts(_ lines: [TextLine], options: TextOptions) -> [Int] {
    Array(Set(findItems(lines.map(\.text)) + findShortEnds(lines, options: options))).sorted()
}

/// The lines that begin with the mark of a list whose items come in order; the first line of all, or one behind a colon,
/// begins the list.
private func findItems(_ texts: [String]) -> [Int] {
    let marks = texts.map(ListMark.init)
    var starts: [Int] = []
    for (first, mark) in marks.enumerated() {
        guard let mark, first == 0 || texts[first - 1].last.map({ ":：".contains($0) }) == true else { continue }
        var items = [first]
        var next = mark.next
        for index in marks.indices.dropFirst(first + 1) where marks[index] == next {
            items.append(index)
            next = next.next
        }
        if items.count > 1 { starts += items.filter { $0 > 0 } }
    }
    return starts
}

/// The lines behind one that ends a sentence short of the right edge, in a text whose other lines reach that edge.
private func findShortEnds(_ lines: [TextLine], options: TextOptions) -> [Int] {
    guard let box = lines.map(\.box).boundingBox() else { return [] }
    let full = lines.count { box.x1 - $0.box.x1 <= options.fullLineSlack * $0.size }
    guard full >= options.fewestFullLines else { return [] }
    return lines.indices.dropFirst().filter { index in
        let (above, line) = (lines[index - 1], lines[index])
        let isAligned = [above, line].allSatisfy { $0.box.x0 - box.x0 <= options.paragraphIndent * $0.size }
        let isShort = box.x1 - above.box.x1 >= options.shortLineShare * box.width
        return isAligned && isShort && above.text.last.map(sentenceEnds.contains) == true
    }
}

private let sentenceEnds: Set<Character> = ["。", "！", "？", "；", "：", ".", "!", "?", ";", ":"]

/// The mark that begins an item of a list.
private struct ListMark: Hashable {
    /// What stands around the number, or the bullet itself.
    private var style: String
    /// The number of the item; nil for a bullet.
    private var number: Int?

    init?(_ text: String) {
        guard let first = text.first else { return nil }
        if Self.bullets.contains(first), text.count > 1 {
            style = String(first)
            return
        }
        if let circled = Self.circled.firstIndex(of: first) {
            style = "①"
            number = circled + 1
            return
        }
        let opening = text.prefix { "(（".contains($0) }
        let digits = text.dropFirst(opening.count).prefix { $0.isASCII && $0.isNumber }
        let han = text.dropFirst(opening.count).prefix { Self.hanDigits.contains($0) }
        let count = digits.isEmpty ? han.count : digits.count
        let rest = text.dropFirst(opening.count + count)
        guard count > 0, count <= 2, opening.count <= 1, let closing = rest.first, ".．、)）".contains(closing),
            rest.dropFirst().first.map({ !$0.isNumber }) == true, opening.isEmpty || ")）".contains(closing),
            let value = digits.isEmpty ? Self.hanNumber(han) : Int(digits)
        else { return nil }
        style = opening + (digits.isEmpty ? "一" : "1") + String(closing)
        number = value
    }

    /// The mark of the next item.
    var next: ListMark {
        var next = self
        next.number = number.map { $0 + 1 }
        return next
    }

    private static let bullets: Set<Character> = [
        "•", "●", "○", "■", "▪", "◆", "◇", "➢", "➤", "✓", "\u{F0B7}", "\u{F0D8}",
    ]
    private static let circled = Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
    private static let hanDigits = Array("一二三四五六七八九十")

    /// The value of `三`, `十` or `十二`.
    private static func hanNumber(_ text: Substring) -> Int? {
        let digits = text.compactMap { hanDigits.firstIndex(of: $0).map { $0 + 1 } }
        guard digits.count == text.count else { return nil }
        if digits.count == 1 { return digits[0] }
        return digits[0] == 10 && digits[1] < 10 ? 10 + digits[1] : nil
    }
}
