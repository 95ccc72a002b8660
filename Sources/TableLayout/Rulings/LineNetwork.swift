import Geometry
public import PageModel

/// All straight lines of a page that a reader sees as borders, found once a page and asked by every later step.
public struct LineNetwork: Hashable, Sendable {
    /// The lines that may close cells: what is drawn, and the edges of filled areas that tile or continue with drawn lines;
    /// level ones from top to bottom, then upright ones from left to right.
    public var rulings: [Ruling]

    /// The part of the network inside a box, lines cut to it.
    ///
    /// - Parameter slack: how far outside the box a line counts as lying on its side, in points.
    func cut(to box: Rect, slack: Double) -> LineNetwork {
        func cut(_ rulings: [Ruling]) -> [Ruling] {
            rulings.compactMap { ruling in
                let along = box.extent(along: ruling.axis)
                guard box.extent(along: ruling.axis.across).contains(ruling.position, slack: slack),
                    ruling.extent.overlap(with: along) > 0
                else { return nil }
                var part = ruling
                part.extent = Interval(max(ruling.extent.low, along.low), min(ruling.extent.high, along.high))
                return part
            }
        }
        var part = self
        part.rulings = cut(rulings)
        return part
    }
}

/// Finds the network of lines of a page that is painted upright.
///
/// - Parameter lines: the page's text: edges of fills count where words lie on both sides of them.
public func findLineNetwork(_ page: PageContent, lines: [TextLine], options: RulingOptions) -> LineNetwork {
    let textSize = lines.map(\.size).sorted().middle ?? 0
    let drawn = findRulings(page, textSize: textSize, options: options)
    let edges =
        findFillEdges(page, lines: lines, options: options)
        + findFillBorders(page, lines: lines, drawn: drawn, options: options)
    let rulings =
        edges.isEmpty
        ? drawn
        : Axis.allCases.flatMap { axis in joinPieces((drawn + edges).filter { $0.axis == axis }, options: options) }
    return LineNetwork(rulings: rulings)
}
