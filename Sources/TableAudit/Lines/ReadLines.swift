import TableModel

/// What the figures of a segment's lines say about which line is the sum of which.
struct LineSums {
    /// A line with the reading that its figures support.
    struct Sum {
        let reading: LineReading
        /// The columns in which it holds, and those in which it should.
        let outcome: LineOutcome
    }

    let lines: SegmentLines
    /// The sums that the figures support, by line.
    private(set) var found: [Sum] = []
    /// The total lines that no reading fits, with the plainest one.
    private(set) var open: [Sum] = []
    private let options: AuditOptions
    private let variants: TermVariants
    /// The lines that are known to be parts of one above them.
    private var children: Set<Int> = []

    init(_ lines: SegmentLines, options: AuditOptions) {
        self.lines = lines
        self.options = options
        variants = TermVariants(lines.lines, options: options)
        guard !lines.columns.isEmpty else { return }
        for line in lines.lines.indices { readParts(of: line) }
        readAbove()
        found.sort { $0.reading.result < $1.reading.result }
    }

    // MARK: Lines below

    /// Finds the lines below a line that are its parts.
    private mutating func readParts(of result: Int) {
        let line = lines.lines[result]
        guard line.isFilled, !line.role.isTotal, !children.contains(result) else { return }
        let below = lines.lines.indices.dropFirst(result + 1)
        var candidates: [LineReading] = []
        if let level = line.role.level {
            let block = below.prefix { index in
                let role = lines.lines[index].role
                return !role.isTotal && role.level.map { $0 > level } != false
            }
            let deeper = block.compactMap { lines.lines[$0].role.level }.min()
            let numbered = block.filter { lines.lines[$0].role.level == deeper && lines.lines[$0].isFilled }
            if deeper != nil {
                candidates.append(reading(result, .below, numbered.map { LineReading.Term(line: $0) }))
            } else {
                candidates += listsBelow(
                    result, Array(block.prefix { ![.less, .plus].contains(lines.lines[$0].role.mark) }))
            }
        } else if below.first.map({ lines.lines[$0].role.mark == .part }) == true {
            let run = below.prefix { index in
                let role = lines.lines[index].role
                return index == result + 1
                    || (!role.isTotal && role.level == nil && role.mark == nil && !lines.lines[index].isHeading)
            }.filter { lines.lines[$0].isFilled }
            candidates += run.indices.prefix(options.longestPartList).map { last in
                reading(result, .parts, run[...last].map { LineReading.Term(line: $0) })
            }
        }
        guard let best = choose(candidates.filter { $0.terms.count > 1 }), best.outcome.mostAddends > 1 else { return }
        found.append(best)
        for term in best.reading.terms { children.insert(term.line) }
    }

    /// The lines below a numbered line, where the first may be marked as the beginning of parts.
    private func listsBelow(_ result: Int, _ block: [Int]) -> [LineReading] {
        guard let first = block.first else { return [] }
        let isMarked = lines.lines[first].role.mark == .part
        let inner = variants.terms(of: isMarked ? Array(block.dropFirst()) : block)
        return inner.map {
            reading(result, isMarked ? .parts : .below, (isMarked ? [LineReading.Term(line: first)] : []) + $0)
        }
    }

    /// The readings of a total line over lines below it.
    private func readingsBelow(_ result: Int) -> [LineReading] {
        let below = Array(lines.lines.indices.dropFirst(result + 1))
        let toTotal = below.prefix { !lines.lines[$0].role.isTotal }.filter { !children.contains($0) }
        let totals = below.filter { lines.lines[$0].role.isTotal && lines.lines[$0].isFilled }
        let filled = toTotal.filter { lines.lines[$0].isFilled }
        var readings = variants.terms(of: filled).map { reading(result, .below, $0) }
        let top = filled.compactMap { lines.lines[$0].role.level }.min()
        if let top {
            let numbered = filled.filter { lines.lines[$0].role.level == top }
            readings.append(reading(result, .below, numbered.map { LineReading.Term(line: $0) }))
        }
        readings.append(reading(result, .totalsBelow, totals.map { LineReading.Term(line: $0) }))
        for block in toTotal.split(whereSeparator: { lines.lines[$0].isHeading }) where block.count < toTotal.count {
            readings.append(reading(result, .below, block.map { LineReading.Term(line: $0) }))
        }
        return readings.filter { !$0.terms.isEmpty }
    }

    // MARK: Lines above

    /// Goes down the lines, keeps those that no total has taken up yet, and finds for each total which of them it takes.
    private mutating func readAbove() {
        var stack = LineStack()
        for index in lines.lines.indices where !children.contains(index) {
            let line = lines.lines[index]
            if line.isHeading { stack.openSection() }
            guard line.isFilled || (line.role.mark == .part && !line.isHeading) else { continue }
            let above = stack.readings(of: index, lines: lines.lines, variants: variants, options: options)
            guard line.role.isTotal || line.role.mark == nil else {
                stack.push(index, isSum: false)
                continue
            }
            let isKnown = found.contains { $0.reading.result == index }
            let needed = line.role.isTotal ? options.evidenceDigits : options.discoveryDigits
            let best = isKnown ? nil : choose(above, digits: needed)
            if let best, line.role.isTotal || best.outcome.mostAddends > 1 {
                found.append(best)
                stack.take(best.reading.terms.map(\.line))
                stack.push(index, isSum: true)
            } else if line.role.isTotal {
                if let below = choose(readingsBelow(index)) {
                    found.append(below)
                } else if let plain = above.first {
                    open.append(Sum(reading: plain, outcome: lines.outcome(of: plain, options: options)))
                    stack.closeSection()
                }
                stack.push(index, isSum: true)
            } else {
                stack.push(index, isSum: isKnown)
            }
        }
    }

    private func reading(_ result: Int, _ name: Claim.Lines, _ terms: [LineReading.Term]) -> LineReading {
        LineReading(result: result, name: name, terms: terms)
    }

    /// The reading that comes out in most columns, where it does so in half of them and hardly by chance; columns that
    /// another reading explains are left alone.
    private func choose(_ readings: [LineReading], digits: Int? = nil) -> Sum? {
        let outcomes = readings.map { lines.outcome(of: $0, options: options) }
        let best = outcomes.indices.max { left, right in
            let (a, b) = (outcomes[left], outcomes[right])
            return (a.holding.count, a.fitting, -a.failing.count, -left) < (
                b.holding.count, b.fitting, -b.failing.count, -right
            )
        }
        guard let best else { return nil }
        var outcome = outcomes[best]
        let chances = readings.count.description.count
        guard !outcome.holding.isEmpty || outcome.fitting > 1, outcome.fitting >= outcome.failing.count,
            outcome.digits >= (digits ?? options.evidenceDigits) + chances - 1
        else { return nil }
        outcome.failing.removeAll { column in
            outcomes.contains { $0.holding.contains(column) } || lines.lacksTerm(of: readings[best], in: column)
        }
        return Sum(reading: readings[best], outcome: outcome)
    }
}
