import TableModel

/// How long the name of a sheet may be in UTF-16 units, by Excel's limits.
private let nameLimit = 31

/// A name for the sheet of each table: its form number, else its title, else its id.
///
/// What a sheet's name must not hold becomes a blank, long names are cut off, and of equal names, for which case does not
/// count, the second gets ` (2)`.
///
/// - Parameter taken: the names of other sheets.
func sheetNames(for tables: [Table], taken: [String]) -> [String] {
    var used = Set(taken.map { $0.lowercased() })
    return tables.map { table in
        let wanted = [table.form, table.title, table.id].lazy.map(cleanName).first { !$0.isEmpty } ?? "table"
        var name = shortened(wanted, by: 0)
        var count = 1
        while !used.insert(name.lowercased()).inserted {
            count += 1
            let suffix = " (\(count))"
            name = shortened(wanted, by: suffix.count) + suffix
        }
        return name
    }
}

private func cleanName(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        switch scalar {
        case "[", "]", ":", "*", "?", "/", "\\", "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": " "
        default: scalar
        }
    }
    let words = String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    let name = withoutEdges(String(words.drop { edges.contains($0) }))
    // Excel keeps this name for itself.
    return name.lowercased() == "history" ? name + " " + "table" : name
}

/// What the name of a sheet must not begin or end with, or should not.
private let edges: Set<Character> = ["'", " "]

private func withoutEdges(_ text: String) -> String {
    var text = text
    while let last = text.last, edges.contains(last) { text.removeLast() }
    return text
}

private func shortened(_ name: String, by count: Int) -> String {
    var result = ""
    for character in name {
        guard result.utf16.count + character.utf16.count <= nameLimit - count else { break }
        result.append(character)
    }
    return withoutEdges(result)
}
