import CellTyping
import TableModel

/// Finds forms that the text promises and no table is, required rows that are missing, forms without figures that
/// no note declares empty, and forms declared empty that hold figures.
func checkForms(_ forms: Forms, tables: [AuditTable], document: Document) -> [Finding] {
    let paragraphs = document.paragraphs.map { (page: $0.page, text: bareMarks($0.text)) }
    let isFilled = tables.contains { $0.holdsFigures }
    return forms.profile.forms.flatMap { form -> [Finding] in
        let found = forms.tables(of: form.id)
        guard !found.isEmpty else {
            let promise = paragraphs.first { paragraph in form.titles.contains { paragraph.text.lists($0) } }
            guard let promise, let title = form.titles.first else { return [] }
            return [
                Finding(
                    severity: .warning, code: "missing-form", message: "\(title) is listed, but there is no such table",
                    page: promise.page)
            ]
        }
        return found.flatMap { table in
            checkContent(of: table, form: form, profile: forms.profile, mayBeEmpty: !isFilled)
        }
    }
}

private func checkContent(
    of table: AuditTable, form: Profile.Form, profile: Profile, mayBeEmpty: Bool
) -> [Finding] {
    let notes = table.table.notes.joined().closedUp
    let isDeclaredEmpty = profile.emptyWords.contains { notes.contains($0) }
    func report(_ severity: Severity, _ code: String, _ message: String) -> Finding {
        Finding(severity: severity, code: code, message: message, page: table.table.pages.first, table: table.table.id)
    }
    if table.holdsFigures {
        var findings: [Finding] = []
        if isDeclaredEmpty { findings.append(report(.error, "declared-empty", "declared empty, but it holds figures")) }
        for row in form.rows ?? [] {
            let isThere = table.dataRows.contains { data in
                table.segments.contains { table.bareLabel(data, in: $0) == row }
            }
            if !isThere { findings.append(report(.warning, "missing-row", "the row \(row) is missing")) }
        }
        return findings
    }
    guard !isDeclaredEmpty, !mayBeEmpty else { return [] }
    return [report(.warning, "empty-form", "holds no figures, and no note says why")]
}

/// Finds tables whose department or year differs from that of most others.
func checkHeads(of tables: [AuditTable]) -> [Finding] {
    let departments = tables.map { $0.table.department.closedUp }
    let years = tables.map { $0.table.title.firstMatch(of: /(20\d\d)年/).map { String($0.1) } ?? "" }
    return differing(departments, what: "department", in: tables) + differing(years, what: "year", in: tables)
}

private func differing(_ values: [String], what: String, in tables: [AuditTable]) -> [Finding] {
    let counts = values.filter { !$0.isEmpty }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    guard let (usual, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count > 1 else { return [] }
    return zip(values, tables).compactMap { value, table in
        guard !value.isEmpty, !value.contains(usual), !usual.contains(value) else { return nil }
        return Finding(
            severity: .warning, code: "\(what)-differs", message: "the \(what) is \(value), elsewhere \(usual)",
            page: table.table.pages.first, table: table.table.id)
    }
}

extension AuditTable {
    fileprivate var holdsFigures: Bool {
        table.cells.contains { cell in
            cell.row >= table.headerRows && cell.value?.number.map { !$0.isZero } == true
        }
    }
}

private func bareMarks(_ text: String) -> String {
    String(text.closedUp.filter { !["“", "”", "\""].contains($0) })
}

extension String {
    /// Whether the text lists a title: numbering or nothing stands before it, so that a longer title that ends in it
    /// does not count.
    fileprivate func lists(_ title: String) -> Bool {
        let title = bareMarks(title)
        return ranges(of: title).contains { range in
            range.lowerBound == startIndex
                || ["、", ".", "．", "）", ")", "》", "表"].contains(self[index(before: range.lowerBound)])
        }
    }
}
