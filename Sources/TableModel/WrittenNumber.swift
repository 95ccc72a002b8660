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
    /// Allowed are full-width forms, a sign (`-`, `−`, `+`) or brackets for a negative, a `¥` before or behind the
    /// sign, thousands parted by commas throughout or not at all, decimals, and a percent sign, with blanks only around
    /// these signs. A leading zero before another digit makes a code, not a number.
    public init?(_ text: String) {
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = Self.fold(scalar) else { return nil }
            folded.append(byte)
        }
        var rest = folded[...].trimmingBlanks()
        let startsWithCurrency = rest.first == Self.yen
        if startsWithCurrency { rest = rest.dropFirst().trimmingBlanks() }
        var isNegative = false
        if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
            isNegative = true
            rest = rest.dropFirst().dropLast().trimmingBlanks()
        } else if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst().trimmingBlanks()
        }
        if !startsWithCurrency, rest.first == Self.yen { rest = rest.dropFirst().trimmingBlanks() }
        isPercent = rest.last == UInt8(ascii: "%")
        if isPercent { rest = rest.dropLast().trimmingBlanks() }

        let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, let groups = Self.digitGroups(of: whole) else { return nil }
        var written = groups.flatMap(\.self)
        guard written.count == 1 || written.first != UInt8(ascii: "0") else { return nil }
        groupsThousands = written.count > Self.groupLength ? groups.count > 1 : nil
        if parts.count == 2 { written += [UInt8(ascii: ".")] + parts[1] }
        guard let value = ExactDecimal(String(decoding: written, as: UTF8.self)) else { return nil }
        self.value = isNegative ? -value : value
    }

    private static let groupLength = 3

    /// Stands for the currency sign among the folded bytes.
    private static let yen: UInt8 = 0xA5

    /// The digits between commas; nil unless the first group has 1 to 3 digits and all others 3, or there is one.
    private static func digitGroups(of whole: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        if groups.count > 1 {
            guard groups[0].count <= groupLength, groups.dropFirst().allSatisfy({ $0.count == groupLength }) else {
                return nil
            }
        }
        return groups
    }

    /// The ASCII form of a character, of its full-width form or of another sign for the same thing; nil for what no
    /// number holds.
    private static func fold(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80: UInt8(scalar.value)
        case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFF01 + 0x21)
        case 0x2212, 0x2010...0x2013: UInt8(ascii: "-")
        case 0xA5, 0xFFE5: yen
        case 0x3000, 0xA0, 0x2000...0x200A, 0x202F: UInt8(ascii: " ")
        default: nil
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
        return drop(while: isBlank).prefix(upTo: lastIndex { !isBlank($0) }.map { $0 + 1 } ?? endIndex)
    }
}
