/// What the transform must know of an object beside its bytes.
public struct TransformOptions: Sendable, Hashable {
    /// When the object landed, in microseconds since 1970; the bound for tweets from the future.
    public var objectTime: Int64

    /// The size of a part in bytes of decompressed input.
    public var partSize = 128 << 20

    /// The first part to be written; those before it are read past.
    public var firstPart = 0

    /// The file's name for the rejects, where there is one.
    public var fileName: String?

    /// zstd's level for the Parquet pages.
    public var compressionLevel = 1

    /// How many threads read records and write files beside the caller's; 1 for none.
    ///
    /// What comes out does not depend on it.
    public var threads = 1

    /// Creates options.
    public init(objectTime: Int64) {
        self.objectTime = objectTime
    }
}
