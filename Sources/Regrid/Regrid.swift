import CellTyping
import Geometry
import PDFReading
import PageModel
import TableLayout
public import TableModel
import TableRepair

/// Reads tables from PDFs.
public enum Regrid {
    /// Reads every table of the PDF at `path`.
    ///
    /// - Parameters:
    ///   - path: a file path; its last part names the document in the output.
    ///   - options: what to read and how.
    /// - Returns: the document with its tables, running text and findings.
    /// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
    public static func extract(
        from path: String, options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Document {
        let file = try openFile(.path(path), password: options.password)
        return try extract(from: file, name: String(path.split(separator: "/").last ?? ""), options: options)
    }

    /// Reads every table of the PDF in `bytes`; `name` is what the document is called in the output.
    ///
    /// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
    public static func extract(
        from bytes: [UInt8], name: String, options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Document {
        let file = try openFile(.bytes(bytes), password: options.password)
        return try extract(from: file, name: name, options: options)
    }

    private static func extract(
        from file: PDFFile, name: String, options: ExtractionOptions
    ) throws(ExtractionError) -> Document {
        let count = file.pageCount
        let numbers = options.pages?.pages(upTo: count) ?? Array(1...count)
        let missing = options.pages?.firstMissing(upTo: count)
        if numbers.isEmpty { throw .noSuchPage(page: missing ?? 1, count: count) }
        let pages = numbers.map { layOutPage(file.page($0)) }
        let layout = layOutDocument(pages, joinsPages: options.joinsPages)
        var document = Document(
            name: name,
            pages: pages.map { PageSize(number: $0.number, width: $0.rotation.width, height: $0.rotation.height) },
            tables: layout.tables, paragraphs: layout.paragraphs, findings: layout.findings)
        if let missing {
            document.findings.append(
                Finding(
                    severity: .error, code: "no-such-page",
                    message: ExtractionError.noSuchPage(page: missing, count: count).description))
        }
        if document.tables.isEmpty {
            document.findings.append(
                Finding(severity: .info, code: "no-tables", message: "no tables were found"))
        }
        return typeCells(of: options.repairs ? repairDocument(document) : document)
    }
}

/// Opens a PDF, or says why nothing can be read from it.
func openFile(_ source: PDFSource, password: String?) throws(ExtractionError) -> PDFFile {
    do {
        return try PDFFile(source, password: password)
    } catch {
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
