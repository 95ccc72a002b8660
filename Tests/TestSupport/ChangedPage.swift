import Geometry
public import PageModel

extension PageContent {
    /// The page with every place multiplied and then moved.
    public func scaled(by factor: Double, movedBy dx: Double = 0, _ dy: Double = 0) -> PageContent {
        func move(_ point: Point) -> Point { Point(x: point.x * factor + dx, y: point.y * factor + dy) }
        func move(_ box: Rect) -> Rect {
            let (a, b) = (move(Point(x: box.x0, y: box.y0)), move(Point(x: box.x1, y: box.y1)))
            return Rect(x0: a.x, y0: a.y, x1: b.x, y1: b.y)
        }
        var page = self
        page.width = width * factor + 2 * abs(dx)
        page.height = height * factor + 2 * abs(dy)
        for index in glyphs.indices {
            page.glyphs[index].box = move(glyphs[index].box)
            page.glyphs[index].origin = move(glyphs[index].origin)
            page.glyphs[index].advance *= factor
            page.glyphs[index].size *= factor
        }
        for index in strokes.indices {
            page.strokes[index].from = move(strokes[index].from)
            page.strokes[index].to = move(strokes[index].to)
        }
        for index in fills.indices { page.fills[index].box = move(fills[index].box) }
        for index in clips.indices { page.clips[index] = move(clips[index]) }
        return page
    }

    /// The page with its things painted in another order.
    public func shuffled(using generator: inout SeededGenerator) -> PageContent {
        var page = self
        page.glyphs.shuffle(using: &generator)
        page.strokes.shuffle(using: &generator)
        page.fills.shuffle(using: &generator)
        var order = Array(0..<nextOrder)
        order.shuffle(using: &generator)
        for index in page.glyphs.indices { page.glyphs[index].order = order[page.glyphs[index].order] }
        for index in page.strokes.indices { page.strokes[index].order = order[page.strokes[index].order] }
        for index in page.fills.indices { page.fills[index].order = order[page.fills[index].order] }
        return page
    }
}
