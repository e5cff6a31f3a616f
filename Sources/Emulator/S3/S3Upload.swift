public import HTTPTypes

/// An upload in parts that is under way.
public struct S3Upload: Sendable, Hashable {
    /// A part that was uploaded.
    public struct Part: Sendable, Hashable {
        /// Its number, from 1 to 10,000.
        public var number: Int
        /// The size in bytes.
        public var size: Int
        /// The ETag without quotation marks.
        public var eTag: String
        /// When it was uploaded.
        public var modified: UnixTime
        /// The header field of a checksum and its value, where the client sent one.
        public var checksum: HTTPHeaders.Field?
        /// The name of its file.
        var file: String
    }

    /// Its identifier.
    public var id: String
    /// The bucket's name.
    public var bucket: String
    /// The key of the object to be.
    public var key: String
    /// When it began.
    public var created: UnixTime
    /// The header fields of the object to be.
    public var headers: HTTPHeaders
}
