import Geometry

extension JudgedPage {
    /// Improves a reading by small moves of its region, a line more or less above or below, while the judge of whole
    /// readings finds the result likelier.
    ///
    /// - Parameter taken: runs that belong to other regions.
    func improve(_ reading: TextReading, taken: Set<Int>, options: SearchOptions) -> TextReading {
        var best = reading
        for _ in 0..<options.mostMoves where best.wholeOdds < options.sureOdds {
            let better = moves(of: best.region, taken: taken, options: options)
                .compactMap { read($0, options: options) }
                .max { $0.wholeOdds < $1.wholeOdds }
            guard let better, better.wholeOdds > best.wholeOdds + options.leastGain else { break }
            best = better
        }
        return best
    }

    /// The regions that one move makes of a region.
    func moves(of region: TextRegion, taken: Set<Int>, options: SearchOptions) -> [TextRegion] {
        var moved: [TextRegion] = []
        for isAbove in [true, false] {
            if let line = lineBeside(region, isAbove: isAbove, taken: taken, options: options) {
                moved.append(TextRegion(region.runs + line, map: map))
            }
            let rest = Set(isAbove ? region.lines[0] : region.lines[region.lines.count - 1])
            let kept = TextRegion(region.runs.filter { !rest.contains($0) }, map: map, orElse: region)
            if kept.lines.count >= 2, kept.lines.contains(where: { $0.count >= 2 }), kept.runs.count < region.runs.count
            {
                moved.append(kept)
            }
        }
        return moved
    }

    /// The free runs of the next line above or below that stand over or under a region.
    private func lineBeside(
        _ region: TextRegion, isAbove: Bool, taken: Set<Int>, options: SearchOptions
    ) -> [Int]? {
        let edge = isAbove ? region.lines[0] : region.lines[region.lines.count - 1]
        let line = map.runs[edge[0]].line
        let others = isAbove ? Array(page.lines.indices[..<line].reversed()) : Array(page.lines.indices[(line + 1)...])
        for other in others {
            let distance = abs(page.lines[other].baseline - map.runs[edge[0]].baseline)
            if distance > options.farthestLine * region.size { return nil }
            let runs = map.byLine[other].filter {
                !taken.contains($0) && map.runs[$0].x1 > region.box.x0 - region.size
                    && map.runs[$0].x0 < region.box.x1 + region.size
            }
            if !runs.isEmpty { return runs }
        }
        return nil
    }
}
