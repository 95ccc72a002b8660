/// The unit of the figures of a table.
public struct Measure: Hashable, Sendable {
    /// The unit as written, without its label: `万元`, "in thousands", `元/平方米`.
    public var unit: String
    /// The currency that is named beside it or in it: `人民币`; empty for none.
    public var currency: String

    /// Makes a measure.
    public init(unit: String, currency: String = "") {
        self.unit = unit
        self.currency = currency
    }
}

extension Vocabulary {
    /// The measure that a text is nothing but: `万元`, `人民币百万元`, `元/吨`, `万元（不含税）`, "US$ million", "in thousands of
    /// euros", "%"; nil for anything else.
    public func measure(_ text: String) -> Measure? {
        let bare = trimBlanks(text)
        guard !bare.isEmpty, bare.count <= Self.longestMeasure else { return nil }
        if bare.allSatisfy(\.isASCII) || isPhrase(bare) { return phrase(bare) }
        let first = bare.prefix { !"、，,；;/／（(或".contains($0) }.filter { !$0.isWhitespace }
        guard let currency = chineseMeasure(String(first)) else { return nil }
        return Measure(unit: bare, currency: currency)
    }

    /// Whether a text is a unit of money, with or without magnitudes: `万元`, `人民币元`, `百万美元`.
    public func isMoney(_ text: String) -> Bool {
        let rest = withoutCurrency(text).rest
        let sum = rest.drop { has(String($0), in: .magnitude) }
        return has(sum, in: .money)
    }

    /// The currency named in a Chinese measure, empty for none; nil where the text is no measure: a currency before or
    /// behind, magnitudes, and a measure.
    private func chineseMeasure(_ text: String) -> String? {
        if has(text, in: .money) || has(text, in: .measure) || has(text, in: .currency) { return "" }
        let (currency, rest) = withoutCurrency(text)
        let measure = rest.drop { has(String($0), in: .magnitude) }
        if measure.isEmpty { return !rest.isEmpty && !currency.isEmpty ? currency : nil }
        let isKnown = has(measure, in: .money) || has(measure, in: .measure) || Self.signs.contains(String(measure))
        return isKnown ? currency : nil
    }

    private func withoutCurrency(_ text: String) -> (currency: String, rest: Substring) {
        let before = prefixLength(of: text, in: .currency)
        if before > 1, before < text.count { return (String(text.prefix(before)), text.dropFirst(before)) }
        let behind = suffixLength(of: text, in: .currency)
        if behind > 2, behind < text.count { return (String(text.suffix(behind)), text.dropLast(behind)) }
        return ("", text[...])
    }

    /// Whether a text is a phrase of Latin words, signs of currencies among them.
    private func isPhrase(_ text: String) -> Bool {
        text.allSatisfy { $0.isASCII || "€£¥￥’‘–—％‰°²³μ".contains($0) }
    }

    /// A unit phrase in words: each word is a magnitude, a currency, a measure or a word that links them, and one at least
    /// says how much.
    private func phrase(_ text: String) -> Measure? {
        if Self.signs.contains(text) { return Measure(unit: text == "％" ? "%" : text) }
        var currency = ""
        var says = false
        var links = false
        for word in phraseWords(text) {
            if has(word, in: .currency) {
                currency = currency.isEmpty ? word : currency
            } else if has(word, in: .magnitude) || has(word, in: .measure) {
                says = true
            } else if has(word, in: .unitFiller) {
                links = true
            } else {
                return nil
            }
        }
        guard says || (!currency.isEmpty && (links || text.count <= Self.longestSign)) else { return nil }
        return Measure(unit: text, currency: currency)
    }

    /// The words of a phrase; the sign of a currency and a magnitude set to it are words of their own: `$'000`.
    fileprivate func phraseWords(_ text: String) -> [String] {
        text.split { " ,;/()".contains($0) }.flatMap { word -> [String] in
            if has(word, in: .currency) || has(word, in: .magnitude) || has(word, in: .measure) {
                return [String(word)]
            }
            let opener = prefixLength(of: word, in: .currency)
            guard opener > 0, !word.dropFirst(opener).isEmpty,
                word.dropFirst(opener).first?.isLetter != true || opener == 1
            else { return [String(word)] }
            return [String(word.prefix(opener)), String(word.dropFirst(opener))]
        }
    }

    private static let signs: Set<String> = ["%", "％", "‰", "℃", "°C"]
    /// The longest measure, in characters: "Amounts in thousands of U.S. dollars, except per share data unless otherwise
    /// stated".
    private static let longestMeasure = 90
    /// The longest sign or code of a currency, in characters: `US$`.
    private static let longestSign = 4
}

extension Vocabulary {
    /// The measure of a line that is nothing but a unit without a label: one in brackets, money, or a phrase with a
    /// magnitude or a percent sign: `（万元）`, "(In thousands)", "$ million"; nil for any other.
    public func unitLine(_ text: String) -> Measure? {
        guard let first = text.first, let last = text.last else { return nil }
        let isBracketed = "（([".contains(first) && "）)]".contains(last)
        guard let measure = measure(isBracketed ? String(text.dropFirst().dropLast()) : text) else { return nil }
        return isBracketed || saysHowMuch(measure.unit) ? measure : nil
    }

    /// The unit of money that a sentence states for what follows: `除特别注明外，金额单位均为人民币元。`; nil for none.
    public func statedUnit(in sentence: String) -> Measure? {
        var rest = Substring(sentence)
        while !rest.isEmpty {
            let label = prefixLength(of: rest, in: .unitLabel)
            guard label > 0 else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(label)
            let verb = prefixLength(of: rest, in: .unitVerb)
            let stated = rest.dropFirst(verb).prefix { !"，。；、,;.（(）)".contains($0) }
            if verb > 0, isMoney(String(stated)) { return measure(String(stated)) }
        }
        return nil
    }

    /// A title and the unit in brackets that ends it: `收支（亿元）` or "Revenue (in thousands)"; brackets around anything but
    /// money, a magnitude or a percent sign belong to the title.
    public func partTrailingUnit(_ title: String) -> (title: String, measure: Measure?) {
        guard let last = title.last, "）)]".contains(last), let open = title.lastIndex(where: { "（([".contains($0) }),
            open != title.startIndex,
            let measure = measure(String(title[title.index(after: open)...].dropLast())), saysHowMuch(measure.unit)
        else { return (title, nil) }
        return (trimBlanks(title[..<open]), measure)
    }

    /// Whether a unit names money, a magnitude or a share.
    private func saysHowMuch(_ unit: String) -> Bool {
        let first = unit.prefix { !"、，,；;/／（(".contains($0) }
        return isMoney(String(first)) || unit.contains { "%％‰".contains($0) }
            || phraseWords(unit).contains { $0.count > 1 && has($0, in: .magnitude) }
    }
}
