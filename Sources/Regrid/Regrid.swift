public import TableModel

/// Reads tables from PDFs.
public enum Regrid {
    /// Reads every table of the PDF at `path`.
    ///
    /// - Parameters:
    ///   - path: a file path.
    ///   - options: what to read and how.
    /// - Returns: the document with its tables, running text and findings.
    /// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
    public static func extract(
        from path: String, options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Document {
        throw .unreadable(path: path, reason: "reading is not built yet")
    }

    /// Reads every table of the PDF in `bytes`; `name` is what the document is called in the output.
    ///
    /// - Throws: `ExtractionError` where nothing can be read; trouble on single pages becomes findings.
    public static func extract(
        from bytes: [UInt8], name: String, options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Document {
        throw .empty
    }
}
