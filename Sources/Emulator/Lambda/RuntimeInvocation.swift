internal import HTTPTypes

/// One event on its way to a function's runtime.
struct RuntimeInvocation: Sendable, Hashable {
    /// The request id that the function sees, a UUID.
    var requestID: String

    /// The event.
    var payload: [UInt8]

    /// The function's ARN as it was invoked.
    var functionARN: String

    /// The trace header, `Root=…;Parent=…;Sampled=…`.
    var traceID: String

    /// The client context, JSON text; nil where the caller gave none.
    var clientContext: String?

    /// Where a streamed response goes as it comes; nil where the caller wants it whole.
    var responseStream: BytePipe?

    /// How long the function may take.
    var timeout: Duration
}
