import CellTyping
public import TableModel

/// Lists every figure of a document with what says what it is, in the order of tables, rows and columns.
///
/// - Parameters:
///   - document: the document; its cells need not be typed.
///   - profile: what is known of its family; with one only the tables that are its forms are listed.
///   - options: what distinguishes figures from codes, as in the audit.
/// - Returns: the figures; they name the findings of the document and then those of its audit.
public func listFigures(
    of document: Document, profile: Profile? = nil, options: AuditOptions = AuditOptions()
) -> [FigureRecord] {
    let tables = document.tables.enumerated().map { AuditTable($1, position: $0, options: options) }
    let audit = auditTables(tables, of: document, profile: profile, options: options)
    let head = DocumentHead(document, tables: tables, profile: profile)
    var findings: [CellReference: [String]] = [:]
    for (index, finding) in (document.findings + audit.findings).enumerated() {
        for cell in finding.cells { findings[cell, default: []].append("f\(index + 1)") }
    }
    return tables.flatMap { table -> [FigureRecord] in
        let form = profile?.form(of: table.table)
        guard profile == nil || form != nil else { return [] }
        let paths = (0..<table.table.columns).map(table.headingTexts)
        return table.table.cells.compactMap { cell in
            guard cell.row >= table.table.headerRows, case .number(let value, let unit)? = cell.value else {
                return nil
            }
            let segment = table.segments.last { $0.names.lowerBound <= cell.column }
            return FigureRecord(
                document: document.name,
                department: table.table.department.isEmpty ? head.department : table.table.department,
                year: head.year(of: table.table),
                form: table.table.form.isEmpty ? form?.numbers?.first ?? form?.id ?? "" : table.table.form,
                table: table.table.id, title: table.table.title, page: cell.page, row: cell.row, column: cell.column,
                code: segment.flatMap { table.code(cell.row, in: $0) } ?? "",
                name: segment.map { table.name(cell.row, in: $0) } ?? "", columnPath: paths[cell.column], value: value,
                unit: unit, isRepaired: cell.raw != nil,
                findings: findings[CellReference(table: table.table.id, cell: cell)] ?? [])
        }
    }
}

/// What a document says of itself as a whole.
private struct DocumentHead {
    let department: String
    private let usualYear: String

    init(_ document: Document, tables: [AuditTable], profile: Profile?) {
        let texts = document.paragraphs.map(\.text.closedUp)
        let named = tables.map(\.table.department).first { !$0.isEmpty }
        department = named ?? profile?.statedDepartment(in: texts) ?? ""
        usualYear =
            document.tables.lazy.compactMap { $0.title.statedYear }.first
            ?? texts.lazy.compactMap(\.statedYear).first ?? ""
    }

    func year(of table: Table) -> String { table.title.statedYear ?? usualYear }
}

extension String {
    /// The first year that the text names, of four digits.
    fileprivate var statedYear: String? { firstMatch(of: /(20\d\d)年/).map { String($0.1) } }
}
