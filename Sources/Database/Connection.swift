internal import CSQLite

/// Why a database could not be read or written.
public struct DatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What SQLite says, or what is wrong with the file.
    public var reason: String

    /// The reason.
    public var description: String { reason }
}

/// A connection to a database.
@safe
final class Connection {
    private let connection: OpaquePointer

    /// Opens the file at `path` and makes it where it is missing; `:memory:` is a database in memory.
    init(path: String) throws(DatabaseError) {
        var opened: OpaquePointer?
        let outcome = unsafe sqlite3_open(path, &opened)
        guard let connection = unsafe opened else { throw DatabaseError(reason: "no memory is left") }
        guard outcome == SQLITE_OK else {
            let reason = unsafe String(cString: sqlite3_errmsg(connection))
            _ = unsafe sqlite3_close(connection)
            throw DatabaseError(reason: reason)
        }
        unsafe self.connection = unsafe connection
        _ = unsafe sqlite3_busy_timeout(connection, Self.patience)
    }

    deinit { _ = unsafe sqlite3_close_v2(connection) }

    /// How many milliseconds to wait for another program that writes to the file.
    private static let patience: Int32 = 10_000

    /// What went wrong last.
    var failure: DatabaseError { unsafe DatabaseError(reason: String(cString: sqlite3_errmsg(connection))) }

    var lastInsertedRow: Int { unsafe Int(sqlite3_last_insert_rowid(connection)) }

    /// Runs statements that give nothing back.
    func execute(_ sql: String) throws(DatabaseError) {
        guard unsafe sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// The number that a query gives.
    func number(_ sql: String) throws(DatabaseError) -> Int {
        let statement = unsafe try prepare(sql)
        defer { _ = unsafe sqlite3_finalize(statement) }
        guard unsafe sqlite3_step(statement) == SQLITE_ROW else { throw failure }
        return unsafe Int(sqlite3_column_int64(statement, 0))
    }

    func prepare(_ sql: String) throws(DatabaseError) -> OpaquePointer {
        var prepared: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK,
            let statement = unsafe prepared
        else { throw failure }
        return unsafe statement
    }

    /// The bytes of the database's file.
    func serialize() throws(DatabaseError) -> [UInt8] {
        var size: sqlite3_int64 = 0
        guard let bytes = unsafe sqlite3_serialize(connection, "main", &size, 0) else {
            throw DatabaseError(reason: "no memory is left")
        }
        defer { unsafe sqlite3_free(bytes) }
        return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: Int(size)))
    }
}
