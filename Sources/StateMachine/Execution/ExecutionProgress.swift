/// A step of an execution, for those who watch it.
public struct ExecutionProgress: Sendable, Hashable {
    /// What happened to a state.
    public enum Kind: Sendable, Hashable {
        /// It was entered.
        case entered
        /// It was left; since it was entered this long has passed.
        case exited(Duration)
        /// It failed for good, and nothing caught it.
        case failed(error: String?, cause: String?)
        /// It failed and goes on elsewhere.
        case caught(error: String?, next: String)
        /// It failed and is tried again.
        case retried(error: String?, attempt: Int, delay: Duration)
        /// A Map or Parallel has this many parts.
        case divided(parts: Int)
    }

    /// The states and parts around it, such as `["Transform", "#3"]`; empty at the top.
    public var path: [String]
    /// The state's name.
    public var state: String
    /// The state's type, such as `Task`.
    public var type: String
    /// What happened.
    public var kind: Kind
    /// In microseconds since 1970.
    public var time: Int64
}
