import TableModel

/// The most digits that a number of a workbook keeps exactly: those of a floating-point number of 64 bits.
private let exactDigits = 15

/// A figure as a number of a sheet; nil where the sheet could not keep it exactly, and for everything but figures.
///
/// A percentage keeps its printed figure, as in the JSON: `68.6%` is 68.6.
func sheetNumber(of cell: Cell) -> Double? {
    guard let value = cell.value?.number else { return nil }
    return String(value.mantissa.magnitude).count <= exactDigits ? Double(value.description) : nil
}

/// The number format in which a figure looks as it is printed: thousands parted where they are, as many places, and
/// what stands before and behind the digits, such as `¥` or `%`.
func numberFormat(of value: ExactDecimal, printedAs text: String) -> String {
    let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit) else {
        return "General"
    }
    let digits = text[first...last]
    var before = String(text[..<first])
    var after = String(text[text.index(after: last)...])
    let isBracketed = before.contains { "(（".contains($0) } && after.contains { ")）".contains($0) }
    let hasPlus = before.contains { "+＋".contains($0) }
    before.removeAll { "(（-−‐‑‒–－+＋ \u{3000}".contains($0) }
    after.removeAll { ")） \u{3000}".contains($0) }

    var core = digits.contains { ",，".contains($0) } ? "#,##0" : "0"
    if value.scale > 0 { core += "." + String(repeating: "0", count: value.scale) }
    core = literal(before) + core + literal(after)
    if isBracketed { return "\(core);(\(core))" }
    return hasPlus ? "+\(core);-\(core)" : core
}

private func literal(_ text: String) -> String {
    let plain = text.filter { $0 != "\"" && $0 != "\\" && $0 != "\n" }
    return plain.isEmpty ? "" : "\"\(plain)\""
}
