internal import AWSClients
internal import JSONDocument
internal import TweetTransform

/// The commits that an object has so far.
struct CommittedParts: Sendable {
    /// The first part that has no commit.
    let nextPart: Int

    /// Whether the last part is among them.
    let isComplete: Bool

    /// The keys of the commits, in order.
    let keys: [String]

    /// Lists them.
    init(of lakeKeys: LakeKeys, in bucket: String, store: any ObjectStore) async throws {
        let listed = try await store.listAll(bucket: bucket, prefix: lakeKeys.commits).map(\.key)
        var part = 0
        var keys: [String] = []
        var isComplete = false
        while !isComplete {
            let last = lakeKeys.commit(part: part, isLast: true)
            let key = listed.contains(last) ? last : lakeKeys.commit(part: part, isLast: false)
            guard listed.contains(key) else { break }
            keys.append(key)
            part += 1
            isComplete = key == last
        }
        self.nextPart = part
        self.isComplete = isComplete
        self.keys = keys
    }

    /// Adds up what the commits count.
    ///
    /// - Throws: ``PipelineError`` with code `commitDamaged`.
    func addCounts(to outcome: inout TransformOutcome, from store: any ObjectStore, bucket: String) async throws {
        for key in self.keys {
            let content = try await store.read(ObjectLocation(bucket: bucket, key: key))
            guard let document = try? JSONValue(parsing: content.bytes) else {
                throw PipelineError.commitDamaged("\(key) is no JSON")
            }
            outcome.counts += TransformCounts(commit: document)
            outcome.isUnrecognised = outcome.isUnrecognised || document["unrecognised"] == true
            outcome.damage = outcome.damage ?? document["damage"]?.stringValue
        }
    }
}

extension TransformCounts {
    /// The counts that a commit states.
    init(commit: JSONValue) {
        func count(_ name: String) -> Int { Int(commit[name]?.integerValue ?? 0) }
        self.init()
        self.records = count("records")
        self.tweets = count("tweets")
        self.duplicates = count("duplicates")
        self.deletes = count("deletes")
        self.notices = count("notices")
        self.blanks = count("blanks")
        self.rejects = count("rejects")
        self.embedded = count("embedded")
    }
}
