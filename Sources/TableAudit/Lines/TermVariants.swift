/// The ways in which a run of lines may be added up: which lines after 其中 are parts, and how far 减 reaches.
struct TermVariants {
    private let lines: [SegmentLines.Line]
    private let options: AuditOptions

    init(_ lines: [SegmentLines.Line], options: AuditOptions) {
        self.lines = lines
        self.options = options
    }

    /// All ways, the plainest first: each 其中 is one line, and 减 speaks of its own line.
    func terms(of run: [Int]) -> [[LineReading.Term]] {
        let lists = partLists(in: run)
        var choices: [[Int]] = [[]]
        for list in lists {
            let lengths = choices.count * list.count <= options.longestSearch ? Array(1...list.count) : [1, list.count]
            guard choices.count * lengths.count <= options.longestSearch else {
                choices = choices.map { $0 + [1] }
                continue
            }
            choices = lengths.flatMap { length in choices.map { $0 + [length] } }
        }
        let hasLess = run.contains { lines[$0].role.mark == .less }
        return choices.flatMap { lengths -> [[LineReading.Term]] in
            let parts = Set(zip(lists, lengths).flatMap { list, length in list.prefix(length) })
            let rest = run.filter { !parts.contains($0) }
            let plain = rest.map { LineReading.Term(line: $0, isNegative: lines[$0].role.mark == .less) }
            guard hasLess else { return [plain] }
            return [plain, reaching(rest), rest.map { LineReading.Term(line: $0) }]
        }
    }

    /// The terms where 减 holds for the lines behind it too, until 加 or a numbered line.
    private func reaching(_ run: [Int]) -> [LineReading.Term] {
        var isNegative = false
        return run.map { line in
            let role = lines[line].role
            if role.mark == .less {
                isNegative = true
            } else if role.mark == .plus || role.level != nil || role.isTotal {
                isNegative = false
            }
            return LineReading.Term(line: line, isNegative: isNegative)
        }
    }

    /// For each 其中 the lines that may be parts: its own, and plain ones right behind it.
    private func partLists(in run: [Int]) -> [[Int]] {
        run.indices.filter { lines[run[$0]].role.mark == .part }.map { start in
            let rest = run[(start + 1)...].prefix { line in
                let role = lines[line].role
                return role.mark == nil && role.level == nil && !role.isTotal && !lines[line].isHeading
            }
            return [run[start]] + rest.prefix(options.longestPartList - 1)
        }
    }
}
