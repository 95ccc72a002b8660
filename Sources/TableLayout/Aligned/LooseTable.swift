import Geometry

/// Whether a grid that only text shows is a table: enough records, steady columns, and none of the things that merely
/// look like it: running text in columns, lists, contents pages, the axes of charts.
func isLooseTable(_ aligned: AlignedGrid, options: AlignedOptions) -> Bool {
    let lines = aligned.body.flatMap { $0 }
    let columns = aligned.tracks.content.indices
    let records = aligned.body.filter { row in
        columns.count { column in row.contains { $0.fragment(in: column) != nil } } * 2 >= max(4, columns.count)
    }
    guard records.count >= options.fewestRecords, records.count * 2 >= aligned.body.count,
        isTable(aligned, options: options),
        Double(crossingLines(lines, tracks: aligned.tracks)) <= options.looseCrossedShare * Double(lines.count)
    else { return false }
    let texts = columns.map { column in
        records.compactMap { row in
            row.lazy.compactMap { $0.fragment(in: column) }.first { $0.columns.count == 1 }?.text
        }
    }
    guard texts.count(where: { $0.count * 2 >= records.count }) >= 2 else { return false }
    return isSteady(texts, records: records.count, options: options)
}

/// Whether lined-up texts only look like a table: a list, a contents page, the numbers beside the axis of a chart.
func looksLikeOther(_ aligned: AlignedGrid, options: AlignedOptions) -> Bool {
    let lines = aligned.body.flatMap { $0 }
    let texts = aligned.tracks.content.indices.map { column in
        lines.compactMap { $0.fragment(in: column) }.filter { $0.columns.count == 1 }.map(\.text)
    }
    return isList(texts, options: options) || isContents(texts, options: options)
        || texts.contains { isAxis($0, options: options) }
        || (aligned.headerRows == 0 && isIndex(texts))
}

/// Whether some column holds mostly figures, or three columns and more hold short texts without many blanks.
private func isSteady(_ texts: [[String]], records: Int, options: AlignedOptions) -> Bool {
    let hasFigures = texts.dropFirst().contains { column in
        let figures = column.count { isValueLike($0, options: options) }
        return figures >= options.fewestRecords && Double(figures) >= options.steadyShare * Double(column.count)
    }
    if hasFigures { return true }
    let filled = texts.reduce(0) { $0 + $1.count }
    let length = texts.joined().reduce(0) { $0 + $1.count } / max(1, filled)
    return texts.count >= 3 && Double(length) < options.proseLength
        && Double(filled) >= options.steadyShare * Double(records * texts.count)
}

/// Whether the first column holds the marks of a list: bullets, numbers, letters, the switches of a command.
private func isList(_ texts: [[String]], options: AlignedOptions) -> Bool {
    texts.count <= 3 && texts[0].allSatisfy { isListMark($0, options: options) }
}

private func isListMark(_ text: String, options: AlignedOptions) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= options.markLength else { return false }
    if text.count == 1 { return !first.isLetter && !first.isNumber || first == "o" }
    if first == "-" { return text.dropFirst().first?.isNumber == false }
    return ".)]:、）".contains(last) || "([（".contains(first)
}

/// Whether the last column holds rising page numbers behind entries of a contents page.
private func isContents(_ texts: [[String]], options: AlignedOptions) -> Bool {
    guard let last = texts.last, texts.count <= 3 else { return false }
    let numbers = last.compactMap { Int($0) }
    return numbers.count == last.count && numbers.count > 2
        && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 } && (numbers.last ?? 0) > (numbers.first ?? 0)
        && !areHeadingNumbers(last, options: options)
}

/// Whether entries and page numbers stand in pairs of columns, as in the index of a book.
private func isIndex(_ texts: [[String]]) -> Bool {
    texts.count > 2 && texts.count.isMultiple(of: 2)
        && texts.enumerated().allSatisfy { column, texts in
            texts.allSatisfy { text in
                let isPage = text.allSatisfy { $0.isNumber || ", ".contains($0) }
                return column.isMultiple(of: 2) ? text.contains(where: \.isLetter) : isPage
            }
        }
}

/// Whether nearly all figures among texts fall by even steps as the numbers beside the axis of a chart do.
private func isAxis(_ texts: [String], options: AlignedOptions) -> Bool {
    let numbers = texts.compactMap { Double($0.filter { !",% ".contains($0) }) }
    let steps = zip(numbers, numbers.dropFirst()).map { $0 - $1 }
    guard steps.count > 2, let step = steps.sorted().middle, step > 0, step != 1 else { return false }
    let even = steps.count { abs($0 - step) < options.axisSlack * step }
    return Double(even) >= options.axisShare * Double(steps.count)
}
