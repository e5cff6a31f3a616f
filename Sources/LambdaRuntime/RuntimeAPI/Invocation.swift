internal import HTTPClient
internal import HTTPTypes
internal import JSONDocument

/// An event, with what its answer must name.
struct Invocation: Sendable {
    /// How long an invocation may last where the server does not say: Lambda's longest.
    private static let longestDuration = Duration.seconds(900)

    let requestID: String

    /// Names this attempt; a server that sends it wants it back with the answer.
    let invocationID: String?
    let event: [UInt8]
    private let headers: HTTPHeaders

    /// Reads the answer to a poll; nil where it names no request.
    init?(_ response: HTTPResponse) {
        guard let requestID = response.headers["Lambda-Runtime-Aws-Request-Id"], !requestID.isEmpty else {
            return nil
        }
        self.requestID = requestID
        self.invocationID = response.headers["Lambda-Runtime-Invocation-Id"]
        self.event = response.body
        self.headers = response.headers
    }

    func context(function: LambdaFunctionDescription, logger: JSONLogger, now: UnixTime) -> LambdaContext {
        LambdaContext(
            requestID: self.requestID,
            deadline: self.headers["Lambda-Runtime-Deadline-Ms"].flatMap { Int64($0) }
                .map { UnixTime(milliseconds: $0) } ?? now + Self.longestDuration,
            invokedFunctionARN: self.headers["Lambda-Runtime-Invoked-Function-Arn"] ?? "",
            traceID: self.headers["Lambda-Runtime-Trace-Id"],
            clientContext: self.json("Lambda-Runtime-Client-Context"),
            cognitoIdentity: self.json("Lambda-Runtime-Cognito-Identity"),
            tenantID: self.headers["Lambda-Runtime-Aws-Tenant-Id"],
            function: function,
            logger: logger
        )
    }

    /// A header that holds JSON; one that holds something else is no reason to fail.
    private func json(_ name: String) -> JSONValue? {
        self.headers[name].flatMap { try? JSONValue(parsing: $0) }
    }
}
