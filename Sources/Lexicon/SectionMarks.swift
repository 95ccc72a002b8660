/// The numbering that opens a heading or an item.
public struct SectionMark: Hashable, Sendable {
    /// The kinds of numbering, from the highest level down.
    public enum Kind: Int, Hashable, Sendable, Comparable {
        /// `第一部分`, `第二章`.
        case part
        /// `一、`
        case numeral
        /// `（一）`
        case numeralInBrackets
        /// `1、`, `1．`
        case digits
        /// `4.2`
        case decimal
        /// `(1)`, `（1）．`
        case digitsInBrackets
        /// `①`
        case circled

        /// Whether one kind stands above another.
        public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// The kind.
    public var kind: Kind
    /// The number for kinds made of digits, the last one of a decimal; nil for others.
    public var number: Int?
    /// The text without the mark and the blanks behind it.
    public var rest: String
}

extension Vocabulary {
    /// The numbering that opens a text; nil for none.
    ///
    /// A figure opens nothing: `4.2万元`, `1.5` and `12` are none.
    public func sectionMark(of text: String) -> SectionMark? {
        let line = text.drop { $0 == " " }
        guard let first = line.first else { return nil }
        if "（(".contains(first) { return bracketed(line) }
        if let scalar = first.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) {
            return mark(.circled, number: Int(scalar.value) - 0x245F, rest: line.dropFirst())
        }
        if has(String(first), in: .partOpener) { return part(line) }
        let numerals = line.prefix { isNumeral($0) }
        if !numerals.isEmpty {
            let rest = line.dropFirst(numerals.count)
            return rest.first == "、" ? mark(.numeral, rest: rest.dropFirst()) : nil
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= Self.longestNumber else { return nil }
        return numbered(line, digits: digits)
    }

    /// Whether a line opens a section: `二、…`, `（三）…`, `1、…`, `4.2 …`, `第一部分 …`.
    public func opensSection(_ text: String) -> Bool { sectionMark(of: text) != nil }

    /// A title without the numbering of its section: `二、部门决算单位构成` and `（1）．部门决算单位构成` become
    /// `部门决算单位构成`; numbers such as `4.2` and "1." before Latin text stay.
    public func withoutSectionNumber(_ title: String) -> String {
        guard let mark = sectionMark(of: title), mark.kind != .part, mark.kind != .decimal, !mark.rest.isEmpty,
            mark.kind != .digits || mark.rest.first?.isASCII == false || !title.contains(".")
        else {
            return String(title.drop { $0 == " " })
        }
        return mark.rest
    }

    private func bracketed(_ line: Substring) -> SectionMark? {
        let inner = line.dropFirst().prefix { isNumeral($0) || $0.isASCII && $0.isNumber }
        let after = line.dropFirst(inner.count + 1)
        guard !inner.isEmpty, inner.count <= Self.longestNumber, let close = after.first, "）)".contains(close) else {
            return nil
        }
        let rest = after.dropFirst().drop { ".．、".contains($0) }
        return Int(inner).map { mark(.digitsInBrackets, number: $0, rest: rest) }
            ?? mark(.numeralInBrackets, rest: rest)
    }

    private func part(_ line: Substring) -> SectionMark? {
        let rest = line.dropFirst().drop { isNumeral($0) || $0.isNumber || $0 == " " }
        let kind = prefixLength(of: rest, in: .partKind)
        guard kind > 0, rest.startIndex != line.index(after: line.startIndex) else { return nil }
        return mark(.part, rest: rest.dropFirst(kind))
    }

    private func numbered(_ line: Substring, digits: Substring) -> SectionMark? {
        let after = line.dropFirst(digits.count)
        guard let next = after.first else { return nil }
        if next == "、" || "）)".contains(next) { return mark(.digits, number: Int(digits), rest: after.dropFirst()) }
        guard ".．".contains(next) else { return nil }
        let number = line.prefix { $0.isASCII && $0.isNumber || ".．".contains($0) }
        let parts = number.split { ".．".contains($0) }
        let rest = line.dropFirst(number.count).drop { $0 == " " }
        guard let opener = rest.first, opener.isLetter || "“《「（(".contains(opener) else { return nil }
        if parts.count == 1 {
            if opener.isASCII, !opener.isUppercase { return nil }
            return mark(.digits, number: Int(digits), rest: rest)
        }
        let isFigure =
            has(String(opener), in: .magnitude) || has(String(opener), in: .money) || parts.contains { $0.count > 2 }
        return isFigure ? nil : mark(.decimal, number: Int(parts[parts.count - 1]), rest: rest)
    }

    private func mark(_ kind: SectionMark.Kind, number: Int? = nil, rest: Substring) -> SectionMark {
        SectionMark(kind: kind, number: number, rest: String(rest.drop { $0 == " " }))
    }

    /// The most digits or numerals that number a section, in characters.
    private static let longestNumber = 3
}
