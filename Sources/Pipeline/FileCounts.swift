public import AWSClients
internal import HTTPTypes
internal import JSONDocument
internal import ParquetFile
public import TweetTransform

/// Counts what the files of one run hold, across all of them.
///
/// A commit counts its own part; a tweet that stands in two parts or files is
/// a duplicate only when they are looked at together.
public struct FileCounts: Sendable {
    /// The counts over all files so far.
    public private(set) var counts = TransformCounts()

    /// The keys of files that hold nothing known.
    public private(set) var unrecognised: [String] = []

    /// The keys of files of which only the beginning could be read, each with the reason.
    public private(set) var damaged: [(key: String, reason: String)] = []

    /// The keys of files without a complete commit: their transform failed.
    public private(set) var failed: [String] = []

    private var delivered: Set<[UInt8]> = []
    private var embedded: Set<[UInt8]> = []

    /// Counts of nothing.
    public init() {}

    /// Adds a landing object's commits.
    ///
    /// - Throws: `AWSServiceError`, ``PipelineError`` and `ParquetError` for a lake that is damaged.
    public mutating func add(
        _ location: ObjectLocation,
        store: any ObjectStore,
        settings: PipelineSettings
    ) async throws {
        guard let metadata = try await store.head(location) else {
            self.failed.append(location.key)
            return
        }
        let identity = TransformIdentity(bucket: location.bucket, key: location.key, version: metadata.eTag)
        let keys = LakeKeys(identity: identity, landedAt: metadata.lastModified.milliseconds * 1_000)
        let committed = try await CommittedParts(of: keys, in: settings.lakeBucket, store: store)
        guard committed.isComplete else {
            self.failed.append(location.key)
            return
        }
        var isUnrecognised = false
        for key in committed.keys {
            let content = try await store.read(ObjectLocation(bucket: settings.lakeBucket, key: key))
            guard let document = try? JSONValue(parsing: content.bytes) else {
                throw PipelineError.commitDamaged("\(key) is no JSON")
            }
            self.counts += TransformCounts(commit: document)
            isUnrecognised = isUnrecognised || document["unrecognised"] == true
            if let damage = document["damage"]?.stringValue {
                self.damaged.append((location.key, damage))
            }
            for output in document["outputs"]?.arrayValue ?? [] where output["table"] == "tweets" {
                let path = output["key"]?.stringValue ?? ""
                let file = try await store.read(ObjectLocation(bucket: settings.lakeBucket, key: path))
                try self.addTweets(file.bytes)
            }
        }
        if isUnrecognised {
            self.unrecognised.append(location.key)
        }
        self.counts.embedded = self.embedded.count
    }

    private mutating func addTweets(_ bytes: [UInt8]) throws {
        let reader = try ParquetReader(bytes: bytes)
        let names = reader.schema.columns.map(\.name)
        guard let key = names.firstIndex(of: "tweet_key"), let flag = names.firstIndex(of: "is_embedded") else {
            return
        }
        for group in reader.rowGroups.indices {
            let tweetKeys = try reader.column(key, rowGroup: group)
            let flags = try reader.column(flag, rowGroup: group)
            for row in 0..<tweetKeys.count {
                let tweet = Array(tweetKeys.utf8(at: row))
                if flags.boolean(at: row) {
                    if !self.delivered.contains(tweet) {
                        self.embedded.insert(tweet)
                    }
                } else if self.delivered.insert(tweet).inserted {
                    self.embedded.remove(tweet)
                } else {
                    self.counts.tweets -= 1
                    self.counts.duplicates += 1
                }
            }
        }
    }
}
