/// What a stretch of text above a table says about it.
enum CaptionPart: Hashable {
    /// The unit of the amounts, `单位：万元`.
    case unit(String)
    /// The form number, `公开02表`.
    case form(String)
    /// Whom the table speaks of, `部门：…`.
    case department(String)
    /// A period or date, `2024年度`.
    case period
    /// Nothing but the word that the table goes on from the page before: `续表`.
    case continuation
    /// Anything else.
    case other(String)
}

/// Reads one stretch of a caption line.
func readCaptionPart(_ text: String, options: CaptionOptions) -> CaptionPart {
    let bare = withoutContinuationMark(trimBrackets(text))
    if bare.isEmpty { return .continuation }
    if let (label, value) = splitAtColon(bare) {
        if unitLabels.contains(label), isUnitOfMeasure(value) { return .unit(value) }
        if namesDepartment(label) { return .department(value) }
    }
    if isFormNumber(bare, options: options) { return .form(bare) }
    if isPeriod(bare) { return .period }
    return .other(text)
}

private let unitLabels: Set<String> = ["单位", "金额单位", "计量单位", "货币单位", "数据单位"]

/// Whether a label says that a department or office follows: `部门`, `编制单位`, `填报单位（盖章）`.
private func namesDepartment(_ label: String) -> Bool {
    var name = ""
    var depth = 0
    for character in label {
        if "（(".contains(character) { depth += 1 }
        if depth == 0 { name.append(character) }
        if "）)".contains(character) { depth -= 1 }
    }
    if name.hasSuffix("名称") { name.removeLast(2) }
    return departmentKinds.contains { kind in
        name.hasSuffix(kind) && departmentHeads.contains(String(name.dropLast(kind.count)))
    }
}

private let departmentKinds = ["部门", "单位"]
private let departmentHeads: Set<String> = [
    "", "编制", "公开", "填报", "填表", "填列", "预算", "决算", "汇总", "主管", "报送", "编报",
]

/// Whether a text names a unit of money, count or share rather than an office.
private func isUnitOfMeasure(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.hasPrefix("人民币") { rest = rest.dropFirst(3) }
    let first = rest.prefix { !"、，,；;/（(".contains($0) }
    return unitsOfMeasure.contains(String(first))
}

private let unitsOfMeasure: Set<String> = [
    "元", "千元", "万元", "百万元", "千万元", "亿元", "美元", "万美元", "亿美元", "%", "％", "人", "个", "户", "辆", "台", "吨", "平方米",
]

private func isFormNumber(_ text: String, options: CaptionOptions) -> Bool {
    let characters = Array(text.filter { $0 != " " })
    guard characters.count <= options.formNumberLength, characters.contains(where: \.isNumber), characters.contains("表")
    else { return false }
    let head = String(characters.prefix { !$0.isNumber })
    let tail = String(characters.dropFirst(head.count).drop { $0.isNumber || $0 == "-" || $0 == "－" })
    guard tail == "表" || tail.isEmpty else { return false }
    var rest = Substring(head)
    while let word = formWords.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
    return !head.isEmpty && rest.isEmpty
}

/// The words of which the part of a form number before its digits is made: `公开`, `部门决算公开表`, `财预`.
private let formWords = [
    "部门", "单位", "预算", "决算", "公开", "预决", "批复", "财政", "附件", "附", "财", "预", "决", "表",
]

private func isPeriod(_ text: String) -> Bool {
    let rest = text.filter { !($0.isNumber || $0 == " " || $0 == "-" || $0 == "." || $0 == "/") }
    return text.contains(where: \.isNumber) && ["年", "年度", "年月", "年月日", ""].contains(rest)
}

private func splitAtColon(_ text: String) -> (label: String, value: String)? {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let label = text[..<colon].filter { $0 != " " }
    let value = text[text.index(after: colon)...].drop { $0 == " " }
    return (String(label), String(value))
}

private func trimBrackets(_ text: String) -> String {
    guard let first = text.first, let last = text.last, "（(【[".contains(first), "）)】]".contains(last) else {
        return text
    }
    return String(text.dropFirst().dropLast())
}

/// Whether a line starts the notes below a table: `注：`, `（说明：`, `【备注】`, `注．`, `Note:`, `Source:`, or speaks of
/// the table itself: `本表反映…`.
func startsNote(_ text: String) -> Bool {
    if text.hasPrefix("*") || text.hasPrefix("※") || text.hasPrefix("本表") { return true }
    let bare = text.drop { "（(【[".contains($0) }
    guard let end = bare.firstIndex(where: { "：:．】]".contains($0) }) else { return false }
    let stem = bare[..<end].filter { $0 != " " }.prefix { !($0.isNumber || $0 == "." || $0 == "、") }
    return noteLabels.contains(stem.lowercased())
}

private let noteLabels: Set<String> = [
    "注", "注释", "附注", "备注", "说明", "数据来源", "资料来源", "来源", "note", "notes", "source", "sources",
]

/// A title without the numbering of its section: `二、部门决算单位构成` becomes `部门决算单位构成`.
func withoutSectionNumber(_ title: String) -> String {
    var rest = Substring(title)
    if let first = rest.first, "（(".contains(first) {
        let inner = rest.dropFirst().prefix { chineseNumerals.contains($0) || $0.isNumber }
        let after = rest.dropFirst(inner.count + 1)
        if !inner.isEmpty, let close = after.first, "）)".contains(close) { rest = after.dropFirst() }
    } else {
        let number = rest.prefix { chineseNumerals.contains($0) || $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(number.count)
        if !number.isEmpty, after.first == "、" { rest = after.dropFirst() }
    }
    return String(rest.drop { $0 == " " })
}

/// A heading without a remark in brackets that goes on in the next line: `构成（仅有一个单位的` becomes `构成`.
func withoutOpenRemark(_ heading: String) -> String {
    guard let open = heading.lastIndex(where: { "（(".contains($0) }), open != heading.startIndex,
        !heading[open...].contains(where: { "）)".contains($0) })
    else { return heading }
    return String(heading[..<open])
}

/// A title or form number without the word that the table goes on from the page before: `收入决算表（续）` becomes
/// `收入决算表`, `续表 1` nothing at all.
func withoutContinuationMark(_ text: String) -> String {
    if isContinuationMark(text[...]) { return "" }
    if let mark = text.lastIndex(where: { "（(，,—–-".contains($0) }), isContinuationMark(text[mark...]) {
        return String(text[..<mark].reversed().drop { $0 == " " }.reversed())
    }
    if text.hasPrefix("续") {
        let rest = text.dropFirst(text.hasPrefix("续表") ? 2 : 1)
        return String(rest.drop { " ：:".contains($0) })
    }
    return text.hasSuffix("续") ? String(text.dropLast()) : text
}

/// Whether a text says only that a table goes on, with a number at most: `续表`, `（续）`, `续表（二）`, `(continued)`.
private func isContinuationMark(_ text: Substring) -> Bool {
    continuationWords.contains(text.filter { $0.isLetter && !chineseNumerals.contains($0) }.lowercased())
}

private let continuationWords: Set<String> = [
    "续", "续表", "续上表", "接上表", "续上页", "接上页", "continued", "cont", "contd",
]

/// Whether a text opens with the label of a caption: `Table 3`, `表7.5`.
func opensCaption(_ text: String) -> Bool {
    ["Table", "TABLE", "Tab.", "表"].contains { label in
        text.hasPrefix(label)
            && text.dropFirst(label.count).first { $0 != " " }.map { $0.isNumber || "IVX".contains($0) } == true
    }
}

/// Whether a line opens a section: `二、…`, `（三）…`, `1、…`, `第一部分 …`.
func opensSection(_ text: String) -> Bool {
    withoutSectionNumber(text) != text || opensPart(text)
}

/// Whether a line opens a part: `第一部分 …`.
private func opensPart(_ text: String) -> Bool {
    text.hasPrefix("第")
        && text.dropFirst().drop { chineseNumerals.contains($0) || $0.isNumber || $0 == " " }.hasPrefix("部")
}

private let chineseNumerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百"]
