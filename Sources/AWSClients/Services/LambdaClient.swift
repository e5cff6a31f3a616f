internal import Cryptography
internal import HTTPClient
internal import HTTPTypes
internal import JSONDocument

/// Invokes Lambda functions.
public struct LambdaClient: Sendable {
    /// Whether the caller waits for the function.
    public enum InvocationType: String, Sendable, Hashable {
        /// The answer holds what the function returned.
        case requestResponse = "RequestResponse"
        /// The event is queued, and the answer comes at once.
        case event = "Event"
        /// Only the permission is checked.
        case dryRun = "DryRun"
    }

    /// What came of an invocation.
    public struct Invocation: Sendable, Hashable {
        /// The status: 200, 202 for an event, 204 for a dry run.
        public let status: Int
        /// `Unhandled` where the function failed; the payload tells how.
        public let functionError: String?
        /// What the function returned, or its error.
        public let payload: [UInt8]
        /// The end of what it logged, where that was asked for.
        public let logTail: String?
        /// The name of the invocation.
        public let requestID: String?
    }

    private let connection: ServiceConnection
    private let root: String

    /// Creates a client.
    public init(_ configuration: AWSConfiguration) {
        self.connection = ServiceConnection(configuration, service: "lambda")
        self.root =
            configuration.endpoint(of: "LAMBDA") ?? "https://lambda.\(configuration.region).\(configuration.domain)"
    }

    /// Invokes a function once; nothing is repeated, because the function may have run.
    ///
    /// - Parameters:
    ///   - function: The name or ARN.
    ///   - payload: The event, as JSON.
    ///   - type: Whether to wait for the result.
    ///   - withLog: Whether to return the last 4 KB that it logged.
    /// - Returns: The result, also where the function failed.
    /// - Throws: ``AWSServiceError`` with the service's code, or one of its own.
    public func invoke(
        _ function: String,
        payload: [UInt8],
        type: InvocationType = .requestResponse,
        withLog: Bool = false
    ) async throws(AWSServiceError) -> Invocation {
        var request = HTTPRequest(
            method: "POST",
            url: "\(self.root)/2015-03-31/functions/\(PercentEncoding.encode(function))/invocations",
            headers: ["Content-Type": "application/json", "X-Amz-Invocation-Type": type.rawValue],
            body: payload
        )
        if withLog {
            request.headers["X-Amz-Log-Type"] = "Tail"
        }
        let response = try await self.connection.send(request, retry: .once) {
            JSONService.failure($0, service: "lambda")
        }
        let log = response.headers["X-Amz-Log-Result"].flatMap { Base64.decode($0) }
        return Invocation(
            status: response.status,
            functionError: response.headers["X-Amz-Function-Error"],
            payload: response.body,
            logTail: log.map { String(decoding: $0, as: UTF8.self) },
            requestID: response.headers["x-amzn-RequestId"]
        )
    }
}
