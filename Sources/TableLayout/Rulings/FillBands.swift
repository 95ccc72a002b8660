import Geometry
import PageModel

/// Finds the edges of shaded bands: filled areas over the whole width of a table, or its cells side by side, that mark
/// headings or every other row.
///
/// Bands count where they, or others with the same ends, are of several cells or hold words parted by a wide gap.
///
/// - Returns: level rulings of no thickness at the upper and lower edge of each band.
func findBandEdges(_ page: PageContent, lines: [TextLine], options: RulingOptions) -> [Ruling] {
    let areas = page.fills.filter { isShading($0, options: options) }
    guard areas.count <= options.mostAreas else { return [] }
    var bands: [(box: Rect, color: Color, cells: Int)] = []
    for area in areas.sorted(by: { ($0.box.y0, $0.box.x0, $0.order) < ($1.box.y0, $1.box.x0, $1.order) }) {
        let left = bands.lastIndex { band in
            band.color == area.color && abs(band.box.y0 - area.box.y0) < options.slack
                && abs(band.box.y1 - area.box.y1) < options.slack
                && area.box.x0 - band.box.x1 < options.joinGap && area.box.x1 > band.box.x1
        }
        if let left {
            bands[left].box = bands[left].box.union(area.box)
            bands[left].cells += 1
        } else {
            bands.append((area.box, area.color, 1))
        }
    }
    let rows = bands.filter { band in
        lines.count { band.box.contains($0.box.centre) && $0.size * options.bandLines < band.box.height } == 0
    }
    let parted = rows.filter { $0.cells > 1 || holdsColumns($0.box, lines: lines, options: options) }
    return rows.map(\.box).filter { box in
        parted.contains { abs($0.box.x0 - box.x0) < options.joinGap && abs($0.box.x1 - box.x1) < options.joinGap }
    }.flatMap { box in
        [box.y0, box.y1].map { Ruling(axis: .horizontal, position: $0, extent: box.x, thickness: 0) }
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
