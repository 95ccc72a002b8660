public import TableModel

/// Sets the figures of two years or versions of a document side by side: the same form, row and column.
///
/// Forms are the same by number or by title without the year; rows by code, else by name; columns by their headers
/// without years. Where several figures have all of these alike, they go together in their order.
///
/// - Parameters:
///   - then: the figures of the earlier document, in its order.
///   - now: those of the later one.
/// - Returns: the pairs in the order of the later document; what only the earlier one has follows the forms' figures.
public func compareFigures(_ then: [FigureRecord], _ now: [FigureRecord]) -> [FigureComparison] {
    let (thenKeys, nowKeys) = (keys(of: then), keys(of: now))
    let thenPlaces = Dictionary(zip(thenKeys, then.indices), uniquingKeysWith: { first, _ in first })
    let known = Set(nowKeys)
    var forms: [String] = []
    for key in nowKeys + thenKeys where !forms.contains(key.form) { forms.append(key.form) }
    let pairs = zip(nowKeys, now).map { key, record in
        comparison(key, then: thenPlaces[key].map { then[$0] }, now: record)
    }
    let lost = zip(thenKeys, then).filter { !known.contains($0.0) }.map { comparison($0, then: $1, now: nil) }
    let byForm = Dictionary(grouping: pairs + lost, by: \.form)
    return forms.flatMap { byForm[$0] ?? [] }
}

private func comparison(_ key: FigureKey, then: FigureRecord?, now: FigureRecord?) -> FigureComparison {
    let record = now ?? then
    return FigureComparison(
        form: key.form, code: record?.code ?? "", name: record?.name ?? "",
        column: record?.columnPath.joined(separator: " / ") ?? "", unit: record?.unit ?? "", then: then, now: now)
}

/// What makes two figures the same.
private struct FigureKey: Hashable {
    let form: String
    let row: String
    let column: String
    let count: Int
}

private func keys(of records: [FigureRecord]) -> [FigureKey] {
    var counts: [FigureKey: Int] = [:]
    return records.map { record in
        let title = bareTitle(record.title)
        let key = FigureKey(
            form: record.form.isEmpty ? (title.isEmpty ? record.table : title) : record.form,
            row: record.code.isEmpty ? record.name.folded : record.code,
            column: record.columnPath.map(\.folded.withoutYears).joined(separator: "/"), count: 0)
        counts[key, default: 0] += 1
        return FigureKey(form: key.form, row: key.row, column: key.column, count: counts[key] ?? 1)
    }
}

extension String {
    /// The text without years of four digits.
    fileprivate var withoutYears: String { replacing(/(19|20)[0-9][0-9]/, with: "") }
}
