internal import CSqlite3

/// A prepared statement, finalised with its last reference.
///
/// It must not outlive its database; only ``SQLiteDatabase`` holds one.
@safe final class SQLiteStatement {
    private let pointer: OpaquePointer

    /// Prepares one statement.
    init(_ sql: String, on database: OpaquePointer) throws(SQLiteError) {
        var statement: OpaquePointer?
        let result = unsafe sqlite3_prepare_v3(
            database,
            sql,
            -1,
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &statement,
            nil
        )
        guard result == SQLITE_OK else {
            throw unsafe .failed(result, String(cString: sqlite3_errmsg(database)))
        }
        guard let statement = unsafe statement else {
            throw .statement("there is no statement in: \(sql)")
        }
        unsafe self.pointer = statement
    }

    deinit {
        unsafe sqlite3_finalize(self.pointer)
    }

    /// Binds all values, in order.
    func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
        let wanted = unsafe Int(sqlite3_bind_parameter_count(self.pointer))
        guard values.count == wanted else {
            throw .statement("the statement takes \(wanted) values, not \(values.count)")
        }
        for (offset, value) in values.enumerated() {
            let result = self.bind(value, Int32(offset + 1))
            guard result == SQLITE_OK else {
                throw unsafe .failed(result, String(cString: sqlite3_errstr(result)))
            }
        }
    }

    /// Steps to the next row; nil at the end.
    func step() throws(SQLiteError) -> SQLiteRow? {
        let result = unsafe sqlite3_step(self.pointer)
        switch result {
        case SQLITE_ROW:
            let count = unsafe sqlite3_column_count(self.pointer)
            return SQLiteRow(values: (0..<count).map { self.value($0) })
        case SQLITE_DONE:
            return nil
        default:
            let database = unsafe sqlite3_db_handle(self.pointer)
            throw unsafe .failed(sqlite3_extended_errcode(database), String(cString: sqlite3_errmsg(database)))
        }
    }

    /// Makes it ready for the next use.
    func reset() {
        unsafe sqlite3_reset(self.pointer)
        unsafe sqlite3_clear_bindings(self.pointer)
    }

    private func bind(_ value: SQLiteValue, _ index: Int32) -> Int32 {
        switch value {
        case .null:
            return unsafe sqlite3_bind_null(self.pointer, index)
        case .integer(let number):
            return unsafe sqlite3_bind_int64(self.pointer, index, number)
        case .real(let number):
            return unsafe sqlite3_bind_double(self.pointer, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    // A null pointer would bind NULL; empty text is not that.
                    guard let start = characters.baseAddress else {
                        return unsafe csqlite3_bind_text(self.pointer, index, "", 0)
                    }
                    return unsafe csqlite3_bind_text(self.pointer, index, start, UInt64(characters.count))
                }
            }
        case .blob(let bytes):
            return unsafe bytes.withUnsafeBytes {
                unsafe csqlite3_bind_blob(self.pointer, index, $0.baseAddress, UInt64($0.count))
            }
        }
    }

    private func value(_ column: Int32) -> SQLiteValue {
        switch unsafe sqlite3_column_type(self.pointer, column) {
        case SQLITE_INTEGER:
            return unsafe .integer(sqlite3_column_int64(self.pointer, column))
        case SQLITE_FLOAT:
            return unsafe .real(sqlite3_column_double(self.pointer, column))
        case SQLITE_TEXT:
            let bytes = unsafe UnsafeBufferPointer(
                start: sqlite3_column_text(self.pointer, column),
                count: Int(sqlite3_column_bytes(self.pointer, column))
            )
            return unsafe .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = unsafe UnsafeRawBufferPointer(
                start: sqlite3_column_blob(self.pointer, column),
                count: Int(sqlite3_column_bytes(self.pointer, column))
            )
            return unsafe .blob(Array(bytes))
        default:
            return .null
        }
    }
}
