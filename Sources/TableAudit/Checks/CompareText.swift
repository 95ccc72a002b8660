import CellTyping
import TableModel

/// Compares what the running text says with the tables: amounts after the phrases of a profile, amounts of named
/// lines, and percentages, recomputed from the amounts beside them.
struct TextComparison {
    private let forms: Forms
    private let figures: Figures
    private let passages: [RunningText.Passage]
    private let options: AuditOptions
    private let wording: Wording

    init(_ document: Document, forms: Forms, figures: Figures, wording: Wording, options: AuditOptions) {
        self.wording = wording
        self.options = options
        self.forms = forms
        self.figures = figures
        passages = RunningText(document.paragraphs).passages
    }

    /// What differs, in the order of the text.
    func findings() -> [Finding] {
        passages.flatMap { passage in
            let amounts = StatedAmount.all(in: passage.text)
            let stated = amounts.map { amount in (amount: amount, places: places(for: amount, in: passage.text)) }
            let mismatches = stated.compactMap { compare($0.amount, with: $0.places, in: passage) }
            return mismatches + shares(of: stated, in: passage) + completions(amounts, in: passage)
        }
    }

    /// The figures that an amount must equal, by the longest phrase or the name that stands right before it.
    private func places(for amount: StatedAmount, in text: String) -> [Relation.Term] {
        let before = text[..<amount.range.lowerBound].trimmingFiller
        let sentence = forms.profile.sentences.filter { before.hasSuffix($0.phrase) }
            .max { $0.phrase.count < $1.phrase.count }
        if let sentence { return sentence.equals.flatMap { forms.places($0) } }
        guard let items = forms.profile.items else { return [] }
        if before.hasSuffix("（类）") {
            return forms.places(Profile.Locator(form: items.form, row: [before.name(before: "（类）")]))
        }
        guard before.hasSuffix(items.phrase) else { return [] }
        let path = [
            before.name(before: "（类）"), before.name(before: "（款）", after: "（类）"),
            before.name(before: "（项）", after: "（款）"),
        ]
        return path.contains("") ? [] : forms.places(named: path, in: items.form)
    }

    private func compare(_ amount: StatedAmount, with terms: [Relation.Term], in passage: RunningText.Passage)
        -> Finding?
    {
        guard let first = terms.first, case .number(_, let unit) = figures.cell(first.place).value,
            let zeros = StatedAmount.zeros(of: unit)
        else { return nil }
        let printed = terms.compactMap { figures.value($0.place) }.reduce(.zero, +)
        let stated = amount.value(inUnitOf: zeros)
        let rounding = stated.scale < printed.scale ? ExactDecimal(mantissa: 5, scale: stated.scale + 1) : .zero
        guard (stated - printed).magnitude > rounding else { return nil }
        let quote = passage.text[..<amount.range.upperBound].wholeSuffix(options.quotedText)
        let place = wording.fullName(of: first.place)
        return finding(
            "text-mismatch",
            wording.say(
                "the text says \"\(quote)\", but \(place) is \(printed)\(unit)",
                "文中为“\(quote)”，而\(place)为\(printed)\(unit)"),
            passage: passage, places: terms.map(\.place))
    }

    /// Recomputes `占…68.6%` behind an amount, of the figure that is named, else of the first amount of the passage.
    private func shares(
        of stated: [(amount: StatedAmount, places: [Relation.Term])], in passage: RunningText.Passage
    ) -> [Finding] {
        guard let first = stated.first, !first.places.isEmpty else { return [] }
        return stated.compactMap { amount, places in
            let rest = passage.text[amount.range.upperBound...]
            guard let share = rest.prefixMatch(of: /，占(?<label>[^，。；%0-9]*?)的?(?<percent>[0-9.]+)%/),
                let percent = ExactDecimal(share.percent)
            else { return nil }
            let sentence = forms.profile.sentences.first { $0.phrase == share.label }
            let named = sentence.map { $0.equals.flatMap { forms.places($0) } } ?? []
            guard share.label.isEmpty || !named.isEmpty else { return nil }
            let printed = named.compactMap { figures.value($0.place) }.reduce(.zero, +)
            let whole = named.isEmpty ? first.amount.value(inUnitOf: amount.zeros) : printed
            guard amount.range != first.amount.range || !named.isEmpty, !percent.isPercentage(amount.value, of: whole)
            else { return nil }
            // Shares are evened out to add up to 100 %, by one place.
            let isEvenedOut = percent.isPercentage(amount.value, of: whole, slack: 1)
            return finding(
                isEvenedOut ? "rounding-difference" : "percentage-mismatch",
                wording.say(
                    "\(amount.value) is not \(percent)% of \(whole), but \(amount.value.percentage(of: whole))%",
                    "\(amount.value)占\(whole)的\(amount.value.percentage(of: whole))%，文中为\(percent)%"),
                severity: isEvenedOut ? .info : .error,
                passage: passage, places: (places + named).map(\.place))
        }
    }

    /// Recomputes `完成年初预算的98.20%`: the amount before it of the last amount of that name.
    private func completions(_ amounts: [StatedAmount], in passage: RunningText.Passage) -> [Finding] {
        passage.text.matches(of: /，完成(?<label>[^，。；%0-9]+?)数?的(?<percent>[0-9.]+)%/).compactMap { match in
            let done = amounts.last { $0.range.upperBound <= match.range.lowerBound }
            let planned = amounts.last { amount in
                let before = passage.text[..<amount.range.lowerBound].trimmingFiller
                return amount.range.upperBound <= match.range.lowerBound && before.hasSuffix(match.label)
            }
            guard let done, let planned, planned != done, let percent = ExactDecimal(match.percent),
                !percent.isPercentage(done.value(inUnitOf: planned.zeros), of: planned.value)
            else { return nil }
            return finding(
                "percentage-mismatch",
                wording.say(
                    "\(done.value) is not \(percent)% of \(planned.value), which the text calls \(match.label)",
                    "\(done.value)不是\(match.label)\(planned.value)的\(percent)%"),
                passage: passage, places: [])
        }
    }

    private func finding(
        _ code: String, _ message: String, severity: Severity = .error, passage: RunningText.Passage,
        places: [FigurePlace]
    ) -> Finding {
        let references = places.map(figures.reference)
        return Finding(
            severity: severity, code: code, message: message, page: passage.page, table: references.first?.table,
            cells: references, cause: .source)
    }
}

extension ExactDecimal {
    /// This in percent of `whole`, to two places, for a message; empty where the whole is 0.
    fileprivate func percentage(of whole: ExactDecimal) -> ExactDecimal {
        let places = max(scale, whole.scale)
        let (part, all) = (mantissa(atScale: places), whole.mantissa(atScale: places))
        let units = part.multipliedReportingOverflow(by: 10_000)
        guard all != 0, !units.overflow else { return .zero }
        return ExactDecimal(
            mantissa: (units.partialValue + (units.partialValue < 0 ? -1 : 1) * abs(all) / 2) / all, scale: 2)
    }
}

extension Substring {
    /// So many characters from the end, and the rest of a figure that the cut would part.
    fileprivate func wholeSuffix(_ count: Int) -> Substring {
        guard var start = index(endIndex, offsetBy: -count, limitedBy: startIndex) else { return self }
        while start > startIndex, self[start].isDigit || ",.".contains(self[start]) {
            start = index(before: start)
        }
        return self[start...]
    }

    /// The words right before the last occurrence of a mark: back to another mark where one is given, else to
    /// punctuation or a digit; empty for none.
    fileprivate func name(before mark: String, after other: String? = nil) -> String {
        guard let end = ranges(of: mark).last?.lowerBound else { return "" }
        let words = self[..<end]
        if let other { return words.ranges(of: other).last.map { String(words[$0.upperBound...]) } ?? "" }
        return String(words.reversed().prefix { !"：；，。、）0123456789".contains($0) }.reversed())
    }

    /// The text without the words that may stand between a phrase and its figure.
    fileprivate var trimmingFiller: Substring {
        var rest = self
        while let filler = ["共计", "为", "共", "是", "：", ":"].first(where: rest.hasSuffix) {
            rest = rest.dropLast(filler.count)
        }
        return rest
    }
}
