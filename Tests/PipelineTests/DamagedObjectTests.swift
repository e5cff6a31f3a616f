import AWSClients
import Compression
import HTTPTypes
import JSONDocument
import Pipeline
import Testing
import TweetSample
import TweetTransform

/// Compressed objects that end too early, or are broken inside.
@Suite struct DamagedObjectTests {
    private static let formats: [CompressionFormat] = [.gzip, .zstd, .bzip2]

    private let store = InMemoryObjectStore(now: { PipelineTests.now })
    private let location = ObjectLocation(bucket: "landing", key: "archive")

    private func transform() async throws -> TransformOutcome? {
        let deadline = PipelineTests.now + .seconds(900)
        let job = TransformJob(
            store: self.store,
            settings: PipelineTests.settings,
            deadline: deadline,
            clock: { PipelineTests.now }
        )
        return try await job.run(self.location)
    }

    private static func sample(_ tweets: Int) -> [UInt8] {
        SampleTweets(count: tweets, seed: 5).reduce(into: []) { $0 += $1 }
    }

    @Test(arguments: Self.formats, [false, true])
    func `What comes before the damage is used, and a reject says what is lost`(
        _ format: CompressionFormat,
        _ isCut: Bool
    ) async throws {
        let text = Self.sample(6_000)
        var stream = try format.compress(text)
        let place = stream.count * 2 / 3
        if isCut {
            stream.removeSubrange(place...)
        } else {
            stream.replaceSubrange(place..<place + 8, with: [0xFF, 0, 0xFF, 0x55, 0xFF, 0, 0xAA, 0xFF])
        }
        try await self.store.write(stream, to: self.location, options: ObjectWriteOptions())

        let outcome = try #require(try await self.transform())
        #expect(outcome.isComplete)
        let damage = try #require(outcome.damage)
        #expect(damage.contains(format.rawValue) && damage.contains("of the unpacked file is lost"))
        #expect((1_000..<6_000).contains(outcome.counts.tweets))
        let sum = outcome.counts.tweets + outcome.counts.duplicates + outcome.counts.deletes + outcome.counts.notices
        #expect(outcome.counts.records == sum + outcome.counts.blanks + outcome.counts.rejects)

        let key = try #require(try await self.store.listAll(bucket: "lake", prefix: "rejects/").first?.key)
        let lines = try await self.store.read(ObjectLocation(bucket: "lake", key: key)).bytes.split(separator: 0x0A)
        #expect(lines.count == outcome.counts.rejects)
        let last = try JSONValue(parsing: Array(lines[lines.count - 1]))
        #expect(last["code"] == "damaged")
        #expect(last["reason"]?.stringValue == damage)
        if isCut {
            // The lines that are whole are there, each of them.
            let offset = Int(try #require(last["offset"]?.integerValue))
            let whole = text[..<offset].count { $0 == 0x0A }
            #expect(outcome.counts.records - outcome.counts.rejects == whole)
        }

        let again = try #require(try await self.transform())
        #expect(again.wasAlreadyComplete && again.damage == damage && again.counts == outcome.counts)
        var counts = FileCounts()
        try await counts.add(self.location, store: self.store, settings: PipelineTests.settings)
        #expect(counts.damaged.map(\.key) == ["archive"] && counts.failed.isEmpty)
        let backlog = Backlog(store: self.store, settings: PipelineTests.settings)
        #expect(try await backlog.find(landedBefore: PipelineTests.now).isEmpty)
    }

    @Test(arguments: Self.formats)
    func `Where nothing known comes before the damage the object is refused`(_ format: CompressionFormat) async throws {
        let stream = try format.compress(Self.sample(10)).prefix(12)
        try await self.store.write(Array(stream), to: self.location, options: ObjectWriteOptions())
        let error = await #expect(throws: PipelineError.self) { try await self.transform() }
        #expect(error?.code == .sourceDamaged)
        #expect(try await self.store.listAll(bucket: "lake", prefix: "").isEmpty)
    }
}
