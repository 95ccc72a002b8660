internal import Database
public import TableModel

/// Writes a database (SQLite) that holds the one document; see `TableDatabase`.
public struct DatabaseExporter: Exporter {
    /// Makes the exporter; it has no settings.
    public init() {}

    /// `sqlite`.
    public var fileExtension: String { "sqlite" }

    /// The bytes of the database's file.
    public func stream(_ document: Document) throws(ExportError) -> [UInt8] {
        do {
            let database = try TableDatabase()
            try database.replace(document)
            return try database.bytes()
        } catch {
            throw ExportError(reason: error.description)
        }
    }
}
