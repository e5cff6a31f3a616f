public import HTTPTypes

/// An object, or a version of one, as the store keeps it.
public struct S3Object: Sendable, Hashable {
    /// The bucket's name.
    public var bucket: String
    /// The key.
    public var key: String
    /// The version; `null` for what was put while the bucket kept no versions.
    public var versionID: String
    /// Whether the bucket keeps versions or has ever done so.
    public var isVersioned: Bool
    /// Whether it is the newest version.
    public var isLatest: Bool
    /// Whether it only says that the object was deleted.
    public var isDeleteMarker: Bool
    /// The size in bytes.
    public var size: Int
    /// The ETag without quotation marks.
    public var eTag: String
    /// When it was put.
    public var modified: UnixTime
    /// What is sent back with it: `Content-Type` and its like, and `x-amz-meta-…`.
    public var headers: HTTPHeaders
    /// The header field of a checksum and its value, where the client sent one.
    public var checksum: HTTPHeaders.Field?
    /// The file that holds the bytes; it never changes, and stays for a minute after the object is gone.
    public var path: String
    /// A number that grows with each put of the store.
    public var sequence: Int64
}
