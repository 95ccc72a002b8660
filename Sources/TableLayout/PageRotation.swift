import Geometry
import PageModel

/// The rotation that makes most of a page's text run upright; no rotation where most of it does already.
///
/// A page whose content is turned as a whole (a wide table on a tall page) is laid out as it is read; results are
/// restored to page space at the end. What stands sideways in the margin counts for nothing.
func findReadingRotation(_ page: PageContent, options: GridOptions) -> QuarterRotation {
    var counts: [Turn: Int] = [:]
    let margin = options.marginShare * page.width
    for glyph in page.glyphs where !glyph.isVertical && !isBlank(glyph.text) {
        let turn = Turn(nearestTo: glyph.angle)
        let x = glyph.box.centre.x
        if turn == .clockwise || turn == .anticlockwise, x < margin || x > page.width - margin { continue }
        counts[turn, default: 0] += 1
    }
    let upright = counts[.upright] ?? 0
    let most = Turn.allCases.max { (counts[$0] ?? 0, -$0.rawValue) < (counts[$1] ?? 0, -$1.rawValue) } ?? .upright
    let turn = (counts[most] ?? 0) > upright ? most : .upright
    return QuarterRotation(upright: turn, width: page.width, height: page.height)
}

extension LayoutOptions {
    /// The same as seen after a rotation of the page: what is given in page space is led to the page as it is read.
    func rotated(by rotation: QuarterRotation) -> LayoutOptions {
        guard rotation.turn != .upright else { return self }
        var options = self
        options.area = area.map { rotation.rotate($0) }
        options.columns = columns.map { rotation.rotate(Point(x: $0, y: $0)).x }.sorted()
        return options
    }
}

extension TextLine {
    /// The line as seen after a rotation of the page that makes it upright.
    func rotated(by rotation: QuarterRotation) -> TextLine {
        guard rotation.turn != .upright else { return self }
        return TextLine(
            words: words.map { word in
                let glyphs = word.glyphs.map { glyph in
                    var glyph = glyph
                    glyph.box = rotation.rotate(glyph.box)
                    glyph.origin = rotation.rotate(glyph.origin)
                    return glyph
                }
                return Word(glyphs, followsSpace: word.followsSpace)
            })
    }
}

extension PageContent {
    /// The page as seen after the rotation, its own top left corner as origin.
    func rotated(by rotation: QuarterRotation) -> PageContent {
        guard rotation.turn != .upright else { return self }
        var page = self
        (page.width, page.height) = rotation.rotatedSize
        for index in page.glyphs.indices {
            page.glyphs[index].box = rotation.rotate(glyphs[index].box)
            page.glyphs[index].origin = rotation.rotate(glyphs[index].origin)
            let angle = glyphs[index].angle - Double(rotation.turn.rawValue)
            page.glyphs[index].angle = angle.remainder(dividingBy: 360)
        }
        for index in page.strokes.indices {
            page.strokes[index].from = rotation.rotate(strokes[index].from)
            page.strokes[index].to = rotation.rotate(strokes[index].to)
        }
        for index in page.fills.indices { page.fills[index].box = rotation.rotate(fills[index].box) }
        for index in page.images.indices { page.images[index].box = rotation.rotate(images[index].box) }
        for index in page.clips.indices { page.clips[index] = rotation.rotate(clips[index]) }
        return page
    }
}
