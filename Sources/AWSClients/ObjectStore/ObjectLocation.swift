/// Where an object lies: a bucket, a key, and a version where one is meant.
public struct ObjectLocation: Sendable, Hashable {
    /// The bucket's name.
    public var bucket: String

    /// The key, not encoded.
    public var key: String

    /// The version; the newest where it is nil.
    public var versionID: String?

    /// Creates a location.
    public init(bucket: String, key: String, versionID: String? = nil) {
        self.bucket = bucket
        self.key = key
        self.versionID = versionID
    }

    /// The location as in `s3://bucket/key`.
    public var url: String { "s3://\(self.bucket)/\(self.key)" }
}
