/// What S3 tells of an object that was put.
public struct ObjectCreated: Sendable, Hashable {
    /// The bucket's name.
    public var bucket: String
    /// The key, decoded.
    public var key: String
    /// The object's size in bytes.
    public var size: Int
    /// The ETag without quotation marks.
    public var eTag: String
    /// The version where the bucket keeps versions.
    public var versionID: String?
    /// A hexadecimal number that grows with each event of a key.
    public var sequencer: String
    /// The kind without `s3:`, such as `ObjectCreated:Put`.
    public var eventName: String
    /// When it happened, in microseconds since 1970.
    public var time: Int64
    /// The identifier of the request that put the object.
    public var requestID: String
}
