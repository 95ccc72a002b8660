import CellTyping
import TableModel

/// Finds codes whose level above is missing, codes without the level below that others have, and codes that stand
/// twice.
///
/// A level is taken as meant where nearly all codes of the document keep it, because some forms list only a part.
func checkCodes(in tables: [AuditTable], options: AuditOptions) -> [Finding] {
    var breaks: [LevelBreak: (all: Int, findings: [Finding])] = [:]
    var twins: [Finding] = []
    for table in tables {
        for segment in table.segments {
            let rows = table.tree(of: segment).rows
            let lengths = Set(rows.map(\.code.count)).sorted()
            func report(_ row: Int, _ message: String) -> Finding {
                table.finding(.warning, code: "code-order", message: message, row: row, segment: segment)
            }
            for (upper, lower) in zip(lengths, lengths.dropFirst()) {
                let parents = rows.filter { $0.code.count == upper }
                let children = rows.filter { $0.code.count == lower }
                let (present, used) = (Set(parents.map(\.code)), Set(children.map { String($0.code.prefix(upper)) }))
                breaks[.orphan(upper, lower), default: (0, [])].all += children.count
                breaks[.childless(upper, lower), default: (0, [])].all += parents.count
                breaks[.orphan(upper, lower)]?.findings += children.compactMap { row, code in
                    present.contains(String(code.prefix(upper)))
                        ? nil
                        : report(
                            row,
                            options.language.pick(
                                "\(code) stands without \(code.prefix(upper))", "有\(code)而无其上级\(code.prefix(upper))"))
                }
                breaks[.childless(upper, lower)]?.findings += parents.compactMap { row, code in
                    used.contains(code)
                        ? nil
                        : report(
                            row,
                            options.language.pick(
                                "\(code) has no code below it, unlike others of its level", "\(code)无下级科目，而同级科目均有"))
                }
            }
            var seen: Set<String> = []
            let repeated = rows.filter { !seen.insert($0.code).inserted }
            // Lists of projects name the code of each, many of them again and again.
            guard Double(repeated.count) <= Double(rows.count) * options.strayShare else { continue }
            twins += repeated.map {
                report(
                    $0.row, options.language.pick("the code \($0.code) stands twice", "科目编码\($0.code)重复出现"))
            }
        }
    }
    let strays = breaks.keys.sorted().compactMap { breaks[$0] }.filter { breaks in
        Double(breaks.findings.count) <= Double(breaks.all) * options.strayShare
    }
    return strays.flatMap(\.findings) + twins
}

/// A way in which two neighbouring levels of codes may not fit, by the lengths of their codes.
private enum LevelBreak: Hashable, Comparable {
    case orphan(Int, Int)
    case childless(Int, Int)
}

/// Finds codes that stand beside different names in different rows, where nearly all codes have one name: elsewhere the
/// codes of two tables are of two lists.
func checkNames(in tables: [AuditTable], wording: Wording, options: AuditOptions) -> [Finding] {
    var names: [String: (name: String, table: Int)] = [:]
    var findings: [Finding] = []
    var compared = 0
    for table in tables {
        for segment in table.segments {
            for (row, code) in table.tree(of: segment).rows {
                let name = table.label(row, in: segment)
                guard !name.isEmpty else { continue }
                guard let known = names[code] else {
                    names[code] = (name, table.position)
                    continue
                }
                compared += 1
                guard known.name != name else { continue }
                let other = wording.name(ofTable: known.table)
                let message = wording.say(
                    "\(code) is called \(name), but \(known.name) in \(other)",
                    "\(code)此处名为“\(name)”，在\(other)中为“\(known.name)”")
                findings.append(
                    table.finding(.warning, code: "name-differs", message: message, row: row, segment: segment))
            }
        }
    }
    return Double(findings.count) <= Double(compared) * options.strayShare ? findings : []
}

/// Finds codes whose names are not those of the profile's classification.
func checkNames(in tables: [AuditTable], against profile: Profile, language: MessageLanguage) -> [Finding] {
    tables.flatMap { table in
        table.segments.flatMap { segment in
            table.tree(of: segment).rows.compactMap { row, code in
                let name = table.label(row, in: segment)
                guard let usual = profile.classification[code], !name.isEmpty, name != usual else { return nil }
                return table.finding(
                    .info, code: "unusual-name",
                    message: language.pick(
                        "\(code) is called \(name), usually \(usual)", "\(code)此处名为“\(name)”，通常为“\(usual)”"),
                    row: row, segment: segment)
            }
        }
    }
}

/// Finds gaps in the numbers that count the rows of a table (行次); they may start again at 1, and years count nothing.
func checkRowNumbers(in table: AuditTable, options: AuditOptions) -> [Finding] {
    table.segments.flatMap { segment -> [Finding] in
        segment.names.flatMap { column -> [Finding] in
            let numbers = table.dataRows.compactMap { row -> (row: Int, number: Int)? in
                guard let cell = table.cell(row, column), cell.row == row, cell.value == .label,
                    !options.typing.isYear(cell.text)
                else { return nil }
                return Int(cell.text).map { (row, $0) }
            }
            let steps = zip(numbers, numbers.dropFirst())
            // Numbers are digits only, so that taking 1 away never overflows as adding it may.
            let gaps = steps.filter { above, below in below.number - 1 != above.number && below.number != 1 }
            guard
                Double(gaps.count) <= Double(numbers.count) * options.strayShare
                    || numbers.count <= options.fewInstances
            else { return [] }
            return gaps.map { above, below in
                let message = options.language.pick(
                    "row number \(below.number) follows \(above.number)", "行次\(above.number)之后为\(below.number)")
                return table.finding(
                    .warning, code: "row-number-gap", message: message, row: below.row, segment: segment)
            }
        }
    }
}

extension AuditTable {
    /// A finding about the cells that name a row.
    fileprivate func finding(
        _ severity: Severity, code: String, message: String, row: Int, segment: Segment
    ) -> Finding {
        let cells = segment.names.compactMap { cell(row, $0) }.filter { $0.row == row && !$0.text.isEmpty }
        return Finding(
            severity: severity, code: code, message: message, page: cells.first?.page ?? table.pages.first,
            table: table.id, cells: cells.map { CellReference(table: table.id, cell: $0) })
    }
}
