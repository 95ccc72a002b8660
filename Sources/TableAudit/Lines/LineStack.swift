/// The lines above a line that no total has taken up.
struct LineStack {
    private struct Item {
        let line: Int
        /// Whether it is the sum of lines that were taken from the stack.
        let isSum: Bool
        /// Whether it is the first of a section.
        let opensSection: Bool
    }

    private var items: [Item] = []
    private var isSectionOpen = false

    /// Notes that a heading stands here.
    mutating func openSection() { isSectionOpen = true }

    mutating func push(_ line: Int, isSum: Bool) {
        items.append(Item(line: line, isSum: isSum, opensSection: isSectionOpen))
        isSectionOpen = false
    }

    /// Takes away the lines from the first of those that a sum holds.
    mutating func take(_ lines: [Int]) {
        guard let first = lines.min() else { return }
        items.removeAll { $0.line >= first }
    }

    /// Takes away the lines since the last total or heading.
    mutating func closeSection() { items.removeLast(items.count - sectionStart) }

    /// Where the lines since the last total or heading begin.
    private var sectionStart: Int {
        guard let last = items.indices.last(where: { items[$0].isSum || items[$0].opensSection }) else { return 0 }
        return items[last].isSum ? last + 1 : last
    }

    /// The ways in which a line may be a sum of lines above it, the plainest first.
    func readings(
        of result: Int, lines: [SegmentLines.Line], variants: TermVariants, options: AuditOptions
    ) -> [LineReading] {
        let role = lines[result].role
        var readings: [LineReading] = []
        func add(_ name: Claim.Lines, _ terms: [LineReading.Term]) {
            if !terms.isEmpty { readings.append(LineReading(result: result, name: name, terms: terms)) }
        }
        func addRun(_ name: Claim.Lines, from start: Int) {
            guard start < items.count, start >= 0 else { return }
            for terms in variants.terms(of: items[start...].map(\.line)) { add(name, terms) }
        }
        func addNumbered() {
            for terms in numberedTerms(below: role.level, lines: lines, variants: variants) { add(.numbered, terms) }
        }
        let sums = items.reversed().prefix { $0.isSum }.count
        let lastSum = items.lastIndex(where: \.isSum)
        if role.isTotal || role.isNet {
            addRun(.section, from: sectionStart)
            if sums > 1 {
                for count in 2...sums { add(.totals, items.suffix(count).map { LineReading.Term(line: $0.line) }) }
                addDifference()
            }
            if let lastSum { addRun(.above, from: lastSum) }
            for start in starts(lines: lines, options: options) where start != sectionStart {
                addRun(.above, from: start)
            }
            addNumbered()
        } else if role.mark == nil {
            if let marked = markedStart(lines: lines) { addRun(.marked, from: marked) }
            if role.level != nil { addNumbered() }
            if sums > 1 { addDifference() }
            if let lastSum, items.count - lastSum > 1, items.count - lastSum <= options.longestPartList {
                addRun(.above, from: lastSum)
            }
        }
        func addDifference() {
            let (first, second) = (items[items.count - 2].line, items[items.count - 1].line)
            add(.difference, [LineReading.Term(line: first), LineReading.Term(line: second, isNegative: true)])
        }
        return readings
    }

    /// Where a sum may begin: at totals, numbered lines and sections, and in a short stack anywhere.
    private func starts(lines: [SegmentLines.Line], options: AuditOptions) -> [Int] {
        items.indices.reversed().filter { index in
            items.count <= options.shortStack || items[index].isSum || items[index].opensSection
                || lines[items[index].line].role.level != nil || index == 0
        }
    }

    /// The line before the first of the marked ones that end the stack; nil where none is marked.
    private func markedStart(lines: [SegmentLines.Line]) -> Int? {
        let anchor = items.lastIndex { $0.isSum || lines[$0.line].role.level != nil } ?? 0
        let marked = items[anchor...].firstIndex { [.less, .plus].contains(lines[$0.line].role.mark) }
        guard let marked, marked > 0 else { return nil }
        return marked == anchor ? marked - 1 : items[anchor].isSum || marked == anchor + 1 ? anchor : marked - 1
    }

    /// Sums and differences of the last lines of a level of numbering, with the marked lines behind them.
    private func numberedTerms(
        below level: Int?, lines: [SegmentLines.Line], variants: TermVariants
    ) -> [[LineReading.Term]] {
        let numbered = items.indices.filter { lines[items[$0].line].role.level != nil }
        guard let wanted = level ?? numbered.compactMap({ lines[items[$0].line].role.level }).min() else { return [] }
        let higher = numbered.last { lines[items[$0].line].role.level.map { $0 < wanted } == true }
        let own = numbered.filter { lines[items[$0].line].role.level == wanted && $0 > (higher ?? -1) }
        guard let last = own.last else { return [] }
        let behind = items[(last + 1)...].filter { lines[$0.line].role.level == nil }.map(\.line)
        let marked = behind.drop { ![.less, .plus].contains(lines[$0].role.mark) }
        let tails = variants.terms(of: Array(marked))
        let signs: [[Bool]] =
            level == nil
            ? [[Bool](repeating: false, count: own.count)]
            : [
                [false], [false, false], [false, true], [false, false, true], [false, true, true],
                [false, false, false],
            ]
        return signs.filter { $0.count <= own.count && ($0.count > 1 || !marked.isEmpty) }.flatMap { signs in
            tails.map { tail in
                zip(own.suffix(signs.count), signs).map { LineReading.Term(line: items[$0].line, isNegative: $1) }
                    + tail
            }
        }
    }
}
