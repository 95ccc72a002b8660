public import TableModel
internal import Workbook

/// Writes a workbook (XLSX) with a sheet a table; see `writeWorkbook(of:)`.
public struct WorkbookExporter: Exporter {
    /// Makes the exporter; it has no settings.
    public init() {}

    /// `xlsx`.
    public var fileExtension: String { "xlsx" }

    /// The workbook.
    public func stream(_ document: Document) throws(ExportError) -> [UInt8] {
        do {
            return try writeWorkbook(of: document)
        } catch {
            throw ExportError(reason: error.description)
        }
    }
}
