import CellTyping
import TableModel

extension RowColumns {
    /// How a reading of a column comes out, row by row.
    struct Outcome {
        var holding: [Int] = []
        var rounded: [Int] = []
        var failing: [Int] = []
        /// Rows with a cell that is text where a figure belongs.
        var broken: [Int] = []
        /// How many rows with a blank among the parts hold, less those that do not.
        var blanks = 0
        /// How many rows hold with more than one figure on the right.
        var telling = 0
        var digits = 0

        var fitting: Int { holding.count + rounded.count }
    }

    /// A reading with the rows for which it is meant.
    struct Choice {
        let reading: ColumnReading
        let outcome: Outcome
    }

    func outcome(of reading: ColumnReading) -> Outcome {
        var outcome = Outcome()
        for row in rows {
            guard let left = value(row, reading.result) else { continue }
            let parts = reading.terms.map { term in value(row, term.column).map { term.isNegative ? -$0 : $0 } }
            let isBroken = reading.terms.contains { isText(row, $0.column) } || isText(row, reading.result)
            let filled = parts.count { $0.map { !$0.isZero } == true }
            guard isBroken || parts.contains(where: { $0 != nil }), filled > 0 || !left.isZero else { continue }
            let difference = left - parts.compactMap(\.self).reduce(.zero, +)
            let tolerance = roundingTolerance(of: filled + 1, places: 1, deviations: options.roundingDeviations)
            let isRound = difference.magnitude.mantissa <= tolerance
            if isBroken {
                outcome.broken.append(row)
                continue
            } else if difference.isZero {
                outcome.holding.append(row)
                if filled > 1 { outcome.telling += 1 }
            } else if isRound {
                outcome.rounded.append(row)
            } else {
                outcome.failing.append(row)
            }
            if isRound { outcome.digits += max(left.digits - (difference.isZero ? 0 : 1), 0) }
            if parts.contains(where: { $0 == nil }) { outcome.blanks += isRound ? 1 : -1 }
        }
        return outcome
    }

    /// The reading that most rows support, hardly by chance; rows that another reading explains are left alone, and rows
    /// with blanks where blanks do not stand for nothing.
    ///
    /// - Parameter isKnown: whether the document is one of a known family, whose headers are taken at their word.
    func choose(_ readings: [ColumnReading], isKnown: Bool) -> Choice? {
        let outcomes = readings.map(outcome)
        let best = outcomes.indices.max { left, right in
            (outcomes[left].fitting, -left) < (outcomes[right].fitting, -right)
        }
        guard let best else { return nil }
        var outcome = outcomes[best]
        let needed = options.evidenceDigits + readings.count.description.count - 1
        let isBorneOut =
            outcome.fitting > 0 && outcome.digits >= needed
            && Double(outcome.fitting) >= Double(outcome.fitting + outcome.failing.count) * options.relationShare
        if !isBorneOut {
            guard isKnown, outcome.fitting + outcome.failing.count < options.fewInstances else { return nil }
            return Choice(reading: readings[0], outcome: outcomes[0])
        }
        if !isKnown {
            outcome.failing.removeAll { row in
                outcomes.contains { $0.holding.contains(row) }
                    || (outcome.blanks <= 0 && readings[best].terms.contains { value(row, $0.column) == nil })
            }
        }
        return Choice(reading: readings[best], outcome: outcome)
    }

    func relations(of choice: Choice, kind: Relation.Kind, claim: Claim) -> [Relation] {
        let (reading, outcome) = (choice.reading, choice.outcome)
        return (outcome.holding + outcome.rounded + outcome.failing + outcome.broken).sorted().compactMap { row in
            guard let left = table.figure(row, reading.result) else { return nil }
            let right = reading.terms.compactMap { term in
                table.figure(row, term.column).map { Relation.Term(place: $0, isNegative: term.isNegative) }
            }
            return Relation(
                kind, family: "\(table.table.id) \(kind) column \(reading.result)", left: left, right: right,
                claim: claim)
        }
    }

    /// A figure that is no share.
    private func value(_ row: Int, _ column: Int) -> ExactDecimal? {
        guard let place = table.figure(row, column),
            case .number(let value, let unit)? = table.table.cells[place.cell].value, unit != "%"
        else { return nil }
        return value
    }

    private func isText(_ row: Int, _ column: Int) -> Bool {
        table.figure(row, column).map { table.table.cells[$0.cell].value == .text } ?? false
    }
}
