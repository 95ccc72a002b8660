/// What became of neighbouring rows, or of neighbouring columns.
enum TrackChange: Hashable, Sendable {
    /// One track is still there, whatever its cells.
    case kept(expected: Int, actual: Int)
    /// Tracks are gone.
    case lost(Range<Int>)
    /// Tracks are new.
    case added(Range<Int>)
    /// Tracks became one.
    case merged(Range<Int>, into: Int)
    /// A track became several.
    case split(Int, into: Range<Int>)
}

/// Finds what became of the tracks: the monotone assignment in which most tracks are most alike.
func alignTracks(_ expected: [TrackText], _ actual: [TrackText], options: ComparisonOptions) -> [TrackChange] {
    if expected == actual { return expected.indices.map { .kept(expected: $0, actual: $0) } }
    struct Step {
        var score = 0.0
        var change: TrackChange?
    }
    let expectedGroups = expected.indices.map { TrackGroup.ending(at: $0, of: expected, options: options) }
    let actualGroups = actual.indices.map { TrackGroup.ending(at: $0, of: actual, options: options) }
    var best = [[Step]](
        repeating: [Step](repeating: Step(), count: actual.count + 1), count: expected.count + 1)
    for i in 0...expected.count {
        for j in 0...actual.count where i + j > 0 {
            var step = Step(score: -1)
            func offer(_ score: Double, _ change: TrackChange) {
                if score > step.score { step = Step(score: score, change: change) }
            }
            if i > 0, j > 0 {
                let similarity = expected[i - 1].similarity(to: actual[j - 1])
                if similarity >= options.leastSimilarity {
                    offer(best[i - 1][j - 1].score + 2 * similarity, .kept(expected: i - 1, actual: j - 1))
                }
                for group in expectedGroups[i - 1] {
                    guard let score = group.score(as: actual[j - 1], options: options) else { continue }
                    offer(
                        best[group.tracks.lowerBound][j - 1].score + score, .merged(group.tracks, into: j - 1))
                }
                for group in actualGroups[j - 1] {
                    guard let score = group.score(as: expected[i - 1], options: options) else { continue }
                    offer(best[i - 1][group.tracks.lowerBound].score + score, .split(i - 1, into: group.tracks))
                }
            }
            if i > 0 { offer(best[i - 1][j].score, .lost((i - 1)..<i)) }
            if j > 0 { offer(best[i][j - 1].score, .added((j - 1)..<j)) }
            best[i][j] = step
        }
    }
    var changes: [TrackChange] = []
    var i = expected.count
    var j = actual.count
    while let change = best[i][j].change {
        changes.append(change)
        switch change {
        case .kept: (i, j) = (i - 1, j - 1)
        case .lost: i -= 1
        case .added: j -= 1
        case .merged(let range, _): (i, j) = (range.lowerBound, j - 1)
        case .split(_, let range): (i, j) = (i - 1, range.lowerBound)
        }
    }
    return gatherRuns(changes.reversed())
}

/// Makes runs of lost tracks out of single ones, and takes lost and added tracks at the same place for changed ones.
private func gatherRuns(_ changes: [TrackChange]) -> [TrackChange] {
    var result: [TrackChange] = []
    var lost: [Int] = []
    var added: [Int] = []
    func close() {
        let changed = min(lost.count, added.count)
        result += zip(lost, added).map { .kept(expected: $0, actual: $1) }
        if let first = lost.dropFirst(changed).first, let last = lost.last { result.append(.lost(first..<(last + 1))) }
        if let first = added.dropFirst(changed).first, let last = added.last {
            result.append(.added(first..<(last + 1)))
        }
        lost = []
        added = []
    }
    for change in changes {
        switch change {
        case .lost(let range): lost += range
        case .added(let range): added += range
        case .kept, .merged, .split:
            close()
            result.append(change)
        }
    }
    close()
    return result
}
