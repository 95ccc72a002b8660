import Geometry
import PageModel

/// A page typed in a fixed-width font: every character of a line is one glyph, a blank is a painted space.
///
/// Rows of `=` draw a level rule from their first to their last sign, between the lines around it.
struct TypedPage {
    /// The font size in points; lines stand 1.5 of it apart.
    static let size = 10.0
    /// The advance of every glyph in points.
    static let advance = 5.0
    /// Where the first line and column stand, in points.
    static let margin = 50.0

    private(set) var content = PageContent(number: 1, width: 612, height: 792)

    init(_ picture: String, font: Int = 0) {
        var y = Self.margin
        for line in picture.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("="), line.allSatisfy({ "= ".contains($0) }) {
                rules(line, at: y - 4)
                continue
            }
            type(line, at: y, font: font)
            y += 1.5 * Self.size
        }
    }

    private func place(_ column: Int) -> Double { Self.margin + Double(column) * Self.advance }

    private mutating func rules(_ line: Substring, at y: Double) {
        var start: Int?
        for (index, sign) in (Array(line) + [" "]).enumerated() {
            if sign == "=" {
                start = start ?? index
            } else if let first = start {
                content.strokes.append(Stroke(from: Point(x: place(first), y: y), to: Point(x: place(index), y: y)))
                start = nil
            }
        }
    }

    private mutating func type(_ line: Substring, at y: Double, font: Int) {
        for (index, sign) in line.enumerated() {
            let x = place(index)
            content.glyphs.append(
                Glyph(
                    text: String(sign), box: Rect(x0: x, y0: y, x1: x + Self.advance, y1: y + 0.9 * Self.size),
                    origin: Point(x: x, y: y + 0.7 * Self.size), advance: Self.advance, size: Self.size, font: font,
                    order: content.glyphs.count))
        }
    }

    /// Draws a filled area anywhere.
    mutating func add(_ fill: Fill) { content.fills.append(fill) }

    /// Draws a filled area over columns and lines of the picture.
    mutating func fill(columns: Range<Int>, lines: Range<Int>, color: Color) {
        let y = { (line: Int) in Self.margin + Double(line) * 1.5 * Self.size - 3 }
        content.fills.append(
            Fill(
                box: Rect(
                    x0: place(columns.lowerBound), y0: y(lines.lowerBound), x1: place(columns.upperBound),
                    y1: y(lines.upperBound)), color: color, order: -1))
    }
}
