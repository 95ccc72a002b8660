public import Geometry
public import PageModel

/// Whether a character takes the room of two: Han and full-width forms.
func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 } == true
}

extension PageContent {
    /// Paints one glyph; its box reaches from 0.85 above to 0.2 below the baseline, in font sizes.
    ///
    /// - Parameters:
    ///   - advance: the width in points; a font size for Han, half of it for others unless given.
    public mutating func paint(
        _ text: String, x: Double, baseline: Double, size: Double = 10, advance: Double? = nil, color: Color = .black,
        font: Int = -1, isInvisible: Bool = false, clip: Int = -1
    ) {
        let advance = advance ?? (text.first.map(isWide) == true ? size : size / 2)
        glyphs.append(
            Glyph(
                text: text,
                box: Rect(x0: x, y0: baseline - 0.85 * size, x1: x + advance, y1: baseline + 0.2 * size),
                origin: Point(x: x, y: baseline), advance: advance, size: size, font: font, color: color,
                isInvisible: isInvisible, clip: clip, order: nextOrder))
    }

    /// Paints a text from left to right, a glyph a character; a blank becomes a glyph too.
    ///
    /// - Parameters:
    ///   - spacing: points between neighbouring glyphs.
    public mutating func write(
        _ text: String, x: Double, baseline: Double, size: Double = 10, spacing: Double = 0, color: Color = .black,
        font: Int = -1, isInvisible: Bool = false, clip: Int = -1
    ) {
        var x = x
        for character in text {
            paint(
                String(character), x: x, baseline: baseline, size: size, color: color, font: font,
                isInvisible: isInvisible, clip: clip)
            x += (glyphs.last?.advance ?? 0) + spacing
        }
    }

    /// Paints a straight line of half a point.
    public mutating func stroke(from: Point, to: Point, width: Double = 0.5, color: Color = .black) {
        strokes.append(Stroke(from: from, to: to, width: width, color: color, order: nextOrder))
    }

    /// Fills a rectangle.
    public mutating func fill(_ box: Rect, color: Color = .black) {
        fills.append(Fill(box: box, color: color, order: nextOrder))
    }

    /// Paints a level or upright rule.
    public mutating func paintRule(from start: Point, to end: Point, style: RuleStyle) {
        let isLevel = start.y == end.y
        let length = isLevel ? end.x - start.x : end.y - start.y
        func place(_ along: Double, _ across: Double) -> Point {
            isLevel
                ? Point(x: start.x + along, y: start.y + across) : Point(x: start.x + across, y: start.y + along)
        }
        func bar(_ from: Double, _ to: Double) {
            let (a, b) = (place(from, -0.25), place(to, 0.25))
            fill(Rect(x0: a.x, y0: a.y, x1: b.x, y1: b.y))
        }
        switch style {
        case .strokes: stroke(from: start, to: end)
        case .doubled:
            stroke(from: place(0, -0.75), to: place(length, -0.75))
            stroke(from: place(0, 0.75), to: place(length, 0.75))
        case .dashes:
            for from in Swift.stride(from: 0, to: length, by: 3) {
                stroke(from: place(from, 0), to: place(min(from + 2, length), 0))
            }
        case .thinRectangles:
            let step = isLevel ? Self.drawnCell.width : Self.drawnCell.height
            for from in Swift.stride(from: 0, to: length, by: step) { bar(from + 1, min(from + step, length) - 1) }
        case .tinyRectangles:
            for from in Swift.stride(from: 0, to: length, by: 0.5) { bar(from, min(from + 0.5, length)) }
        }
    }
}
