/// Why a schedule cannot be kept.
public struct ScheduleError: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// The expression is none that AWS accepts.
        case invalidExpression
        /// There is no such time zone on this machine.
        case unknownTimeZone
    }

    /// What went wrong.
    public let code: Code

    /// One line that says why.
    public let message: String

    static func invalidExpression(_ message: String) -> Self { Self(code: .invalidExpression, message: message) }
    static func unknownTimeZone(_ message: String) -> Self { Self(code: .unknownTimeZone, message: message) }
}

extension ScheduleError: CustomStringConvertible {
    /// The message.
    public var description: String { self.message }
}
