/// The bytes of an object, or of a range of it.
public struct ObjectContent: Sendable, Hashable {
    /// The bytes.
    public var bytes: [UInt8]

    /// What is known about the whole object.
    public var metadata: ObjectMetadata

    /// Creates content.
    public init(bytes: [UInt8], metadata: ObjectMetadata) {
        self.bytes = bytes
        self.metadata = metadata
    }
}
