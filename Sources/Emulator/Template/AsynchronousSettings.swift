/// How asynchronous events of a function are retried, and where they go at last.
public struct AsynchronousSettings: Sendable, Hashable {
    /// How often a failed event is tried again, 0 to 2.
    public var maximumRetries: Int

    /// How old an event may become, in seconds, 60 to 21,600.
    public var maximumAgeSeconds: Int

    /// The ARN that hears of events that succeeded.
    public var onSuccess: String?

    /// The ARN that hears of events that failed for good.
    public var onFailure: String?

    /// The ARN of the dead letter queue, which gets the bare event.
    public var deadLetterTarget: String?

    /// Creates settings; the defaults are those of AWS.
    public init(
        maximumRetries: Int = 2,
        maximumAgeSeconds: Int = 21_600,
        onSuccess: String? = nil,
        onFailure: String? = nil,
        deadLetterTarget: String? = nil
    ) {
        self.maximumRetries = maximumRetries
        self.maximumAgeSeconds = maximumAgeSeconds
        self.onSuccess = onSuccess
        self.onFailure = onFailure
        self.deadLetterTarget = deadLetterTarget
    }
}
