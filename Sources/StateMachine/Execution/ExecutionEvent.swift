public import JSONDocument

/// What an execution is told by whoever drives it.
public enum ExecutionEvent: Sendable {
    /// It begins; once, before all else.
    case started
    /// A call was answered.
    case taskSucceeded(id: Int, output: JSONValue)
    /// A call failed, or could not be made.
    case taskFailed(id: Int, error: String, cause: String?)
    /// A timer's time has come.
    case timerFired(id: Int)
    /// Somebody stops it.
    case stopped(error: String?, cause: String?)
}
