internal import CSqlite3

/// A connection to an SQLite database.
///
/// It is not `Sendable`: one actor or one `Mutex` owns it. Calls block while
/// the disk works, so the actor has an executor of its own. Statements are
/// prepared once and kept. See <https://sqlite.org/cintro.html>.
@safe public final class SQLiteDatabase {
    private let pointer: OpaquePointer
    private var statements: [String: SQLiteStatement] = [:]
    private var depth = 0

    /// Opens a database, and makes it where it is missing.
    ///
    /// The journal is a write-ahead log; foreign keys are enforced.
    ///
    /// - Parameters:
    ///   - path: The file, or `:memory:`.
    ///   - isSynchronous: Whether each transaction is on the disk before it
    ///     returns. Without, a loss of power may undo the last ones but never
    ///     harms the file; the death of the process undoes nothing.
    ///   - busyTimeout: How long to wait for another process.
    /// - Throws: ``SQLiteError`` with code `unusableFile`, `busy` or `disk`.
    public init(
        path: String,
        isSynchronous: Bool = false,
        busyTimeout: Duration = .seconds(5)
    ) throws(SQLiteError) {
        var pointer: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let result = unsafe sqlite3_open_v2(path, &pointer, flags, nil)
        guard result == SQLITE_OK, let pointer = unsafe pointer else {
            let message = unsafe String(cString: sqlite3_errstr(result))
            unsafe sqlite3_close_v2(pointer)
            throw .failed(result, "\(message): \(path)")
        }
        unsafe self.pointer = pointer
        unsafe sqlite3_extended_result_codes(pointer, 1)
        let (seconds, attoseconds) = busyTimeout.components
        unsafe sqlite3_busy_timeout(pointer, Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
        try self.execute("pragma journal_mode = wal")
        try self.execute("pragma synchronous = \(isSynchronous ? "full" : "normal")")
        try self.execute("pragma foreign_keys = on")
    }

    deinit {
        self.statements = [:]
        unsafe sqlite3_close_v2(self.pointer)
    }

    /// The number of rows that the last statement changed.
    public var changes: Int { unsafe Int(sqlite3_changes64(self.pointer)) }

    /// The row id of the last row that was inserted.
    public var lastInsertedRowID: Int64 { unsafe sqlite3_last_insert_rowid(self.pointer) }

    /// Runs any number of statements without values, such as a schema.
    ///
    /// - Throws: ``SQLiteError``, mostly with code `statement` or `constraint`.
    public func execute(_ script: String) throws(SQLiteError) {
        let result = unsafe sqlite3_exec(self.pointer, script, nil, nil, nil)
        guard result == SQLITE_OK else {
            throw unsafe .failed(result, String(cString: sqlite3_errmsg(self.pointer)))
        }
    }

    /// Runs one statement.
    ///
    /// - Returns: The number of rows that it changed.
    /// - Throws: ``SQLiteError``, mostly with code `statement` or `constraint`.
    @discardableResult
    public func run(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> Int {
        try self.forEachRow(sql, values) { (_) throws(SQLiteError) in true }
        return self.changes
    }

    /// Runs one query.
    ///
    /// - Returns: All its rows.
    /// - Throws: ``SQLiteError``, mostly with code `statement`.
    public func rows(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> [SQLiteRow] {
        var rows: [SQLiteRow] = []
        try self.forEachRow(sql, values) { (row) throws(SQLiteError) in
            rows.append(row)
            return true
        }
        return rows
    }

    /// Runs one query for its first row.
    ///
    /// - Throws: ``SQLiteError``, mostly with code `statement`.
    public func firstRow(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> SQLiteRow? {
        var first: SQLiteRow?
        try self.forEachRow(sql, values) { (row) throws(SQLiteError) in
            first = row
            return false
        }
        return first
    }

    /// Runs one query row by row.
    ///
    /// - Parameters:
    ///   - sql: The query.
    ///   - values: The values of its parameters.
    ///   - body: Takes a row; false ends the query.
    /// - Throws: ``SQLiteError``, mostly with code `statement`, or what `body` throws.
    public func forEachRow(
        _ sql: String,
        _ values: [SQLiteValue] = [],
        _ body: (SQLiteRow) throws(SQLiteError) -> Bool
    ) throws(SQLiteError) {
        // Taken out while it runs, so that the same text may be run inside the loop.
        let kept = self.statements.removeValue(forKey: sql)
        let statement = if let kept { kept } else { try unsafe SQLiteStatement(sql, on: self.pointer) }
        defer {
            statement.reset()
            self.statements[sql] = statement
        }
        try statement.bind(values)
        while let row = try statement.step() {
            guard try body(row) else {
                return
            }
        }
    }

    /// Runs a body in a transaction, which an error undoes.
    ///
    /// Inside another transaction it is a savepoint.
    ///
    /// - Throws: ``SQLiteError``, or what the body throws.
    public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        let level = self.depth
        try self.execute(level == 0 ? "begin immediate" : "savepoint level_\(level)")
        self.depth = level + 1
        do {
            let value = try body()
            try self.execute(level == 0 ? "commit" : "release level_\(level)")
            self.depth = level
            return value
        } catch {
            self.depth = level
            // Some errors have rolled back already; then there is nothing left to undo.
            try? self.execute(level == 0 ? "rollback" : "rollback to level_\(level); release level_\(level)")
            throw error
        }
    }
}
