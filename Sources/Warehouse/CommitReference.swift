/// How many records a part of a landing object held.
public struct RecordCounts: Sendable, Hashable {
    /// All of them: lines, elements of arrays, rows of tables.
    public let all: Int64

    /// Those that could not be used.
    public let rejected: Int64

    /// Creates the counts of one part.
    public init(all: Int64, rejected: Int64) {
        self.all = all
        self.rejected = rejected
    }
}

/// One commit file of the lake, as the loader sees it.
public struct CommitReference: Sendable, Hashable {
    /// The commit file's key in the lake bucket: what the ledger lists.
    public let commitKey: String

    /// The identity of the transformed object, version and gazetteer included.
    public let identity: String

    /// The landing bucket of the object.
    public let objectBucket: String

    /// The landing object's key, decoded.
    public let objectKey: String

    /// The part of the object, from 0.
    public let part: Int

    /// The version of the transform that wrote the rows.
    public let transformVersion: Int

    /// The hash of the gazetteer that recognised the places.
    public let gazetteer: String

    /// How many records the part held, and how many of them could not be used; nil for a commit that does not say.
    public let records: RecordCounts?

    /// The data files.
    public let files: [LakeFileReference]

    /// When the commit file was written: its LastModified, in seconds since 1970.
    ///
    /// It orders the commits of a fresh warehouse by the age of their version.
    public let committedAt: Int64

    /// Creates a reference to one commit.
    public init(
        commitKey: String,
        identity: String,
        objectBucket: String,
        objectKey: String,
        part: Int,
        transformVersion: Int,
        gazetteer: String,
        records: RecordCounts? = nil,
        files: [LakeFileReference],
        committedAt: Int64
    ) {
        self.commitKey = commitKey
        self.identity = identity
        self.objectBucket = objectBucket
        self.objectKey = objectKey
        self.part = part
        self.transformVersion = transformVersion
        self.gazetteer = gazetteer
        self.records = records
        self.files = files
        self.committedAt = committedAt
    }

    /// All rows of all tables.
    public var rowCount: Int64 { self.files.reduce(0) { $0 + $1.rowCount } }

    /// All bytes of all files.
    public var byteCount: Int64 { self.files.reduce(0) { $0 + $1.byteCount } }
}
