import AWSClients
import Cryptography
import HTTPTypes
import JSONDocument
import ParquetFile
import Testing
import TweetReading
import TweetSample
import TweetTransform

// The job's steps are internal; those on the lake alone need no warehouse.
@testable import Pipeline

/// The lake's files without a person, where their landing object is gone and no new commit will follow.
@Suite struct ForgetLakeTests {
    private let store = InMemoryObjectStore(now: { PipelineTests.now })

    private var job: ForgetJob {
        let configuration = AWSConfiguration(environment: [:])
        let client = WarehouseClient(
            configuration,
            settings: PipelineTests.settings,
            deadline: PipelineTests.now + .seconds(900)
        )
        return ForgetJob(
            store: self.store,
            client: client,
            settings: PipelineTests.settings,
            clock: { PipelineTests.now }
        )
    }

    /// Transforms made-up tweets and a broken line, and removes the landing object.
    private func fill() async throws {
        let location = ObjectLocation(bucket: "landing", key: "a.ndjson")
        var bytes = SampleTweets(count: 400, seed: 3).reduce(into: [UInt8]()) { $0 += $1 }
        bytes += Array("{\"id\":1,\"user\":{\"screen_name\":\"nestali_1\"\n{\"id\":\n".utf8)
        try await self.store.write(bytes, to: location, options: ObjectWriteOptions())
        let job = TransformJob(
            store: self.store,
            settings: PipelineTests.settings,
            deadline: PipelineTests.now + .seconds(900),
            clock: { PipelineTests.now }
        )
        _ = try await job.run(location)
        try await self.store.delete(location)
    }

    private func commit() async throws -> JSONValue {
        let keys = try await self.store.listAll(bucket: "lake", prefix: "commits/").map(\.key)
        try #require(keys.count == 1)
        return try JSONValue(parsing: try await self.read(keys[0]))
    }

    private func read(_ key: String) async throws -> [UInt8] {
        try await self.store.read(ObjectLocation(bucket: "lake", key: key)).bytes
    }

    /// The texts of a column, over all row groups.
    private func texts(_ table: String, _ column: String) async throws -> [String] {
        let outputs = try await self.commit()["outputs"]?.arrayValue ?? []
        guard let key = outputs.first(where: { $0["table"]?.stringValue == table })?["key"]?.stringValue else {
            return []
        }
        let reader = try ParquetReader(bytes: try await self.read(key))
        let index = try #require(reader.schema.columns.firstIndex { $0.name == column })
        return try reader.rowGroups.indices.flatMap { group in
            let values = try reader.column(index, rowGroup: group)
            return (0..<values.count).map { values.string(at: $0) }
        }
    }

    @Test func `A commit keeps everybody else's rows, and tells the truth about its files`() async throws {
        try await self.fill()
        let authors = try await self.texts("tweets", "user_key")
        let counts = Dictionary(grouping: authors, by: \.self).mapValues(\.count)
        let person = try #require(counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key)
        let targets = try await self.texts("interactions", "to_user_key")
        let actors = try await self.texts("interactions", "tweet_key")
        let about = Set(zip(actors, targets).filter { $0.1 == person }.map(\.0))
        let keys = try await self.texts("tweets", "tweet_key")
        let expected = zip(keys, authors).filter { $0.1 != person && !about.contains($0.0) }.map(\.0)
        try #require(expected.count < keys.count - 5)

        var position = ForgetPosition(step: .lake)
        var outcome = ForgetOutcome()
        let names = PersonNames(keys: [person, "@nestali_1"])
        #expect(try await self.job.clearLake(names, &position, &outcome))
        #expect(outcome.changedCommits == 1)
        #expect(try await self.texts("tweets", "tweet_key") == expected)
        #expect(try await self.texts("users", "user_key").contains(person) == false)
        #expect(try await self.texts("interactions", "from_user_key").contains(person) == false)
        #expect(try await self.texts("interactions", "to_user_key").contains(person) == false)

        let commit = try await self.commit()
        let rejects = try #require(commit["rejects_file"])
        #expect(rejects["rows"] == 1)
        for file in (commit["outputs"]?.arrayValue ?? []) + [rejects] {
            let bytes = try await self.read(file["key"]?.stringValue ?? "")
            #expect(file["bytes"]?.integerValue == Int64(bytes.count))
            #expect(file["sha256"]?.stringValue == Hex.encode(SHA256.hash(bytes)))
            if file["table"] != nil {
                #expect(file["rows"]?.integerValue == Int64(try ParquetReader(bytes: bytes).rowCount))
            }
        }
        let objects = try await self.store.listAll(bucket: "lake", prefix: "").count
        #expect(objects == (commit["outputs"]?.arrayValue?.count ?? 0) + 2)
    }

    @Test func `A second time there is nothing to do`() async throws {
        try await self.fill()
        let person = try #require(try await self.texts("tweets", "user_key").first)
        for expected in [1, 0] {
            var position = ForgetPosition(step: .lake)
            var outcome = ForgetOutcome()
            _ = try await self.job.clearLake(PersonNames(keys: [person]), &position, &outcome)
            #expect(outcome.changedCommits == expected)
        }
    }

    @Test func `Reports and files without a commit that name the person are removed`() async throws {
        try await self.fill()
        let pages = ["<p>@Nestali_1</p>", "<p>@Ostali_2, nestali_1</p>"]
        for (index, page) in pages.enumerated() {
            try await self.store.write(
                Array(page.utf8),
                to: ObjectLocation(bucket: "lake", key: "reports/\(index).html"),
                options: ObjectWriteOptions()
            )
        }
        let orphan = ObjectLocation(bucket: "lake", key: "rejects/orphan.ndjson")
        try await self.store.write(Array("{\"x\":\"nestali_1\"}".utf8), to: orphan, options: ObjectWriteOptions())
        var position = ForgetPosition(step: .leftovers)
        var outcome = ForgetOutcome()
        #expect(try await self.job.clearLeftovers(PersonNames(keys: ["@nestali_1"]), &position, &outcome))
        let left = try await self.store.listAll(bucket: "lake", prefix: "re").map(\.key)
        #expect(left == ["reports/1.html"])
    }

    @Test func `A position comes back from an answer as it was`() throws {
        let position = ForgetPosition(step: .lake, key: "commits/x", names: ["1", "@a"])
        #expect(try ForgetPosition(position.document) == position)
        #expect(throws: PipelineError.self) { try ForgetPosition(["step": "nowhere"]) }
    }
}
