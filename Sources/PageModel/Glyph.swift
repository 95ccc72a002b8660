public import Geometry

/// One painted character with all that Poppler says of it; page space.
public struct Glyph: Hashable, Sendable {
    /// The Unicode text; more than one scalar for a ligature, empty where the font gives none.
    public var text: String
    /// The box of origin, advance, ascent and descent of the font, in points.
    public var box: Rect
    /// The pen's place on the baseline before the glyph is painted.
    public var origin: Point
    /// How far the pen moves along the direction of writing, in points, letter and word spacing left out.
    public var advance: Double
    /// The direction of writing in degrees clockwise, -180 to 180; 0 runs left to right.
    public var angle: Double
    /// The font size in points as painted.
    public var size: Double
    /// Index into `PageContent.fonts`; -1 for none.
    public var font: Int
    /// The fill colour.
    public var color: Color
    /// Whether the font writes from top to bottom.
    public var isVertical: Bool
    /// Whether the glyph is shown as in a mirror, so that the pen moves against `angle`.
    public var isMirrored: Bool
    /// Whether nothing of the glyph is painted: render mode 3 or 7, or an alpha of 0.
    public var isInvisible: Bool
    /// Index into `PageContent.taggedCells`: the cell that the document's structure tags put the glyph into; -1 for none.
    public var tag: Int32
    /// Index into `PageContent.clips`: the box outside which nothing of the glyph is seen; -1 for none.
    public var clip: Int
    /// The place in painting order, shared with strokes, fills and images: a later number lies on top.
    public var order: Int

    /// Makes a glyph; see the properties for units.
    public init(
        text: String, box: Rect, origin: Point, advance: Double, angle: Double = 0, size: Double, font: Int = -1,
        color: Color = .black, isVertical: Bool = false, isMirrored: Bool = false, isInvisible: Bool = false,
        tag: Int32 = -1,
        clip: Int = -1, order: Int = 0
    ) {
        self.text = text
        self.box = box
        self.origin = origin
        self.advance = advance
        self.angle = angle
        self.size = size
        self.font = font
        self.color = color
        self.isVertical = isVertical
        self.isMirrored = isMirrored
        self.isInvisible = isInvisible
        self.tag = tag
        self.clip = clip
        self.order = order
    }
}
