import TableModel

extension ExpectedDocument {
    /// Pairs each expected table with the actual one that shares the most texts with it, the most alike first.
    ///
    /// Tables that lie on no common page are never paired. What shares no text is paired by pages and size, in order.
    ///
    /// - Returns: for each expected table the index of the actual one, nil where there is none.
    func pair(with actual: [Table]) -> [Int?] {
        struct Candidate {
            var shared, expected, actual: Int
        }
        let found = actual.map { texts($0.cells.map(\.text)) }
        var candidates: [Candidate] = []
        for (index, table) in tables.enumerated() {
            let wanted = texts(table.cells.map(\.text))
            for (other, texts) in found.enumerated() where table.mayLie(on: actual[other].pages) {
                let shared = wanted.intersection(texts).count
                if shared > 0 { candidates.append(Candidate(shared: shared, expected: index, actual: other)) }
            }
        }
        candidates.sort { ($1.shared, $0.expected, $0.actual) < ($0.shared, $1.expected, $1.actual) }
        var pairs = [Int?](repeating: nil, count: tables.count)
        var used: Set<Int> = []
        for candidate in candidates where pairs[candidate.expected] == nil && !used.contains(candidate.actual) {
            pairs[candidate.expected] = candidate.actual
            used.insert(candidate.actual)
        }
        for (index, table) in tables.enumerated() where pairs[index] == nil {
            let match = actual.indices.first {
                !used.contains($0) && table.mayLie(on: actual[$0].pages)
                    && (table.rows ?? actual[$0].rows) == actual[$0].rows
                    && (table.columns ?? actual[$0].columns) == actual[$0].columns
            }
            if let match {
                pairs[index] = match
                used.insert(match)
            }
        }
        return pairs
    }

    private func texts(_ texts: [String]) -> Set<String> {
        Set(texts.map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty })
    }
}

extension ExpectedTable {
    /// Whether a table on these pages may be this one.
    fileprivate func mayLie(on found: [Int]) -> Bool {
        pages.map { !Set($0).isDisjoint(with: found) } ?? true
    }
}
