/// What a store says about an object that it has just written.
public struct ObjectWriteResult: Sendable, Hashable {
    /// The entity tag without its quotes.
    public var eTag: String

    /// The version, where the bucket keeps versions.
    public var versionID: String?

    /// Creates a result.
    public init(eTag: String, versionID: String? = nil) {
        self.eTag = eTag
        self.versionID = versionID
    }
}
