import PageModel

/// How wide a space is in each font of a page, in ems.
struct SpaceWidths {
    private var widths: [Int: Double] = [:]
    private let usual: Double

    /// Reads the advance of the space glyphs that the page paints.
    init(_ page: PageContent, options: TextOptions) {
        usual = options.spaceWidth
        for glyph in page.glyphs where glyph.text == " " && glyph.size > 0 && glyph.advance > 0 {
            if widths[glyph.font] == nil { widths[glyph.font] = glyph.advance / glyph.size }
        }
    }

    /// The width of a space beside `word`, in points.
    func width(beside word: Word) -> Double {
        (widths[word.font] ?? usual) * word.size
    }
}
