import TableModel

/// Which sign parts the fraction in the figures of a column: the comma where most texts with a comma or point are numbers
/// only with it and none is a number only with the point.
///
/// `1,234` is a number with both, and a single `1,23` among such may be a broken figure.
func decimalSign(of texts: [String]) -> WrittenNumber.DecimalSign {
    var signed = 0
    var withComma = 0
    for text in texts where text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) {
        let hasPoint = WrittenNumber(text) != nil
        let hasComma = WrittenNumber(text, decimalSign: .comma) != nil
        if hasPoint, !hasComma { return .point }
        if hasComma || hasPoint { signed += 1 }
        if hasComma, !hasPoint { withComma += 1 }
    }
    return withComma * 2 > signed ? .comma : .point
}
