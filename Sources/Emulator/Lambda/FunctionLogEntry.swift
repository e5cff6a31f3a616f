/// Something that happened in a function or that it wrote.
public struct FunctionLogEntry: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// A line that the function wrote, without its line feed.
        case line([UInt8])
        /// An instance is being started.
        case initStarted
        /// An invocation begins; `isCold` says whether its instance is new.
        case started(isCold: Bool)
        /// An invocation is over.
        case ended(InvocationReport)
        /// A remark of the platform, such as that a time limit was reached.
        case platform(String)
    }

    /// The function's logical id.
    public var function: String

    /// The name of the log stream: one per instance.
    public var stream: String

    /// The invocation, where one is running.
    public var requestID: String?

    /// Milliseconds since 1970.
    public var time: Int64

    /// What it is.
    public var kind: Kind
}
