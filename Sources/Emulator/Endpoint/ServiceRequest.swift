public import HTTPServer
public import HTTPTypes

/// One request to the AWS endpoint, after its signature was checked.
public struct ServiceRequest: Sendable {
    /// The method, in upper case.
    public var method: String

    /// The path as it was sent, still percent-encoded, without the query.
    public var path: String

    /// The query's items in order, percent-decoded; a name without `=` has an empty value.
    public var query: [(name: String, value: String)]

    /// The header fields.
    public var headers: HTTPHeaders

    /// The body, decoded from aws-chunked where the client sent it so.
    public var body: HTTPServerBody

    /// The identifier of this request, a UUID; the answer carries it too.
    public var requestID: String

    /// The region of the signature's scope, or of the emulator.
    public var region: String

    /// Creates a request.
    public init(
        method: String,
        path: String,
        query: [(name: String, value: String)],
        headers: HTTPHeaders,
        body: HTTPServerBody,
        requestID: String,
        region: String
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.requestID = requestID
        self.region = region
    }

    /// The first value of a query item.
    public func queryValue(_ name: String) -> String? {
        self.query.first { $0.name == name }?.value
    }
}
