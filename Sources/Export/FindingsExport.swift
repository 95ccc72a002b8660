public import TableModel

/// A finding of one of several documents.
public struct DocumentFinding: Hashable, Sendable {
    /// The document's name.
    public var document: String
    /// The finding's id within the document: `f1`, `f2`, … in the order of its audit.
    public var id: String
    /// The finding.
    public var finding: Finding

    /// Makes a finding of a document.
    public init(document: String, id: String, finding: Finding) {
        self.document = document
        self.id = id
        self.finding = finding
    }
}

/// The formats of a list of findings.
public enum FindingsFormat: String, Hashable, Sendable, CaseIterable {
    /// A list with an object a finding, as in the contract, with the keys `document` and `id` in front.
    case json
    /// A header line and a line a finding, quoted and guarded as `CSVExporter` does; rows and columns count from 1.
    case csv
    /// A page with a table of findings a document.
    case html

    /// Writes findings.
    public func write(_ findings: [DocumentFinding], language: MessageLanguage = .english) -> [UInt8] {
        switch self {
        case .json: jsonList(of: findings)
        case .csv: Array(([columnNames] + findings.map(fields)).map { CSVExporter.line($0) }.joined().utf8)
        case .html: Array(page(of: findings, language: language).utf8)
        }
    }
}

private let columnNames = ["document", "id", "severity", "code", "page", "table", "cells", "message", "cause"]

private func fields(_ item: DocumentFinding) -> [String] {
    let finding = item.finding
    return [
        item.document, item.id, finding.severity.rawValue, finding.code, finding.page.map { "\($0)" } ?? "",
        finding.table ?? "",
        finding.cells.map { "\($0.table) row \($0.row + 1) column \($0.column + 1)" }.joined(separator: "; "),
        finding.message, finding.cause?.rawValue ?? "",
    ]
}

private func jsonList(of findings: [DocumentFinding]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array(findings, onLines: true) { writer, finding in
        writer.finding(finding.finding) { json in
            json.member("document", finding.document)
            json.member("id", finding.id)
        }
    }
    writer.endLine()
    return writer.bytes
}

private func page(of findings: [DocumentFinding], language: MessageLanguage) -> String {
    func say(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }
    var documents: [String] = []
    for item in findings where documents.last != item.document { documents.append(item.document) }
    let heads = [say("severity", "级别"), say("page", "页"), say("finding", "内容"), say("what to do", "处理")]
    let tables = documents.map { document in
        let rows = findings.filter { $0.document == document }.map { item in
            let finding = item.finding
            let texts = [
                finding.severity.rawValue, finding.page.map { "\($0)" } ?? "", finding.message,
                FindingKind.of(finding.code)?.remedy(in: language) ?? "",
            ]
            let cells = texts.map { "<td>\(escapeMarkup($0))</td>" }.joined()
            return
                "<tr class=\"\(finding.severity.rawValue)\" id=\"\(escapeMarkup("\(document)-\(item.id)"))\">\(cells)</tr>\n"
        }
        let head = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
        return "<table>\n<caption>\(escapeMarkup(document))</caption>\n<tr>\(head)</tr>\n\(rows.joined())</table>\n"
    }
    return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language.rawValue)">
        <head><meta charset="utf-8"/><title>\(say("Findings", "审核结果"))</title>
        <style>table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #999;padding:.3em .6em;text-align:left}
        caption{text-align:left;font-weight:bold}.error td:first-child{color:#b00}</style></head>
        <body>
        \(tables.joined())</body>
        </html>

        """
}
