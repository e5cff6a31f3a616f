public import HTTPTypes

/// One object in a listing.
public struct ObjectSummary: Sendable, Hashable {
    /// The key.
    public var key: String

    /// The size in bytes.
    public var size: Int64

    /// The entity tag without its quotes.
    public var eTag: String

    /// When the object was written.
    public var lastModified: UnixTime

    /// Creates a summary.
    public init(key: String, size: Int64, eTag: String, lastModified: UnixTime) {
        self.key = key
        self.size = size
        self.eTag = eTag
        self.lastModified = lastModified
    }
}
