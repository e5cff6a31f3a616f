internal import BlockingExecutor

/// One lasting connection, through one libcurl handle on a thread of its own.
///
/// Requests go out one after the other. The connection is kept open between
/// requests to the same host and made anew where the server has closed it.
/// Proxies of the environment are ignored, redirects are not followed, and no
/// `Expect: 100-continue` is sent. Cancelling the task ends a wait at once.
public actor HTTPConnection: HTTPTransport {
    private nonisolated let executor = BlockingExecutor(label: "HTTPConnection")
    private let handle = CurlHandle()
    private let options: HTTPConnectionOptions

    /// The thread on which libcurl may block.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe self.executor.asUnownedSerialExecutor()
    }

    /// Creates a connection, which is opened with the first request.
    public init(options: HTTPConnectionOptions = HTTPConnectionOptions()) {
        self.options = options
    }

    /// Sends a request and waits for the whole answer, whatever its status.
    ///
    /// - Throws: ``HTTPClientError`` with the code of what prevented an answer.
    public func send(_ request: HTTPRequest) async throws(HTTPClientError) -> HTTPResponse {
        try await unsafe self.perform(request, sink: nil, HTTPCancellation())
    }

    /// Sends a request that something else than its task may end, and waits for the whole answer.
    ///
    /// - Throws: ``HTTPClientError`` with the code of what prevented an answer.
    public func send(
        _ request: HTTPRequest,
        cancellation: HTTPCancellation
    ) async throws(HTTPClientError) -> HTTPResponse {
        try await unsafe self.perform(request, sink: nil, cancellation)
    }

    /// Sends a request and hands the body of a success to a sink, piece by piece.
    ///
    /// The body of any other status is collected in the response. The sink runs
    /// on the connection's thread and may block; the bytes are lent for the call.
    ///
    /// - Throws: ``HTTPClientError`` with the code of what prevented an answer, or
    ///   `sinkFailed` where the sink threw.
    public func send(
        _ request: HTTPRequest,
        sink: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void
    ) async throws(HTTPClientError) -> HTTPResponse {
        try await unsafe self.perform(request, sink: sink, HTTPCancellation())
    }

    private func perform(
        _ request: HTTPRequest,
        sink: (@Sendable (UnsafeRawBufferPointer) throws -> Void)?,
        _ cancellation: HTTPCancellation
    ) async throws(HTTPClientError) -> HTTPResponse {
        cancellation.attach(to: self.handle)
        let result: Result<HTTPResponse, HTTPClientError> = await withTaskCancellationHandler {
            do throws(HTTPClientError) {
                let transfer = unsafe CurlTransfer(sink: sink)
                return .success(
                    try self.handle.perform(request, self.options, transfer, cancellation)
                )
            } catch {
                return .failure(error)
            }
        } onCancel: {
            cancellation.cancel()
        }
        return try result.get()
    }
}
