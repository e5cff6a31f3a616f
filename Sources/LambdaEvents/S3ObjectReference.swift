public import HTTPTypes

/// An object that an event tells of.
public struct S3ObjectReference: Sendable, Hashable {
    /// The bucket's name.
    public var bucket: String

    /// The key, decoded.
    public var key: String

    /// The size in bytes.
    public var size: Int64?

    /// The entity tag without its quotes.
    public var eTag: String?

    /// The version, where the bucket keeps versions.
    public var versionID: String?

    /// A hexadecimal number that grows with each event of a key.
    public var sequencer: String?

    /// When it happened.
    public var eventTime: UnixTime?

    /// Creates a reference.
    public init(
        bucket: String,
        key: String,
        size: Int64? = nil,
        eTag: String? = nil,
        versionID: String? = nil,
        sequencer: String? = nil,
        eventTime: UnixTime? = nil
    ) {
        self.bucket = bucket
        self.key = key
        self.size = size
        self.eTag = eTag
        self.versionID = versionID
        self.sequencer = sequencer
        self.eventTime = eventTime
    }
}
