public import JSONDocument

/// An EventBridge rule of the template that waits for events.
public struct EventRule: Sendable, Hashable {
    /// The rule's name.
    public var name: String

    /// The rule's ARN.
    public var arn: String

    /// The pattern that an event has to match.
    public var pattern: JSONValue

    /// Whether it is in force.
    public var isEnabled: Bool

    /// What it starts.
    public var targets: [EventTarget]
}
