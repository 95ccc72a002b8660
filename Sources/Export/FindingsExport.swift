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

/// Writes findings as a JSON list: each as in the contract, with the keys `document` and `id` in front.
public func writeFindings(_ findings: [DocumentFinding]) -> [UInt8] {
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
