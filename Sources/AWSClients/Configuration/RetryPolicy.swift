/// How often and after which pauses a failed request is sent again.
///
/// The pause before attempt n is a random part of `base` doubled n - 1 times,
/// and never more than `cap`, so that many clients do not come back together.
public struct RetryPolicy: Sendable, Hashable {
    /// The most attempts, the first one included.
    public var maxAttempts: Int

    /// The longest possible pause before the second attempt.
    public var base: Duration

    /// The longest possible pause.
    public var cap: Duration

    /// Creates a policy.
    public init(maxAttempts: Int = 5, base: Duration = .milliseconds(100), cap: Duration = .seconds(10)) {
        self.maxAttempts = max(1, maxAttempts)
        self.base = base
        self.cap = cap
    }

    /// One attempt only.
    public static let once = Self(maxAttempts: 1)

    /// The pause behind a failed attempt.
    ///
    /// - Parameters:
    ///   - attempt: The number of the attempt that failed, from 1.
    ///   - fraction: A random number from 0 up to 1.
    /// - Returns: The pause.
    public func pause(after attempt: Int, fraction: Double) -> Duration {
        let doubled = self.base * (1 << min(max(attempt - 1, 0), 20))
        return min(doubled, self.cap) * fraction
    }
}
