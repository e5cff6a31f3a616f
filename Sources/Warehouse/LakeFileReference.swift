public import TweetModel

/// One data file of the lake, as its commit names it.
public struct LakeFileReference: Sendable, Hashable {
    /// The table whose rows the file holds.
    public let table: LakeTable

    /// The lake bucket.
    public let bucket: String

    /// The object's key, decoded.
    public let key: String

    /// The object's size; COPY of Parquet wants it in the manifest.
    public let byteCount: Int64

    /// The number of rows.
    public let rowCount: Int64

    /// Creates a reference to one data file.
    public init(table: LakeTable, bucket: String, key: String, byteCount: Int64, rowCount: Int64) {
        self.table = table
        self.bucket = bucket
        self.key = key
        self.byteCount = byteCount
        self.rowCount = rowCount
    }
}
