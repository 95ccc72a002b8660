/// A number as a cell writes it: its value, and the habits of writing that distinguish a whole number from a broken one.
public struct WrittenNumber: Hashable, Sendable {
    /// The value; a percentage keeps its printed figure, so `68.6%` is 68.6.
    public var value: ExactDecimal
    /// Whether commas part the thousands; nil where the number is too small to show it.
    public var groupsThousands: Bool?
    /// Whether a percent sign follows.
    public var isPercent: Bool
    /// Whether a per mille sign follows.
    public var isPerMille: Bool

    /// The sign that parts the whole from the fraction.
    public enum DecimalSign: Hashable, Sendable {
        /// `1,112.44`.
        case point
        /// `1.112,44`; blanks may part the thousands too.
        case comma
    }

    /// Reads a number written whole, or nil.
    ///
    /// Allowed are full-width forms, a sign (`-`, `−`, `+`) or brackets for a negative, one currency sign or code (`¥`,
    /// `$`, `US$`, `EUR`) before or behind the sign or behind the number, thousands parted throughout or not at all,
    /// decimals, a percent or per mille sign, and the mark of a note behind (`¹`, `*`), with blanks only around these
    /// signs. A leading zero before another digit makes a code, not a number.
    public init?(_ text: String, decimalSign: DecimalSign = .point) {
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = FigureSigns.fold(scalar) else { return nil }
            folded.append(byte)
        }
        if decimalSign == .comma { Self.exchangeSigns(&folded) }
        var rest = folded[...].trimmingBlanks()
        while rest.last == FigureSigns.note { rest = rest.dropLast().trimmingBlanks() }
        var currencies = rest.dropCurrency(behind: true) ? 1 : 0
        if rest.dropCurrency(behind: false) { currencies += 1 }
        var isNegative = false
        if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
            isNegative = true
            rest = rest.dropFirst().dropLast().trimmingBlanks()
        } else if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst().trimmingBlanks()
        }
        if rest.dropCurrency(behind: false) { currencies += 1 }
        if rest.dropCurrency(behind: true) { currencies += 1 }
        guard currencies <= 1 else { return nil }
        isPercent = rest.last == UInt8(ascii: "%")
        isPerMille = rest.last == FigureSigns.perMille
        if isPercent || isPerMille { rest = rest.dropLast().trimmingBlanks() }

        let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, let groups = Self.digitGroups(of: whole) else { return nil }
        var written = groups.flatMap(\.self)
        guard written.count == 1 || written.first != UInt8(ascii: "0") else { return nil }
        groupsThousands = written.count > Self.groupLength ? groups.count > 1 : nil
        if parts.count == 2 { written += [UInt8(ascii: ".")] + parts[1] }
        guard let value = ExactDecimal(String(decoding: written, as: UTF8.self)) else { return nil }
        self.value = isNegative ? -value : value
    }

    /// The unit that the number itself gives: `%` or `‰`; nil for none.
    public var unit: String? { isPercent ? "%" : isPerMille ? "‰" : nil }

    private static let groupLength = 3

    /// The digits between commas; nil unless the first group has 1 to 3 digits and all others 3, or there is one.
    private static func digitGroups(of whole: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(FigureSigns.isDigit) }) else { return nil }
        if groups.count > 1 {
            guard groups[0].count <= groupLength, groups.dropFirst().allSatisfy({ $0.count == groupLength }) else {
                return nil
            }
        }
        return groups
    }

    /// Writes points for commas, and commas for points and for blanks between digits.
    private static func exchangeSigns(_ bytes: inout [UInt8]) {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: ","): bytes[index] = UInt8(ascii: ".")
            case UInt8(ascii: "."): bytes[index] = UInt8(ascii: ",")
            case UInt8(ascii: " ")
            where index > 0 && index + 1 < bytes.count && FigureSigns.isDigit(bytes[index - 1])
                && FigureSigns.isDigit(bytes[index + 1]):
                bytes[index] = UInt8(ascii: ",")
            default: continue
            }
        }
    }
}

extension WrittenNumber {
    /// Whether a text is made of digits and of the signs that figures are written with, units of money included, whether
    /// or not they make a number: `1,112.44`, `-3.5`, `12%`, `913.59万元`, and also what is left of a broken figure.
    package static func isMadeLikeOne(_ text: String) -> Bool {
        var hasDigits = false
        for scalar in text.unicodeScalars {
            if FigureSigns.unitCharacters.contains(scalar) { continue }
            guard let byte = FigureSigns.fold(scalar), byte >= 0x80 || FigureSigns.plainSigns.contains(byte) else {
                return false
            }
            hasDigits = hasDigits || FigureSigns.isDigit(byte)
        }
        return hasDigits
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without blanks at both ends.
    fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
        return drop(while: isBlank).prefix(upTo: lastIndex { !isBlank($0) }.map { $0 + 1 } ?? endIndex)
    }

    /// Drops a currency sign or code at one end, with the blanks beside it; returns whether there was one.
    fileprivate mutating func dropCurrency(behind: Bool) -> Bool {
        let code = FigureSigns.currencyCodes.first { behind ? suffix($0.count).elementsEqual($0) : starts(with: $0) }
        let length = code?.count ?? ((behind ? last : first) == FigureSigns.currency ? 1 : 0)
        guard length > 0 else { return false }
        self = (behind ? dropLast(length) : dropFirst(length)).trimmingBlanks()
        return true
    }
}
