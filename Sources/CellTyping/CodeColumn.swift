package import TableModel

/// The codes of one column: strings of digits that name things and are never added up.
package struct CodeColumn {
    /// A whole code and the row where it stands.
    package struct Entry: Hashable {
        package let row: Int
        package let code: String
    }

    /// The codes that stand whole, by row.
    package let whole: [Entry]
    /// The lengths, in digits, of which enough whole codes stand in the column.
    package let lengths: Set<Int>
    private let options: TypingOptions
    /// The whole codes in the order of their digits, those that start with a code one after the other; equal ones by row.
    private let sorted: [Entry]
    /// For each length of a code, the lengths of whole codes one level higher.
    private let lengthsAbove: [Int: [Int]]

    /// Reads the filled body cells of a column; nil where it does not hold codes.
    ///
    /// Most cells must be digits, and one of these must hold: a header says so; some code starts with a zero;
    /// most of the longer codes start with a shorter one above them.
    package init?(cells: [Cell], headings: [String], options: TypingOptions) {
        let digits = cells.filter { $0.text.closedUp.isDigits }
        guard !digits.isEmpty, Double(digits.count) >= Double(cells.count) * options.columnShare else { return nil }
        whole = digits.filter { $0.text.isDigits }.map { Entry(row: $0.row, code: $0.text) }
        self.options = options
        let counts = whole.reduce(into: [Int: Int]()) { $0[$1.code.count, default: 0] += 1 }
        let lengths = Set(counts.filter { $0.value >= options.wholeCodes }.keys)
        self.lengths = lengths
        sorted = whole.sorted { ($0.code, $0.row) < ($1.code, $1.row) }
        lengthsAbove = Dictionary(grouping: counts.keys.filter { $0 >= options.shortestAncestor }) { length in
            length + Self.step(above: length, lengths: lengths, options: options)
        }

        let isNamed = headings.contains { heading in
            options.levelHeadings.contains(heading) || options.codeHeadings.contains { heading.contains($0) }
        }
        let hasLeadingZero = digits.contains { $0.text.closedUp.count > 1 && $0.text.hasPrefix("0") }
        guard isNamed || hasLeadingZero || isHierarchy else { return nil }
    }

    private var isHierarchy: Bool {
        let shortest = whole.map(\.code.count).min() ?? 0
        let longer = whole.filter { $0.code.count > shortest }
        let children = longer.filter { ancestor(of: $0.code, above: $0.row) != nil }
        return shortest >= options.shortestAncestor && !longer.isEmpty && children.count * 2 > longer.count
    }

    /// The nearest whole code above `row` that `code` starts with and that is one level higher.
    package func ancestor(of code: String, above row: Int) -> Entry? {
        let candidates = lengthsAbove[code.count, default: []].compactMap { length -> Entry? in
            let start = String(code.prefix(length))
            let end = sorted.partitioningIndex { ($0.code, $0.row) >= (start, row) }
            return end > 0 && sorted[end - 1].code == start ? sorted[end - 1] : nil
        }
        return candidates.max { $0.row < $1.row }
    }

    /// The first whole code below `row` that starts with `code` and is one level lower.
    package func child(of code: String, below row: Int) -> Entry? {
        guard code.count >= options.shortestAncestor else { return nil }
        let length = code.count + step(above: code.count)
        let descendants = sorted[sorted.partitioningIndex { $0.code >= code }...].prefix { $0.code.hasPrefix(code) }
        return descendants.filter { $0.row > row && $0.code.count == length }.min { $0.row < $1.row }
    }

    /// Whether the column's codes have this length, or would on the next level below its longest.
    package func allows(length: Int) -> Bool {
        guard let longest = lengths.max() ?? whole.map(\.code.count).max() else { return false }
        return lengths.contains(length) || (length > longest && length == longest + step(above: longest))
    }

    /// Whether `code`, at `row`, keeps the ascending order of the column's whole codes of its length.
    ///
    /// A single code of that length, or only one neighbour of that length, proves nothing.
    package func keepsOrder(_ code: String, at row: Int) -> (before: Entry, after: Entry)? {
        let peers = whole.filter { $0.code.count == code.count && $0.row != row }
        guard let before = peers.last(where: { $0.row < row }), let after = peers.first(where: { $0.row > row }),
            before.code <= code, code <= after.code
        else { return nil }
        return (before, after)
    }

    /// The digits gained by the level below codes of `length`: as the column has it, else as the options say.
    private func step(above length: Int) -> Int {
        Self.step(above: length, lengths: lengths, options: options)
    }

    private static func step(above length: Int, lengths: Set<Int>, options: TypingOptions) -> Int {
        let next = lengths.filter { $0 > length }.min()
        return next.map { $0 - length } ?? options.codeStep
    }
}

extension [CodeColumn.Entry] {
    /// The first index whose entry and all after it satisfy `belongs`; the entries must be so ordered.
    fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var range = indices
        while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
            range = belongs(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
