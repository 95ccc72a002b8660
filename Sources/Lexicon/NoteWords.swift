extension Vocabulary {
    /// Whether a line opens the notes below a table: `注：`, `（说明：`, `【备注】`, `注．`, `注1：`, "Note:", "Sources:", a star, or
    /// one that speaks of the table itself: `本表反映…`.
    public func opensNote(_ text: String) -> Bool {
        let line = text.drop { $0 == " " }
        if let first = line.first, "*※†‡＊".contains(first) { return true }
        if prefixLength(of: line, in: .noteOpener) > 0 { return true }
        let bare = line.drop { "（(【[".contains($0) }
        guard let end = bare.firstIndex(where: { "：:．】]".contains($0) }) else { return opensLatinNote(bare) }
        let stem = bare[..<end].prefix { !($0.isNumber || $0 == "." || $0 == "、" || isNumeral($0)) }
        return has(trimBlanks(stem), in: .noteLabel) || opensLatinNote(bare)
    }

    /// Whether a line is nothing but the label of notes: `注：`, "Notes".
    public func isNoteLabel(_ text: String) -> Bool {
        has(trimBlanks(text.filter { !"（(【[）)】]：:．.".contains($0) }), in: .noteLabel)
    }

    /// The text of a note behind its label: `注：1、…` gives `1、…`; the text itself where no label opens it.
    public func withoutNoteLabel(_ text: String) -> String {
        let bare = text.drop { "（(【[ ".contains($0) }
        guard let end = bare.firstIndex(where: { "：:．】]".contains($0) }),
            has(trimBlanks(bare[..<end]), in: .noteLabel)
        else { return text }
        return trimBlanks(bare[bare.index(after: end)...])
    }

    /// "Note 1. …", "Note. …", "Source — …".
    private func opensLatinNote(_ text: Substring) -> Bool {
        let word = text.prefix { $0.isASCIILetter }
        guard !word.isEmpty, word.first?.isUppercase == true, has(word, in: .noteLabel) else { return false }
        let rest = text.dropFirst(word.count).drop { $0 == " " || $0.isASCII && $0.isNumber }
        return rest.first.map { ".:—–-".contains($0) } ?? true
    }
}
