/// Why the local cloud did not start.
public struct LocalCloudError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Sendable {
        /// The state folder cannot be made or read.
        case stateUnusable
        /// Another process has the state folder open.
        case stateInUse
    }

    /// The kind of failure.
    public let code: Code

    /// What happened and what to do.
    public let message: String

    /// The message.
    public var description: String { self.message }

    static func stateUnusable(_ message: String) -> Self { Self(code: .stateUnusable, message: message) }
    static func stateInUse(_ message: String) -> Self { Self(code: .stateInUse, message: message) }
}
