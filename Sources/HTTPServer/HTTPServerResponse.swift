public import HTTPTypes

/// An answer to a request.
public struct HTTPServerResponse: Sendable {
    /// What is sent behind the header.
    public enum Body: Sendable {
        /// Bytes in memory.
        case bytes([UInt8])
        /// A part of a file, sent without copying it through this process.
        case file(path: String, offset: Int, count: Int)
        /// No bytes, with the `Content-Length` that a GET would have had: for HEAD.
        case headOnly(contentLength: Int)
        /// What comes out of a pipe, as it comes; where that breaks off, the connection does.
        case stream(BytePipe)
        /// These bytes of a body of a greater length, behind which the connection ends: for faults on purpose.
        case cut([UInt8], length: Int)
    }

    /// The status code.
    public var status: Int

    /// The header fields; `Content-Length` is added by the server.
    public var headers: HTTPHeaders

    /// The body.
    public var body: Body

    /// Creates an answer.
    public init(status: Int, headers: HTTPHeaders = [:], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
