import Geometry
internal import PageReader
import PageModel

extension PageContent {
    /// Copies what the reader recorded; values are taken over as they are, in page space.
    init(number: Int, copying page: regrid_page) {
        self.init(number: number, width: unsafe page.width, height: unsafe page.height)
        glyphs = unsafe UnsafeBufferPointer(start: page.glyphs, count: page.glyph_count).map { glyph in
            let bytes = unsafe UnsafeRawBufferPointer(
                start: page.text + Int(glyph.text), count: Int(glyph.text_length))
            return Glyph(
                text: unsafe String(decoding: bytes, as: UTF8.self),
                box: Rect(x0: glyph.x0, y0: glyph.y0, x1: glyph.x1, y1: glyph.y1),
                origin: Point(x: glyph.origin_x, y: glyph.origin_y), advance: glyph.advance, angle: glyph.angle,
                size: glyph.size, font: Int(glyph.font), color: Color(glyph.color), isVertical: glyph.vertical,
                isMirrored: glyph.mirrored, isInvisible: glyph.invisible, tag: glyph.tag, clip: Int(glyph.clip),
                order: Int(glyph.order))
        }
        strokes = unsafe UnsafeBufferPointer(start: page.strokes, count: page.stroke_count).map { stroke in
            Stroke(
                from: Point(x: stroke.x0, y: stroke.y0), to: Point(x: stroke.x1, y: stroke.y1), width: stroke.width,
                color: Color(stroke.color), isDashed: stroke.dashed, order: Int(stroke.order))
        }
        fills = unsafe UnsafeBufferPointer(start: page.fills, count: page.fill_count).map { fill in
            Fill(
                box: Rect(x0: fill.x0, y0: fill.y0, x1: fill.x1, y1: fill.y1), color: Color(fill.color),
                isRectangle: fill.rectangle, order: Int(fill.order))
        }
        images = unsafe UnsafeBufferPointer(start: page.images, count: page.image_count).map { image in
            ImageArea(box: Rect(x0: image.x0, y0: image.y0, x1: image.x1, y1: image.y1), order: Int(image.order))
        }
        clips = unsafe UnsafeBufferPointer(start: page.clips, count: page.clip_count).map { clip in
            Rect(x0: clip.x0, y0: clip.y0, x1: clip.x1, y1: clip.y1)
        }
        fonts = unsafe UnsafeBufferPointer(start: page.fonts, count: page.font_count).map { font in
            Font(name: unsafe String(cString: font.name), isBold: unsafe font.bold, isItalic: unsafe font.italic)
        }
        taggedCells = unsafe UnsafeBufferPointer(start: page.tagged_cells, count: page.tagged_cell_count).map { cell in
            TaggedCell(
                table: Int(cell.table), rows: Int(cell.row)..<Int(cell.row + cell.row_span),
                columns: Int(cell.column)..<Int(cell.column + cell.column_span), isHeading: cell.heading)
        }
        complaints = unsafe UnsafeBufferPointer(start: page.complaints, count: page.complaint_count)
            .compactMap { message in unsafe message.map { unsafe String(cString: $0) } }
        curves = unsafe page.curve_count
        isMissing = unsafe page.missing
        isTruncated = unsafe page.truncated
    }
}

extension Color {
    init(_ color: regrid_color) {
        self.init(
            red: Double(color.red), green: Double(color.green), blue: Double(color.blue), alpha: Double(color.alpha))
    }
}
