/// How an invocation that was run ended.
public struct InvocationOutcome: Sendable {
    /// The answer's bytes: the function's own, or the error document of Lambda.
    public var payload: [UInt8]

    /// Nil for success, else `Unhandled` as in `X-Amz-Function-Error`.
    public var functionError: String?

    /// The last 4 KiB of the log, with START, END and REPORT.
    public var logTail: [UInt8]

    /// The request id that the function saw, a UUID.
    public var requestID: String

    /// What the REPORT line tells; nil where nothing was run.
    public var report: InvocationReport?

    /// Creates an outcome.
    public init(
        payload: [UInt8],
        functionError: String?,
        logTail: [UInt8],
        requestID: String,
        report: InvocationReport? = nil
    ) {
        self.payload = payload
        self.functionError = functionError
        self.logTail = logTail
        self.requestID = requestID
        self.report = report
    }
}
