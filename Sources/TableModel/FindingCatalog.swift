/// What a finding's code means and what to do about it, in both languages.
public struct FindingKind: Hashable, Sendable {
    /// The fixed word for programs, such as `sum-mismatch`.
    public let code: String
    /// The most that a finding of this kind matters.
    public let severity: Severity
    private let meanings: (english: String, chinese: String)
    private let remedies: (english: String, chinese: String)

    fileprivate init(
        _ code: String, _ severity: Severity, _ english: String, _ chinese: String, do englishRemedy: String,
        _ chineseRemedy: String
    ) {
        self.code = code
        self.severity = severity
        meanings = (english, chinese)
        remedies = (englishRemedy, chineseRemedy)
    }

    /// What it means.
    public func meaning(in language: MessageLanguage = .english) -> String {
        language.pick(meanings.english, meanings.chinese)
    }

    /// What to do about it.
    public func remedy(in language: MessageLanguage = .english) -> String {
        language.pick(remedies.english, remedies.chinese)
    }

    /// Whether two kinds are the same.
    public static func == (left: FindingKind, right: FindingKind) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    /// The kind of a code; nil for a code that the program does not give.
    public static func of(_ code: String) -> FindingKind? { all.first { $0.code == code } }

    /// Every kind of finding that reading, repair and audit give: reading first, by code.
    public static let all: [FindingKind] = [
        FindingKind(
            "broken-code", .warning, "a code is broken and cannot be mended with proof", "科目编码断裂，且无足够依据修复",
            do: "compare the code with the page", "请与原页核对该编码"),
        FindingKind(
            "broken-figure", .warning, "a figure is broken and cannot be mended with proof", "数字断裂，且无足够依据修复",
            do: "compare the figure with the page", "请与原页核对该数字"),
        FindingKind(
            "damaged-page", .warning, "the PDF library complains about the page", "PDF 库报告该页有问题",
            do: "compare the page with a viewer", "请用阅读器核对该页"),
        FindingKind(
            "hidden-text", .info, "text that cannot be seen is left out", "不可见的文字未计入", do: "nothing", "无需处理"),
        FindingKind(
            "incomplete-code", .warning, "the end of a code is missing and cannot be filled in with proof",
            "科目编码末尾缺失，且无足够依据补全",
            do: "compare the code with the page", "请与原页核对该编码"),
        FindingKind(
            "low-confidence", .warning, "the shape of a table is unsure", "表格结构识别存疑",
            do: "compare the table with the page before using it", "使用前请与原页核对该表"),
        FindingKind(
            "no-such-page", .error, "a chosen page does not exist", "所选页不存在", do: "choose other pages", "请选择其他页"),
        FindingKind(
            "no-tables", .info, "no tables were found", "未找到表格", do: "check that the document has some", "请确认文档中有表格"),
        FindingKind(
            "no-text-layer", .warning, "a page is a picture without text", "该页为图片，无文字层",
            do: "run text recognition on the document first", "请先进行文字识别"),
        FindingKind(
            "no-unicode", .warning, "glyphs without a character are left out", "部分字形无对应字符，未计入",
            do: "compare the page with a viewer", "请用阅读器核对该页"),
        FindingKind(
            "ocr-layer", .warning, "the text of a page comes from text recognition", "该页文字来自识别结果",
            do: "expect wrong characters", "文字可能有误，请核对"),
        FindingKind(
            "overprinted-text", .warning, "two texts are painted on one place and may be mixed", "两段文字重叠，可能混在一起",
            do: "compare the place with the page", "请与原页核对该处"),
        FindingKind(
            "page-truncated", .error, "a page holds more than can be read", "该页内容过多，未能全部读取",
            do: "treat the page as incomplete", "该页数据不完整"),
        FindingKind(
            "tags-disagree", .warning, "structure tags and the look of a table disagree", "结构标签与表格外观不一致",
            do: "compare the table with the page", "请与原页核对该表"),
        FindingKind(
            "text-in-pictures", .warning,
            "pictures cover a page or the cells of a table; what they show cannot be read", "页面或单元格为图片，其中文字无法读取",
            do: "run text recognition on the page, or enter the text by hand", "请对该页进行文字识别或手工录入"),
        FindingKind(
            "unreadable-page", .error, "a page cannot be read", "该页无法读取", do: "open the document in a viewer to check",
            "请用阅读器打开检查"),
        FindingKind(
            "watermark", .info, "the glyphs of a watermark are left out", "水印文字未计入", do: "nothing", "无需处理"),
        FindingKind(
            "code-order", .warning, "a code lacks its higher or lower level, or stands twice", "科目编码缺少上级或下级，或重复出现",
            do: "look for a missing row", "请检查是否缺行"),
        FindingKind(
            "declared-empty", .error, "a form that is declared empty holds figures", "声明为空的表中有数字",
            do: "correct the note or the figures", "请更正说明或数字"),
        FindingKind(
            "department-differs", .warning, "a table names another department than most", "表中部门与其他表不一致",
            do: "check that the table belongs to the document", "请确认该表属于本文档"),
        FindingKind(
            "empty-form", .warning, "a form holds no figures, and no note says why", "表中无数字且未说明原因",
            do: "add the figures or a note", "请补充数字或说明"),
        FindingKind(
            "missing-form", .warning, "a form that the text lists is missing", "文字中列出的表缺失",
            do: "check whether the table was published and read", "请确认该表已公开且已读取"),
        FindingKind(
            "missing-row", .warning, "a form lacks a row that it must have", "表中缺少应有的行",
            do: "look for the row on the page", "请在原页查找该行"),
        FindingKind(
            "name-differs", .warning, "a code has two names", "同一科目编码有两个名称", do: "correct one of them", "请更正其一"),
        FindingKind(
            "percentage-mismatch", .error, "a percentage in the text is not that of its amounts", "文中百分比与金额不符",
            do: "correct the percentage or the amounts", "请更正百分比或金额"),
        FindingKind(
            "rounding-difference", .info, "sums are off by what rounding explains", "合计差异可由四舍五入解释", do: "nothing",
            "无需处理"),
        FindingKind(
            "row-number-gap", .warning, "the numbers of rows have a gap", "行次不连续", do: "look for a missing row",
            "请检查是否缺行"),
        FindingKind(
            "sheet-too-small", .error, "a table has more rows or columns than a sheet of a workbook", "表格超出工作表的行列上限",
            do: "convert to CSV or SQLite", "请改用 CSV 或 SQLite 格式"),
        FindingKind(
            "sum-mismatch", .error, "a sum does not add up", "合计关系不成立", do: "correct the figure that the message names",
            "请更正消息所指的数字"),
        FindingKind(
            "text-mismatch", .error, "an amount in the text is not that of the table", "文中金额与表中不符",
            do: "correct the text or the table", "请更正文字或表格"),
        FindingKind(
            "unreadable-figure", .warning, "a text stands where a figure belongs", "应为数字处为无法识别的文字",
            do: "compare the cell with the page", "请与原页核对该单元格"),
        FindingKind(
            "unusual-name", .info, "a code has another name than the classification gives it", "科目名称与分类科目不一致",
            do: "check the name", "请核对名称"),
        FindingKind(
            "year-differs", .warning, "a table names another year than most", "表中年度与其他表不一致",
            do: "check that the table belongs to the document", "请确认该表属于本文档"),
    ]
}

extension Finding {
    /// The finding in another language: what the catalogue says of its code, and the message as it was written.
    ///
    /// For findings of reading and repair, whose messages are English; an audit writes its own in either language.
    public func message(in language: MessageLanguage) -> String {
        guard language != .english, !message.hasChinese else { return message }
        return FindingKind.of(code).map { "\($0.meaning(in: language))：\(message)" } ?? message
    }
}

extension String {
    fileprivate var hasChinese: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
