public import HTTPTypes

/// What an object is put with.
public struct S3WriteOptions: Sendable, Hashable {
    /// The header fields to keep: `Content-Type` and its like, and `x-amz-meta-…`.
    public var headers: HTTPHeaders
    /// The ETag that the object must have now.
    public var ifMatch: String?
    /// Whether there must be no such object.
    public var isOnlyIfAbsent: Bool
    /// A checksum that was verified, to be sent back.
    public var checksum: HTTPHeaders.Field?
    /// The event that is raised, without `s3:`.
    public var eventName: String
    /// The identifier of the request.
    public var requestID: String

    /// Creates options.
    public init(
        headers: HTTPHeaders = [:],
        ifMatch: String? = nil,
        isOnlyIfAbsent: Bool = false,
        checksum: HTTPHeaders.Field? = nil,
        eventName: String = "ObjectCreated:Put",
        requestID: String = ""
    ) {
        self.headers = headers
        self.ifMatch = ifMatch
        self.isOnlyIfAbsent = isOnlyIfAbsent
        self.checksum = checksum
        self.eventName = eventName
        self.requestID = requestID
    }
}
