extension Vocabulary {
    /// Whether a text opens with the label and number of a table: `表7.5`, `表 D.1 …`, `附表1`, "Table 3.", "Exhibit B.4".
    public func opensNumberedTitle(_ text: String) -> Bool { numberLength(of: text) > 0 }

    /// How many characters the label and number that open a title take; 0 for none.
    ///
    /// A number has a digit, or is a Roman or Chinese numeral or a single capital letter with nothing of a word behind.
    public func numberLength(of text: String) -> Int {
        let label = prefixLength(of: text, in: .titleLabel)
        guard label > 0, text.prefix(label).contains(where: { !$0.isASCII }) || text.first?.isUppercase == true else {
            return 0
        }
        let rest = text.dropFirst(label)
        let blanks = rest.prefix { $0 == " " }.count
        let number = rest.dropFirst(blanks).prefix {
            $0.isASCIILetter || $0.isASCII && $0.isNumber || ".-–—－．".contains($0)
        }
        let isLatin = text.first?.isASCII == true
        if isLatin, blanks == 0, number.first?.isLetter == true { return 0 }
        var end = label + blanks
        if number.contains(where: \.isNumber) {
            let digits = number.lastIndex(where: \.isNumber) ?? number.startIndex
            end += number.distance(from: number.startIndex, to: digits) + 1
            return number.prefix { $0.isLetter }.count <= Self.longestNumberLetters ? end : 0
        }
        let letters = number.prefix { $0.isLetter }
        if !letters.isEmpty {
            let isRoman = letters.allSatisfy { "IVXLC".contains($0) }
            return isRoman || letters.count == 1 && letters.allSatisfy(\.isUppercase) ? end + letters.count : 0
        }
        let numerals = rest.dropFirst(blanks).prefix { isNumeral($0) }
        let next = rest.dropFirst(blanks + numerals.count).first
        guard !numerals.isEmpty, next.map({ " ：:、，（(.．".contains($0) }) ?? true else { return 0 }
        return end + numerals.count
    }

    /// Whether a text says only that a table continues, with a number at most: `续表`, `（续）`, `续表（二）`, "(continued)".
    public func isContinuationMark(_ text: some StringProtocol) -> Bool {
        has(String(text).filter { $0.isLetter && !isNumeral($0) }, in: .continuation)
    }

    /// A text without the word that the table continues from the page before: `收入决算表（续）` becomes `收入决算表`, `续表 1`
    /// nothing at all.
    public func withoutContinuationMark(_ text: String) -> String {
        if isContinuationMark(text) { return "" }
        if let mark = text.lastIndex(where: { "（([，,—–-:：".contains($0) }), isContinuationMark(text[mark...]) {
            return trimBlanks(text[..<mark])
        }
        let opener = prefixLength(of: text, in: .continuationPrefix)
        if opener > 0 {
            let rest = text.dropFirst(
                text.hasPrefix("续表") && numberLength(of: String(text.dropFirst())) > 0 ? 1 : opener)
            return String(rest.drop { " ：:".contains($0) })
        }
        let behind = text.suffix(1)
        if has(behind, in: .continuation) { return trimBlanks(text.dropLast()) }
        let last = text.split(separator: " ").last ?? ""
        guard last.count < text.count, last.first?.isASCIILetter == true, isContinuationMark(last) else { return text }
        return trimBlanks(text.dropLast(last.count))
    }

    /// Whether a text carries the word that the table continues from the page before.
    public func marksContinuation(_ text: String) -> Bool { withoutContinuationMark(text) != text }

    /// Whether a text asks what boxes to tick below it answer: `公司是否需追溯调整`.
    public func asks(_ text: String) -> Bool { words(of: .question).contains { text.contains($0) } }

    /// Whether a text is the number of a form, such as `公开02表`.
    ///
    /// - Parameter longest: how many characters a form number has at most.
    public func isFormNumber(_ text: String, longest: Int) -> Bool {
        let characters = Array(text.filter { $0 != " " })
        guard characters.count <= longest, characters.contains(where: \.isNumber),
            characters.contains(where: { has(String($0), in: .formSign) })
        else { return false }
        let head = String(characters.prefix { !$0.isNumber })
        let tail = String(characters.dropFirst(head.count).drop { $0.isNumber || "-－".contains($0) })
        guard has(tail, in: .formSign) || tail.isEmpty else { return false }
        var rest = Substring(head)
        while case let length = prefixLength(of: rest, in: .formWord), length > 0 { rest = rest.dropFirst(length) }
        return !head.isEmpty && rest.isEmpty
    }

    /// Whether the label of a field or column names a department or office: `部门`, `填报单位（盖章）`.
    public func namesDepartment(_ label: String) -> Bool { fields(of: label + "：").fields.first?.kind == .department }

    /// Whether a text is only a page number: `12`, `- 12 -`, `第 3 页，共 24 页`, `3 / 24`, "Page 3 of 24".
    ///
    /// - Parameter longest: how many characters a page number has at most.
    public func isPageNumber(_ text: String, longest: Int) -> Bool {
        guard text.count <= longest, text.contains(where: \.isNumber) else { return false }
        let words = text.filter { $0.isLetter && !$0.isNumber }
        let marks = words.isEmpty ? "-–—―·•/|." : "-–—―·•/|.,，、()（）"
        return (words.isEmpty || has(words, in: .pageWord))
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || marks.contains($0) }
    }

    /// The longest series of letters in the number of a table, in characters: `A` in `表A.1`.
    private static let longestNumberLetters = 2
}
