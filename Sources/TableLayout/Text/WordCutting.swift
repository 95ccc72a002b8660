import Geometry
import PageModel

/// Cuts words at the upright rulings that cross them, where two texts meet there that only look like one word.
///
/// The cut is at the glyph whose middle lies beyond the ruling. A text that merely runs over a ruling continues there as it
/// does elsewhere and stays whole.
func cutWords(_ lines: [TextLine], at rulings: [Ruling], options: TextOptions) -> [TextLine] {
    let walls = rulings.filter { $0.axis == .vertical }.sorted { $0.position < $1.position }
    guard !walls.isEmpty else { return lines }
    return lines.map { line in
        guard line.words.contains(where: { !findWalls(walls, across: $0).isEmpty }) else { return line }
        return TextLine(words: line.words.flatMap { cutWord($0, at: findWalls(walls, across: $0), options: options) })
    }
}

/// The places of the walls that cross an upright word.
private func findWalls(_ walls: [Ruling], across word: Word) -> [Double] {
    guard word.isUpright, word.glyphs.count > 1 else { return [] }
    var low = 0
    var high = walls.count
    while low < high {
        let middle = (low + high) / 2
        if walls[middle].position <= word.box.x0 { low = middle + 1 } else { high = middle }
    }
    return walls[low...].prefix { $0.position < word.box.x1 }
        .filter { $0.extent.contains(word.box.centre.y) }.map(\.position)
}

private func cutWord(_ word: Word, at walls: [Double], options: TextOptions) -> [Word] {
    let cuts = walls.compactMap { findBreak(of: word, at: $0, options: options) }
    guard !cuts.isEmpty else { return [word] }
    let ends = [0] + cuts + [word.glyphs.count]
    return zip(ends, ends.dropFirst()).filter { $0 < $1 }.map { word.part($0..<$1) }
}

/// The index of the glyph with which another text begins at a wall; nil where one text runs over it.
///
/// That is the first glyph whose middle lies beyond the wall, where it follows in another distance than the glyphs of the
/// word do elsewhere; it or a neighbour, where the two are not painted one after the other.
private func findBreak(of word: Word, at wall: Double, options: TextOptions) -> Int? {
    guard let next = word.glyphs.firstIndex(where: { $0.box.centre.x >= wall }) else { return nil }
    if let start = [next, next - 1, next + 1].first(where: { word.isPaintedApart(before: $0) }) { return start }
    return word.isSetApart(before: next, options: options) ? next : nil
}

extension Word {
    /// Whether the glyph at `index` is not painted next after the one before it, as the others of the word are, or is
    /// clipped or tagged otherwise.
    fileprivate func isPaintedApart(before index: Int) -> Bool {
        guard index > 0, index < glyphs.count else { return false }
        let (last, next) = (glyphs[index - 1], glyphs[index])
        if last.clip != next.clip || (last.tag != next.tag && last.tag >= 0 && next.tag >= 0) { return true }
        return next.order - last.order != usual(1, except: index) { $1.order - $0.order }
    }

    /// Whether the glyph at `index` follows in another distance than the others of the word do.
    fileprivate func isSetApart(before index: Int, options: TextOptions) -> Bool {
        guard index > 0 else { return false }
        let gap = glyphs[index].box.x0 - glyphs[index - 1].box.x1
        return abs(gap - usual(0, except: index) { $1.box.x0 - $0.box.x1 }) > options.breakGap * size
    }

    /// The middle one of what holds between two neighbouring glyphs; `otherwise` where the only two are left out.
    private func usual<Value: Comparable>(
        _ otherwise: Value, except index: Int, _ measure: (Glyph, Glyph) -> Value
    ) -> Value {
        let pairs = zip(glyphs, glyphs.dropFirst()).enumerated().filter { $0.offset != index - 1 }
        return pairs.map { measure($0.element.0, $0.element.1) }.sorted().middle ?? otherwise
    }
}
