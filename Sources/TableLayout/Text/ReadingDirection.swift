internal import CFriBidi
import PageModel

/// A piece of a line that keeps its own order when the line is read from right to left: one character of a word of such a
/// script, a whole word of another, a blank.
struct DirectedText: Hashable {
    var text: String
    /// How the piece takes part in the Unicode Bidirectional Algorithm.
    var direction: Direction

    enum Direction: Hashable {
        case character(Unicode.Scalar)
        case letters
        case digits
        case mirrored
    }
}

/// The pieces of a line, given from left to right as the page shows them, in the order in which they are read.
///
/// The algorithm leads from the order of reading to that of the page. For lines whose pieces are whole figures and words it
/// is its own inverse, so applying it to the order of the page gives the order of reading. The line runs to the side that
/// most of its letters do.
func orderForReading(_ pieces: [DirectedText]) -> [String] {
    var types = pieces.map(\.bidiType)
    let count = FriBidiStrIndex(pieces.count)
    let rightToLeft = types.count { $0 == rightToLeftLetter || $0 == arabicLetter }
    // The types of letters name the directions of lines too.
    let isRightToLeft = rightToLeft >= types.count { $0 == leftToRightLetter }
    var base = FriBidiParType(rawValue: (isRightToLeft ? rightToLeftLetter : leftToRightLetter).rawValue)
    var levels = [FriBidiLevel](repeating: 0, count: pieces.count)
    let highest = unsafe fribidi_get_par_embedding_levels_ex(&types, nil, count, &base, &levels)
    guard highest > 0 else { return pieces.map(\.text) }
    var order = (0..<count).map { $0 }
    guard unsafe fribidi_reorder_line(0, &types, count, 0, base, &levels, nil, &order) > 0 else {
        return pieces.map(\.text)
    }
    return order.map { index in
        let piece = pieces[Int(index)]
        return levels[Int(index)].isMultiple(of: 2) ? piece.text : piece.mirrored
    }
}

private let leftToRightLetter = fribidi_get_bidi_type(("A" as Unicode.Scalar).value)
private let rightToLeftLetter = fribidi_get_bidi_type(("א" as Unicode.Scalar).value)
private let arabicLetter = fribidi_get_bidi_type(("ا" as Unicode.Scalar).value)
private let digit = fribidi_get_bidi_type(("0" as Unicode.Scalar).value)

extension DirectedText {
    fileprivate var bidiType: FriBidiCharType {
        switch direction {
        case .character(let scalar): fribidi_get_bidi_type(scalar.value)
        case .letters: leftToRightLetter
        case .digits: digit
        case .mirrored: rightToLeftLetter
        }
    }

    /// The text as it is written where the page shows it the other way round: a bracket opens where it seems to close.
    fileprivate var mirrored: String {
        guard case .character(let scalar) = direction else { return text }
        var other: FriBidiChar = 0
        guard unsafe fribidi_get_mirror_char(scalar.value, &other) != 0, let mirror = Unicode.Scalar(other) else {
            return text
        }
        return String(mirror)
    }
}

/// Whether a text holds a letter of a script that is read from right to left.
func isRightToLeft(_ text: String) -> Bool {
    // The bytes with which such letters begin; most text has none of them.
    guard text.utf8.contains(where: { (0xD6...0xE0).contains($0) || $0 == 0xEF || $0 == 0xF0 }) else { return false }
    return text.unicodeScalars.contains(where: isRightToLeft)
}

/// Whether a character belongs to Hebrew, Arabic or another script that is read from right to left.
func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
}

extension Word {
    /// The pieces of the word from left to right as the page shows them.
    var directedPieces: [DirectedText] {
        guard isRightToLeft else {
            let shown = glyphs.map(\.text).joined()
            if shown.contains(where: \.isLetter) { return [DirectedText(text: shown, direction: .letters)] }
            if shown.contains(where: \.isNumber) { return [DirectedText(text: shown, direction: .digits)] }
            return glyphs.flatMap(\.text.unicodeScalars).map(DirectedText.init)
        }
        if glyphs[0].isMirrored { return glyphs.map { DirectedText(text: $0.text, direction: .mirrored) } }
        // The letters of a ligature stand in the order of reading.
        return glyphs.flatMap { glyph in
            let scalars = glyph.text.unicodeScalars
            return scalars.contains(where: TableLayout.isRightToLeft) ? Array(scalars.reversed()) : Array(scalars)
        }.map(DirectedText.init)
    }
}

extension DirectedText {
    /// A character by itself.
    init(_ scalar: Unicode.Scalar) {
        self.init(text: String(scalar), direction: .character(scalar))
    }
}
