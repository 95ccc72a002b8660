import Geometry
import PageModel

/// Narrows the boxes of glyphs whose font gives advances that the places of its glyphs contradict.
///
/// Some producers write a font in which every glyph is one em wide and then place each glyph by itself. Where most glyphs
/// of a font begin well inside the one before, the distances of their origins count instead: for each text the smallest
/// one seen, for a text that nothing follows the usual one of texts as wide. A glyph that another one follows at its
/// advance keeps it.
func correctAdvances(_ page: PageContent, options: TextOptions) -> PageContent {
    let fonts = findContradictedFonts(page.glyphs, fontCount: page.fonts.count, options: options)
    guard fonts.contains(true) else { return page }
    let widths = GlyphWidths(page.glyphs, of: fonts, options: options)
    var kept = [Bool](repeating: false, count: page.glyphs.count)
    forEachStep(page.glyphs, options: options) { index, step in
        let glyph = page.glyphs[index]
        kept[index] = abs(step - glyph.advance) < options.leastStep * glyph.size
    }
    var page = page
    for (index, glyph) in page.glyphs.enumerated()
    where fonts.indices.contains(glyph.font) && fonts[glyph.font] && !kept[index] {
        let width = widths.width(of: glyph)
        guard width < glyph.advance else { continue }
        page.glyphs[index].advance = width
        page.glyphs[index].box = glyph.box.shortened(to: width, along: Turn(nearestTo: glyph.angle))
    }
    return page
}

/// Which fonts give advances that most of their glyphs contradict, by their index.
private func findContradictedFonts(_ glyphs: [Glyph], fontCount: Int, options: TextOptions) -> [Bool] {
    var pairs = [Int](repeating: 0, count: fontCount)
    var contradicted = pairs
    forEachStep(glyphs, options: options) { index, step in
        let glyph = glyphs[index]
        guard pairs.indices.contains(glyph.font), isNarrow(glyph.text) else { return }
        pairs[glyph.font] += 1
        if step < options.trustedAdvance * glyph.advance { contradicted[glyph.font] += 1 }
    }
    return zip(pairs, contradicted).map { $1 >= options.contradictions && $1 * 2 > $0 }
}

/// Calls `body` with the index of each glyph that another one of its font follows on its line, and the distance of their
/// origins in points.
private func forEachStep(_ glyphs: [Glyph], options: TextOptions, _ body: (Int, Double) -> Void) {
    for (index, (glyph, next)) in zip(glyphs, glyphs.dropFirst()).enumerated()
    where glyph.font == next.font && glyph.angle == next.angle && !glyph.isVertical {
        let (dx, dy) = (next.origin.x - glyph.origin.x, next.origin.y - glyph.origin.y)
        let (along, across) =
            switch Turn(nearestTo: glyph.angle) {
            case .upright: (dx, dy)
            case .clockwise: (dy, dx)
            case .halfTurn: (-dx, dy)
            case .anticlockwise: (-dy, dx)
            }
        if along > options.leastStep * glyph.size, abs(across) < options.leastStep * glyph.size { body(index, along) }
    }
}

/// Whether a text is set on less than an em in usual fonts.
private func isNarrow(_ text: String) -> Bool {
    text.utf8.count == 1
}

/// The widths of the glyphs of some fonts as their places show them, in ems.
private struct GlyphWidths {
    private struct Key: Hashable {
        var font: Int
        var text: String
    }

    private var smallest: [Key: Double] = [:]
    private var usual: [Double]

    init(_ glyphs: [Glyph], of fonts: [Bool], options: TextOptions) {
        var steps = [[Double]](repeating: [], count: fonts.count)
        var smallest: [Key: Double] = [:]
        forEachStep(glyphs, options: options) { index, step in
            let glyph = glyphs[index]
            guard fonts.indices.contains(glyph.font), fonts[glyph.font] else { return }
            let width = step / glyph.size
            smallest[Key(font: glyph.font, text: glyph.text), default: width].formMin(width)
            if isNarrow(glyph.text) { steps[glyph.font].append(width) }
        }
        self.smallest = smallest
        usual = steps.map { $0.sorted().middle ?? .infinity }
    }

    /// The width in points; infinite where nothing is known.
    func width(of glyph: Glyph) -> Double {
        let known = smallest[Key(font: glyph.font, text: glyph.text)]
        return (known ?? (isNarrow(glyph.text) ? usual[glyph.font] : .infinity)) * glyph.size
    }
}

extension Double {
    fileprivate mutating func formMin(_ other: Double) { self = min(self, other) }
}

extension Rect {
    /// The part of the box that reaches `length` along a direction of writing.
    fileprivate func shortened(to length: Double, along turn: Turn) -> Rect {
        switch turn {
        case .upright: Rect(x0: x0, y0: y0, x1: x0 + length, y1: y1)
        case .clockwise: Rect(x0: x0, y0: y0, x1: x1, y1: y0 + length)
        case .halfTurn: Rect(x0: x1 - length, y0: y0, x1: x1, y1: y1)
        case .anticlockwise: Rect(x0: x0, y0: y1 - length, x1: x1, y1: y1)
        }
    }
}
