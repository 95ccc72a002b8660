internal import CSQLite

/// A value of a column.
enum ColumnValue {
    case null
    case integer(Int)
    case real(Double)
    case text(String)

    /// A number; nil is null.
    static func optional(_ value: Int?) -> ColumnValue { value.map { .integer($0) } ?? .null }
    /// A text; nil is null.
    static func optional(_ value: String?) -> ColumnValue { value.map { .text($0) } ?? .null }
}

/// A prepared statement, run any number of times with other values.
@safe
final class Statement {
    private let statement: OpaquePointer
    private let connection: Connection

    init(_ sql: String, on connection: Connection) throws(DatabaseError) {
        unsafe self.statement = unsafe try connection.prepare(sql)
        self.connection = connection
    }

    deinit { unsafe sqlite3_finalize(statement) }

    /// Binds the values from left to right and runs the statement.
    ///
    /// - Returns: the id of the row that was inserted last.
    @discardableResult
    func run(_ values: [ColumnValue]) throws(DatabaseError) -> Int {
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
        let outcome = unsafe sqlite3_step(statement)
        // What is wrong with the step is known already.
        _ = unsafe sqlite3_reset(statement)
        guard outcome == SQLITE_DONE || outcome == SQLITE_ROW else { throw connection.failure }
        return connection.lastInsertedRow
    }

    private func bind(_ value: ColumnValue, at index: Int32) throws(DatabaseError) {
        let outcome =
            switch value {
            case .null: unsafe sqlite3_bind_null(statement, index)
            case .integer(let number): unsafe sqlite3_bind_int64(statement, index, Int64(number))
            case .real(let number): unsafe sqlite3_bind_double(statement, index, number)
            case .text(let text): bind(text, at: index)
            }
        guard outcome == SQLITE_OK else { throw connection.failure }
    }

    private func bind(_ text: String, at index: Int32) -> Int32 {
        // SQLite copies the text before the call returns.
        let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        // With the zero byte behind it, so that an empty text is no null pointer, which would bind NULL.
        let length = Int32(clamping: text.utf8.count)
        return unsafe sqlite3_bind_text(statement, index, text, length, copies)
    }
}
