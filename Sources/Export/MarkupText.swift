/// Text for an element or attribute of HTML, SVG or other XML; control characters, which they cannot hold, become
/// U+FFFD.
///
/// - Parameters:
///   - lineBreak: the markup that stands for a line break in the text.
package func escapeMarkup(_ text: String, lineBreak: String = "\n") -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "\n", "\r": escaped += lineBreak
        case "\t": escaped += "\t"
        case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// An element's id as the part of an address behind `#`: everything but ASCII letters, digits and `-._` in percents.
package func addressOfId(_ id: String) -> String {
    var address = ""
    for byte in id.utf8 {
        let scalar = UnicodeScalar(byte)
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": address.unicodeScalars.append(scalar)
        default: address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
    return address
}
