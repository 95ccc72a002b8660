import CellTyping
import TableModel

/// Finds forms that the text promises and no table is, required rows that are missing, forms without figures that
/// no note declares empty, and forms declared empty that hold figures.
func checkForms(_ forms: Forms, tables: [AuditTable], document: Document, language: MessageLanguage)
    -> [Finding]
{
    let paragraphs = document.paragraphs.map { (page: $0.page, text: bareMarks($0.text)) }
    let isFilled = tables.contains { $0.holdsFigures }
    return forms.profile.forms.flatMap { form -> [Finding] in
        let found = forms.tables(of: form.id)
        guard !found.isEmpty else {
            let promise = paragraphs.first { paragraph in form.titles.contains { paragraph.text.lists($0) } }
            guard let promise, let title = form.titles.first else { return [] }
            return [
                Finding(
                    severity: .warning, code: "missing-form",
                    message: language.pick(
                        "\(title) is listed, but there is no such table", "目录或文字中列有“\(title)”，但未见该表"),
                    page: promise.page)
            ]
        }
        return found.flatMap { table in
            checkContent(of: table, form: form, profile: forms.profile, mayBeEmpty: !isFilled, language: language)
        }
    }
}

private func checkContent(
    of table: AuditTable, form: Profile.Form, profile: Profile, mayBeEmpty: Bool, language: MessageLanguage
) -> [Finding] {
    let notes = table.table.notes.joined().closedUp
    let isDeclaredEmpty = profile.emptyWords.contains { notes.contains($0) }
    func report(_ severity: Severity, _ code: String, _ message: String) -> Finding {
        Finding(severity: severity, code: code, message: message, page: table.table.pages.first, table: table.table.id)
    }
    if table.holdsFigures {
        var findings: [Finding] = []
        if isDeclaredEmpty {
            findings.append(
                report(.error, "declared-empty", language.pick("declared empty, but it holds figures", "说明为空表，但表中有数字")))
        }
        for row in form.rows ?? [] {
            let isThere = table.dataRows.contains { data in
                table.segments.contains { table.bareLabel(data, in: $0) == row }
            }
            if !isThere {
                findings.append(
                    report(.warning, "missing-row", language.pick("the row \(row) is missing", "缺少“\(row)”行")))
            }
        }
        return findings
    }
    guard !isDeclaredEmpty, !mayBeEmpty else { return [] }
    return [report(.warning, "empty-form", language.pick("holds no figures, and no note says why", "表中无数字，且未说明原因"))]
}

/// Finds tables whose department or year differs from that of most others.
func checkHeads(of tables: [AuditTable], language: MessageLanguage) -> [Finding] {
    let departments = tables.map { $0.table.department.closedUp }
    let years = tables.map { $0.table.title.firstMatch(of: /(20\d\d)年/).map { String($0.1) } ?? "" }
    return differing(departments, code: "department-differs", in: tables) { value, usual in
        language.pick("the department is \(value), elsewhere \(usual)", "部门为“\(value)”，其他表为“\(usual)”")
    }
        + differing(years, code: "year-differs", in: tables) { value, usual in
            language.pick("the year is \(value), elsewhere \(usual)", "年度为\(value)，其他表为\(usual)")
        }
}

private func differing(
    _ values: [String], code: String, in tables: [AuditTable], message: (_ value: String, _ usual: String) -> String
) -> [Finding] {
    let counts = values.filter { !$0.isEmpty }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    guard let (usual, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count > 1 else { return [] }
    return zip(values, tables).compactMap { value, table in
        guard !value.isEmpty, !value.contains(usual), !usual.contains(value) else { return nil }
        return Finding(
            severity: .warning, code: code, message: message(value, usual),
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
