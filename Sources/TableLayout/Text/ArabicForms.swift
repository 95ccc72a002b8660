/// The shapes that Arabic letters take within a word, as fonts name them, and the letters themselves.
///
/// Source: Unicode NFKC of Arabic Presentation Forms-B (U+FE70…FEFC), without the blank on which it sets marks.
enum ArabicForms {
    /// The letters that a shape stands for, in the order of reading; nil for what is no such shape.
    static func letters(of scalar: Unicode.Scalar) -> String? {
        guard (first...last).contains(scalar.value) else { return nil }
        let found = letters[Int(scalar.value - first)]
        return found.isEmpty ? nil : found
    }

    private static let first: UInt32 = 0xFE70
    private static let last: UInt32 = 0xFEFC

    // By scalars: a mark behind a blank is no character of its own.
    private static let letters = forms.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
        .map { String(String.UnicodeScalarView($0)) }

    private static let forms = """
        \u{64B} \u{640}\u{64B} \u{64C} \u{FE73} \u{64D}  \u{64E} \u{640}\u{64E} \u{64F} \u{640}\u{64F} \
        \u{650} \u{640}\u{650} \u{651} \u{640}\u{651} \u{652} \u{640}\u{652} \u{621} \u{622} \u{622} \u{623} \
        \u{623} \u{624} \u{624} \u{625} \u{625} \u{626} \u{626} \u{626} \u{626} \u{627} \
        \u{627} \u{628} \u{628} \u{628} \u{628} \u{629} \u{629} \u{62A} \u{62A} \u{62A} \
        \u{62A} \u{62B} \u{62B} \u{62B} \u{62B} \u{62C} \u{62C} \u{62C} \u{62C} \u{62D} \
        \u{62D} \u{62D} \u{62D} \u{62E} \u{62E} \u{62E} \u{62E} \u{62F} \u{62F} \u{630} \
        \u{630} \u{631} \u{631} \u{632} \u{632} \u{633} \u{633} \u{633} \u{633} \u{634} \
        \u{634} \u{634} \u{634} \u{635} \u{635} \u{635} \u{635} \u{636} \u{636} \u{636} \
        \u{636} \u{637} \u{637} \u{637} \u{637} \u{638} \u{638} \u{638} \u{638} \u{639} \
        \u{639} \u{639} \u{639} \u{63A} \u{63A} \u{63A} \u{63A} \u{641} \u{641} \u{641} \
        \u{641} \u{642} \u{642} \u{642} \u{642} \u{643} \u{643} \u{643} \u{643} \u{644} \
        \u{644} \u{644} \u{644} \u{645} \u{645} \u{645} \u{645} \u{646} \u{646} \u{646} \
        \u{646} \u{647} \u{647} \u{647} \u{647} \u{648} \u{648} \u{649} \u{649} \u{64A} \
        \u{64A} \u{64A} \u{64A} \u{644}\u{622} \u{644}\u{622} \u{644}\u{623} \u{644}\u{623} \u{644}\u{625} \u{644}\u{625} \u{644}\u{627} \
        \u{644}\u{627}
        """
}
