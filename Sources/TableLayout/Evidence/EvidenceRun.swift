import Geometry
import Lexicon

/// What one line holds between two gaps that part cells.
struct EvidenceRun {
    /// Indices into `PageEvidence.words`.
    var words: Range<Int>
    var x0: Double
    var x1: Double
    var baseline: Double
    var size: Double
    var line: Int
    /// Its place on the line, from 0.
    var place: Int
    var kind: TextKind
    /// Whether most of its words are figures or marks for none.
    var isValue: Bool
    var text: String
    /// How light the fill under it is; -1 for none.
    var shade: Double
    var boldShare: Double

    var middle: Double { (x0 + x1) / 2 }
    var width: Double { x1 - x0 }
    var y0: Double { baseline - 0.75 * size }
    var y1: Double { baseline + 0.15 * size }
    var first: Unicode.Scalar { text.unicodeScalars[text.unicodeScalars.startIndex] }
    var last: Unicode.Scalar { text.unicodeScalars[text.unicodeScalars.index(before: text.unicodeScalars.endIndex)] }
}

extension EvidenceRun {
    /// Whether the text begins with the number or the mark of a list item: `1.`, `(a)`, `（一）`, `•`.
    var startsWithNumberMark: Bool {
        var scalars = text.unicodeScalars[...]
        guard let first = scalars.first else { return false }
        if "•·●▪■◦–—-".unicodeScalars.contains(first) { return scalars.count > 1 || first != "-" }
        if first == "(" || first == "（" { scalars = scalars.dropFirst() }
        let mark = scalars.prefix { $0.isDigit || !$0.isASCII && Vocabulary.standard.isNumeral(Character($0)) }
        let body =
            mark.isEmpty && scalars.first.map { (0x61...0x7A).contains($0.value) } == true ? scalars.prefix(1) : mark
        guard (1...3).contains(body.count), let end = scalars.dropFirst(body.count).first else { return false }
        guard ".)、）".unicodeScalars.contains(end) else { return false }
        // A figure such as 1.5 has a digit behind its point.
        return scalars.dropFirst(body.count + 1).first?.isDigit != true || end != "."
    }
}
