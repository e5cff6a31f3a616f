/// The name of a field in log lines, in snake case.
///
/// All names that a program uses stand in one place: those of the platform
/// here, those of a program in one extension of its own.
public struct LogKey: RawRepresentable, Sendable, Hashable {
    /// The name.
    public let rawValue: String

    /// Creates a name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// When the line was written.
    public static let timestamp = Self(rawValue: "timestamp")
    /// How much it matters.
    public static let level = Self(rawValue: "level")
    /// What happened: a constant text.
    public static let message = Self(rawValue: "message")
    /// The invocation.
    public static let requestID = Self(rawValue: "request_id")
    /// The function.
    public static let functionName = Self(rawValue: "function_name")
    /// The stable name of an error.
    public static let errorType = Self(rawValue: "error_type")
    /// What an error says.
    public static let errorMessage = Self(rawValue: "error_message")
    /// Whether the same may succeed later.
    public static let isRetriable = Self(rawValue: "is_retriable")
    /// The status of an HTTP answer.
    public static let status = Self(rawValue: "status")
    /// The number of an attempt.
    public static let attempt = Self(rawValue: "attempt")
    /// A number of bytes.
    public static let bytes = Self(rawValue: "bytes")
    /// A span of time in milliseconds.
    public static let durationMilliseconds = Self(rawValue: "duration_ms")
}
