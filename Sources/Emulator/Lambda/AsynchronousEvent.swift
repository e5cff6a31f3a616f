/// One event that is delivered to a function without anyone waiting for the answer.
struct AsynchronousEvent: Sendable {
    /// The function.
    let function: FunctionResource

    /// The request id, the same for every attempt.
    let requestID: String

    /// The event.
    let payload: [UInt8]

    /// When it was accepted.
    let accepted: ContinuousClock.Instant

    /// How long it waits before its first attempt.
    var delay = Duration.zero
}
