/// A choice of pages such as `1-3,7`, counted from 1.
public struct PageSelection: Hashable, Sendable {
    /// The chosen stretches, as given.
    public var ranges: [ClosedRange<Int>]

    /// Makes a selection from stretches of page numbers.
    public init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges
    }

    /// Reads a selection as people write it: numbers and `from-to` stretches with commas between; nil for
    /// anything else, for a page below 1, and for a stretch that runs backwards.
    public init?(_ text: String) {
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let from = ends[0], let to = ends[ends.count - 1],
                from >= 1, from <= to
            else { return nil }
            ranges.append(from...to)
        }
        guard !ranges.isEmpty else { return nil }
        self.ranges = ranges
    }

    /// The chosen pages of a document of `count` pages, ascending, each once.
    public func pages(upTo count: Int) -> [Int] {
        guard count >= 1 else { return [] }
        return (1...count).filter { page in ranges.contains { $0.contains(page) } }
    }

    /// The first chosen page that a document of `count` pages does not have; nil where all are there.
    public func firstMissing(upTo count: Int) -> Int? {
        ranges.compactMap { range in
            if range.lowerBound < 1 { return range.lowerBound }
            return range.upperBound > count ? max(range.lowerBound, count + 1) : nil
        }.min()
    }
}
