/// A few connections that requests share; who comes when all are busy waits its turn.
///
/// A connection is made when it is first needed, and the one that was used last
/// is lent first, so that little traffic keeps few connections open.
public actor HTTPConnectionPool: HTTPTransport {
    private let options: HTTPConnectionOptions
    private let capacity: Int
    private var free: [HTTPConnection] = []
    private var made = 0
    private var waiting: [CheckedContinuation<HTTPConnection, Never>] = []

    /// Creates a pool.
    ///
    /// - Parameters:
    ///   - capacity: The most connections at a time; at least one.
    ///   - options: How each connection behaves.
    public init(capacity: Int = 4, options: HTTPConnectionOptions = HTTPConnectionOptions()) {
        self.capacity = max(1, capacity)
        self.options = options
    }

    /// Sends a request over a connection that is free, or the next that gets free.
    ///
    /// - Throws: ``HTTPClientError`` with the code of what prevented an answer.
    public func send(_ request: HTTPRequest) async throws(HTTPClientError) -> HTTPResponse {
        let connection = await self.borrow()
        defer { self.giveBack(connection) }
        return try await connection.send(request)
    }

    private func borrow() async -> HTTPConnection {
        if let connection = self.free.popLast() {
            return connection
        }
        if self.made < self.capacity {
            self.made += 1
            return HTTPConnection(options: self.options)
        }
        return await withCheckedContinuation { self.waiting.append($0) }
    }

    private func giveBack(_ connection: HTTPConnection) {
        if self.waiting.isEmpty {
            self.free.append(connection)
        } else {
            self.waiting.removeFirst().resume(returning: connection)
        }
    }
}
