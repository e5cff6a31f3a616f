import JSONDocument
import Testing
import TweetModel
import TweetTransform

struct PartTests {
    static let input = Array((1...200).map { MadeUp.tweet($0, "tweet \($0) Zadar") }.joined(separator: "\n").utf8)

    @Test func `Output does not depend on how the bytes are pushed`() throws {
        let whole = try Transformed(Self.input)
        let pieces = try Transformed(Self.input, bite: 777)
        #expect(whole.parts.flatMap(\.files).map(\.sha256) == pieces.parts.flatMap(\.files).map(\.sha256))
    }

    @Test func `Parts are cut at record borders and hold everything once`() throws {
        let result = try Transformed(Self.input, partSize: 10_000)
        #expect(result.parts.count > 2)
        #expect(result.parts.map(\.part) == Array(0..<result.parts.count))
        #expect(result.parts.map(\.isLast) == (0..<result.parts.count).map { $0 == result.parts.count - 1 })
        #expect(try result.rows(.tweets).compactMap { $0["tweet_key"].flatMap { Int($0) } } == Array(1...200))
    }

    @Test func `A later part alone is the same as in one go`() throws {
        let all = try Transformed(Self.input, partSize: 10_000)
        let rest = try Transformed(Self.input, partSize: 10_000, firstPart: 1)
        #expect(rest.parts.map(\.part) == Array(1..<all.parts.count))
        #expect(rest.parts.flatMap(\.files).map(\.sha256) == all.parts[1...].flatMap(\.files).map(\.sha256))
    }

    @Test func `Keys and commits name what the part wrote`() throws {
        let identity = TransformIdentity(
            bucket: "landing",
            key: "a b.json",
            version: "etag",
            transformVersion: 1,
            gazetteerHash: "00"
        )
        let keys = LakeKeys(identity: identity, landedAt: 1_562_135_340_000_000)
        #expect(identity.text.count == 32)
        #expect(keys.ingestDate == "2019-07-03")
        #expect(keys.data(.tweets, part: 2) == "v=1/tweets/ingest_date=2019-07-03/\(identity.text)-p00002.parquet")
        #expect(keys.commit(part: 0, isLast: true) == "commits/ingest_date=2019-07-03/\(identity.text)/00000.last.json")
        let part = try #require(try Transformed(Self.input).parts.last)
        let document = CommitDocument.value(part, identity: identity, keys: keys)
        #expect(document["complete"] == true)
        #expect(document["tweets"] == 200)
        #expect(document["outputs"]?.arrayValue?.first?["table"] == "tweets")
        #expect(document["outputs"]?.arrayValue?.first?["rows"] == 200)
    }

    @Test func `Another version of the object is another identity`() {
        let one = TransformIdentity(bucket: "a", key: "b", version: "c")
        let two = TransformIdentity(bucket: "a", key: "bc", version: "")
        #expect(one.text != two.text)
    }
}
