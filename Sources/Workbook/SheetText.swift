/// How many UTF-16 units a cell of a workbook holds at most, by Excel's limits.
private let textLimit = 32_767

/// A text as a sheet can hold it: control characters become U+FFFD, and what is beyond Excel's limit is cut off.
///
/// Spreadsheets read `_x0041_` as the character 0041; such a text is written so that it is read as it stands.
func sheetText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
        let allowed: Unicode.Scalar =
            switch scalar {
            case "\n", "\t": scalar
            case "\r": "\n"
            case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: scalar
            }
        length += UTF16.width(allowed)
        if length > textLimit { break }
        result.append(allowed)
    }
    return String(result)
}

/// How many letters of a Latin font a text is wide on a screen: East Asian characters count two.
func displayWidth(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        true
    default: false
    }
}
