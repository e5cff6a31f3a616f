public import TweetModel

/// A finished Parquet file of one part.
public struct LakeFile: Sendable {
    /// The table that it belongs to.
    public let table: LakeTable

    /// How many rows it has.
    public let rows: Int

    /// The whole file.
    public let bytes: [UInt8]

    /// The SHA-256 of the bytes, in hexadecimal digits.
    public let sha256: String
}
