/// Why a request brought no answer.
public struct HTTPClientError: Error, Sendable, Hashable {
    /// What kind of failure it was.
    public enum Code: String, Sendable, Hashable {
        /// The request cannot be sent: a malformed address or header.
        case invalidRequest
        /// The name of the host is not known.
        case hostNotFound
        /// No connection could be made.
        case connectionFailed
        /// The connection broke before the answer was complete.
        case connectionLost
        /// The time for connecting or for the exchange was over, or too few bytes came.
        case timedOut
        /// The server's certificate is not trusted, or no secure connection came about.
        case notTrusted
        /// The answer is not HTTP, or larger than allowed.
        case invalidResponse
        /// The task that waited was cancelled.
        case cancelled
        /// The sink that was to take the body refused it.
        case sinkFailed
    }

    /// What kind of failure it was.
    public let code: Code

    /// What happened, for people.
    public let message: String

    /// Whether the same request may well succeed a little later.
    public var isRetriable: Bool {
        switch self.code {
        case .hostNotFound, .connectionFailed, .connectionLost, .timedOut: true
        case .invalidRequest, .notTrusted, .invalidResponse, .cancelled, .sinkFailed: false
        }
    }

    /// Creates an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The request cannot be sent.
    static func invalidRequest(_ message: String) -> Self {
        Self(code: .invalidRequest, message: message)
    }

    /// The task that waited was cancelled.
    static let cancelled = Self(code: .cancelled, message: "the request was cancelled")

    /// The sink that was to take the body refused it.
    static func sinkFailed(_ error: any Error) -> Self {
        Self(code: .sinkFailed, message: "the body could not be taken: \(error)")
    }
}

extension HTTPClientError: CustomStringConvertible {
    /// The code and the message.
    public var description: String { "\(self.code.rawValue): \(self.message)" }
}
