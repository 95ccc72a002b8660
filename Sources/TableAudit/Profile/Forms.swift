import CellTyping
public import TableModel

/// The tables of a document by the forms of a profile.
struct Forms {
    let profile: Profile
    private let tables: [AuditTable]
    private let positions: [String: [Int]]

    init(_ profile: Profile, tables: [AuditTable]) {
        self.profile = profile
        self.tables = tables
        var positions: [String: [Int]] = [:]
        for (position, table) in tables.enumerated() {
            if let form = profile.form(of: table.table) { positions[form.id, default: []].append(position) }
        }
        self.positions = positions
    }

    func tables(of form: String) -> [AuditTable] { (positions[form] ?? []).map { tables[$0] } }

    /// The figures that a locator names; `row` is the row at hand of a repeated relation.
    func places(_ locator: Profile.Locator, row: NamedRow? = nil) -> [Relation.Term] {
        for table in tables(of: locator.form) {
            for segment in table.segments {
                guard let column = table.column(locator.column, in: segment) else { continue }
                for candidate in table.dataRows {
                    if let labels = locator.row {
                        guard labels.contains(table.bareLabel(candidate, in: segment)) else { continue }
                    } else if let row, row.table == table.position {
                        guard candidate == row.row, segment == row.segment else { continue }
                    } else if let row {
                        guard table.bareLabel(candidate, in: segment) == row.label else { continue }
                    }
                    if let place = table.figure(candidate, column) {
                        return [Relation.Term(place: place, isNegative: locator.minus == true)]
                    }
                }
            }
        }
        return []
    }

    /// The first figure of the row that names from the highest code down lead to.
    func places(named path: [String], in form: String) -> [Relation.Term] {
        for table in tables(of: form) {
            for segment in table.segments {
                let rows = table.tree(of: segment).rows
                var code = ""
                var found: Int?
                for name in path {
                    let row = rows.first { row in
                        row.code.count > code.count && row.code.hasPrefix(code)
                            && table.bareLabel(row.row, in: segment) == name
                    }
                    guard let row else { break }
                    code = row.code
                    found = name == path.last ? row.row : nil
                }
                if let found, let column = segment.figures.first, let place = table.figure(found, column) {
                    return [Relation.Term(place: place)]
                }
            }
        }
        return []
    }

    /// The rows for which a relation is repeated.
    func rows(of relation: Profile.ProfileRelation) -> [NamedRow?] {
        guard let each = relation.each, let form = relation.left.first?.form else { return [nil] }
        return tables(of: form).flatMap { table in
            table.segments.flatMap { segment in
                let rows = each == .codes ? table.tree(of: segment).topRows : table.dataRows
                return rows.map { row in
                    NamedRow(
                        table: table.position, segment: segment, row: row,
                        label: table.bareLabel(row, in: segment))
                }
            }
        }
    }
}

/// A row of a form at which a repeated relation stands.
struct NamedRow: Hashable {
    let table: Int
    let segment: AuditTable.Segment
    let row: Int
    let label: String
}

extension Profile {
    /// How many of the profile's forms a document holds; below `minimumForms` it is not of the family.
    public func formCount(in document: Document) -> Int {
        Set(document.tables.compactMap { form(of: $0)?.id }).count
    }

    /// The form that a table is; nil for none.
    func form(of table: Table) -> Form? {
        let title = bareTitle(table.title)
        return forms.first { $0.titles.contains { bareTitle($0) == title } }
            ?? forms.first { title.isEmpty && !table.form.isEmpty && $0.numbers?.contains(table.form) == true }
    }
}

/// A title without blanks, without what precedes the year, and with one kind of quotation marks.
func bareTitle(_ title: String) -> String {
    let marks: Set<Character> = ["“", "”", "\"", "＂", "「", "」"]
    let bare = String(title.closedUp.filter { !marks.contains($0) })
    for year in ["年度", "年"] {
        if let range = bare.firstRange(of: year) { return String(bare[range.upperBound...]) }
    }
    return bare
}

extension AuditTable {
    /// The first column of figures of a segment under any of the headers; the first of all for no headers.
    fileprivate func column(_ names: [String]?, in segment: Segment) -> Int? {
        guard let names else { return segment.figures.first }
        return segment.figures.first { column in headingTexts(column).contains { names.contains($0) } }
    }
}
