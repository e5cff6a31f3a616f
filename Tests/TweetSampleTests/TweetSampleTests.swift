import JSONDocument
import Testing
import TweetSample

@Suite struct TweetSampleTests {
    @Test(arguments: SampleFormat.allCases) func `The same seed gives the same bytes`(_ format: SampleFormat) {
        let first = Array(SampleTweets(count: 500, seed: 7, format: format))
        #expect(first == Array(SampleTweets(count: 500, seed: 7, format: format)))
        #expect(first != Array(SampleTweets(count: 500, seed: 8, format: format)))
    }

    @Test func `A sample holds as many tweets as asked for, with ids of their own`() throws {
        var ids: Set<String> = []
        var deletes = 0
        for line in SampleTweets(count: 3_000, seed: 1) {
            let value = try JSONValue(parsing: line)
            if value["delete"] != nil {
                deletes += 1
            } else {
                ids.insert(try #require(value["id_str"]?.stringValue))
                #expect(value["created_at"]?.stringValue?.hasSuffix("2026") == true)
            }
        }
        #expect(ids.count == 3_000)
        #expect(deletes > 0)
    }

    @Test func `Pages of version 2 include every author`() throws {
        for line in SampleTweets(count: 250, seed: 3, format: .v2) {
            let page = try JSONValue(parsing: line)
            let users = Set((page["includes"]?["users"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue })
            for tweet in page["data"]?.arrayValue ?? [] {
                #expect(users.contains(tweet["author_id"]?.stringValue ?? "?"))
            }
        }
    }
}
