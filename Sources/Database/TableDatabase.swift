internal import Geometry
public import TableModel

/// A database (SQLite) of any number of documents: their pages, tables, cells, repairs, paragraphs and findings.
///
/// The view `figures` has a row a figure with the header above and the name and code beside it, the view `wide` a row
/// for each row of a table, with the texts of the first 24 columns and, as JSON, of all of them. `value` is exact and
/// text, `number` the same as floating point. Rows, columns and tables are named as in the JSON.
public final class TableDatabase {
    let connection: Connection

    /// Marks the file as one of these databases: `RGRD` in ASCII.
    private static let applicationId = 0x5247_5244
    /// The version of the schema; a file of another one is refused.
    private static let schemaVersion = 1

    /// Opens the database at `path` and makes it where there is no such file, or makes one in memory.
    ///
    /// - Throws: `DatabaseError` where the file cannot be opened or holds something else.
    public init(path: String? = nil) throws(DatabaseError) {
        connection = try Connection(path: path ?? ":memory:")
        let id = try connection.number("PRAGMA application_id")
        let version = try connection.number("PRAGMA user_version")
        let isNew = try connection.number("SELECT count(*) FROM sqlite_schema") == 0
        try connection.execute("PRAGMA foreign_keys = ON")
        if isNew {
            let schema = String(decoding: PackageResources.schema_sql, as: UTF8.self)
            try connection.execute(
                """
                BEGIN; \(schema)
                PRAGMA application_id = \(Self.applicationId); PRAGMA user_version = \(Self.schemaVersion); COMMIT
                """)
        } else if id != Self.applicationId || version != Self.schemaVersion {
            throw DatabaseError(reason: "it is a database of another program or version")
        }
    }

    /// Writes a document in place of one of the same name, as a whole or not at all.
    public func replace(_ document: Document) throws(DatabaseError) {
        try connection.execute("BEGIN IMMEDIATE")
        do {
            try Statement("DELETE FROM documents WHERE name = ?", on: connection).run([.text(document.name)])
            var writer = try DocumentWriter(connection)
            try writer.write(document)
            try connection.execute("COMMIT")
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
    }

    /// The bytes of the database's file.
    public func bytes() throws(DatabaseError) -> [UInt8] { try connection.serialize() }
}
