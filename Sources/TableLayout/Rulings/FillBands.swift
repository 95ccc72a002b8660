import Geometry
import PageModel

/// Filled areas of one colour that lie side by side between the same levels.
struct FillBand {
    var box: Rect
    var color: Color
    /// The left and right sides of the areas.
    var sides: [Double]
    /// How many areas there are.
    var cells: Int { sides.count / 2 }
}

/// Finds the bands of a page, from top to bottom; none on a page of more areas than a table has.
func findBands(_ page: PageContent, options: RulingOptions) -> [FillBand] {
    let areas = page.fills.filter { isShading($0, options: options) }
    guard areas.count <= options.mostAreas else { return [] }
    var bands: [FillBand] = []
    for area in areas.sorted(by: { ($0.box.y0, $0.box.x0, $0.order) < ($1.box.y0, $1.box.x0, $1.order) }) {
        let left = bands.lastIndex { band in
            band.color == area.color && abs(band.box.y0 - area.box.y0) < options.slack
                && abs(band.box.y1 - area.box.y1) < options.slack
                && area.box.x0 - band.box.x1 < options.joinGap && area.box.x1 > band.box.x1
        }
        if let left {
            bands[left].box = bands[left].box.union(area.box)
            bands[left].sides += [area.box.x0, area.box.x1]
        } else {
            bands.append(FillBand(box: area.box, color: area.color, sides: [area.box.x0, area.box.x1]))
        }
    }
    return bands
}

/// Finds the edges of shaded bands: filled areas over the whole width of a table, or its cells side by side, that mark
/// headers or every other row.
///
/// Bands count where they, or others with the same ends, are of several cells or hold words parted by a wide gap. The
/// ends of bands that run over the whole page say nothing: they reach as far as the words of the bands that follow each
/// other.
///
/// - Returns: level rulings of no thickness at the upper and lower edge of each band.
func findBandEdges(_ page: PageContent, lines: [TextLine], options: RulingOptions) -> [Ruling] {
    let rows = findBands(page, options: options).filter { band in
        lines.count { band.box.contains($0.box.centre) && $0.size * options.bandLines < band.box.height } == 0
    }
    func isPageWide(_ box: Rect) -> Bool { box.x0 <= options.slack && box.x1 >= page.width - options.slack }
    let narrow = rows.filter { !isPageWide($0.box) }
    let parted = narrow.filter { $0.cells > 1 || holdsColumns($0.box, lines: lines, options: options) }
    let boxes =
        narrow.map(\.box).filter { box in
            parted.contains { abs($0.box.x0 - box.x0) < options.joinGap && abs($0.box.x1 - box.x1) < options.joinGap }
        } + cutToText(rows.map(\.box).filter(isPageWide), lines: lines, options: options)
    return boxes.flatMap { box in [box.y0, box.y1].map { Ruling.edge(.horizontal, at: $0, over: box.x) } }
}

/// Bands over the whole page that follow each other as rows do, cut to the words that stand in them; none where no words
/// stand in columns.
private func cutToText(_ bands: [Rect], lines: [TextLine], options: RulingOptions) -> [Rect] {
    var runs: [[Rect]] = []
    for band in bands {
        if let last = runs.last?.last, band.y0 - last.y1 <= options.bandPitch * max(last.height, band.height),
            abs(last.height - band.height) <= options.bandPitch * min(last.height, band.height)
        {
            runs[runs.count - 1].append(band)
        } else {
            runs.append([band])
        }
    }
    return runs.flatMap { run -> [Rect] in
        let words = lines.flatMap { line in
            run.contains { $0.contains(line.box.centre) } ? line.words : []
        }
        guard run.contains(where: { holdsColumns($0, lines: lines, options: options) }),
            let text = words.map(\.box).boundingBox(), let size = words.map(\.size).max()
        else { return [] }
        return run.map { Rect(x: Interval(text.x0 - size, text.x1 + size), y: $0.y) }
    }
}

/// Whether words with a wide gap between stand side by side in a band.
private func holdsColumns(_ box: Rect, lines: [TextLine], options: RulingOptions) -> Bool {
    lines.contains { line in
        guard line.box.intersects(box) else { return false }
        let words = line.words.filter { box.contains($0.box.centre) }
        return zip(words, words.dropFirst()).contains {
            $1.box.x0 - $0.box.x1 > options.bandGap * max($0.size, $1.size)
        }
    }
}

/// Whether a filled area shades what stands on it: no rule, and not the colour of the paper.
func isShading(_ fill: Fill, options: RulingOptions) -> Bool {
    isArea(fill, options: options) && fill.color.difference(from: .white) >= options.unseenDifference
}

/// Whether a fill is an area rather than a rule.
func isArea(_ fill: Fill, options: RulingOptions) -> Bool {
    fill.isRectangle && min(fill.box.width, fill.box.height) > options.maximumThickness
}
