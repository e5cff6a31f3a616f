public import HTTPTypes

/// One version of an object, or the marker of its deletion.
public struct ObjectVersion: Sendable, Hashable {
    /// The key.
    public var key: String

    /// The version; `null` where the bucket keeps none.
    public var versionID: String

    /// Whether it is what readers get who name no version.
    public var isLatest: Bool

    /// Whether it is no bytes but the note that the object was deleted.
    public var isDeleteMarker: Bool

    /// The size in bytes.
    public var size: Int64

    /// When it was written.
    public var lastModified: UnixTime

    /// Creates a version.
    public init(
        key: String,
        versionID: String,
        isLatest: Bool,
        isDeleteMarker: Bool = false,
        size: Int64,
        lastModified: UnixTime
    ) {
        self.key = key
        self.versionID = versionID
        self.isLatest = isLatest
        self.isDeleteMarker = isDeleteMarker
        self.size = size
        self.lastModified = lastModified
    }
}
