import Lexicon
import TableModel

/// The title, form, department, unit, currency and notes of a table.
struct Caption: Hashable {
    var title = ""
    var form = ""
    var department = ""
    var unit = ""
    var currency = ""
    var notes: [String] = []
    /// Whether it says, apart from the title, that the table continues from the page before.
    var isContinued = false

    /// Whether it says nothing but what the caption of `table`, which may continue here, says already.
    func repeats(_ table: Table) -> Bool {
        let words = Vocabulary.standard
        let stem = words.withoutContinuationMark(title)
        let isNumbered = words.numberLength(of: stem) == stem.count && table.title.hasPrefix(stem)
        let isRepeated = !stem.isEmpty && (stem == table.title || isNumbered)
        return (stem.isEmpty || isRepeated) && [table.form, ""].contains(form)
            && (isRepeated || [table.department, ""].contains(department) && [table.unit, ""].contains(unit))
    }

    /// Takes what labelled parts say, where nothing nearer to the table has said it.
    mutating func take(_ parts: [CaptionPart]) {
        for part in parts {
            switch part {
            case .unit(let text) where unit.isEmpty: unit = text
            case .currency(let text) where currency.isEmpty: currency = text
            case .form(let text) where form.isEmpty: form = text
            case .department(let text) where department.isEmpty: department = text
            case .continuation: isContinued = true
            default: continue
            }
        }
    }

    /// Takes a title, without the number of its section, an open remark and the unit that it ends with.
    mutating func takeTitle(_ text: String) {
        let words = Vocabulary.standard
        let (lead, fields) = words.fields(of: text)
        take(fields.map(CaptionPart.init))
        let (stem, measure) = words.partTrailingUnit(lead)
        if let measure { take([.unit(measure.unit), .currency(measure.currency)]) }
        title = withoutOpenRemark(words.withoutSectionNumber(stem))
    }

    /// A heading without a remark in brackets that continues in the next line: `构成（仅有一个单位的` becomes `构成`.
    private func withoutOpenRemark(_ heading: String) -> String {
        guard let open = heading.lastIndex(where: { "（(".contains($0) }), open != heading.startIndex,
            !heading[open...].contains(where: { "）)".contains($0) })
        else { return heading }
        return String(heading[..<open])
    }
}
