import Geometry
import PageModel

/// Keeps the first of equal glyphs that are painted within a fraction of their size.
///
/// Text that a low row cuts off lies over the text of the next row; it is no duplicate of it. Where most of the glyphs
/// that a clip cuts off in a row lie on equal ones that are seen, the text is painted piece by piece, once for each clip.
///
/// - Returns: the glyphs kept, and how many letters and digits are painted on other ones.
func removeDuplicates(_ glyphs: [Glyph], clips: [Rect], options: TextOptions) -> (kept: [Glyph], overprints: Int) {
    var seen = GlyphPlaces(capacity: glyphs.count, options: options)
    var hidden = GlyphPlaces(capacity: 0, options: options)
    var cut: [Int] = []
    var isKept = [Bool](repeating: true, count: glyphs.count)
    var overprints = 0
    for (index, glyph) in glyphs.enumerated() {
        if isCut(glyph, by: clips) {
            isKept[index] = hidden.insert(glyph)
            if isKept[index] { cut.append(index) }
        } else {
            isKept[index] = seen.insert(glyph)
            if isKept[index], seen.coversAnother { overprints += 1 }
        }
    }
    var start = 0
    while start < cut.count {
        let clip = glyphs[cut[start]].clip
        let run = cut[start...].prefix { glyphs[$0].clip == clip }
        if run.count >= options.repaintedGlyphs,
            run.count(where: { seen.holdsCopy(of: glyphs[$0]) }) * 2 > run.count
        {
            for index in run { isKept[index] = false }
        }
        start = run.endIndex
    }
    return (zip(glyphs, isKept).filter(\.1).map(\.0), overprints)
}

/// Glyphs by their places on the page.
private struct GlyphPlaces {
    private struct Place: Hashable {
        var x: Int
        var y: Int
    }

    /// The glyphs of each place, as a chain from the last to the first.
    private var last: [Place: Int] = [:]
    private var before: [Int] = []
    private var glyphs: [Glyph] = []
    private let options: TextOptions
    /// Whether the glyph added last lies on a letter or digit that it is no copy of.
    private(set) var coversAnother = false

    init(capacity: Int, options: TextOptions) {
        glyphs.reserveCapacity(capacity)
        last.reserveCapacity(capacity)
        self.options = options
    }

    /// Adds a glyph unless it is a copy of one that is there; returns whether it was added.
    mutating func insert(_ glyph: Glyph) -> Bool {
        coversAnother = false
        guard !search(for: glyph, coversAnother: &coversAnother) else { return false }
        let key = Place(x: place(glyph.origin.x), y: place(glyph.origin.y))
        before.append(last.updateValue(glyphs.count, forKey: key) ?? -1)
        glyphs.append(glyph)
        return true
    }

    func holdsCopy(of glyph: Glyph) -> Bool {
        var coversAnother = false
        return search(for: glyph, coversAnother: &coversAnother)
    }

    /// Whether a copy of `glyph` is there; `coversAnother` becomes true where another letter or digit is at its place.
    private func search(for glyph: Glyph, coversAnother: inout Bool) -> Bool {
        let (x, y) = (glyph.origin.x, glyph.origin.y)
        let advance = max(glyph.advance, options.leastAdvance * glyph.size)
        let reach = min(
            options.duplicateReach, options.duplicateDistance * min(glyph.size, options.duplicateAdvances * advance))
        for column in place(x - reach)...place(x + reach) {
            for row in place(y - reach)...place(y + reach) {
                var next = last[Place(x: column, y: row)]
                while let index = next, index >= 0 {
                    let other = glyphs[index]
                    if abs(other.origin.x - x) <= reach, abs(other.origin.y - y) <= reach,
                        abs(other.size - glyph.size) < options.duplicateSize * glyph.size
                    {
                        if other.text == glyph.text { return true }
                        let shift = abs(other.origin.x - x) + abs(other.origin.y - y)
                        if shift < options.overprintShift * min(other.advance, glyph.advance),
                            isLetterOrDigit(other.text), isLetterOrDigit(glyph.text)
                        {
                            coversAnother = true
                        }
                    }
                    next = before[index]
                }
            }
        }
        return false
    }

    private func place(_ value: Double) -> Int { Int((value / options.duplicateStep).rounded(.down)) }
}

private func isLetterOrDigit(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0.isNumber } ?? false
}
