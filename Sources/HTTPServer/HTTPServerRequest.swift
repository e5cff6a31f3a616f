public import HTTPTypes

/// A request as it arrived.
public struct HTTPServerRequest: Sendable {
    /// The method, in upper case.
    public var method: String

    /// The path as it was sent, still percent-encoded.
    public var path: String

    /// The text behind the first `?`, still percent-encoded; nil where there is none.
    public var query: String?

    /// The header fields.
    public var headers: HTTPHeaders

    /// The body.
    public var body: HTTPServerBody

    /// The body while it arrives, where the server was told to hand it out so: then ``body`` is empty.
    public var stream: BytePipe?

    /// Creates a request.
    public init(
        method: String,
        path: String,
        query: String? = nil,
        headers: HTTPHeaders = [:],
        body: HTTPServerBody = .bytes([])
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }
}
