internal import Geometry
internal import TableModel

/// The JSON contract as types, for reading; the names of the properties are the keys.
struct DocumentContract: Decodable {
    var document: Document

    private enum CodingKeys: CodingKey {
        case document, pages, tables, paragraphs, findings
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        document = Document(
            name: try values.decode(String.self, forKey: .document),
            pages: try values.decode([PageSize].self, forKey: .pages),
            tables: try values.decode([TableContract].self, forKey: .tables).map(\.table),
            paragraphs: try values.decodeIfPresent([BlockContract].self, forKey: .paragraphs)?.map(\.block) ?? [],
            findings: try values.decode([FindingContract].self, forKey: .findings).map(\.finding))
    }
}

private struct TableContract: Decodable {
    var id: String
    var regions: [PlaceContract]
    var title: String
    var form: String
    var department: String
    var unit: String
    var currency: String?
    var notes: [String]
    var evidence: Evidence
    var confidence: Double
    var rows: CountContract
    var columns: CountContract
    var headerRows: CountContract
    var cells: [CellContract]

    var table: Table {
        Table(
            id: id, regions: regions.map { TableRegion(page: $0.page.value, box: $0.bbox.rect) }, title: title,
            form: form, department: department, unit: unit, currency: currency ?? "", notes: notes, evidence: evidence,
            confidence: confidence, rows: rows.value, columns: columns.value, headerRows: headerRows.value,
            cells: cells.map(\.cell).sorted { ($0.row, $0.column) < ($1.row, $1.column) })
    }
}

private struct PlaceContract: Decodable {
    var page: CountContract
    var bbox: BoxContract
}

private struct CellContract: Decodable {
    var row: CountContract
    var column: CountContract
    var rowSpan: CountContract
    var columnSpan: CountContract
    var text: String
    var hidden: String?
    var page: CountContract
    var bbox: BoxContract
    var value: String?
    var raw: String?
    var repairs: [Repair]?

    var cell: Cell {
        var cell = Cell(
            row: row.value, column: column.value, rowSpan: rowSpan.value, columnSpan: columnSpan.value, text: text,
            page: page.value, box: bbox.rect, raw: raw, repairs: repairs ?? [], hidden: hidden ?? "")
        cell.recordCorrection(ofValue: value)
        return cell
    }
}

private struct BlockContract: Decodable {
    var page: CountContract
    var bbox: BoxContract
    var text: String

    var block: TextBlock { TextBlock(page: page.value, box: bbox.rect, text: text) }
}

private struct FindingContract: Decodable {
    var severity: Severity
    var code: String
    var message: String
    var page: CountContract?
    var table: String?
    var cause: Cause?
    var cells: [ReferenceContract]

    var finding: Finding {
        Finding(
            severity: severity, code: code, message: message, page: page?.value, table: table,
            cells: cells.map(\.reference), cause: cause)
    }
}

private struct ReferenceContract: Decodable {
    var table: String
    var row: CountContract
    var column: CountContract
    var page: CountContract
    var bbox: BoxContract

    var reference: CellReference {
        CellReference(table: table, row: row.value, column: column.value, page: page.value, box: bbox.rect)
    }
}

private struct BoxContract: Decodable {
    var rect: Rect

    init(from decoder: any Decoder) throws {
        var edges = try decoder.unkeyedContainer()
        rect = Rect(
            x0: try edges.decode(Double.self), y0: try edges.decode(Double.self), x1: try edges.decode(Double.self),
            y1: try edges.decode(Double.self))
    }
}

/// A row, column or page number, or a count of them.
package struct CountContract: Decodable {
    /// The number, 0 or more.
    package var value: Int

    /// Reads a number that fits in half an `Int`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Half the width of Int, so that sums and products of two of them never overflow.
        guard let small = Int32(exactly: try container.decode(Int.self)), small >= 0 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a row, column or page")
        }
        value = Int(small)
    }
}
