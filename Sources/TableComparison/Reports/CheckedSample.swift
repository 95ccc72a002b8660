/// What checking one sample against one expectation gave.
public struct CheckedSample: Hashable, Sendable {
    /// What became of the sample.
    public enum Result: Hashable, Sendable {
        /// It was read and compared.
        case compared(DocumentComparison)
        /// It could not be read or compared; the reason, in words.
        case failed(String)
    }

    /// The sample's name, and after a slash that of the expectation's file where the sample has more than one.
    public var name: String
    /// What became of it.
    public var result: Result

    /// Makes the result of a sample.
    public init(name: String, result: Result) {
        self.name = name
        self.result = result
    }

    /// Whether everything is as expected.
    public var passed: Bool {
        if case .compared(let comparison) = result { comparison.isEqual } else { false }
    }
}

extension DocumentComparison {
    /// The verdict in words, such as `as expected` or `2 differences`.
    public var verdict: String {
        let count = changes.reduce(0) { $0 + $1.differences.count }
        return count == 0 ? "as expected" : "\(count) difference\(count == 1 ? "" : "s")"
    }

    /// The scores in words, such as `exact cells 99.1 % (220 of 222), adjacency F1 0.991, TEDS 0.998`.
    public var scores: String {
        let percent = Decimals(exactCells.ratio * 100, digits: 1)
        return
            ([
                "exact cells \(percent) % (\(exactCells.part) of \(exactCells.whole))",
                adjacency.map { "adjacency F1 \(Decimals($0.f1, digits: 3))" },
                teds.map { "TEDS \(Decimals($0, digits: 3))" },
            ] as [String?]).compactMap(\.self).joined(separator: ", ")
    }
}
