public import Geometry

/// A font that a page uses.
public struct Font: Hashable, Sendable {
    /// The PostScript name with any subset prefix (`ABCDEF+`) left out.
    public var name: String
    /// Whether the font says it is bold, by its flags, weight or name.
    public var isBold: Bool
    /// Whether the font says it is italic.
    public var isItalic: Bool

    /// Makes a font.
    public init(name: String, isBold: Bool = false, isItalic: Bool = false) {
        self.name = name
        self.isBold = isBold
        self.isItalic = isItalic
    }
}

/// All that is painted on one page, in page space: points, origin top left of the page as displayed, y down.
public struct PageContent: Hashable, Sendable {
    /// The page number, from 1.
    public var number: Int
    /// Width as displayed, in points.
    public var width: Double
    /// Height as displayed, in points.
    public var height: Double
    /// The characters in painting order.
    public var glyphs: [Glyph]
    /// The straight pieces of stroked paths in painting order.
    public var strokes: [Stroke]
    /// The filled areas in painting order.
    public var fills: [Fill]
    /// The pictures in painting order.
    public var images: [ImageArea]
    /// How many curved pieces were painted: charts and drawings have many.
    public var curves: Int
    /// The fonts that glyphs name by index.
    public var fonts: [Font]
    /// The boxes that glyphs name by index as their clip.
    public var clips: [Rect]
    /// The cells of tagged tables that glyphs name by index; each row that the page shows something of is whole, with its
    /// empty cells.
    public var taggedCells: [TaggedCell]
    /// Whether the document counts the page but does not have it, or it is damaged beyond reading: then there is nothing
    /// else.
    public var isMissing: Bool
    /// Whether reading stopped before the page's end because it holds more than the limit.
    public var isTruncated: Bool
    /// What Poppler complained of while it read the page, each message once.
    public var complaints: [String]

    /// Makes a page; see the properties for units.
    public init(
        number: Int, width: Double, height: Double, glyphs: [Glyph] = [], strokes: [Stroke] = [], fills: [Fill] = [],
        images: [ImageArea] = [], curves: Int = 0, fonts: [Font] = [], clips: [Rect] = [],
        taggedCells: [TaggedCell] = [], isMissing: Bool = false, isTruncated: Bool = false, complaints: [String] = []
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.glyphs = glyphs
        self.strokes = strokes
        self.fills = fills
        self.images = images
        self.curves = curves
        self.fonts = fonts
        self.clips = clips
        self.taggedCells = taggedCells
        self.isMissing = isMissing
        self.isTruncated = isTruncated
        self.complaints = complaints
    }
}
