/// A part of the template that has no counterpart in the local cloud.
public struct IgnoredResource: Sendable, Hashable {
    /// The logical id, or the path of an event inside a resource.
    public var name: String

    /// The type, such as `AWS::IAM::Role`.
    public var type: String

    /// Why it is ignored.
    public var reason: String
}
