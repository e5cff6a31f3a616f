/// An SQS queue of the template: a place for events that failed.
public struct QueueResource: Sendable, Hashable {
    /// The logical id.
    public var logicalID: String

    /// The queue's name.
    public var name: String

    /// The queue's ARN.
    public var arn: String
}
