import CellTyping
import TableModel

extension AuditTable {
    /// The columns of figures in which lines may be added up: neither shares, rates and prices nor numbers of notes.
    static func additiveColumns(
        of table: Table, segments: [Segment], headings: [[String]], dataRows: [Int], options: AuditOptions
    ) -> Set<Int> {
        let columns = table.filledColumns
        let words = options.vocabulary
        return Set(
            segments.flatMap { segment in
                segment.figures.filter { column in
                    guard !headings[column].contains(where: { words.isRatio($0) || words.isReference($0) }) else {
                        return false
                    }
                    let figures = columns[column].filter { $0.value?.number != nil }
                    let shares = figures.count { if case .number(_, "%")? = $0.value { true } else { false } }
                    guard figures.isEmpty || shares * 2 < figures.count else { return false }
                    let others = segment.figures.filter { $0 != column }.flatMap { columns[$0] }
                    return !looksLikeReferences(figures, beside: others, options: options)
                }
            })
    }

    /// Whether the figures of a column are small whole numbers that only grow, beside figures of money.
    private static func looksLikeReferences(_ cells: [Cell], beside others: [Cell], options: AuditOptions) -> Bool {
        let numbers = cells.compactMap { $0.value?.number }
        let money = others.compactMap { $0.value?.number }.filter { $0.scale == options.moneyPlaces }
        guard numbers.count > 1, money.count > others.count / 2 else { return false }
        return numbers.allSatisfy {
            $0.scale == 0 && $0.mantissa > 0 && $0.mantissa <= Int128(options.largestReference)
        }
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }
}
