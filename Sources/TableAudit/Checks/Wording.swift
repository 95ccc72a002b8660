import TableModel

/// Findings in words: names of places as people read them, sums spelled out, and what would make them right.
struct Wording {
    let language: MessageLanguage
    private let tables: [AuditTable]
    private let figures: Figures
    private let options: AuditOptions

    init(_ tables: [AuditTable], figures: Figures, options: AuditOptions) {
        language = options.language
        self.tables = tables
        self.figures = figures
        self.options = options
    }

    func say(_ english: String, _ chinese: String) -> String { language.pick(english, chinese) }

    // MARK: Names

    /// A table by its form and title, else by its page.
    func name(ofTable position: Int) -> String {
        let table = tables[position].table
        guard !table.title.isEmpty else {
            let page = table.pages.first ?? 1
            return say("table \(table.id) on page \(page)", "第\(page)页的表\(table.id)")
        }
        let form = table.form.isEmpty || table.title.contains(table.form) ? "" : "\(table.form) "
        return say("\(form)\(table.title)", "\(form)《\(table.title)》")
    }

    /// A cell within its table, by what names its row and column, else by their numbers from 1.
    func name(of place: FigurePlace) -> String {
        let cell = figures.cell(place)
        let (row, column) = (rowName(place), columnName(place))
        let isNumbered = (
            row: row == say("row \(cell.row + 1)", "第\(cell.row + 1)行"),
            column: column == say("column \(cell.column + 1)", "第\(cell.column + 1)列")
        )
        return say(
            (isNumbered.row ? row : "row \"\(row)\"") + ", " + (isNumbered.column ? column : "column \"\(column)\""),
            (isNumbered.row ? row : "“\(row)”行") + (isNumbered.column ? column : "“\(column)”列"))
    }

    /// The bare name of a figure's row, else its number from 1.
    func rowName(_ place: FigurePlace) -> String {
        let cell = figures.cell(place)
        let table = tables[place.table]
        let segment = table.segments.last { $0.names.lowerBound <= cell.column } ?? table.segments.first
        let name = segment.map { table.name(cell.row, in: $0) } ?? ""
        return name.isEmpty ? say("row \(cell.row + 1)", "第\(cell.row + 1)行") : name
    }

    /// The bare name of a figure's column, else its number from 1.
    func columnName(_ place: FigurePlace) -> String {
        let column = figures.cell(place).column
        let name = tables[place.table].headingName(column)
        return name.isEmpty ? say("column \(column + 1)", "第\(column + 1)列") : name
    }

    /// A cell with its table.
    func fullName(of place: FigurePlace) -> String {
        say("\(name(ofTable: place.table)), \(name(of: place))", name(ofTable: place.table) + name(of: place))
    }

    // MARK: Sums

    /// Figures with the signs between them.
    func spell(_ terms: [Relation.Term]) -> String {
        let filled = terms.filter { figures.value($0.place).map { !$0.isZero } == true }
        guard !filled.isEmpty else { return say("nothing", "无数字") }
        let spelled = filled.prefix(options.figuresInMessage).enumerated().map { index, term in
            let sign = term.isNegative ? (index == 0 ? "-" : " - ") : (index == 0 ? "" : " + ")
            let value = figures.value(term.place)?.description ?? ""
            return sign + (value.hasPrefix("-") && index > 0 ? "(\(value))" : value)
        }
        let rest = filled.count - spelled.count
        return spelled.joined() + (rest > 0 ? say(" + \(rest) more", " + 另\(rest)项") : "")
    }

    private func equation(_ check: Check) -> String {
        let spelled = spell(check.relation.right)
        let isSum = check.relation.right.count { figures.value($0.place).map { !$0.isZero } == true } > 1
        return isSum ? "\(spelled) = \(check.sum)" : spelled
    }

    /// What should equal the left side.
    private func claim(_ relation: Relation) -> String {
        switch relation.claim {
        case .codesBelow(let code): say("the codes below \(code) make", "\(code)下级科目之和为")
        case .highestCodes: say("the highest codes make", "各类级科目之和为")
        case .columns: say("the columns that it totals make", "所含各列之和为")
        case .difference: say("the columns beside it make", "相关各列之差为")
        case .lines(_, let lines):
            switch lines {
            case .section, .above: say("the lines above it make", "以上各行之和为")
            case .totals: say("the totals above it make", "以上各合计之和为")
            case .difference: say("the two totals above it differ by", "以上两项合计之差为")
            case .marked: say("the lines added and taken away above it make", "以上加减各项的结果为")
            case .numbered: say("the numbered lines above it make", "以上各编号行的结果为")
            case .below: say("the lines below it make", "以下各行之和为")
            case .totalsBelow: say("the totals below it make", "以下各小计之和为")
            case .parts: say("its parts make", "其中各项之和为")
            }
        case .equal(_, let other): say("\"\(other)\", which must equal it, is", "应与之相等的“\(other)”为")
        case .profile:
            say(
                "\(relation.right.first.map { fullName(of: $0.place) } ?? "") gives",
                "\(relation.right.first.map { fullName(of: $0.place) } ?? "")得")
        }
    }

    // MARK: Findings

    /// A broken sum, with what would make it right.
    func mismatch(_ sums: BrokenSums) -> String {
        let check = sums.checks[0]
        let relation = check.relation
        let place = fullName(of: relation.left[0].place)
        let printed =
            relation.left.count > 1 ? "\(spell(relation.left)) = \(check.sum + check.difference)" : spell(relation.left)
        var text = say(
            "\(place): \(printed) is printed, but \(claim(relation)) \(equation(check)), a difference of \(check.difference)",
            "\(place)：表中为\(printed)，而\(claim(relation))\(equation(check))，相差\(check.difference)")
        if case .profile(let about, let row) = relation.claim {
            text += say(" (\(about)\(row.isEmpty ? "" : ": \(row)"))", "（\(about)\(row.isEmpty ? "" : "：\(row)")）")
        }
        if relation.isLikely {
            text += say("; a line may be missing, as sums like it hold", "；同类合计均成立，可能缺少一行")
        }
        text += remedy(sums)
        let others = sums.checks.count - 1
        if others > 0 {
            text += say(
                "; \(others) more \(others == 1 ? "sum" : "sums") with these figures \(others == 1 ? "does" : "do") not hold",
                "；涉及这些数字的另\(others)处关系也不成立")
        }
        return text
    }

    private func remedy(_ sums: BrokenSums) -> String {
        let explanation = sums.explanation
        var text = ""
        if let suspect = explanation.suspect, let needed = explanation.needed {
            let count = explanation.sums
            text += say(
                "; right if \(name(of: suspect)) were \(needed)"
                    + (count > 1 ? ", which suits all \(count) sums that it is in" : ""),
                "；若\(name(of: suspect))为\(needed)则\(count > 1 ? "其所在的\(count)处关系全部成立" : "成立")")
        }
        switch explanation.damage {
        case .repaired: text += say("; its text before the repair reads so: look at the repair", "；修复前的文字即为此数，请检查修复")
        case .neighbour(let place):
            text += say("; \(name(of: place)) beside it is that: look at the page", "；相邻的\(name(of: place))正是此数，请核对原页")
        case .unsureTable: text += say("; the table was read with doubts: look at the page", "；该表识别存疑，请核对原页")
        case nil: break
        }
        return text
    }

    /// Sums that are off by rounding.
    func rounding(_ checks: [Check]) -> String {
        let check = checks[0]
        let place = fullName(of: check.relation.left[0].place)
        let example = say(
            "\(place): \(spell(check.relation.left)) against \(equation(check))",
            "\(place)：\(spell(check.relation.left))，\(equation(check))")
        guard checks.count > 1 else { return example + say(", off by rounding", "，属四舍五入差异") }
        return say(
            "\(checks.count) sums are off by rounding, such as \(example)", "\(checks.count)处合计存在四舍五入差异，如\(example)")
    }

    /// A text in place of a figure.
    func unreadable(_ place: FigurePlace, text: String, _ check: Check) -> String {
        say(
            "\(fullName(of: place)): \"\(text)\" stands where a figure belongs; with \(needed(at: place, check)) the sum would hold",
            "\(fullName(of: place))：应为数字处为“\(text)”；若为\(needed(at: place, check))则合计成立")
    }

    private func needed(at place: FigurePlace, _ check: Check) -> ExactDecimal {
        let isLeft = check.relation.left.contains { $0.place == place }
        let isNegative = check.relation.terms.contains { $0.place == place && $0.isNegative }
        return isLeft != isNegative ? -check.difference : check.difference
    }
}
