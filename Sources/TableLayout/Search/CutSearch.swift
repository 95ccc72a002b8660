import Geometry

/// A stretch of positions whose evidence counts once, however many cuts lie in it.
struct CutInterval {
    /// The first and last position that it covers.
    var positions: ClosedRange<Int>
    /// What one cut or more in it is worth, in log-odds.
    var odds: Double
}

/// The cuts with the greatest sum of log-odds (an exact dynamic program).
///
/// - Parameters:
///   - worth: for each position what a cut there is worth alone.
///   - intervals: evidence contained in `worth` that two cuts share.
///   - price: what each cut costs.
///   - mayFollow: whether a cut at the second position may be the next one behind the first.
/// - Returns: the chosen positions, ascending.
func chooseCuts(
    worth: [Double], intervals: [CutInterval], price: Double, mayFollow: (Int, Int) -> Bool = { _, _ in true }
) -> [Int] {
    let count = worth.count
    guard count > 0 else { return [] }
    let shared = sharedOdds(intervals, count: count)
    var best = worth.map { $0 - price }
    var before = [Int](repeating: -1, count: count)
    for position in 1..<max(count, 1) {
        for earlier in 0..<position where mayFollow(earlier, position) {
            let sum = best[earlier] + worth[position] - price - shared[earlier * count + position]
            if sum > best[position] {
                best[position] = sum
                before[position] = earlier
            }
        }
    }
    guard var last = best.indices.max(by: { best[$0] < best[$1] }), best[last] > 0 else { return [] }
    var cuts: [Int] = []
    while last >= 0 {
        cuts.append(last)
        last = before[last]
    }
    return cuts.reversed()
}

/// For each two positions, the odds of the intervals that cover both.
private func sharedOdds(_ intervals: [CutInterval], count: Int) -> [Double] {
    // A two-dimensional sum of differences: each interval adds to a square.
    let stride = count + 1
    var sums = [Double](repeating: 0, count: stride * stride)
    for interval in intervals {
        let low = interval.positions.lowerBound
        let end = interval.positions.upperBound + 1
        sums[low * stride + low] += interval.odds
        sums[low * stride + end] -= interval.odds
        sums[end * stride + low] -= interval.odds
        sums[end * stride + end] += interval.odds
    }
    for row in 0..<stride {
        for column in 1..<stride { sums[row * stride + column] += sums[row * stride + column - 1] }
    }
    for row in 1..<stride {
        for column in 0..<stride { sums[row * stride + column] += sums[(row - 1) * stride + column] }
    }
    var shared = [Double](repeating: 0, count: count * count)
    for row in 0..<count { for column in 0..<count { shared[row * count + column] = sums[row * stride + column] } }
    return shared
}
