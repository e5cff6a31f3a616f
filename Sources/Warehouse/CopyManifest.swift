internal import JSONDocument
public import TweetModel

/// The list of files that one COPY loads.
///
/// [Parquet needs](https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html)
/// each file's length in it; `mandatory` turns a missing file into an error.
public struct CopyManifest: Sendable, Hashable {
    /// The table whose rows the files hold.
    public let table: LakeTable

    /// Where the manifest must be put before the batch runs: `s3://bucket/key`.
    public let location: S3Location

    /// The files.
    public let files: [LakeFileReference]

    /// The manifest's bytes.
    public var bytes: [UInt8] {
        let entries = self.files.map { file -> JSONValue in
            [
                "url": .string("s3://\(file.bucket)/\(file.key)"),
                "mandatory": true,
                "meta": ["content_length": .integer(file.byteCount)],
            ]
        }
        return JSONValue.object(JSONObject([("entries", .array(entries))])).bytes()
    }
}
