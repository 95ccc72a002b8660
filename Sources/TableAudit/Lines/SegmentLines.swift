import TableModel

/// The lines of a segment as sums see them: roles and exact figures, without rows that are never added up.
struct SegmentLines {
    /// A line with figures, or a heading without.
    struct Line {
        let row: Int
        let role: LineRole
        /// The figures of the additive columns; nil for blanks.
        let values: [ExactDecimal?]
        /// Whether no column holds anything and the label is that of a section.
        let isHeading: Bool

        var isFilled: Bool { values.contains { $0 != nil } }
    }

    let table: AuditTable
    let segment: AuditTable.Segment
    /// The additive columns of the segment.
    let columns: [Int]
    let lines: [Line]
    /// The columns of `columns`, by row, in which a cell is text where a figure belongs.
    private let broken: [Int: Set<Int>]

    init(_ table: AuditTable, segment: AuditTable.Segment, options: AuditOptions) {
        self.table = table
        self.segment = segment
        let attached = table.attributes(of: segment).flatMap(\.figures)
        let columns = (segment.figures + attached).filter { table.additive.contains($0) }
        self.columns = columns
        var lines: [Line] = []
        var broken: [Int: Set<Int>] = [:]
        var totals: [String: [[ExactDecimal?]]] = [:]
        for row in table.dataRows {
            let role = LineRole(table.label(row, in: segment), vocabulary: options.vocabulary)
            let cells = columns.map { table.figure(row, $0).map { table.table.cells[$0.cell] } }
            let values = cells.map { cell -> ExactDecimal? in
                if case .number(let value, let unit)? = cell?.value, unit != "%" { value } else { nil }
            }
            let isFilled = values.contains { $0 != nil }
            guard !role.isRatio || !isFilled, isFilled || !role.label.isEmpty else { continue }
            for (index, cell) in cells.enumerated() where cell?.value == .text {
                broken[row, default: []].insert(index)
            }
            if role.isTotal, isFilled {
                // The total line of a print title is printed again on every page.
                guard totals[role.label]?.contains(values) != true else { continue }
                totals[role.label, default: []].append(values)
            }
            let isHeading = !isFilled && (role.endsOpen || role.level != nil)
            lines.append(Line(row: row, role: role, values: values, isHeading: isHeading))
        }
        self.lines = lines
        self.broken = broken
    }

    /// How a sum of lines comes out in each column.
    func outcome(of reading: LineReading, options: AuditOptions) -> LineOutcome {
        var outcome = LineOutcome()
        let result = lines[reading.result]
        for column in columns.indices {
            let isBroken = ([reading.result] + reading.terms.map(\.line)).contains {
                broken[lines[$0].row]?.contains(column) == true
            }
            guard !isBroken, let left = result.values[column] else { continue }
            var (sum, filled, stated) = (ExactDecimal.zero, 0, 0)
            for term in reading.terms {
                guard let value = lines[term.line].values[column] else { continue }
                stated += 1
                if !value.isZero { filled += 1 }
                sum = term.isNegative ? sum - value : sum + value
            }
            guard stated > 0, filled > 0 || !left.isZero else { continue }
            let difference = left - sum
            let tolerance = roundingTolerance(
                of: filled + (left.isZero ? 0 : 1), places: 1, deviations: options.roundingDeviations)
            if difference.isZero {
                guard !left.isZero || filled > 1 else { continue }
                outcome.holding.append(column)
                outcome.digits += left.isZero ? 1 : left.digits
                outcome.mostAddends = max(outcome.mostAddends, filled)
            } else if difference.magnitude.mantissa <= tolerance {
                outcome.rounded.append(column)
                outcome.digits += max(0, left.digits - 1)
                outcome.mostAddends = max(outcome.mostAddends, filled)
            } else if filled > 0, !left.isZero {
                outcome.failing.append(column)
            }
        }
        return outcome
    }

    /// Whether a line that is blank in a column, such as a total that is not given, would complete a sum with the sum of its
    /// other figures.
    func lacksTerm(of reading: LineReading, in column: Int) -> Bool {
        guard let left = lines[reading.result].values[column] else { return false }
        let parts = reading.terms.compactMap { term in
            lines[term.line].values[column].map { term.isNegative ? -$0 : $0 }
        }
        let difference = left - parts.reduce(.zero, +)
        return reading.terms.contains { term in
            let line = lines[term.line]
            guard line.values[column] == nil, line.isFilled else { return false }
            let rest = (difference - line.values.compactMap(\.self).reduce(.zero, +)).magnitude
            return rest.mantissa <= 1 && rest.scale > 0 || rest.isZero
        }
    }
}

extension AuditTable {
    /// The segments behind a segment that describe its lines instead of naming others: what names their rows is blank
    /// where the segment has totals, and the totals have figures there.
    func attributes(of segment: Segment) -> [Segment] {
        let totals = totalRows(of: segment)
        guard !totals.isEmpty else { return [] }
        return Array(
            segments[(segment.index + 1)...].prefix { other in
                totals.allSatisfy { label($0, in: other).isEmpty && code($0, in: other) == nil }
                    && totals.contains { row in
                        other.figures.contains { column in figure(row, column).map(isFilled) == true }
                    }
            })
    }
}

/// One way to read a line as a sum of others.
struct LineReading: Hashable {
    /// A line that is added or taken away.
    struct Term: Hashable {
        let line: Int
        var isNegative = false
    }

    /// The line that is the sum.
    let result: Int
    let name: Claim.Lines
    let terms: [Term]
}

/// In which columns, by their places among the additive ones, a reading holds.
struct LineOutcome: Hashable {
    var holding: [Int] = []
    var rounded: [Int] = []
    var failing: [Int] = []
    /// The digits of all figures that came out: how unlikely it is that they did by chance.
    var digits = 0
    /// The most figures other than 0 that were added up in a column that came out.
    var mostAddends = 0

    /// How many columns came out, exactly or by rounding.
    var fitting: Int { holding.count + rounded.count }
}

extension ExactDecimal {
    /// How many digits a number is printed with, without zeros at its start.
    var digits: Int { isZero ? 0 : magnitude.mantissa.description.count }
}

/// The largest whole number of last places that rounding of so many figures plausibly adds up to.
///
/// A figure and its copy round alike, so that two figures of one table leave no room; two tables may have been evened out
/// apart, by one place. Of n figures each is off by at most half a place: together by n/2 at most, and by √(n/12) in
/// the standard deviation of even distributions.
func roundingTolerance(of figures: Int, places tables: Int, deviations: Int) -> Int128 {
    guard figures > 2 else { return tables > 1 ? 1 : 0 }
    let halves = figures / 2
    let squared = deviations * deviations * figures
    return Int128((1...max(1, halves)).last { 12 * $0 * $0 <= squared && $0 <= halves } ?? 1)
}
