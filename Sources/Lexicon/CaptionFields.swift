/// A labelled part of a line above a table, such as `单位：万元`.
public struct CaptionField: Hashable, Sendable {
    /// What the part holds.
    public enum Kind: Hashable, Sendable {
        /// The unit of the figures.
        case unit
        /// Their currency.
        case currency
        /// Whom the table speaks of.
        case department
        /// A date or period.
        case date
    }

    /// What the part holds.
    public var kind: Kind
    /// What stands behind the label.
    public var value: String
}

extension Vocabulary {
    /// Parts a line at its labels: `表9（单位：元 币种：人民币）` leads with `表9` and has a unit and a currency.
    ///
    /// A bare `单位：` before the name of an office labels a department; a label of any other `…单位` (`施工单位：`) labels
    /// a unit only where a measure follows. Brackets around labelled parts are dropped.
    ///
    /// - Returns: what stands before the first label, and the parts in their order.
    public func fields(of line: String) -> (lead: String, fields: [CaptionField]) {
        let characters = Array(line)
        var end = characters.count
        var fields: [CaptionField] = []
        for index in characters.indices.reversed() where "：:".contains(characters[index]) {
            guard let label = label(in: characters[..<index]) else { continue }
            let value = trimValue(String(characters[(index + 1)..<end]))
            fields += read(value, as: label.kind, bareLabel: label.text).reversed()
            end = label.start
        }
        guard !fields.isEmpty else { return (line, []) }
        var lead = trimBlanks(String(characters[..<end]))
        while let last = lead.last, "（([【，,；;、".contains(last) { lead = trimBlanks(lead.dropLast()) }
        return (lead, fields.reversed())
    }

    private func read(_ value: String, as kind: CaptionField.Kind, bareLabel: String) -> [CaptionField] {
        guard kind == .unit else { return [CaptionField(kind: kind, value: value)] }
        if let measure = measure(value) {
            let labelled = has(bareLabel, in: .currency) ? bareLabel : measure.currency
            let unit = CaptionField(kind: .unit, value: measure.unit)
            return labelled.isEmpty ? [unit] : [unit, CaptionField(kind: .currency, value: labelled)]
        }
        let isOffice =
            value.isEmpty || value.count > Self.longestUnit && !value.allSatisfy(\.isASCII)
            || suffixLength(of: value, in: .office) > 0
        return [CaptionField(kind: has(bareLabel, in: .departmentKind) && isOffice ? .department : .unit, value: value)]
    }

    /// The longest label that ends a text, a remark in brackets behind it aside: `填报单位（盖章）`.
    private func label(in text: ArraySlice<Character>) -> (kind: CaptionField.Kind, text: String, start: Int)? {
        var end = text.endIndex
        while end > text.startIndex, text[end - 1].isWhitespace { end -= 1 }
        if end > text.startIndex, "）)".contains(text[end - 1]),
            let open = text[..<end].lastIndex(where: { "（(".contains($0) }), open > text.startIndex
        {
            let outer = text[..<open]
            if let label = plainLabel(in: outer) { return label }
        }
        return plainLabel(in: text[..<end])
    }

    private func plainLabel(in text: ArraySlice<Character>) -> (kind: CaptionField.Kind, text: String, start: Int)? {
        var label = ""
        var found: (kind: CaptionField.Kind, text: String, start: Int)?
        for index in text.indices.reversed() {
            if text[index].isWhitespace, text[index] != " " || !label.contains(where: \.isASCIILetter) { continue }
            label = text[index].lowercased() + label
            if label.count > longestFieldLabel { break }
            guard let kind = fieldLabels[label] else { continue }
            let before = index > text.startIndex ? text[index - 1] : " "
            if text[index].isASCIILetter || kind == .department, before.isLetter { continue }
            if text[index].isASCIILetter, before.isNumber { continue }
            found = (kind, label, index)
        }
        return found
    }

    /// A value without the bracket that closes around the field and its label.
    private func trimValue(_ value: String) -> String {
        var kept = trimBlanks(value)
        while let last = kept.last {
            let isOpen = kept.contains { "（(【[".contains($0) }
            guard "，,；;、|".contains(last) || "）)】]".contains(last) && !isOpen else { break }
            kept = trimBlanks(kept.dropLast())
        }
        return kept
    }

    /// The longest name of a unit that the vocabulary lacks, in characters; an office has a longer name.
    private static let longestUnit = 5
}
