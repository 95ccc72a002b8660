/// A choice of pages such as `1-3,7`, `7-` or `all`, counted from 1.
public struct PageSelection: Hashable, Sendable {
    /// The chosen stretches, as given; one up to `Int.max` goes to the end of the document.
    public var ranges: [ClosedRange<Int>]

    /// Makes a selection from stretches of page numbers.
    public init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges
    }

    /// Reads a selection as people write it: numbers and `from-to` stretches with commas between, where `7-` goes to the
    /// end, or `all`; nil for anything else, for a page below 1, and for a stretch that runs backwards.
    public init?(_ text: String) {
        if text == "all" {
            ranges = [1...Int.max]
            return
        }
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard (1...2).contains(ends.count), let from = Int(ends[0]),
                let to = ends.count == 2 && ends[1].isEmpty ? Int.max : Int(ends[ends.count - 1]), from >= 1, from <= to
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
            let isOpen = range.upperBound == Int.max && range.lowerBound <= count
            return range.upperBound > count && !isOpen ? max(range.lowerBound, count + 1) : nil
        }.min()
    }
}
