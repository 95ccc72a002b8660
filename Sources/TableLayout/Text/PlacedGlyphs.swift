import Geometry
import PageModel

/// The glyphs of a page that lie on it and in their clips, those near enough to be text that a low row cuts off, and what
/// continues from a glyph that lies there under the same clip, however far.
func selectPlacedGlyphs(_ page: PageContent, options: TextOptions) -> [Glyph] {
    let glyphs = page.glyphs
    let bounds = Rect(x0: 0, y0: 0, x1: page.width, y1: page.height)
    var isKept = [Bool](repeating: false, count: glyphs.count)
    var cut: [Int] = []
    for (index, glyph) in glyphs.enumerated() {
        if isCut(glyph, by: page.clips) {
            cut.append(index)
        } else {
            isKept[index] = bounds.contains(glyph.box.centre)
        }
    }
    guard options.readsHidden, !cut.isEmpty else { return zip(glyphs, isKept).filter(\.1).map(\.0) }
    for index in cut where index > 0 && isKept[index - 1] {
        isKept[index] = goesOn(from: glyphs[index - 1], to: glyphs[index], clips: page.clips, options: options)
    }
    for index in cut.reversed() where !isKept[index] && index + 1 < glyphs.count && isKept[index + 1] {
        isKept[index] = goesOn(from: glyphs[index], to: glyphs[index + 1], clips: page.clips, options: options)
    }
    for index in cut where !isKept[index] {
        let glyph = glyphs[index]
        isKept[index] =
            bounds.contains(glyph.box.centre)
            && page.clips[glyph.clip].contains(glyph.box.centre, slack: options.clipReach * glyph.size)
    }
    return zip(glyphs, isKept).filter(\.1).map(\.0)
}

/// Whether a text that a clip cuts off continues from one glyph to the next one painted: under one clip, on its line or on the next that begins
/// within the clip's width.
func goesOn(from last: Glyph, to next: Glyph, clips: [Rect], options: TextOptions) -> Bool {
    guard last.clip == next.clip else { return false }
    let reach = options.clipReach * last.size
    let step = abs(next.origin.y - last.origin.y)
    if step < options.lineDistance * last.size { return abs(next.box.x0 - last.box.x1) <= reach }
    return step <= reach && clips[next.clip].x.contains(next.origin.x, slack: options.clipInset)
}
