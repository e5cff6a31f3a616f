import TestSupport
import Testing
import TweetModel
import TweetReading
import TweetTransform

struct TweetTransformTests {
    @Test func `A tweet becomes a row with its user`() throws {
        let result = try Transformed(lines: [MadeUp.tweet(5, "Tom &amp; Jerry \\u0001u Splitu &lt;3")])
        let tweet = try #require(try result.rows(.tweets).first)
        #expect(tweet["tweet_key"] == "5")
        #expect(tweet["user_key"] == "7")
        #expect(tweet["text"] == "Tom & Jerry u Splitu <3")
        #expect(tweet["created_at"] == "1562135340000000")
        #expect(tweet["kind"] == "original")
        #expect(tweet["is_embedded"] == "false")
        let user = try #require(try result.rows(.users).first)
        #expect(user["screen_name"] == "Ana")
        #expect(user["followers_count"] == "10")
    }

    @Test func `A retweet brings the original and one interaction`() throws {
        let original = MadeUp.tweet(4, "Prekrasan Dubrovnik", by: MadeUp.user(9, "Ivo"), extra: #","retweet_count":8"#)
        let mention = #"{"screen_name":"Ivo","id":9,"id_str":"9","indices":[3,7]}"#
        let retweet = MadeUp.tweet(
            5,
            "RT @Ivo: Prekrasan Dubrovnik",
            extra: #","retweeted_status":\#(original),"entities":{"user_mentions":[\#(mention)]}"#
        )
        let result = try Transformed(lines: [retweet])
        #expect(result.counts.tweets == 1)
        #expect(result.counts.embedded == 1)
        let tweets = try result.rows(.tweets)
        #expect(tweets.map { $0["kind"] } == ["original", "retweet"])
        #expect(tweets.map { $0["is_embedded"] } == ["true", "false"])
        #expect(tweets[0]["retweet_count"] == "8")
        let interactions = try result.rows(.interactions)
        #expect(interactions.count == 1)
        #expect(interactions.first?["kind"] == "retweet")
        #expect(interactions.first?["to_user_key"] == "9")
        #expect(interactions.first?["to_tweet_key"] == "4")
        let places = try result.rows(.placeMentions)
        #expect(places.allSatisfy { $0["tweet_key"] == "4" && $0["origin"] == "own" })
        #expect(places.contains { $0["place_name"] == "Dubrovnik" })
    }

    @Test func `A delivered tweet wins over an embedded one, the newest snapshot over older ones`() throws {
        let embedded = MadeUp.tweet(4, "a", by: MadeUp.user(9, "Ivo"), extra: #","favorite_count":1"#)
        let delivered = MadeUp.tweet(4, "a", by: MadeUp.user(9, "Ivo"), extra: #","favorite_count":3"#)
        let retweet = MadeUp.tweet(5, "RT @Ivo: a", extra: #","retweeted_status":\#(embedded)"#)
        let result = try Transformed(lines: [retweet, delivered, delivered])
        #expect(result.counts.tweets == 2)
        #expect(result.counts.duplicates == 1)
        #expect(result.counts.embedded == 0)
        let row = try #require(try result.rows(.tweets).first { $0["tweet_key"] == "4" })
        #expect(row["is_embedded"] == "false")
        #expect(row["favorite_count"] == "3")
    }

    @Test func `Short links are expanded and listed`() throws {
        let entities =
            #","entities":{"urls":[{"url":"https://t.co/x","expanded_url":"https://www.Blog.hr/a?b=1&c=2","indices":[3,17]}]}"#
        let result = try Transformed(lines: [MadeUp.tweet(5, "👍 https://t.co/x kraj", extra: entities)])
        #expect(try result.rows(.tweets).first?["text"] == "👍 https://www.Blog.hr/a?b=1&c=2 kraj")
        let url = try #require(try result.rows(.urls).first)
        #expect(url["url"] == "https://www.Blog.hr/a?b=1&c=2")
        #expect(url["host"] == "blog.hr")
    }

    @Test func `A reply does not mention its target again`() throws {
        let entities = #"""
            ,"in_reply_to_status_id":3,"in_reply_to_user_id":9,"in_reply_to_screen_name":"Ivo","entities":{"user_mentions":[
            {"screen_name":"Ivo","id":9,"indices":[0,4]},{"screen_name":"Eva","id":10,"indices":[5,9]},
            {"screen_name":"Eva","id":10,"indices":[10,14]}]}
            """#.replacing("\n", with: "")
        let result = try Transformed(lines: [MadeUp.tweet(5, "@Ivo @Eva @Eva hej", extra: entities)])
        let found = try result.rows(.interactions).map { [$0["kind"], $0["to_user_key"], $0["to_tweet_key"]] }
        #expect(found == [["reply", "9", "3"], ["mention", "10", nil]])
    }

    @Test func `Text is normalised to NFC and decomposed letters composed`() throws {
        let result = try Transformed(lines: [MadeUp.tweet(5, "c\u{30C}a\u{30A} Žž 한국 👍")])
        let text = try #require(try result.rows(.tweets).first?["text"])
        #expect(Array(text.utf8) == Array("čå Žž 한국 👍".utf8))
    }

    @Test func `Counts as text and times from the future are seen`() throws {
        let lines = [
            MadeUp.tweet(5, "a", extra: #","retweet_count":"100+""#),
            MadeUp.tweet(6, "b", at: "Wed Jul 03 06:29:00 +0000 2199"),
        ]
        let result = try Transformed(lines: lines)
        #expect(try result.rows(.tweets).first?["retweet_count"] == "100")
        #expect(result.counts.rejects == 1)
        #expect(String(decoding: result.parts[0].rejects, as: UTF8.self).contains(#""line":2"#))
    }

    @Test func `Deletes, notices, blanks and rejects add up`() throws {
        let lines = [
            MadeUp.tweet(5, "a"), "", #"{"delete":{"status":{"id":8,"id_str":"8","user_id":3,"user_id_str":"3"}}}"#,
            #"{"limit":{"track":5}}"#, "{oops", #"{"status_withheld":{"id":1}}"#, MadeUp.tweet(5, "a"),
        ]
        let counts = try Transformed(lines: lines).counts
        #expect(counts.records == 7)
        #expect(counts.tweets == 1)
        #expect(counts.duplicates == 1)
        #expect(counts.deletes == 1)
        #expect(counts.notices == 2)
        #expect(counts.blanks == 1)
        #expect(counts.rejects == 1)
    }

    @Test func `Rows are sorted by time whatever their order in the file`() throws {
        let lines = [
            MadeUp.tweet(3, "c", at: "Wed Jul 03 06:31:00 +0000 2019"),
            MadeUp.tweet(2, "b", at: "Wed Jul 03 06:29:00 +0000 2019"),
            MadeUp.tweet(1, "a", at: "Wed Jul 03 06:29:00 +0000 2019"),
        ]
        #expect(try Transformed(lines: lines).rows(.tweets).map { $0["tweet_key"] } == ["1", "2", "3"])
    }

    @Test func `Without ids a tweet gets a key of its own`() throws {
        let text = "username;date;retweets;favorites;text\nAna;2015/11/30;1;2;\"RT @Ivo: Split #more http://a.hr/x\"\n"
        let result = try Transformed(Array(text.utf8))
        let tweet = try #require(try result.rows(.tweets).first)
        #expect(tweet["tweet_key"]?.count == 33)
        #expect(tweet["tweet_key"]?.hasPrefix("s") == true)
        #expect(tweet["tweet_id"] == nil)
        #expect(tweet["user_key"] == "@ana")
        #expect(tweet["kind"] == "retweet")
        #expect(try result.rows(.interactions).first?["to_user_key"] == "@ivo")
        #expect(try result.rows(.hashtags).first?["hashtag"] == "more")
        #expect(try result.rows(.urls).first?["host"] == "a.hr")
    }

    @Test(arguments: ["hello\n", #"{"http_interactions":[]}"#, "a,b\n1,2\n"])
    func `A file that holds nothing known is named and left alone`(text: String) throws {
        let result = try Transformed(Array(text.utf8))
        #expect(result.parts.map(\.isUnrecognised) == [true])
        #expect(result.counts == TransformCounts())
    }

    @Test func `An empty file is nothing strange`() throws {
        let result = try Transformed([])
        #expect(result.parts.map(\.isUnrecognised) == [false])
        #expect(result.parts.map(\.isLast) == [true])
    }

    @Test func `Travel words, first person and advertising are noticed`() throws {
        let entities = #","lang":"hr","entities":{"hashtags":[{"text":"Oglas","indices":[0,6]}]}"#
        let result = try Transformed(
            lines: [MadeUp.tweet(5, "#Oglas Moje putovanje na otok, najljepše plaže", extra: entities)]
        )
        let tweet = try #require(try result.rows(.tweets).first)
        #expect(tweet["is_advertising"] == "true")
        #expect(tweet["is_first_person"] == "true")
        #expect(tweet["travel_words"] == "putovanje otok plaze")
        #expect(tweet["travel_score"] == "0.86")
    }

    @Test func `Users are told apart by what their profiles say`() throws {
        let blogger = #","description":"Travel blogger, mom of two","location":"Zagreb, Hrvatska""#
        let hotel = #","description":"Hotel & apartments. Book now!""#
        let lines = [
            MadeUp.tweet(5, "a", by: MadeUp.user(1, "eva", extra: blogger)),
            MadeUp.tweet(6, "b", by: MadeUp.user(2, "adria", extra: hotel)),
        ]
        let users = try Transformed(lines: lines).rows(.users)
        #expect(users.map { $0["account_kind"] } == ["person", "seller"])
        #expect(users.map { $0["is_travel_blogger"] } == ["true", "false"])
        #expect(users[0]["home_country"] == "HR")
    }
}
