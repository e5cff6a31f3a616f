public import JSONDocument

/// What was sent to a queue or another destination on behalf of an asynchronous event.
public struct DeliveryRecord: Sendable, Hashable {
    /// The ARN that it was sent to.
    public var target: String

    /// The logical id of the function whose event it is about.
    public var function: String

    /// The request id of the event.
    public var requestID: String

    /// The body: the invocation record, or the bare event for a dead letter queue.
    public var body: JSONValue

    /// The message's attributes, which a dead letter has.
    public var attributes: [String: String]
}
