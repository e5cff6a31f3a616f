/// How an object is written.
public struct ObjectWriteOptions: Sendable, Hashable {
    /// The content type that readers are told.
    public var contentType: String

    /// Fields of the writer's own; names and values in ASCII.
    public var userMetadata: [String: String]

    /// Whether the write is refused where an object of this key is there already.
    public var onlyIfAbsent: Bool

    /// The entity tag that the object must still have; nil where it may be replaced whatever it holds.
    public var ifMatch: String?

    /// Creates options.
    public init(
        contentType: String = "application/octet-stream",
        userMetadata: [String: String] = [:],
        onlyIfAbsent: Bool = false,
        ifMatch: String? = nil
    ) {
        self.contentType = contentType
        self.userMetadata = userMetadata
        self.onlyIfAbsent = onlyIfAbsent
        self.ifMatch = ifMatch
    }
}
