/// A Step Functions state machine of the template.
public struct StateMachineResource: Sendable, Hashable {
    /// The logical id.
    public var logicalID: String

    /// The state machine's name.
    public var name: String

    /// The state machine's ARN.
    public var arn: String

    /// The definition, ASL as JSON text, with its substitutions made.
    public var definition: String

    /// `STANDARD` or `EXPRESS`.
    public var type: String

    /// The ARN of its role.
    public var roleARN: String

    /// The file that the definition came from, relative to the template; nil where it stands inline.
    public var definitionPath: String?
}
