/// What the text of a word looks like, without regard to what it says.
///
/// The raw values are features of the judges: changing them means training again.
enum TextKind: Int, Hashable {
    /// Letters of a script that parts words by spaces.
    case letters = 0
    /// Han, kana or Hangul.
    case wide = 1
    /// A figure with its signs.
    case figure = 2
    /// A mark for "none": a dash, an asterisk, `N/A`.
    case blankMark = 3
    /// A currency sign, percent sign or bracket that stands alone.
    case sign = 4
    /// Other symbols.
    case symbol = 5
    /// Letters with digits.
    case mixed = 6

    init(_ text: String) {
        if TextKind.isFigure(text) {
            self = .figure
        } else if TextKind.blankMarks.contains(text) {
            self = .blankMark
        } else if TextKind.signs.contains(text) {
            self = .sign
        } else {
            var hasLetter = false
            var hasDigit = false
            var isWide = false
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x30...0x39, 0xFF10...0xFF19: hasDigit = true
                case 0x41...0x5A, 0x61...0x7A: hasLetter = true
                case 0x3040...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3FFFF: isWide = true
                case 0...0x7F: break
                default: if scalar.properties.isAlphabetic { hasLetter = true }
                }
            }
            self = isWide ? .wide : hasDigit ? .mixed : hasLetter ? .letters : .symbol
        }
    }

    /// Whether the kind fills the slots of a column of figures.
    var isValue: Bool { self == .figure || self == .blankMark || self == .sign }

    private static let blankMarks: Set<String> = [
        "-", "–", "—", "−", "－", "--", "---", "*", "N/A", "n/a", "…", "―", "——",
    ]
    private static let signs: Set<String> = [
        "$", "€", "£", "¥", "￥", "%", "％", ")", "(", "）", "（", "(%)", ")%", "US$", "HK$", "RMB",
    ]

    /// Whether a text is a figure: signs, then digits with separators, then at most three closing marks.
    private static func isFigure(_ text: String) -> Bool {
        var digits = false
        var closing = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0xFF10...0xFF19:
                if closing > 0 { return false }
                digits = true
            case 0x2C, 0x2E, 0x3A, 0x2F, 0x27, 0x2019, 0x2D, 0x2013, 0xFF0C, 0xFF0E:  // , . : / ' ’ - –
                if closing > 0 { return false }
                if !digits, scalar.value != 0x2D, scalar.value != 0x2013, scalar.value != 0x2E { return false }
            case 0x28, 0x5B, 0x24, 0x2014, 0x2212, 0x2B, 0xB1, 0x3C, 0x3E, 0x2264, 0x2265, 0x7E, 0x2248, 0x20AC, 0xA3,
                0xA5, 0xFFE5, 0x23, 0xFF08, 0xFF0D:  // opening signs
                if digits { return false }
            case 0x25, 0xFF05, 0x29, 0xFF09, 0x5D, 0x2A, 0x2020, 0x2021, 0x61, 0x62, 0x63:  // closing signs, notes a–c
                if scalar.value == 0x2A, !digits { continue }
                if !digits { return false }
                closing += 1
                if closing > 3 { return false }
            default: return false
            }
        }
        return digits
    }
}
