/// A bucket and a key.
public struct S3Location: Sendable, Hashable {
    /// The bucket.
    public let bucket: String

    /// The key, decoded.
    public let key: String

    /// Creates a location.
    public init(bucket: String, key: String) {
        self.bucket = bucket
        self.key = key
    }

    /// The location as COPY writes it: `s3://bucket/key`.
    public var url: String { "s3://\(self.bucket)/\(self.key)" }
}
