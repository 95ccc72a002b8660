import Geometry
import Lexicon

/// What a stretch of text near a table says about it.
enum CaptionPart: Hashable {
    /// The unit of the amounts, `单位：万元`.
    case unit(String)
    /// Their currency, `币种：人民币`.
    case currency(String)
    /// The form number, `公开02表`.
    case form(String)
    /// Whom the table speaks of, `部门：…`.
    case department(String)
    /// A period or date, `2024年度`, with or without its label.
    case period
    /// Boxes to tick, `√适用 □不适用`.
    case choice
    /// Nothing but the word that the table continues from the page before: `续表`.
    case continuation
    /// Anything else.
    case other(String)

    init(_ field: CaptionField) {
        self =
            switch field.kind {
            case .unit: .unit(field.value)
            case .currency: .currency(field.value)
            case .department: .department(field.value)
            case .date: .period
            }
    }

    var isOther: Bool { if case .other = self { true } else { false } }
}

/// Reads the parts of one stretch of a caption line; what stands before its labels comes first.
func readCaptionParts(_ text: String, options: CaptionOptions) -> [CaptionPart] {
    let words = Vocabulary.standard
    if words.isContinuationMark(text) { return [.continuation] }
    if let first = text.first, isBox(first), text.count <= options.choiceLength { return [.choice] }
    let (lead, fields) = words.fields(of: text)
    let parts = fields.map(CaptionPart.init)
    let bare = words.withoutContinuationMark(withoutOuterBrackets(lead))
    if bare.isEmpty { return parts.isEmpty ? [.continuation] : parts }
    if let unit = words.unitLine(lead) {
        return [.unit(unit.unit)] + (unit.currency.isEmpty ? [] : [.currency(unit.currency)]) + parts
    }
    if words.isFormNumber(bare, longest: options.formNumberLength) { return [.form(bare)] + parts }
    if words.isDate(bare) { return [.period] + parts }
    return [.other(lead)] + parts
}

/// A line near a table with what each of its stretches says.
struct CaptionLine {
    let line: TextLine
    /// All parts, from left to right.
    let parts: [CaptionPart]
    /// The stretches that say anything else, without their labelled parts.
    let others: [(run: TextLine, text: String)]

    init(_ line: TextLine, options: CaptionOptions) {
        self.line = line
        var parts: [CaptionPart] = []
        var others: [(run: TextLine, text: String)] = []
        for run in line.runs(gap: options.partGap * line.size) {
            let read = readCaptionParts(run.text, options: options)
            parts += read
            for case .other(let text) in read { others.append((run, text)) }
        }
        self.parts = parts
        self.others = others
    }

    /// The text, labelled parts included.
    var text: String { line.text }
    var box: Rect { line.box }
    var size: Double { line.size }
    /// Whether it says nothing but labelled parts, dates and marks.
    var isRemark: Bool { others.isEmpty }
    /// Whether it says nothing of that kind.
    var isText: Bool { others.count == parts.count }
}

/// Whether a text can be a title: short, not ended like a sentence or a label, no note and no box to tick.
///
/// A text that opens with the label and number of a table may end with a stop.
func isTitle(_ text: String, options: CaptionOptions) -> Bool {
    let words = Vocabulary.standard
    guard let first = text.first, let last = text.last, text.contains(where: \.isLetter), !words.opensNote(text),
        !words.asks(text)
    else { return false }
    if words.opensNumberedTitle(text) { return text.count <= options.numberedTitleLength }
    return text.count <= options.titleLength && !isBox(first) && !"。；：:;，,、.".contains(last)
        && !first.isLowercase && !text.contains { "。；".contains($0) }
}

private func isBox(_ character: Character) -> Bool { "□☐☑☒√✓■".contains(character) }

extension CaptionLine {
    /// Whether it is set in one size with another line and no farther from it than the lines of a broken title.
    func goesOn(with lower: CaptionLine, options: CaptionOptions) -> Bool {
        abs(size - lower.size) < options.sizeSlack * lower.size
            && lower.box.y0 - box.y1 < options.titleLeading * lower.size
    }
}

private func withoutOuterBrackets(_ text: String) -> String {
    guard let first = text.first, let last = text.last, "（(【[".contains(first), "）)】]".contains(last) else {
        return text
    }
    return String(text.dropFirst().dropLast())
}
