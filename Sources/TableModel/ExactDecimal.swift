/// A decimal number kept exactly as printed: `1,112.40` is 111240 hundredths, and prints as `1112.40`.
///
/// Sums and differences are exact; the finer of two scales is kept. The mantissa holds 38 digits and reading
/// allows 21, so that no sum over a table can overflow. Foundation's `Decimal` is exact too, but forgets
/// how many places were printed, which is what the tolerance of an audit rests on.
public struct ExactDecimal: Sendable {
    /// The number without its point.
    public let mantissa: Int128
    /// How many digits stand behind the point, 0 or more.
    public let scale: Int

    /// Makes `mantissa` / 10^`scale`; a negative scale counts as 0.
    public init(mantissa: Int128, scale: Int) {
        self.mantissa = mantissa
        self.scale = max(0, scale)
    }

    /// Zero, without decimal places.
    public static let zero = ExactDecimal(mantissa: 0, scale: 0)

    /// Reads ASCII digits with an optional leading `-` and one optional point; nil for anything else and for
    /// more than 15 digits before or 6 behind the point, which no amount in accounts has.
    public init?(_ text: some StringProtocol) {
        var mantissa: Int128 = 0
        var whole = 0
        var scale: Int?
        var isNegative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where scale == nil && whole > 0: scale = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
                if let places = scale { scale = places + 1 } else { whole += 1 }
                guard whole <= Self.maximumWholeDigits, scale ?? 0 <= Self.maximumScale else { return nil }
            default: return nil
            }
        }
        guard whole > 0, scale != 0 else { return nil }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale ?? 0)
    }

    private static let maximumWholeDigits = 15
    private static let maximumScale = 6

    /// Whether the number is zero, however many places were printed.
    public var isZero: Bool { mantissa == 0 }
    /// The number without its sign.
    public var magnitude: ExactDecimal { ExactDecimal(mantissa: abs(mantissa), scale: scale) }

    /// The mantissa at a scale of at least the number's own.
    public func mantissa(atScale wanted: Int) -> Int128 {
        var result = mantissa
        for _ in scale..<max(scale, wanted) { result *= 10 }
        return result
    }

    /// The sum, at the finer scale.
    public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        let scale = max(left.scale, right.scale)
        return ExactDecimal(mantissa: left.mantissa(atScale: scale) + right.mantissa(atScale: scale), scale: scale)
    }

    /// The difference, at the finer scale.
    public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        left + -right
    }

    /// The number with its sign turned.
    public static prefix func - (number: ExactDecimal) -> ExactDecimal {
        ExactDecimal(mantissa: -number.mantissa, scale: number.scale)
    }
}

extension ExactDecimal: Hashable, Comparable {
    /// Whether two numbers are the same amount, whatever their scales.
    public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.mantissa(atScale: scale) == right.mantissa(atScale: scale)
    }

    /// Orders by amount.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.mantissa(atScale: scale) < right.mantissa(atScale: scale)
    }

    /// Hashes the amount, so that equal amounts of different scales agree.
    public func hash(into hasher: inout Hasher) {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        hasher.combine(mantissa)
        hasher.combine(scale)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number with a point and all its places, without thousands separators: `-1112.40`.
    public var description: String {
        var digits = String(mantissa.magnitude)
        if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
        if scale > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale)) }
        return mantissa < 0 ? "-" + digits : digits
    }
}
