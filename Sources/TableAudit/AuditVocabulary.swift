/// The words by which an audit knows totals, parts and what is never added up, in Chinese and English.
///
/// All are compared without blanks and in lower case.
public struct AuditVocabulary: Hashable, Sendable {
    /// Words that make a row or column a total where its label ends in one.
    public var totals: [String]
    /// What may follow a total word at the end of a label: 合计数, 合计金额.
    public var totalTails: [String]
    /// Words that make a row a total where its label starts with one.
    public var leadingTotals: [String]
    /// Words of a line that closes a section with what is left of it, at the end of a label.
    public var nets: [String]
    /// The same, at the start of a label.
    public var leadingNets: [String]
    /// What a label starts with whose figure is contained in the one above.
    public var parts: [String]
    /// What a label starts with whose figure is taken away.
    public var less: [String]
    /// What a label starts with whose figure is added.
    public var plus: [String]
    /// The total words whose two sides of one row must be equal (收入 against 支出), matched as a part of the label.
    public var balances: [String]
    /// Starts of labels of two total lines of one column that must be equal, the upper first.
    public var balancePairs: [[String]]
    /// Words of headers and labels of figures that are never added up, as a part of the text.
    public var ratios: [String]
    /// Headers of columns that refer to a place, as the whole header.
    public var references: [String]
    /// Words of totals that are rounded, so that they are the sum of nothing.
    public var approximations: [String]
    /// Words of units of many, whose figures are rounded, as a part of the unit.
    public var roundedUnits: [String]

    /// Makes a vocabulary; see the properties.
    public init(
        totals: [String] = ["合计", "总计", "小计", "共计", "总合计", "total", "totals", "subtotal"],
        totalTails: [String] = ["数", "额", "金额", "人数", "值"], leadingTotals: [String] = ["total"],
        nets: [String] = ["净额", "净增加额", "净减少额"], leadingNets: [String] = ["netcash", "netincrease", "netdecrease"],
        parts: [String] = ["其中", "包括", "ofwhich", "including"],
        less: [String] = ["减：", "减:", "less:", "lessaccumulated", "lessallowance", "lesscurrent", "lessincome"],
        plus: [String] = ["加：", "加:", "add:", "plus:"],
        balances: [String] = ["总计"],
        balancePairs: [[String]] = [
            ["资产总计", "负债和"], ["资产总计", "负债及"], ["资产合计", "负债和"], ["资产合计", "负债及"], ["收入总计", "支出总计"],
            ["totalassets", "totalliabilitiesand"], ["totalassets", "totalequityandliabilities"],
        ],
        ratios: [String] = [
            "率", "比例", "比重", "占比", "%", "％", "‰", "同比", "环比", "倍", "单价", "均价", "平均", "指数", "排名", "名次", "位次", "系数",
            "年限", "年龄", "年份", "学制", "学费", "每股", "每百", "每千", "每万", "人均", "增幅", "幅度", "进度", "百分点", "percent", "ratio",
            "average", "index", "pershare", "margin", "percapita", "median",
        ],
        references: [String] = ["附注", "注释", "附注号", "注", "note", "notes", "page", "页码"],
        approximations: [String] = ["rounded", "approximate", "约"],
        roundedUnits: [String] = [
            "百万", "千万", "亿", "千元", "万人", "万户", "万吨", "万套", "万平方米", "万公顷", "thousand", "million", "billion", "'000",
            "bn",
        ]
    ) {
        self.totals = totals
        self.totalTails = totalTails
        self.leadingTotals = leadingTotals
        self.nets = nets
        self.leadingNets = leadingNets
        self.parts = parts
        self.less = less
        self.plus = plus
        self.balances = balances
        self.balancePairs = balancePairs
        self.ratios = ratios
        self.references = references
        self.approximations = approximations
        self.roundedUnits = roundedUnits
    }

    /// Whether a label names a total: it ends in a total word, brackets and what counts its unit apart.
    func isTotal(_ label: String) -> Bool {
        let word = label.bareWord
        guard !word.isEmpty, !isRatio(label), !approximations.contains(where: { label.folded.contains($0) }) else {
            return false
        }
        return totals.contains { total in
            word.hasSuffix(total) || totalTails.contains { word.hasSuffix(total + $0) }
        } || leadingTotals.contains { word.hasPrefix($0) }
    }

    /// Whether a label names what is left of a section.
    func isNet(_ label: String) -> Bool {
        let word = label.bareWord
        return nets.contains { word.hasSuffix($0) } || leadingNets.contains { word.hasPrefix($0) }
    }

    /// Whether the figures of a header or label are shares, rates, prices and the like.
    func isRatio(_ label: String) -> Bool {
        let word = label.folded
        return ratios.contains { word.contains($0) }
    }

    /// Whether the numbers under a header refer to a place.
    func isReference(_ heading: String) -> Bool { references.contains(heading.folded) }

    /// Whether figures of a unit are rounded.
    func isRoundedUnit(_ unit: String) -> Bool {
        let word = unit.folded
        return roundedUnits.contains { word.contains($0) }
    }

    /// Whether a figure is contained in the one above.
    func isPart(_ label: String) -> Bool { label.folded.starts(withOneOf: parts) }

    /// Whether a figure is taken away.
    func isLess(_ label: String) -> Bool { label.folded.starts(withOneOf: less) }

    /// Whether a figure is added after others were taken away.
    func isPlus(_ label: String) -> Bool { label.folded.starts(withOneOf: plus) }
}

extension String {
    /// The text without blanks and in lower case.
    var folded: String { lowercased().filter { !$0.isWhitespace } }

    /// The text folded, without brackets with what they hold and without a colon at its end.
    fileprivate var bareWord: String {
        var depth = 0
        var word = ""
        for character in folded {
            if "（(".contains(character) {
                depth += 1
            } else if "）)".contains(character) {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                word.append(character)
            }
        }
        while let last = word.last, "：:*".contains(last) { word.removeLast() }
        return word
    }

    fileprivate func starts(withOneOf words: [String]) -> Bool { words.contains { hasPrefix($0) } }
}
