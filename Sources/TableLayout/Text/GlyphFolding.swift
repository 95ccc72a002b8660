import PageModel

/// The text of a glyph as ordinary characters: look-alike code points folded, ligatures spelt out, check boxes of
/// symbol fonts named, format characters dropped.
func foldedText(of glyph: Glyph, fonts: [Font]) -> String {
    var scalars = glyph.text.unicodeScalars
    if scalars.count == 1, let first = scalars.first, first.value > 0x20, first.value < 0x80 {
        guard fonts.indices.contains(glyph.font), isSymbolFont(fonts[glyph.font].name) else { return glyph.text }
    }
    if fonts.indices.contains(glyph.font), isSymbolFont(fonts[glyph.font].name), scalars.count == 1,
        let box = scalars.first.flatMap(checkBox)
    {
        return box
    }
    if scalars.allSatisfy({ !needsFolding($0) }) { return glyph.text }
    var folded = String.UnicodeScalarView()
    for scalar in scalars {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: folded.append(" ")
        case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060, 0xFEFF: continue
        case 0xFE70...0xFEFC:
            folded.append(contentsOf: (ArabicForms.letters(of: scalar) ?? String(scalar)).unicodeScalars)
        case 0xFB00: folded.append(contentsOf: "ff".unicodeScalars)
        case 0xFB01: folded.append(contentsOf: "fi".unicodeScalars)
        case 0xFB02: folded.append(contentsOf: "fl".unicodeScalars)
        case 0xFB03: folded.append(contentsOf: "ffi".unicodeScalars)
        case 0xFB04: folded.append(contentsOf: "ffl".unicodeScalars)
        default: folded.append(CodePointFolding.fold(scalar) ?? checkBoxInPrivateUse(scalar) ?? scalar)
        }
    }
    scalars = folded
    return String(scalars)
}

private func needsFolding(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x9F, 0xA1...0xAC, 0xAE...0x1FFF, 0x3001...0xDFFF: false
    default: true
    }
}

private func isSymbolFont(_ name: String) -> Bool {
    name.hasPrefix("Wingdings") || name.hasPrefix("Webdings") || name.hasPrefix("ZapfDingbats")
}

/// Codes of Wingdings and Wingdings 2 for boxes, as PDFs give them: the code itself, or the code in the private use
/// area at U+F000.
private func checkBox(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value & 0xFF {
    case 0x52, 0xFE: "☑"
    case 0x53, 0x54, 0x78, 0xFD: "☒"
    case 0x6F, 0x71, 0xA3, 0xA8: "□"
    case 0x50, 0xFC: "✓"
    default: nil
    }
}

private func checkBoxInPrivateUse(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xF020...0xF0FF).contains(scalar.value) else { return nil }
    return checkBox(scalar)?.unicodeScalars.first
}
