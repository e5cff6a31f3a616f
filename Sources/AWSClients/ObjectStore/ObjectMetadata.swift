public import HTTPTypes

/// What a store knows about an object without its bytes.
public struct ObjectMetadata: Sendable, Hashable {
    /// The whole object's size in bytes.
    public var size: Int64

    /// The entity tag without its quotes; it changes with the bytes.
    public var eTag: String

    /// When the object was written, to the second.
    public var lastModified: UnixTime

    /// The version, where the bucket keeps versions.
    public var versionID: String?

    /// The content type.
    public var contentType: String?

    /// The writer's own fields, names in lower case.
    public var userMetadata: [String: String]

    /// Creates metadata.
    public init(
        size: Int64,
        eTag: String,
        lastModified: UnixTime,
        versionID: String? = nil,
        contentType: String? = nil,
        userMetadata: [String: String] = [:]
    ) {
        self.size = size
        self.eTag = eTag
        self.lastModified = lastModified
        self.versionID = versionID
        self.contentType = contentType
        self.userMetadata = userMetadata
    }
}
