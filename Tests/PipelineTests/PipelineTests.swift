import AWSClients
import HTTPTypes
import JSONDocument
import Pipeline
import Testing
import TweetSample
import TweetTransform

/// The transform's job and the backlog, over a store in memory.
@Suite struct PipelineTests {
    static let now = UnixTime(seconds: 1_785_800_000)
    static let settings = PipelineSettings(
        landingBucket: "landing",
        lakeBucket: "lake",
        workgroup: "wg",
        database: "db",
        copyRole: "role",
        backlogAge: .zero
    )

    private let store = InMemoryObjectStore(now: { Self.now })

    private func put(_ key: String, tweets: Int, seed: UInt64 = 1) async throws -> ObjectLocation {
        let location = ObjectLocation(bucket: "landing", key: key)
        let bytes = SampleTweets(count: tweets, seed: seed).reduce(into: [UInt8]()) { $0 += $1 }
        try await self.store.write(bytes, to: location, options: ObjectWriteOptions())
        return location
    }

    private func transform(_ location: ObjectLocation) async throws -> TransformOutcome? {
        let job = TransformJob(
            store: self.store,
            settings: Self.settings,
            deadline: Self.now + .seconds(900),
            clock: { Self.now }
        )
        return try await job.run(location)
    }

    @Test func `An object is transformed once; doing it again changes nothing`() async throws {
        let location = try await self.put("a.ndjson", tweets: 300)
        let first = try #require(try await self.transform(location))
        #expect(first.isComplete)
        #expect(!first.wasAlreadyComplete)
        #expect(first.counts.tweets == 300)
        let before = try await self.store.listAll(bucket: "lake", prefix: "")
        let second = try #require(try await self.transform(location))
        #expect(second.wasAlreadyComplete)
        #expect(second.counts == first.counts)
        #expect(try await self.store.listAll(bucket: "lake", prefix: "") == before)
    }

    @Test func `The commit names every file with its rows, and comes last`() async throws {
        let location = try await self.put("a.ndjson", tweets: 200)
        _ = try await self.transform(location)
        let commits = try await self.store.listAll(bucket: "lake", prefix: "commits/")
        #expect(commits.count == 1)
        #expect(commits.first?.key.hasSuffix("/00000.last.json") == true)
        let key = try #require(commits.first?.key)
        let content = try await self.store.read(ObjectLocation(bucket: "lake", key: key))
        let commit = try JSONValue(parsing: content.bytes)
        #expect(commit["complete"] == true)
        let outputs = try #require(commit["outputs"]?.arrayValue)
        #expect(outputs.contains { $0["table"] == "tweets" && $0["rows"] == 200 })
        for output in outputs {
            let path = ObjectLocation(bucket: "lake", key: output["key"]?.stringValue ?? "")
            #expect(try await self.store.head(path)?.size == output["bytes"]?.integerValue)
        }
    }

    @Test func `The backlog holds what has no complete commit, until it has one`() async throws {
        let location = try await self.put("b.ndjson", tweets: 50)
        let backlog = Backlog(store: self.store, settings: Self.settings)
        #expect(try await backlog.find(landedBefore: Self.now) == [location])
        #expect(try await backlog.find(landedBefore: Self.now + .seconds(-3_600)).isEmpty)
        _ = try await self.transform(location)
        #expect(try await backlog.find(landedBefore: Self.now).isEmpty)
    }

    @Test func `An object that is gone is no failure`() async throws {
        #expect(try await self.transform(ObjectLocation(bucket: "landing", key: "gone")) == nil)
    }

    @Test func `A tweet in two files is counted once and then as a duplicate`() async throws {
        let first = try await self.put("first.ndjson", tweets: 120, seed: 4)
        let second = try await self.put("second.ndjson", tweets: 120, seed: 4)
        var counts = FileCounts()
        for location in [first, second] {
            _ = try await self.transform(location)
            try await counts.add(location, store: self.store, settings: Self.settings)
        }
        #expect(counts.counts.tweets == 120)
        #expect(counts.counts.duplicates == 120)
        #expect(counts.failed.isEmpty)
        try await counts.add(ObjectLocation(bucket: "landing", key: "gone"), store: self.store, settings: Self.settings)
        #expect(counts.failed == ["gone"])
    }

    @Test func `A file that holds nothing known is named and used for nothing`() async throws {
        let location = ObjectLocation(bucket: "landing", key: "other.json")
        try await self.store.write(Array("{\"hello\": [1, 2]}".utf8), to: location, options: ObjectWriteOptions())
        let outcome = try #require(try await self.transform(location))
        #expect(outcome.isComplete)
        #expect(outcome.isUnrecognised)
        #expect(outcome.counts.tweets == 0)
    }

    @Test func `A missing setting is named`() {
        #expect(throws: PipelineError.self) { try PipelineSettings(environment: ["LANDING_BUCKET": "a"]) }
    }

    @Test func `The warehouse's secret is taken where one is named`() throws {
        var environment = [
            "LANDING_BUCKET": "a", "LAKE_BUCKET": "b", "REDSHIFT_WORKGROUP": "c", "REDSHIFT_DATABASE": "d",
            "COPY_ROLE_ARN": "e",
        ]
        #expect(try PipelineSettings(environment: environment).secretARN == nil)
        environment["REDSHIFT_SECRET_ARN"] = "f"
        #expect(try PipelineSettings(environment: environment).secretARN == "f")
    }
}
