/// How much a log line matters; the names are those of `AWS_LAMBDA_LOG_LEVEL`.
public enum LogLevel: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Every step.
    case trace = "TRACE"
    /// What helps to find a fault.
    case debug = "DEBUG"
    /// What happened, once per invocation.
    case info = "INFO"
    /// Something is odd, and the work goes on.
    case warn = "WARN"
    /// The invocation failed.
    case error = "ERROR"
    /// The process cannot go on.
    case fatal = "FATAL"

    /// Whether one level matters less than another.
    public static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
