internal import AWSClients
internal import JSONDocument
internal import TweetTransform

/// Writes a part's files into the lake, and last of all the commit that makes them exist.
struct PartSink: Sendable {
    let store: any ObjectStore
    let bucket: String
    let identity: TransformIdentity
    let keys: LakeKeys

    /// Writes a part; where somebody else has committed it meanwhile, theirs stays: it holds the same bytes.
    func write(_ part: PartOutput) async throws {
        for file in part.files {
            try await self.put(
                file.bytes,
                self.keys.data(file.table, part: part.part),
                "application/vnd.apache.parquet"
            )
        }
        if !part.rejects.isEmpty {
            try await self.put(part.rejects, self.keys.rejects(part: part.part), "application/x-ndjson")
        }
        let commit = CommitDocument.value(part, identity: self.identity, keys: self.keys)
        let key = self.keys.commit(part: part.part, isLast: part.isLast)
        _ = try await self.store.writeIfAbsent(
            commit.bytes(),
            to: ObjectLocation(bucket: self.bucket, key: key),
            contentType: "application/json"
        )
    }

    private func put(_ bytes: [UInt8], _ key: String, _ contentType: String) async throws {
        let location = ObjectLocation(bucket: self.bucket, key: key)
        try await self.store.write(bytes, to: location, options: ObjectWriteOptions(contentType: contentType))
    }
}
