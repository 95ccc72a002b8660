public import TableModel

/// The formats of a data set.
public enum DatasetFormat: String, Hashable, Sendable, CaseIterable {
    /// A header line and a line a figure, quoted and guarded as `CSVExporter` does.
    case csv
    /// A list with an object a figure.
    case json

    /// Writes the figures of any number of documents as one long table.
    public func write(_ records: [FigureRecord]) -> [UInt8] {
        switch self {
        case .csv: csvTable(of: records)
        case .json: jsonList(of: records)
        }
    }
}

/// The names of a record's columns, in CSV and JSON alike.
private let columnNames = [
    "document", "department", "year", "form", "table", "title", "page", "row", "column", "code", "name", "columnPath",
    "value", "unit", "repaired", "findings",
]

private func csvTable(of records: [FigureRecord]) -> [UInt8] {
    let lines = records.map { record in
        [
            record.document, record.department, record.year, record.form, record.table, record.title,
            "\(record.page)", "\(record.row)", "\(record.column)", record.code, record.name,
            record.columnPath.joined(separator: " / "), record.value.description, record.unit,
            record.isRepaired ? "yes" : "no", record.findings.joined(separator: " "),
        ]
    }
    return Array(([columnNames] + lines).map { CSVExporter.line($0) }.joined().utf8)
}

private func jsonList(of records: [FigureRecord]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array(records, onLines: true) { writer, record in
        writer.object { json in
            let texts = [
                record.document, record.department, record.year, record.form, record.table, record.title,
            ]
            for (name, text) in zip(columnNames, texts) { json.member(name, text) }
            json.member("page", record.page)
            json.member("row", record.row)
            json.member("column", record.column)
            json.member("code", record.code)
            json.member("name", record.name)
            json.key("columnPath")
            json.array(record.columnPath) { $0.string($1) }
            json.member("value", record.value.description)
            json.member("unit", record.unit)
            json.key("repaired")
            json.boolean(record.isRepaired)
            json.key("findings")
            json.array(record.findings) { $0.string($1) }
        }
    }
    writer.endLine()
    return writer.bytes
}
