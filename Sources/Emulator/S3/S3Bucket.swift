public import HTTPTypes

/// A bucket.
public struct S3Bucket: Sendable, Hashable {
    /// Whether a bucket keeps every version of its objects.
    public enum Versioning: String, Sendable, Hashable {
        /// It never did.
        case off = ""
        /// It does.
        case enabled = "Enabled"
        /// It did, and keeps those that it has.
        case suspended = "Suspended"
    }

    /// Its name.
    public var name: String
    /// When it was made.
    public var created: UnixTime
    /// Its region.
    public var region: String
    /// Whether it keeps versions.
    public var versioning: Versioning
}
