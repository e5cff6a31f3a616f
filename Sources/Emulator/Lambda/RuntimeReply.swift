internal import HTTPServer
internal import HTTPTypes

/// What the Runtime API answers to a runtime, apart from events.
enum RuntimeReply: Sendable, Hashable {
    /// Accepted.
    case accepted
    /// The request id is not that of the current invocation.
    case invalidRequestID
    /// The response mode is none that Lambda knows.
    case invalidResponseMode
    /// The runtime is not at the point where it may do this.
    case invalidTransition(from: String, to: String)
    /// The response is larger than Lambda allows.
    case tooLarge
    /// A streamed response broke off.
    case truncated
    /// The instance has come to its end.
    case ended
    /// There is no such route.
    case notFound
    /// The request does not come from this machine.
    case foreign(String)
    /// Logs and telemetry are not offered; clients go on without.
    case notSupported(String)

    /// The most bytes of a response: 6 MiB and 100.
    static let payloadLimit = 6_291_556

    /// The most bytes of a response that is streamed to its caller: 200 MB.
    ///
    /// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html>
    static let streamLimit = 200 << 20

    /// The reply as HTTP, with the very bodies that AWS's own emulator sends.
    var response: HTTPServerResponse {
        switch self {
        case .accepted:
            return Self.json(202, #"{"status":"OK"}"#)
        case .invalidRequestID:
            return Self.error(400, "Invalid request ID", "InvalidRequestID")
        case .invalidResponseMode:
            return Self.error(400, "Invalid function response mode", "InvalidFunctionResponseMode")
        case .invalidTransition(let from, let to):
            let message =
                "State transition from \(from) to \(to) failed for runtime. Error: State transition is not allowed"
            return Self.error(403, message, "InvalidStateTransition")
        case .tooLarge:
            let message = "Exceeded maximum allowed payload size (\(Self.payloadLimit) bytes)."
            return Self.error(413, message, "RequestEntityTooLarge")
        case .truncated:
            return Self.error(400, "Response stream was cut off", "TruncatedResponse")
        case .ended:
            return Self.error(500, "Internal Server Error", "InternalServerError")
        case .notFound:
            return Self.error(404, "Not found", "NotFound")
        case .foreign(let objection):
            return Self.error(403, objection, "Forbidden")
        case .notSupported(let api):
            return Self.error(202, "\(api) API is not supported", "\(api).NotSupported")
        }
    }

    private static func error(_ status: Int, _ message: String, _ type: String) -> HTTPServerResponse {
        Self.json(status, #"{"errorMessage":"\#(message)","errorType":"\#(type)"}"#)
    }

    private static func json(_ status: Int, _ text: String) -> HTTPServerResponse {
        HTTPServerResponse(
            status: status,
            headers: ["Content-Type": "application/json"],
            body: .bytes([UInt8]((text + "\n").utf8))
        )
    }
}
