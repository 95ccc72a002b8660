/// A number as a cell writes it: its value, and the habits of writing that tell a whole number from a broken one.
public struct WrittenNumber: Hashable, Sendable {
    /// The value; a percentage keeps its printed figure, so `68.6%` is 68.6.
    public var value: ExactDecimal
    /// Whether commas part the thousands; nil where the number is too small to tell.
    public var groupsThousands: Bool?
    /// Whether a percent sign follows.
    public var isPercent: Bool

    /// Reads a number written whole, or nil.
    ///
    /// Allowed are full-width forms, a sign (`-`, `−`, `+`) or brackets for a negative, a leading `¥`, thousands
    /// parted by commas throughout or not at all, decimals, and a percent sign, with blanks only around the sign,
    /// the bracket and the percent sign. A leading zero before another digit makes a code, not a number.
    public init?(_ text: String) {
        var rest = Substring(String(text.unicodeScalars.map(Self.fold)))
        rest = rest.trimmingBlanks()
        var isNegative = false
        if rest.first == "(", rest.last == ")" {
            isNegative = true
            rest = rest.dropFirst().dropLast().trimmingBlanks()
        } else if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest = rest.dropFirst().trimmingBlanks()
        }
        if rest.first == "¥" { rest = rest.dropFirst().trimmingBlanks() }
        isPercent = rest.last == "%"
        if isPercent { rest = rest.dropLast().trimmingBlanks() }

        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, let groups = Self.digitGroups(of: whole) else { return nil }
        let digits = groups.joined()
        guard digits.count == 1 || digits.first != "0" else { return nil }
        let written = parts.count == 2 ? digits + "." + parts[1] : digits
        guard let value = ExactDecimal(written) else { return nil }
        self.value = isNegative ? -value : value
        groupsThousands = digits.count > Self.groupLength ? groups.count > 1 : nil
    }

    private static let groupLength = 3

    /// The digits between commas; nil unless the first group has 1 to 3 digits and all others 3, or there is one.
    private static func digitGroups(of whole: Substring) -> [Substring]? {
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        if groups.count > 1 {
            guard groups[0].count <= groupLength, groups.dropFirst().allSatisfy({ $0.count == groupLength }) else {
                return nil
            }
        }
        return groups
    }

    /// The ASCII form of a full-width character or of another sign for the same thing.
    private static func fold(_ scalar: Unicode.Scalar) -> Character {
        switch scalar.value {
        case 0xFF01...0xFF5E: Character(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
        case 0x2212, 0x2010...0x2013: "-"
        case 0xFFE5: "¥"
        case 0x3000, 0xA0: " "
        default: Character(scalar)
        }
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> Substring {
        var result = self
        while result.first?.isWhitespace == true { result.removeFirst() }
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }
}
