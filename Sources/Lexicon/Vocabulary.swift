/// What words and lines say, whatever language they are written in: totals, units, dates, notes, titles that continue.
///
/// Each question is answered here once, for every room. The words are data, a file for each language in `Words`; the
/// grammars that read them are code. A further language is a further file, named in `Package.swift` and in `standard`.
public struct Vocabulary: Sendable {
    /// The words of all languages that come with the program.
    public static let standard = Vocabulary([PackageResources.zh_txt, PackageResources.en_txt])

    private let words: [WordClass: Set<String>]
    /// How many characters the longest word of each class has.
    private let lengths: [WordClass: Int]
    /// The first characters of the words of each class.
    private let openings: [WordClass: Set<String>]
    /// The words that open, or are, the label of a field such as `单位：`, with what the field holds.
    let fieldLabels: [String: CaptionField.Kind]
    /// How many characters the longest of them has.
    let longestFieldLabel: Int
    /// The magnitudes and units of money that are one character.
    private let amountSigns: Set<Unicode.Scalar>

    /// Reads vocabularies.
    ///
    /// - Parameter files: UTF-8 lines such as `total: 合计, 总计`; a class may come more than once; `#` opens a comment.
    ///   Classes that no question asks for are passed over.
    init(_ files: [[UInt8]]) {
        var words: [WordClass: Set<String>] = [:]
        for file in files {
            for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
                guard let colon = line.firstIndex(of: ":"), let kind = WordClass(rawValue: String(line[..<colon]))
                else { continue }
                let listed = line[line.index(after: colon)...].split(separator: ",").map(trimBlanks)
                words[kind, default: []].formUnion(listed.filter { !$0.isEmpty })
            }
        }
        self.words = words
        lengths = words.mapValues { $0.map(\.count).max() ?? 0 }
        openings = words.mapValues { Set($0.map { String($0.prefix(1)) }) }
        amountSigns = Set(
            [WordClass.magnitude, .money].flatMap { words[$0] ?? [] }.filter { $0.count == 1 }.flatMap(\.unicodeScalars)
        )
        fieldLabels = Self.labels(words)
        longestFieldLabel = fieldLabels.keys.map(\.count).max() ?? 0
    }

    /// Whether a text is a word of a class, blanks within Chinese words and capital letters aside.
    public func has(_ text: some StringProtocol, in kind: WordClass) -> Bool {
        guard let set = words[kind], text.utf8.count <= Self.longestText else { return false }
        let folded = text.lowercased()
        return set.contains(folded) || set.contains(folded.filter { $0 != " " })
    }

    /// The words of a class, in the order of their characters.
    public func words(of kind: WordClass) -> [String] { (words[kind] ?? []).sorted() }

    /// How many characters of a text its longest first part takes that is a word of a class; 0 for none.
    func prefixLength(of text: some StringProtocol, in kind: WordClass) -> Int {
        guard let set = words[kind], let longest = lengths[kind] else { return 0 }
        guard let first = text.first, openings[kind]?.contains(first.lowercased()) == true else { return 0 }
        var length = text.prefix(longest).count
        while length > 0, !set.contains(text.prefix(length).lowercased()) { length -= 1 }
        return length
    }

    /// How many characters of a text its longest last part takes that is a word of a class; 0 for none.
    func suffixLength(of text: some StringProtocol, in kind: WordClass) -> Int {
        guard let set = words[kind], let longest = lengths[kind] else { return 0 }
        var length = text.suffix(longest).count
        while length > 0, !set.contains(text.suffix(length).lowercased()) { length -= 1 }
        return length
    }

    /// Whether a character may stand in a figure with its unit, such as `913.59万元`: a magnitude or the sign for money.
    public func isAmountSign(_ scalar: Unicode.Scalar) -> Bool { amountSigns.contains(scalar) }

    /// Longer texts are no words, whatever they hold; in bytes.
    private static let longestText = 120

    private static func labels(_ words: [WordClass: Set<String>]) -> [String: CaptionField.Kind] {
        var labels: [String: CaptionField.Kind] = [:]
        for kind in words[.departmentKind] ?? [] {
            for head in (words[.departmentHead] ?? []).union([""]) {
                for tail in (words[.departmentTail] ?? []).union([""]) { labels[head + kind + tail] = .department }
            }
        }
        for label in words[.dateLabel] ?? [] { labels[label] = .date }
        for label in words[.currencyLabel] ?? [] { labels[label] = .currency }
        for label in words[.unitLabel] ?? [] { labels[label] = .unit }
        for currency in words[.currency] ?? [] where currency.count > 1 { labels[currency] = .unit }
        return labels
    }
}

/// What a word of the vocabulary says.
public enum WordClass: String, Hashable, Sendable, CaseIterable {
    /// A row or column that adds up others: `合计`, "total".
    case total
    /// A total whose two sides must be equal: `总计`.
    case balanceTotal = "balance-total"
    /// A line contained in the one above: `其中`, "of which".
    case ofWhich = "of-which"
    /// A line taken from the one above: `减`, "less".
    case less
    /// A line added to the one above: `加`, "plus".
    case plus
    /// What is left of a date or period without its digits and marks: `年月日`.
    case period
    /// What may follow the digits of a year: `年度`.
    case yearSign = "year-sign"
    /// The label of a date or period: `填报日期`.
    case dateLabel = "date-label"
    /// What opens a row of column numbers: `栏次`.
    case columnNumberLabel = "column-number-label"
    /// The header of numbers that name a row, and what opens a row of column numbers: `行次`, "No.".
    case numberLabel = "number-label"
    /// A part of the header of codes: `编码`.
    case codeHeading = "code-heading"
    /// A header that is a level of codes: `类`.
    case levelHeading = "level-heading"
    /// The header of numbers of notes: `附注`.
    case noteNumberHeading = "note-number-heading"
    /// A part of the header of shares, rates and ratios: `占比`.
    case ratioHeading = "ratio-heading"
    /// What stands for nothing: `不适用`, "n/a".
    case blank
    /// The label of a unit: `计量单位`.
    case unitLabel = "unit-label"
    /// The label of a currency: `币种`.
    case currencyLabel = "currency-label"
    /// A currency: `人民币`, "USD".
    case currency
    /// What multiplies a unit: `万`, "million".
    case magnitude
    /// A unit of money: `元`.
    case money
    /// A unit that may follow a figure in its cell, or stand in brackets in a header: `万元`.
    case figureUnit = "figure-unit"
    /// A unit of anything else: `公顷`, "percent".
    case measure
    /// Other words of a unit phrase: "in", "except per share data".
    case unitFiller = "unit-filler"
    /// What a sentence that states a unit has between label and unit: `均为`.
    case unitVerb = "unit-verb"
    /// What kind of thing a table speaks of: `部门`.
    case departmentKind = "department-kind"
    /// What may stand before it: `编制`.
    case departmentHead = "department-head"
    /// What may stand behind it: `名称`.
    case departmentTail = "department-tail"
    /// What the name of an office ends with: `局`, `中心`.
    case office
    /// A word of a form number: `公开`.
    case formWord = "form-word"
    /// The word that a form number holds: `表`.
    case formSign = "form-sign"
    /// What stands before the number of a table: `表`, "Table".
    case titleLabel = "title-label"
    /// What a title ends with: `表`.
    case titleNoun = "title-noun"
    /// What a question with boxes to tick holds: `是否`.
    case question
    /// That a table continues from the page before: `续表`, "continued".
    case continuation
    /// The same before the rest of a title: `续`.
    case continuationPrefix = "continuation-prefix"
    /// A Chinese numeral.
    case numeral
    /// What opens the number of a part: `第`.
    case partOpener = "part-opener"
    /// A kind of part: `部分`, "chapter".
    case partKind = "part-kind"
    /// The label of a note: `注`, "Source".
    case noteLabel = "note-label"
    /// What opens a note without a label: `本表`.
    case noteOpener = "note-opener"
    /// The letters of a page number: `第页共页`, "Page of".
    case pageWord = "page-word"
}

/// A text without blanks at its ends.
func trimBlanks(_ text: some StringProtocol) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
}
