import CellTyping
// One import for those who use the library: what these modules declare is in every signature.
@_exported public import Export
@_exported public import Geometry
import PDFReading
import PageModel
import TableLayout
@_exported public import TableModel
import TableRepair

/// Reads every table of the PDF at `path`.
///
/// - Parameters:
///   - path: a file path; its last part names the document in the output.
///   - options: what to read and how.
/// - Returns: the document with its tables, running text and findings.
/// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
public func extract(
    from path: String, options: ExtractionOptions = ExtractionOptions()
) throws(ExtractionError) -> Document {
    try extract(
        from: openFile(.path(path), password: options.password), name: fileName(of: path), options: options)
}

/// Reads every table of the PDF in `bytes`, such as `Data` or an array.
///
/// - Parameters:
///   - bytes: the whole file; copied.
///   - name: what the document is called in the output.
///   - options: what to read and how.
/// - Returns: the document with its tables, running text and findings.
/// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
public func extract(
    from bytes: some Sequence<UInt8>, name: String, options: ExtractionOptions = ExtractionOptions()
) throws(ExtractionError) -> Document {
    try extract(from: openFile(.bytes(Array(bytes)), password: options.password), name: name, options: options)
}

/// Opens the PDF at `path` to read it page by page; see `PageSequence`.
///
/// - Parameters:
///   - path: a file path; its last part names the document in the output.
///   - options: what to read and how; `joinsPages` changes nothing.
/// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
public func pages(
    of path: String, options: ExtractionOptions = ExtractionOptions()
) throws(ExtractionError) -> PageSequence {
    try pages(of: openFile(.path(path), password: options.password), name: fileName(of: path), options: options)
}

/// Opens the PDF in `bytes`, such as `Data` or an array, to read it page by page; see `PageSequence`.
///
/// - Parameters:
///   - bytes: the whole file; copied.
///   - name: what the document is called in the output.
///   - options: what to read and how; `joinsPages` changes nothing.
/// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
public func pages(
    of bytes: some Sequence<UInt8>, name: String, options: ExtractionOptions = ExtractionOptions()
) throws(ExtractionError) -> PageSequence {
    try pages(of: openFile(.bytes(Array(bytes)), password: options.password), name: name, options: options)
}

/// Reads a document from the JSON of an earlier extraction, such as one corrected by hand, and types its cells anew.
///
/// A cell whose text is neither what its last repair made nor the figure of its `value` was corrected by hand: it gets
/// a repair by the rule `manual`.
///
/// - Throws: `JSONImportError` where the text is no JSON, a key is missing, or a table's cells do not tile its grid.
public func read(json: some Sequence<UInt8>) throws(JSONImportError) -> Document {
    var document = try JSONImporter().document(from: Array(json))
    for table in document.tables.indices {
        for cell in document.tables[table].cells.indices {
            document.tables[table].cells[cell].recordCorrectionOfRepair()
        }
    }
    return typeCells(of: document)
}

func extract(
    from file: PDFFile, name: String, options: ExtractionOptions
) throws(ExtractionError) -> Document {
    let selection = try SelectedPages(options.pages, of: file.pageCount)
    let queue = LayoutQueue(options: options.layout)
    for number in selection.numbers { queue.add(file.page(number)) }
    let pages = queue.finish()
    let layout = layOutDocument(pages, joinsPages: options.joinsPages, options: options.layout)
    var document = Document(layout, of: pages, name: name)
    document.findings += selection.findings
    if document.tables.isEmpty {
        document.findings.append(
            Finding(severity: .info, code: "no-tables", message: "no tables were found"))
    }
    return typeCells(of: options.repairs ? repairDocument(document) : document)
}

private func pages(
    of file: PDFFile, name: String, options: ExtractionOptions
) throws(ExtractionError) -> PageSequence {
    PageSequence(
        file: file, name: name, selection: try SelectedPages(options.pages, of: file.pageCount),
        options: options)
}

private func fileName(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
}

extension Document {
    /// A document from what layout found on `pages`.
    init(_ layout: DocumentLayout, of pages: [PageLayout], name: String) {
        self.init(
            name: name,
            pages: pages.map { PageSize(number: $0.number, width: $0.rotation.width, height: $0.rotation.height) },
            tables: layout.tables, paragraphs: layout.paragraphs, findings: layout.findings)
        // As exact as the JSON says it, so that a document that went through it is the same.
        for table in tables.indices { tables[table].confidence = (tables[table].confidence * 100).rounded() / 100 }
    }
}

/// Opens a PDF, or says why nothing can be read from it.
func openFile(_ source: PDFSource, password: String?) throws(ExtractionError) -> PDFFile {
    do {
        return try PDFFile(source, password: password)
    } catch {
        if error != .encrypted, let format = otherFormat(of: source) { throw .otherFormat(format) }
        switch error {
        case .unreadable(let reason): throw .unreadable(path: source.path, reason: reason)
        case .empty: throw .empty
        case .damaged(let reason): throw .notAPDF(reason: reason)
        case .encrypted: throw password == nil ? .passwordNeeded : .wrongPassword
        }
    }
}

extension PDFSource {
    /// The path; empty for a document in memory.
    fileprivate var path: String {
        if case .path(let path) = self { path } else { "" }
    }
}
