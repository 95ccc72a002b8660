extension Vocabulary {
    /// Whether a text is a year as it stands alone: `2024`, `2024年`, `2024年度`, "FY2024".
    ///
    /// - Parameter years: what four digits without a sign may be read as.
    public func isYear(_ text: String, years: ClosedRange<Int> = 1900...2099) -> Bool {
        var rest = Substring(text.filter { $0 != " " })
        if rest.uppercased().hasPrefix("FY") { rest = rest.dropFirst(2) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let sign = rest.dropFirst(digits.count)
        guard digits.count == 4, let year = Int(digits), years.contains(year) else { return false }
        return sign.isEmpty || has(sign, in: .yearSign)
    }

    /// The year that a text names with its sign, such as 2024 in `某部门2024年度决算表`; nil for none.
    public func year(in text: String) -> Int? {
        let characters = Array(text)
        var digits: [Character] = []
        for (index, character) in characters.enumerated() {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if digits.count == 4, let year = Int(String(digits)), (1900...2099).contains(year),
                prefixLength(of: String(characters[index...]), in: .yearSign) > 0
            {
                return year
            }
            digits = []
        }
        return nil
    }

    /// Whether a text is nothing but a date or a period: `2024年度`, `2024年1-6月`, `2031-05-06`, "31 December 2024".
    public func isDate(_ text: String) -> Bool {
        let hasFigure = text.contains(where: \.isNumber)
        guard hasFigure, text.count <= Self.longestDate else { return false }
        if text.contains(where: \.isASCIILetter) { return isEnglishDate(text) }
        let letters = text.filter { !($0.isASCII && $0.isNumber) && !isNumeral($0) && !" -—–－至~～./．、".contains($0) }
        let marked = text.filter { !($0.isASCII && $0.isNumber) && $0 != " " && !isNumeral($0) }
        if letters.isEmpty { return isNumericDate(text) }
        return has(letters, in: .period) || has(marked, in: .period)
    }

    /// Whether digits with marks between are a date, rather than a figure: `2024`, `2031-05-06`, `2024.12`.
    private func isNumericDate(_ text: String) -> Bool {
        let parts = text.split { !($0.isASCII && $0.isNumber) }
        guard let first = parts.first, parts.count <= 6 else { return false }
        return first.count == 4 && isYear(String(first))
            && parts.dropFirst().allSatisfy { $0.count <= 2 || $0.count == 4 }
    }

    /// The longest date or period, in characters: "For the years ended December 31, 2024 and 2023".
    private static let longestDate = 60

    private func isEnglishDate(_ text: String) -> Bool {
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "." || $0 == "-" || $0 == "–" }
        guard words.contains(where: { $0.contains(where: \.isNumber) }) else { return false }
        let opener = prefixLength(of: text, in: .period)
        let rest = opener > 0 ? Array(text.dropFirst(opener).lowercased().split { " ,.-–".contains($0) }) : words
        return rest.allSatisfy { word in
            word.allSatisfy(\.isNumber) || has(word, in: .period) || word == "and" || word == "to"
                || isYear(String(word)) || (word.first == "q" && word.dropFirst().allSatisfy(\.isNumber))
        } && (opener > 0 || words.contains { isYear(String($0)) })
    }

    /// Whether a character is a numeral of a language, such as those of Chinese; digits are none.
    public func isNumeral(_ character: Character) -> Bool { has(String(character), in: .numeral) }
}

extension Character {
    var isASCIILetter: Bool { isASCII && isLetter }
}

extension Vocabulary {
    /// Whether a text is a range of whole numbers, which names a group and no amount: `0-14`, `15–64`, "65+", `2019/20`.
    public func isRange(_ text: String) -> Bool {
        let bare = text.filter { $0 != " " }
        if bare.hasSuffix("+") { return bare.count > 1 && bare.dropLast().allSatisfy { $0.isASCII && $0.isNumber } }
        let parts = bare.split(omittingEmptySubsequences: false) { "-–—~～/".contains($0) }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
