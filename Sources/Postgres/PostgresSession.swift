internal import BlockingExecutor

/// A database session whose blocking calls never occupy the cooperative pool.
public actor PostgresSession {
    private let executor = BlockingExecutor(label: "postgres")
    private var connection: PostgresConnection?

    /// The queue that this session's blocking calls run on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe self.executor.asUnownedSerialExecutor()
    }

    private init() {}

    /// Opens a session.
    ///
    /// - Parameter conninfo: A libpq connection string.
    /// - Returns: An open session.
    /// - Throws: ``PostgresError`` with code `connectionFailed`.
    public static func open(conninfo: String) async throws(PostgresError) -> PostgresSession {
        let session = PostgresSession()
        try await session.connect(conninfo)
        return session
    }

    private func connect(_ conninfo: String) throws(PostgresError) {
        self.connection = try PostgresConnection(conninfo: conninfo)
    }

    /// Runs one statement with parameters `$1`, `$2` …, or a text of several statements without.
    ///
    /// - Throws: ``PostgresError``.
    public func query(_ sql: String, parameters: [String?] = []) throws(PostgresError) -> PostgresResult {
        guard let connection = self.connection else { throw .connectionLost("the session is closed") }
        return try connection.execute(sql, parameters: parameters)
    }

    /// Sends rows to a `COPY … FROM STDIN`.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - next: Gives the next bytes in COPY's format; nil ends the rows.
    /// - Returns: What the server said of the whole COPY.
    /// - Throws: ``PostgresError``, also for what `next` throws: nothing is then copied.
    public func copyIn(_ sql: String, next: @Sendable () throws -> [UInt8]?) throws(PostgresError) -> PostgresResult {
        guard let connection = self.connection else { throw .connectionLost("the session is closed") }
        return try connection.copyIn(sql, next: next)
    }

    /// A handle that stops what this session is doing, from any thread.
    ///
    /// - Throws: ``PostgresError`` with code `connectionLost` after ``close()``.
    public func cancellation() throws(PostgresError) -> PostgresCancellation {
        guard let cancellation = self.connection?.cancellation else { throw .connectionLost("the session is closed") }
        return cancellation
    }

    /// The number of the process that serves this session.
    public var serverProcess: Int {
        self.connection?.serverProcess ?? 0
    }

    /// Closes the session; later calls fail.
    public func close() {
        self.connection = nil
    }
}
