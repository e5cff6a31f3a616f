public import HTTPTypes

/// What a server answered.
public struct HTTPResponse: Sendable, Hashable {
    /// The status code.
    public var status: Int

    /// The header fields, and the trailing ones behind them.
    public var headers: HTTPHeaders

    /// The body; empty where a sink took it.
    public var body: [UInt8]

    /// Whether the status is one of success: 200 to 299.
    public var isSuccess: Bool { (200..<300).contains(self.status) }

    /// Creates an answer.
    public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
