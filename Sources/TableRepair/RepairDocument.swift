public import TableModel

/// Repairs broken codes and figures wherever the document proves how they read, and says what stays doubtful.
///
/// Every changed cell keeps its text before in `raw` and a `Repair` that names the proof. What looks broken
/// without a proof stays as it is and becomes a finding (`broken-code`, `broken-figure`, `incomplete-code`).
/// Repairing the result again changes nothing.
///
/// - Parameters:
///   - document: the document; its tables must be sound (`Table.checkInvariants`).
///   - options: what counts as proof.
/// - Returns: the document with repaired tables and added findings.
public func repairDocument(_ document: Document, options: RepairOptions = RepairOptions()) -> Document {
    var result = document
    let (tables, findings) = repairTables(document.tables, options: options)
    result.tables = tables
    for finding in findings where !result.findings.contains(finding) { result.findings.append(finding) }
    return result
}

/// Repairs a table by what it offers itself; see `repairDocument` for what other tables can prove besides.
public func repairTable(
    _ table: Table, options: RepairOptions = RepairOptions()
) -> (table: Table, findings: [Finding]) {
    let (tables, findings) = repairTables([table], options: options)
    return (tables[0], findings)
}

/// Repairs until nothing changes, because a repaired code may prove the next one.
///
/// Every round but the last takes a blank or a missing digit out of some cell, so the rounds end.
private func repairTables(_ tables: [Table], options: RepairOptions) -> (tables: [Table], findings: [Finding]) {
    var result = tables
    for table in result.indices {
        for cell in result[table].cells.indices {
            if let repair = completion(of: result[table].cells[cell]) { result[table].cells[cell].record(repair) }
        }
    }
    while true {
        var findings: [Finding] = []
        var repairs: [(place: CellPlace, repair: Repair)] = []
        let evidence = DocumentEvidence(tables: result, options: options)
        for (position, table) in result.enumerated() {
            for index in table.cells.indices {
                for rule in repairRules {
                    switch rule.judge(CellPlace(table: position, cell: index), by: evidence) {
                    case .sound: continue
                    case .broken(let text, let because):
                        let repair = Repair(
                            rule: rule.name, before: table.cells[index].text, after: text, because: because)
                        repairs.append((CellPlace(table: position, cell: index), repair))
                    case .doubtful(let code, let message):
                        findings.append(doubt(code, message, of: table.cells[index], in: table))
                    }
                    break
                }
            }
        }
        if repairs.isEmpty { return (result, findings) }
        for (place, repair) in repairs {
            result[place.table].cells[place.cell].record(repair)
        }
    }
}

private func doubt(_ code: String, _ message: String, of cell: Cell, in table: Table) -> Finding {
    Finding(
        severity: .warning, code: code, message: message, page: cell.page, table: table.id,
        cells: [CellReference(table: table.id, cell: cell)])
}

extension Cell {
    fileprivate mutating func record(_ repair: Repair) {
        raw = raw ?? repair.before
        text = repair.after
        repairs.append(repair)
    }
}
