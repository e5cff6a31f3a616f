extension InvocationRefusal {
    /// There is no such function.
    static func unknownFunction(_ arn: String) -> Self {
        Self(code: "ResourceNotFoundException", status: 404, message: "Function not found: \(arn)")
    }

    /// All reserved instances are busy.
    static let throttled = Self(
        code: "TooManyRequestsException",
        status: 429,
        message: "Rate Exceeded.",
        reason: "ReservedFunctionConcurrentInvocationLimitExceeded"
    )

    /// The event is not JSON.
    static func invalidEvent(_ reason: String) -> Self {
        Self(
            code: "InvalidRequestContentException",
            status: 400,
            message: "Could not parse request body into json: Could not parse payload into json: \(reason)"
        )
    }

    /// The event has more bytes than Lambda takes, or queues.
    static func eventTooLarge(limit: Int) -> Self {
        Self(
            code: "RequestEntityTooLargeException",
            status: 413,
            message: "Request must be smaller than \(limit) bytes for the InvokeFunction operation"
        )
    }

    /// The local cloud is about to end.
    static let stopping = Self(code: "ServiceException", status: 500, message: "The local cloud is stopping.")

    /// The event cannot be kept.
    static func notKept(_ error: LocalCloudError) -> Self {
        Self(code: "ServiceException", status: 500, message: "The event was not accepted: \(error).")
    }
}
