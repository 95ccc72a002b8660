/// How the figures of a line stand to the line above.
public enum SubItemMark: String, Hashable, Sendable {
    /// Contained in it: `其中：`, "of which".
    case ofWhich
    /// Taken from it: `减：`, "less:".
    case less
    /// Added to it: `加：`, "add:".
    case plus
}

extension Vocabulary {
    /// Whether a label is nothing but the word for a total: `合计`, `合 计：`, `★总计`, "TOTAL".
    public func isTotal(_ label: String) -> Bool { has(bareLabel(label), in: .total) }

    /// Whether a label names a total of something: `收入合计`, `合计（含结余）`, "Total revenue", "Subtotal".
    ///
    /// A total word inside of a Chinese text counts nothing: it stands at an end, brackets aside; in a text of words
    /// it is the first or the last of them.
    public func namesTotal(_ label: String) -> Bool {
        let bare = bareLabel(withoutBrackets(label))
        if bare.isEmpty { return false }
        if has(bare, in: .total) { return true }
        let words = bare.split(separator: " ")
        if words.count > 1, bare.contains(where: \.isASCII) {
            return [words[0], words[words.count - 1]].contains { has($0, in: .total) }
        }
        if bare.allSatisfy(\.isASCII) { return false }
        return suffixLength(of: bare, in: .total) > 0 || prefixLength(of: bare, in: .total) > 0
    }

    /// The sub-item mark that opens a label, and the label without it; nil for none.
    ///
    /// A mark of one character counts where a colon follows (`减：`, `加:`), longer ones anywhere at the start.
    public func subItemMark(of label: String) -> (mark: SubItemMark, name: String)? {
        let bare = label.drop { $0.isWhitespace || "（(".contains($0) }
        for (kind, mark) in [(WordClass.ofWhich, SubItemMark.ofWhich), (.less, .less), (.plus, .plus)] {
            let length = prefixLength(of: bare, in: kind)
            guard length > 0 else { continue }
            let rest = bare.dropFirst(length)
            let hasColon = rest.first { $0 != " " }.map { "：:".contains($0) } == true
            let isLatin = bare.first?.isASCII == true
            if isLatin, rest.first?.isLetter == true { continue }
            guard hasColon || kind == .ofWhich || isLatin && kind == .less else { continue }
            return (mark, String(rest.drop { $0.isWhitespace || "：:".contains($0) }))
        }
        return nil
    }

    /// Whether a text stands for nothing: blank, a dash, a slash, dots, `不适用`, "n/a".
    public func isBlankMark(_ text: String) -> Bool {
        text.allSatisfy { $0.isWhitespace || "-—－–−―/／…·.*_".contains($0) } || has(text, in: .blank)
    }

    /// Whether a header says that the numbers below are shares, rates or ratios, which never add up.
    public func namesRatio(_ heading: String) -> Bool {
        if heading.contains(where: { "%％‰".contains($0) }) { return true }
        let bare = bareLabel(withoutBrackets(heading))
        if bare.allSatisfy(\.isASCII) { return bare.split(separator: " ").contains { has($0, in: .ratioHeading) } }
        return suffixLength(of: bare, in: .ratioHeading) > 0 || prefixLength(of: bare, in: .ratioHeading) > 0
    }

    /// A label without blanks within Chinese, marks before it and a colon behind.
    private func bareLabel(_ label: String) -> String {
        let isLatin = label.allSatisfy(\.isASCII)
        let marks = label.drop { !$0.isLetter && !$0.isNumber }
        let kept = isLatin ? trimBlanks(marks) : marks.filter { !$0.isWhitespace }
        return String(kept.reversed().drop { "：:．.。*".contains($0) }.reversed())
    }

    private func withoutBrackets(_ text: String) -> String {
        var depth = 0
        var kept = ""
        for character in text {
            if "（([".contains(character) { depth += 1 }
            if depth == 0 { kept.append(character) }
            if "）)]".contains(character) { depth = max(0, depth - 1) }
        }
        return kept
    }
}
