/// A bucket of the template.
public struct BucketResource: Sendable, Hashable {
    /// The logical id.
    public var logicalID: String

    /// The bucket's name.
    public var name: String

    /// Whether every version of an object is kept.
    public var isVersioned: Bool

    /// Whether it tells EventBridge of its objects.
    public var notifiesEventBridge: Bool
}
