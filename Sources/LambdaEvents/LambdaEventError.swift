/// Why an event cannot be understood.
public struct LambdaEventError: Error, Sendable, Hashable {
    /// What kind of failure it was.
    public enum Code: String, Sendable, Hashable {
        /// The event is of no kind that is known here.
        case unknownEvent
        /// A member that the event's kind always has is missing or of the wrong type.
        case missingMember
    }

    /// What kind of failure it was.
    public let code: Code

    /// What happened, for people.
    public let message: String

    /// The event is of no kind that is known here.
    static func unknownEvent(_ message: String) -> Self {
        Self(code: .unknownEvent, message: message)
    }

    /// A member that the event's kind always has is missing or of the wrong type.
    static func missingMember(_ path: String) -> Self {
        Self(code: .missingMember, message: "the event has no usable \(path)")
    }
}

extension LambdaEventError: CustomStringConvertible {
    /// The message.
    public var description: String { self.message }
}
