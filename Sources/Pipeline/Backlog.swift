public import AWSClients
public import HTTPTypes
internal import JSONDocument
internal import TweetTransform

/// Finds the landing objects that have no complete commit of the current version.
public struct Backlog: Sendable {
    private let store: any ObjectStore
    private let settings: PipelineSettings

    /// Creates a finder.
    public init(store: any ObjectStore, settings: PipelineSettings) {
        self.store = store
        self.settings = settings
    }

    /// Lists them, oldest first.
    ///
    /// - Parameter limit: Objects that landed later are left to their own events.
    /// - Returns: Their locations.
    /// - Throws: `AWSServiceError`.
    public func find(landedBefore limit: UnixTime) async throws -> [ObjectLocation] {
        var objects = try await self.store.listAll(bucket: self.settings.landingBucket, prefix: "")
        objects.removeAll { $0.lastModified > limit || $0.key.hasSuffix("/") && $0.size == 0 }
        objects.sort { ($0.lastModified, $0.key) < ($1.lastModified, $1.key) }
        var complete: [String: Set<String>] = [:]
        var backlog: [ObjectLocation] = []
        for object in objects {
            let identity = TransformIdentity(
                bucket: self.settings.landingBucket,
                key: object.key,
                version: object.eTag
            )
            let keys = LakeKeys(identity: identity, landedAt: object.lastModified.milliseconds * 1_000)
            let day = keys.ingestDate
            if complete[day] == nil {
                complete[day] = try await self.completeIdentities(of: day)
            }
            if complete[day]?.contains(keys.identity) != true {
                backlog.append(ObjectLocation(bucket: self.settings.landingBucket, key: object.key))
            }
        }
        return backlog
    }

    /// Writes a list of objects where the workflow's map reads it.
    ///
    /// - Returns: The location of the list: a JSON array of `{"bucket", "key"}`.
    /// - Throws: `AWSServiceError`.
    public func write(_ objects: [ObjectLocation], runID: String) async throws -> ObjectLocation {
        let items = objects.map {
            JSONValue.object(JSONObject([("bucket", .string($0.bucket)), ("key", .string($0.key))]))
        }
        let location = ObjectLocation(bucket: self.settings.lakeBucket, key: "runs/\(runID)/backlog.json")
        try await self.store.write(
            JSONValue.array(items).bytes(),
            to: location,
            options: ObjectWriteOptions(contentType: "application/json")
        )
        return location
    }

    private func completeIdentities(of day: String) async throws -> Set<String> {
        let prefix = "commits/ingest_date=\(day)/"
        let commits = try await self.store.listAll(bucket: self.settings.lakeBucket, prefix: prefix)
        return Set(
            commits.lazy.filter { $0.key.hasSuffix(".last.json") }.compactMap { commit in
                commit.key.dropFirst(prefix.count).split(separator: "/").first.map(String.init)
            }
        )
    }
}
