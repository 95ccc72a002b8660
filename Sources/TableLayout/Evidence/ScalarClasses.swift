extension Unicode.Scalar {
    /// Which mark ends a word; -1 for none.
    var endingClass: Int {
        switch self {
        case ",", "，", "、": 0
        case ";", "；": 1
        case ":", "：": 2
        case ".", "。": 3
        case "-": 4
        case "(", "（": 5
        case ")", "）": 6
        default: -1
        }
    }
    /// Whether a bracket or currency sign opens what follows.
    var opens: Bool { "([（$€£¥".unicodeScalars.contains(self) }
    var isCurrency: Bool { "$€£¥￥".unicodeScalars.contains(self) }
    var isClosingSign: Bool { ")）%％".unicodeScalars.contains(self) }
    /// How a word begins: lower case, upper case, digit, closing mark, opening mark, other.
    var startingClass: Int {
        switch value {
        case 0x61...0x7A: return 0
        case 0x41...0x5A: return 1
        case 0x30...0x39, 0xFF10...0xFF19: return 2
        case 0x29, 0x5D, 0xFF09, 0x25, 0xFF05, 0x2C, 0x2E, 0x3B, 0x3A: return 3
        case 0x28, 0xFF08, 0x5B, 0x2D, 0x2013, 0x2014, 0x24: return 4
        case 0...0x7F: return 5
        default:
            if properties.isLowercase { return 0 }
            return properties.isUppercase ? 1 : 5
        }
    }
    var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }
}
