import CellTyping
import TableModel

/// The running text of a document in sentences as they were written: a sentence that a page or line break cut in two
/// is whole again.
struct RunningText {
    /// A stretch of text that starts on `page`, without blanks.
    struct Passage: Hashable {
        let page: Int
        var text: String
    }

    let passages: [Passage]

    init(_ blocks: [TextBlock]) {
        passages = blocks.reduce(into: []) { passages, block in
            let text = block.text.closedUp
            if let last = passages.last?.text.last, !"。；：;:！？".contains(last) {
                passages[passages.count - 1].text += text
            } else {
                passages.append(Passage(page: block.page, text: text))
            }
        }
    }
}

/// An amount of money in a text, such as `2,946.25万元`.
struct StatedAmount: Hashable {
    let value: ExactDecimal
    /// The unit's place: how many zeros it adds to 元.
    let zeros: Int
    /// Where the amount and its unit stand.
    let range: Range<String.Index>

    /// The amount in another unit, by its zeros.
    func value(inUnitOf other: Int) -> ExactDecimal {
        value.shifted(by: zeros - other)
    }

    /// Reads all amounts of a text in order.
    static func all(in text: String) -> [StatedAmount] {
        text.matches(of: /([0-9][0-9,]*(?:\.[0-9]+)?)(亿元|百万元|万元|千元|元)/).compactMap { match in
            guard let number = WrittenNumber(String(match.1)), let zeros = zeros(of: String(match.2)) else {
                return nil
            }
            return StatedAmount(value: number.value, zeros: zeros, range: match.range)
        }
    }

    /// How many zeros a unit of money adds to 元; nil for other units.
    static func zeros(of unit: String) -> Int? {
        ["元": 0, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8][unit]
    }
}

extension ExactDecimal {
    /// The number times a power of ten, exactly.
    func shifted(by zeros: Int) -> ExactDecimal {
        guard zeros > scale else { return ExactDecimal(mantissa: mantissa, scale: scale - zeros) }
        return ExactDecimal(mantissa: mantissa(atScale: zeros), scale: 0)
    }

    /// Whether this is `part` in percent of `whole`, rounded to the places that it is printed with; `slack` allows so
    /// many of its last places more. True for numbers too long to see it, which no accounts have.
    func isPercentage(_ part: ExactDecimal, of whole: ExactDecimal, slack: Int128 = 0) -> Bool {
        guard !whole.isZero else { return false }
        let places = max(part.scale, whole.scale)
        let (partUnits, wholeUnits) = (part.mantissa(atScale: places), whole.mantissa(atScale: places))
        let hundred = ExactDecimal(mantissa: 100, scale: 0).shifted(by: scale).mantissa
        let percent = partUnits.multipliedReportingOverflow(by: hundred)
        let stated = mantissa.multipliedReportingOverflow(by: wholeUnits)
        let most = Int128.max / 8  // leaves room for the difference, its double and the slack
        guard !percent.overflow, !stated.overflow, abs(percent.partialValue) < most, abs(stated.partialValue) < most,
            abs(wholeUnits) < most / (1 + slack)
        else { return true }
        return 2 * abs(percent.partialValue - stated.partialValue) <= (1 + 2 * slack) * abs(wholeUnits)
    }
}
