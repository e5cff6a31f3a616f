/// Whatever carries a request to a server and brings its answer back.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for the whole answer, whatever its status.
    ///
    /// - Throws: ``HTTPClientError`` where no answer came; a status of failure is an answer.
    func send(_ request: HTTPRequest) async throws(HTTPClientError) -> HTTPResponse
}
