/// Why an AWS service did not do what it was asked to.
///
/// The code is the service's own (`NoSuchKey`, `ThrottlingException`), or one
/// of ``OwnCode`` where no service answered.
public struct AWSServiceError: Error, Sendable, Hashable {
    /// The codes of failures that no service reported.
    public enum OwnCode: String, Sendable, Hashable {
        /// No answer came, for a reason of the network.
        case connectionFailed = "ConnectionFailed"
        /// The task that waited was cancelled.
        case cancelled = "Cancelled"
        /// The answer cannot be understood.
        case invalidResponse = "InvalidResponse"
        /// Nothing to sign requests with was found.
        case noCredentials = "NoCredentials"
        /// A statement in the warehouse ended in an error.
        case statementFailed = "StatementFailed"
        /// A statement in the warehouse was cancelled.
        case statementAborted = "StatementAborted"
        /// A statement in the warehouse had not ended at the deadline.
        case statementStillRunning = "StatementStillRunning"
    }

    /// The service's name for signing, such as `s3`.
    public let service: String

    /// The service's code, or one of ``OwnCode``.
    public let code: String

    /// What happened, for people, in the service's words.
    public let message: String

    /// The status of the answer; nil where none came.
    public let status: Int?

    /// The service's name for the request, for its support.
    public let requestID: String?

    /// Whether the same request may well succeed a little later.
    public let isRetriable: Bool

    /// Whether a condition of the request did not hold: the object is there already, or has changed.
    public var isPreconditionFailed: Bool { self.status == 412 }

    /// Whether the thing asked for is not there.
    public var isNotFound: Bool { self.status == 404 }

    /// Creates an error from what a service answered.
    public init(service: String, code: String, message: String, status: Int?, requestID: String? = nil) {
        self.service = service
        self.code = code
        self.message = message
        self.status = status
        self.requestID = requestID
        self.isRetriable = Self.isTransient(code: code, status: status)
    }

    /// Creates an error of our own.
    init(_ code: OwnCode, service: String, message: String, isRetriable: Bool = false) {
        self.service = service
        self.code = code.rawValue
        self.message = message
        self.status = nil
        self.requestID = nil
        self.isRetriable = isRetriable
    }

    /// Among them what SDKs try again with a new signature: the clock was set meanwhile.
    private static let transientCodes: Set = [
        "RequestTimeTooSkewed",
        "ActiveSessionsExceededException", "ActiveStatementsExceededException", "BandwidthLimitExceeded",
        "ConditionalRequestConflict", "EC2ThrottledException", "InternalError", "OperationAborted",
        "PriorRequestNotComplete", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException",
        "RequestTimeout", "RequestTimeoutException", "SlowDown", "Throttling", "ThrottledException",
        "ThrottlingException", "TooManyRequestsException", "TransactionInProgressException",
    ]

    private static func isTransient(code: String, status: Int?) -> Bool {
        [429, 500, 502, 503, 504].contains(status) || Self.transientCodes.contains(code)
    }
}

extension AWSServiceError: CustomStringConvertible {
    /// Service, code, message and the request's name.
    public var description: String {
        let request = self.requestID.map { " (request \($0))" } ?? ""
        return "\(self.service) \(self.code): \(self.message)\(request)"
    }
}
