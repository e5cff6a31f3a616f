import Foundation
import TestSupport
import Testing
import TweetReading

@Suite(.enabled(if: Fixture.shared != nil, "needs the shared folder of real tweets"))
struct RealFileTests {
    @Test func `Streams are read to the tweets and deletes that they hold`() throws {
        let folder = try #require(Fixture.shared("tweets/v1.1"))
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var tweets = 0
        var records = 0
        for file in files where file.pathExtension == "bz2" {
            let tally = try Tally(file: file)
            #expect(tally.format == .lines)
            #expect(tally.rejects == [])
            tweets += tally.tweets
            records += tally.records
        }
        #expect(records == 42_196)
        #expect(tweets == 18_264)
    }

    @Test func `A stream's ids are those that an independent reader finds`() throws {
        let file = try #require(Fixture.shared("tweets/v1.1/stream-rragulan_PythonTopicModelling.38.json.bz2"))
        let tally = try Tally(file: file)
        let lines = try Tally.content(file).split(separator: 0x0A)
        var ids: [Int64] = []
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            if let id = object["id_str"] as? String {
                ids.append(try #require(Int64(id)))
            }
        }
        #expect(tally.ids == ids)
    }

    @Test(arguments: [
        ("v1.1/array.json", 200), ("v1.1/search-response.json", 100),
        ("v1.1/geo-array-2017-05-14_863751258573869056.gz", 1000),
        ("csv/kaggle.csv", 4739), ("csv/uk.csv", 4733), ("csv/snscrape.jsonl", 100),
        ("v2/network.jsonl", 500), ("v2/twarc/flat.jsonl", 100), ("v2/twarc/brexit.jsonl", 100),
    ])
    func `Files of other formats are read whole`(path: String, count: Int) throws {
        let tally = try Tally(file: try #require(Fixture.shared("tweets/" + path)))
        #expect(tally.tweets == count)
        #expect(tally.rejects == [])
    }

    @Test func `GetOldTweets' quotes do not confuse`() throws {
        let tally = try Tally(file: try #require(Fixture.shared("tweets/croatian/getoldtweets.csv")))
        #expect(tally.tweets == tally.records)
        #expect(tally.names.first == "novahr")
        #expect(tally.texts.contains { $0.hasPrefix("\"Nemaju mene šta birači kazniti!") })
    }

    @Test func `Files that hold no tweets yield none`() throws {
        let folder = try #require(Fixture.shared("tweets/v1.1/extended"))
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let tally = try Tally(file: file)
            #expect(tally.tweets + tally.deletes + tally.notices == 0)
        }
    }

    @Test func `A stream of API v2 with an error line and a cut line is read`() throws {
        let tally = try Tally(file: try #require(Fixture.shared("tweets/v2/twarc/streaming_output_with_error.jsonl")))
        #expect(tally.records == 8)
        #expect(tally.tweets >= 6)
    }
}
