import JSONDocument
import TestSupport
import Testing
import TweetModel
import TweetReading
import TweetTransform

/// The account archive, whose tweets do not name their author.
struct ArchiveTests {
    static let account = """
        window.YTD.account.part0 = [
          {
            "account" : {
              "email" : "ana@example.org",
              "createdVia" : "web",
              "username" : "AnaPutuje",
              "accountId" : "77",
              "createdAt" : "2011-05-01T10:00:00.000Z",
              "accountDisplayName" : "Ana putuje"
            }
          }
        ]

        """

    static func tweet(_ id: Int, _ text: String, more: String = "") -> String {
        """
          {
            "tweet" : {
              "retweeted" : false,
              "source" : "<a href=\\"https://mobile.twitter.com\\" rel=\\"nofollow\\">Twitter Web App</a>",
              "entities" : { "hashtags" : [ ], "symbols" : [ ], "user_mentions" : [ ], "urls" : [ ] },
              "favorite_count" : "3",
              "id_str" : "\(id)",
              "retweet_count" : "1",
              "id" : "\(id)",
              "created_at" : "Wed Jul 03 06:29:00 +0000 2019",
              "full_text" : "\(text)",
              "lang" : "hr"\(more)
            }
          }
        """
    }

    static func part(_ number: Int, _ tweets: [String]) -> String {
        "window.YTD.tweets.part\(number) = [\n" + tweets.joined(separator: ",\n") + "\n]\n"
    }

    static func photo(_ handle: String, _ id: Int) -> String {
        let url = "https://twitter.com/\(handle)/status/\(id)/photo/1"
        return #","extended_entities":{"media":[{"expanded_url":"\#(url)","url":"https://t.co/x","type":"photo"}]}"#
    }

    static func reply(to handle: String, _ user: Int) -> String {
        #","in_reply_to_status_id":"1","in_reply_to_user_id":"\#(user)","in_reply_to_screen_name":"\#(handle)""#
    }

    @Test(arguments: [1, 100, 1 << 20])
    func `With account.js in front every tweet has its author`(bite: Int) throws {
        let parts = Self.part(0, [Self.tweet(11, "Jutro u Splitu"), Self.tweet(12, "RT @Ivo: Zadar")])
        let text = Self.account + parts + Self.part(1, [Self.tweet(13, "treci")])
        let result = try Transformed(Array(text.utf8), bite: bite)
        let tweets = try result.rows(.tweets)
        #expect(tweets.map { $0["tweet_key"] } == ["11", "12", "13"])
        #expect(tweets.allSatisfy { $0["user_key"] == "77" && $0["screen_name"] == "AnaPutuje" })
        #expect(tweets.map { $0["kind"] } == ["original", "retweet", "original"])
        #expect(tweets.map { $0["favorite_count"] } == ["3", "3", "3"])
        let user = try #require(try result.rows(.users).first)
        #expect(user["display_name"] == "Ana putuje")
        #expect(user["account_created_at"] == "1304244000000000")
        #expect(try result.rows(.interactions).map { [$0["kind"], $0["to_user_key"]] } == [["retweet", "@ivo"]])
        #expect(result.counts.records == 4)
        #expect(result.counts.notices == 1)
        #expect(result.counts.rejects == 0)
    }

    @Test func `A photo of the author's own and an answer to themselves tell who it is`() throws {
        let tweets = [
            Self.tweet(11, "prvi", more: Self.reply(to: "AnaPutuje", 77)),
            Self.tweet(12, "drugi https://t.co/x", more: Self.photo("AnaPutuje", 12)), Self.tweet(13, "treci"),
        ]
        let rows = try Transformed(Array(Self.part(0, tweets).utf8)).rows(.tweets)
        #expect(rows.map { $0["user_key"] } == ["77", "77", "77"])
        let byHandle = try Transformed(Array(Self.part(0, Array(tweets.dropFirst())).utf8)).rows(.tweets)
        #expect(byHandle.map { $0["user_key"] } == ["@anaputuje", "@anaputuje"])
    }

    @Test func `A photo of somebody else's tells nothing, and the reject says what to do`() throws {
        let tweets = [
            Self.tweet(11, "RT @Ivo: prvi https://t.co/x", more: Self.photo("Ivo", 5)),
            Self.tweet(12, "drugi", more: Self.reply(to: "Ivo", 9)),
        ]
        let result = try Transformed(Array(Self.part(0, tweets).utf8))
        #expect(result.counts.rejects == 2)
        let rejects = try MutationTests.rejects(of: result)
        #expect(rejects.map { $0["line"]?.integerValue } == [2, 16])
        #expect(rejects.allSatisfy { $0["reason"]?.stringValue?.contains("cat account.js tweets.js") == true })
    }

    @Test func `A broken tweet of an archive takes no other along`() throws {
        let broken = Self.tweet(12, "drugi").replacing("\"lang\" : \"hr\"\n    }", with: "\"lang\" : \"hr\"\n")
        let text = Self.account + Self.part(0, [Self.tweet(11, "prvi"), broken, Self.tweet(13, "treci")])
        let result = try Transformed(Array(text.utf8))
        #expect(try result.rows(.tweets).map { $0["tweet_key"] } == ["11", "13"])
        #expect(result.counts.rejects == 1)
    }
}
