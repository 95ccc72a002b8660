/// The signs that figures are written with, and one byte for all forms of each.
enum FigureSigns {
    /// Stands for any currency sign.
    static let currency: UInt8 = 0xA5
    /// Stands for the per mille sign.
    static let perMille: UInt8 = 0xB0
    /// Stands for the mark of a note.
    static let note: UInt8 = 0xB9

    /// Codes of currencies as accounts write them, the longer first; `$` in them is folded to the byte of currency signs.
    static let currencyCodes: [[UInt8]] = [
        "HK$", "NT$", "US$", "AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "JPY", "RMB", "USD", "R$",
    ].map { code in code.utf8.map { $0 == UInt8(ascii: "$") ? currency : $0 } }

    /// The characters of the units of money that Chinese accounts write behind figures.
    static let unitCharacters: Set<Unicode.Scalar> = ["元", "万", "亿", "千", "百"]

    /// The ASCII characters of figures besides currency codes.
    static let plainSigns = Set("0123456789,.-+%() ".utf8)

    /// Whether a folded byte is a digit.
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The ASCII form of a character, of its full-width form or of another sign for the same thing; nil for what no
    /// number holds.
    static func fold(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x24, 0xA2...0xA5, 0x20A0...0x20C0, 0xFF04, 0xFFE0, 0xFFE1, 0xFFE5, 0xFFE6: currency
        case 0x2A, 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079, 0x2020, 0x2021, 0x2460...0x2473: note
        case 0x2030: perMille
        case 0..<0x80: UInt8(scalar.value)
        case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFF01 + 0x21)
        case 0x2212, 0x2010...0x2013: UInt8(ascii: "-")
        case 0x3000, 0xA0, 0x2000...0x200A, 0x202F: UInt8(ascii: " ")
        default: nil
        }
    }
}
