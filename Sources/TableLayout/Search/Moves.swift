import Geometry

extension JudgedPage {
    /// Improves a reading by small moves, while the judge of whole readings finds the result likelier.
    ///
    /// - Parameter taken: runs that belong to other regions.
    func improve(_ reading: TextReading, taken: Set<Int>, options: SearchOptions) -> TextReading {
        var best = reading
        for _ in 0..<options.mostMoves where best.wholeOdds < options.sureOdds {
            let better = alternatives(to: best, taken: taken, options: options)
                .max { $0.wholeOdds < $1.wholeOdds }
            guard let better, better.wholeOdds > best.wholeOdds + options.leastGain else { break }
            best = better
        }
        return best
    }

    /// What one move makes of a reading: a line more or less above or below, a cut between columns or the end of a row more
    /// or less where the judges are in doubt.
    func alternatives(to reading: TextReading, taken: Set<Int>, options: SearchOptions) -> [TextReading] {
        moves(of: reading.region, taken: taken, options: options).compactMap { read($0, options: options) }
            + otherColumns(of: reading, options: options)
            .compactMap { read(reading.region, columns: $0, options: options) }
            + otherRows(of: reading, options: options)
            .compactMap { read(reading.region, columns: reading.columns, ends: $0, options: options) }
    }

    /// The columns of a reading with one doubtful cut more or less.
    private func otherColumns(of reading: TextReading, options: SearchOptions) -> [ColumnCuts] {
        guard givenCuts.isEmpty else { return [] }
        let columns = reading.columns
        return doubtful(reading.columnOdds, options: options).compactMap { index in
            var other = columns
            if index < columns.kept.count {
                guard columns.kept.count > 1 else { return nil }
                other.refused.append((other.kept.remove(at: index), reading.columnOdds[index]))
            } else {
                other.kept.append(other.refused.remove(at: index - columns.kept.count).place)
                other.kept.sort()
            }
            return other
        }
    }

    /// The ends of a reading's rows with one doubtful end more or less.
    private func otherRows(of reading: TextReading, options: SearchOptions) -> [[Int]] {
        doubtful(reading.rowOdds, options: options).map { level in
            reading.ends.contains(level)
                ? reading.ends.filter { $0 != level } : (reading.ends + [level]).sorted()
        }
    }

    /// The most doubtful of some decisions, the worst first.
    private func doubtful(_ odds: [Double], options: SearchOptions) -> ArraySlice<Int> {
        odds.indices.filter { odds[$0] < options.doubtfulOdds }.sorted { (odds[$0], $0) < (odds[$1], $1) }
            .prefix(options.mostAlternatives)
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
