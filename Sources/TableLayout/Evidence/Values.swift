extension Array {
    /// The element half way; of sorted numbers the median, the upper one of two.
    var middle: Element? { isEmpty ? nil : self[count / 2] }
}

extension RandomAccessCollection where Index == Int {
    /// The first index at which `holds` is true, where it is false for all before and true for all behind.
    func firstSorted(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Comparable {
    /// The value, or the nearer end of `range` where it lies outside.
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
