import PDFReading
package import TableModel

/// Where the bytes of a document are.
package enum DocumentContent: Sendable {
    /// In the file at a path.
    case file(String)
    case bytes([UInt8])

    /// The content as reading takes it.
    var source: PDFSource {
        switch self {
        case .file(let path): .path(path)
        case .bytes(let bytes): .bytes(bytes)
        }
    }
}

/// Reads every table of a PDF, as `extract(from:options:)` does.
///
/// - Parameters:
///   - name: what the document is called in the output.
///   - opened: called with the number of pages the document says it has, before any is read.
package func extract(
    from content: DocumentContent, name: String, options: ExtractionOptions, opened: (_ pages: Int) -> Void
) throws(ExtractionError) -> Document {
    let file = try openFile(content.source, password: options.password)
    opened(file.pageCount)
    return try extract(from: file, name: name, options: options)
}
