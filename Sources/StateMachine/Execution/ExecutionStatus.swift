/// How far an execution is.
public enum ExecutionStatus: String, Sendable, Hashable {
    /// It runs.
    case running = "RUNNING"
    /// It ended with an output.
    case succeeded = "SUCCEEDED"
    /// It ended with an error.
    case failed = "FAILED"
    /// It took longer than its definition allows.
    case timedOut = "TIMED_OUT"
    /// Somebody stopped it.
    case aborted = "ABORTED"
}
