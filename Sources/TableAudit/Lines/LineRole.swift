/// What the label of a line says of its figures.
struct LineRole: Hashable {
    /// How a figure goes into a sum.
    enum Mark: Hashable {
        /// Contained in the line above: 其中.
        case part
        /// Taken away: 减.
        case less
        /// Added after others were taken away: 加.
        case plus
    }

    let label: String
    let isTotal: Bool
    /// Whether it closes a section with what is left of it.
    let isNet: Bool
    let mark: Mark?
    /// The rank of its numbering, from 1: 一、 over （一） over 1. over （1） over ①; nil for none.
    let level: Int?
    /// Whether its figures are shares, rates or prices.
    let isRatio: Bool
    /// Whether the label ends as headings of sections do.
    let endsOpen: Bool

    init(_ label: String, vocabulary: AuditVocabulary) {
        self.label = label
        level = label.numberingLevel
        let unnumbered = label.afterNumbering
        isTotal = vocabulary.isTotal(unnumbered)
        isNet = vocabulary.isNet(unnumbered)
        mark =
            if vocabulary.isPart(unnumbered) {
                .part
            } else if vocabulary.isLess(unnumbered) {
                .less
            } else if vocabulary.isPlus(unnumbered) {
                .plus
            } else {
                nil
            }
        isRatio = vocabulary.isRatio(unnumbered)
        endsOpen = label.last.map { "：:".contains($0) } ?? false
    }
}

extension String {
    private static let numerals = "一二三四五六七八九十百"

    /// The rank of the text's numbering; nil for none.
    fileprivate var numberingLevel: Int? {
        guard let first else { return nil }
        if "①②③④⑤⑥⑦⑧⑨⑩".contains(first) { return 5 }
        let isBracketed = "（(".contains(first)
        let rest = isBracketed ? dropFirst() : self[...]
        let numerals = rest.prefix { Self.numerals.contains($0) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let number = numerals.isEmpty ? digits : numerals
        guard !number.isEmpty, number.count <= 3, let mark = rest.dropFirst(number.count).first else { return nil }
        if isBracketed { return "）)".contains(mark) ? (numerals.isEmpty ? 4 : 2) : nil }
        if !numerals.isEmpty { return "、.．".contains(mark) ? 1 : nil }
        guard "、.．）)".contains(mark) else { return nil }
        // 1.5 is a figure, 1.名称 a number.
        return rest.dropFirst(number.count + 1).first.map { $0.isASCII && $0.isNumber } == true ? nil : 3
    }

    /// The text behind its numbering.
    fileprivate var afterNumbering: String {
        guard numberingLevel != nil else { return self }
        if let first, "①②③④⑤⑥⑦⑧⑨⑩".contains(first) { return String(dropFirst()) }
        let rest = "（(".contains(self[startIndex]) ? dropFirst() : self[...]
        return String(rest.drop { Self.numerals.contains($0) || ($0.isASCII && $0.isNumber) }.dropFirst())
    }
}
