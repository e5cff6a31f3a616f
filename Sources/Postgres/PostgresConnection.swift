internal import CLibpq
internal import Glibc

/// A connection to a PostgreSQL server; it closes with its last reference.
///
/// Every call blocks the calling thread.
@safe
final class PostgresConnection {
    private let pointer: OpaquePointer

    /// Opens a connection.
    ///
    /// - Parameter conninfo: A libpq connection string.
    /// - Throws: ``PostgresError`` with code `connectionFailed`.
    init(conninfo: String) throws(PostgresError) {
        guard let pointer = unsafe PQconnectdb(conninfo) else {
            throw .connectionFailed("libpq has no memory left")
        }
        guard unsafe PQstatus(pointer) == CONNECTION_OK else {
            let message = unsafe Self.line(PQerrorMessage(pointer))
            unsafe PQfinish(pointer)
            throw .connectionFailed(message)
        }
        unsafe self.pointer = pointer
        // Notices are the server's chatter (relation exists, skipping); they would go to standard error.
        unsafe PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    }

    deinit {
        unsafe PQfinish(self.pointer)
    }

    /// A handle that stops what this connection is doing.
    var cancellation: PostgresCancellation {
        unsafe PostgresCancellation(self.pointer)
    }

    /// The process that serves this connection.
    var serverProcess: Int {
        unsafe Int(PQbackendPID(self.pointer))
    }

    /// Runs one statement with parameters, or a text of several without.
    ///
    /// - Throws: ``PostgresError``.
    func execute(_ sql: String, parameters: [String?]) throws(PostgresError) -> PostgresResult {
        let result: OpaquePointer?
        if parameters.isEmpty {
            unsafe result = PQexec(self.pointer, sql)
        } else {
            unsafe result = Self.withCStrings(parameters) { values in
                unsafe PQexecParams(self.pointer, sql, Int32(values.count), nil, values.baseAddress, nil, nil, 0)
            }
        }
        defer { unsafe PQclear(result) }
        return try unsafe self.decode(result)
    }

    /// Sends rows to a `COPY … FROM STDIN`.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - next: Gives the next bytes in COPY's format; nil ends the rows.
    /// - Returns: What the server said of the whole COPY.
    /// - Throws: ``PostgresError``, also for what `next` throws.
    func copyIn(_ sql: String, next: () throws -> [UInt8]?) throws(PostgresError) -> PostgresResult {
        let start = unsafe PQexec(self.pointer, sql)
        let status = unsafe PQresultStatus(start)
        guard status == PGRES_COPY_IN else {
            defer { unsafe PQclear(start) }
            _ = try unsafe self.decode(start)
            throw .copyFailed("the statement is no COPY … FROM STDIN")
        }
        unsafe PQclear(start)

        var failure: String?
        do {
            while failure == nil, let bytes = try next() {
                let sent = unsafe bytes.withUnsafeBytes { buffer in
                    unsafe PQputCopyData(
                        self.pointer,
                        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                        Int32(buffer.count)
                    )
                }
                if sent != 1 {
                    failure = self.lastError
                }
            }
        } catch {
            failure = String(describing: error)
        }
        let isEnded = unsafe PQputCopyEnd(self.pointer, failure) == 1
        var last: Result<PostgresResult, PostgresError> = .failure(.copyFailed(failure ?? "the server did not answer"))
        while let result = unsafe PQgetResult(self.pointer) {
            last = Result { () throws(PostgresError) in try unsafe self.decode(result) }
            unsafe PQclear(result)
        }
        if let failure {
            throw .copyFailed(failure)
        }
        guard isEnded else {
            throw .connectionLost(self.lastError)
        }
        return try last.get()
    }

    /// What libpq says went wrong last.
    private var lastError: String {
        unsafe Self.line(PQerrorMessage(self.pointer))
    }

    private func decode(_ result: OpaquePointer?) throws(PostgresError) -> PostgresResult {
        switch unsafe PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
            return unsafe Self.values(of: result)
        default:
            guard unsafe PQstatus(self.pointer) == CONNECTION_OK else {
                throw .connectionLost(self.lastError)
            }
            let state = unsafe Self.field(clibpq_diag_sqlstate, of: result)
            let primary = unsafe Self.field(clibpq_diag_message_primary, of: result)
            throw .statementFailed(
                primary ?? self.lastError,
                sqlState: state,
                position: unsafe Self.field(clibpq_diag_statement_position, of: result).flatMap { Int($0) }
            )
        }
    }

    private static func values(of result: OpaquePointer?) -> PostgresResult {
        let columns = unsafe (0..<PQnfields(result)).map { index in
            unsafe PostgresResult.Column(
                name: String(cString: PQfname(result, index)),
                typeID: PQftype(result, index),
                typeModifier: Int(PQfmod(result, index))
            )
        }
        let rows = unsafe (0..<PQntuples(result)).map { row in
            (0..<Int32(columns.count)).map { column -> String? in
                guard unsafe PQgetisnull(result, row, column) == 0 else { return nil }
                let bytes = unsafe UnsafeRawBufferPointer(
                    start: PQgetvalue(result, row, column),
                    count: Int(PQgetlength(result, row, column))
                )
                return unsafe String(decoding: bytes, as: UTF8.self)
            }
        }
        let affected = unsafe String(cString: PQcmdTuples(result))
        let commandTag = unsafe String(cString: PQcmdStatus(result))
        return PostgresResult(columns: columns, rows: rows, rowsAffected: Int(affected), commandTag: commandTag)
    }

    private static func field(_ code: Int32, of result: OpaquePointer?) -> String? {
        guard let text = unsafe PQresultErrorField(result, code) else { return nil }
        return unsafe String(cString: text)
    }

    /// libpq's message without its line breaks.
    private static func line(_ text: UnsafePointer<CChar>?) -> String {
        guard let text = unsafe text else { return "no message" }
        return unsafe String(cString: text).split(separator: "\n").joined(separator: "; ")
    }

    private static func withCStrings<Value>(
        _ strings: [String?],
        _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Value
    ) -> Value {
        var copies: [UnsafePointer<CChar>?] = unsafe []
        for string in strings {
            if let string {
                unsafe copies.append(UnsafePointer(strdup(string)))
            } else {
                unsafe copies.append(nil)
            }
        }
        defer {
            for index in unsafe copies.indices {
                unsafe free(UnsafeMutablePointer(mutating: copies[index]))
            }
        }
        return unsafe copies.withUnsafeBufferPointer { unsafe body($0) }
    }
}
