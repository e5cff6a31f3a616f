import JSONDocument
import TestSupport
import Testing
import TweetModel
import TweetTransform

/// Single ways in which a record can be broken, or odd and yet a tweet.
struct BrokenRecordTests {
    static let before = MadeUp.tweet(1, "prije")
    static let after = MadeUp.tweet(3, "poslije", by: MadeUp.user(8, "Eva"))

    /// A record between two good ones.
    static func between(_ record: [UInt8]) throws -> Transformed {
        let bytes = Array(Self.before.utf8) + [0x0A] + record + [0x0A] + Array(Self.after.utf8) + [0x0A]
        let result = try Transformed(bytes, fileName: "a.ndjson")
        let keys = try result.rows(.tweets).map { $0["tweet_key"] }
        #expect(keys.contains("1") && keys.contains("3"))
        #expect(result.counts.records == 3)
        return result
    }

    @Test(arguments: [
        ("a lone high surrogate", #"x\ud83dy"#, "x\u{FFFD}y"), ("a lone low surrogate", #"x\udc00y"#, "x\u{FFFD}y"),
        ("two high surrogates", #"x\ud83d\ud83dy"#, "x\u{FFFD}\u{FFFD}y"), ("a pair", #"\ud83d\udc4d"#, "👍"),
        ("an escaped NUL", #"x\u0000y"#, "xy"),
        ("escapes of all kinds", #"\"\\\/\b\f\n\r\t\u010d"#, "\"\\/\n\tč"),
    ])
    func `A tweet with an odd text is kept`(name: String, text: String, expected: String) throws {
        let result = try Self.between(Array(MadeUp.tweet(2, text).utf8))
        let row = try #require(try result.rows(.tweets).first { $0["tweet_key"] == "2" })
        #expect(row["text"] == expected, "\(name)")
        #expect(result.counts.rejects == 0)
    }

    @Test func `A text of 10 MB is kept, as far as its column goes`() throws {
        let result = try Self.between(Array(MadeUp.tweet(2, String(repeating: "ž", count: 5 << 20)).utf8))
        let row = try #require(try result.rows(.tweets).first { $0["tweet_key"] == "2" })
        #expect(row["text"] == String(repeating: "ž", count: 4000))
    }

    @Test func `The last of two members with the same name counts`() throws {
        let result = try Self.between(Array(MadeUp.tweet(9, "a", extra: #","text":"b","id_str":"2","id":2"#).utf8))
        let row = try #require(try result.rows(.tweets).first { $0["tweet_key"] == "2" })
        #expect(row["text"] == "b")
    }

    @Test(arguments: ["99999999999999999999999", "1e400", "-1e400", "1e18", "-5", "\"12345678901234567890\""])
    func `A count too large to be one does not take the tweet along`(number: String) throws {
        let extra = #","retweet_count":\#(number),"favorite_count":4,"coordinates":{"coordinates":[\#(number),1e300]}"#
        let result = try Self.between(Array(MadeUp.tweet(2, "a", extra: extra).utf8))
        let row = try #require(try result.rows(.tweets).first { $0["tweet_key"] == "2" })
        #expect(row["favorite_count"] == "4")
        #expect(row["latitude"] == nil)
    }

    @Test func `A name with a NUL or without end does not reach the lake`() throws {
        let user = #"{"id":7,"screen_name":"a\u0000b","name":"A\u0000B","followers_count":1}"#
        let long = String(repeating: "ć", count: 61)
        let entities = """
            {"hashtags":[{"text":"a\\u0000b"}],"user_mentions":[{"screen_name":"c\\u0000d"},{"screen_name":"\(long)"}],\
            "urls":[{"url":"https://t.co/x","expanded_url":"https://a.hr/\\u0000"}]}
            """
        let extra = #","lang":"h\u0000r","in_reply_to_screen_name":"\u0000","entities":\#(entities)"#
        let result = try Self.between(Array(MadeUp.tweet(2, "https://t.co/x", by: user, extra: extra).utf8))
        for table in LakeTable.all {
            for row in try result.rows(table) {
                #expect(!row.values.contains { $0.utf8.contains(0) || $0.contains("\u{FFFD}") }, "\(row)")
            }
        }
        #expect(result.counts.tweets == 3)
    }

    /// A record that is rejected.
    struct Broken: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The code that the reject has.
        let code: String
        let bytes: [UInt8]

        init(_ description: String, _ code: String, _ text: String, _ bytes: [UInt8] = [], _ rest: String = "") {
            self.testDescription = description
            self.code = code
            self.bytes = Array(text.utf8) + bytes + Array(rest.utf8)
        }
    }

    static let deepValue = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)

    static let rejected = [
        Broken("cut off", "malformed", String(MadeUp.tweet(2, "a").dropLast(9))),
        Broken("a cut surrogate", "malformed", MadeUp.tweet(2, #"a\ud83"#)),
        Broken("bad UTF-8", "encoding", #"{"id":2,"text":""#, [0xC3, 0x28], #""}"#),
        Broken("an encoded surrogate", "encoding", #"{"id":2,"text":""#, [0xED, 0xA0, 0x80], #""}"#),
        Broken("a raw NUL in a text", "malformed", #"{"id":2,"text":"a"#, [0], #"b"}"#),
        Broken("deep arrays", "malformed", String(repeating: "[", count: 1 << 20)),
        Broken("deep objects", "malformed", String(repeating: #"{"a":"#, count: 1 << 18)),
        Broken("a deep value", "malformed", MadeUp.tweet(2, "a", extra: #","x":\#(Self.deepValue)"#)),
        Broken("no tweet", "unknown", #"{"a":1}"#),
        Broken("a number", "unknown", "17"),
        Broken("no author", "incomplete", #"{"id":2,"text":"a","created_at":"Wed Jul 03 06:29:00 +0000 2019"}"#),
        Broken("no time", "incomplete", #"{"id":2,"text":"a","user":{"id":7}}"#),
        Broken("an id beyond 64 bits", "incomplete", #"{"id":99999999999999999999,"text":"a","user":{"id":7}}"#),
        Broken("from the future", "future", MadeUp.tweet(2, "a", at: "Wed Jul 03 06:29:00 +0000 2199")),
        Broken("17 MB", "tooLarge", MadeUp.tweet(2, String(repeating: "x", count: 17 << 20))),
    ]

    @Test(arguments: Self.rejected)
    func `A record that cannot be used is named with its place`(broken: Broken) throws {
        let result = try Self.between(broken.bytes)
        #expect(result.counts.rejects == 1)
        let reject = try #require(try MutationTests.rejects(of: result).first)
        #expect(reject["file"]?.stringValue == "a.ndjson")
        #expect(reject["line"]?.integerValue == 2)
        #expect(reject["offset"]?.integerValue == Int64(Self.before.utf8.count + 1))
        #expect(reject["code"]?.stringValue == broken.code, "\(reject["reason"]?.stringValue ?? "")")
        #expect(reject["reason"]?.stringValue?.isEmpty == false)
    }

    @Test func `A run of NULs is a blank`() throws {
        let counts = try Self.between([UInt8](repeating: 0, count: 500)).counts
        #expect(counts.blanks == 1)
        #expect(counts.rejects == 0)
    }

    @Test(arguments: ["]]\n", "[]]]", "]", "[\n]\n]\n", "}{", "[[[[", "{\"a\":[}", "\"", "[\"", ",;,]"])
    func `Brackets without their partners end`(text: String) throws {
        #expect(try Transformed(Array(text.utf8)).counts.tweets == 0)
        let behind = try Transformed(Array("[\(Self.before)]\(text)\n".utf8))
        #expect(behind.counts.tweets == 1)
    }

    @Test func `A quote without its partner takes no other row along`() throws {
        let header = "id,username,date,text\n"
        let rows = [
            "11,ana,2015-11-30 12:34,prvi", "12,eva,2015-11-30 12:34,\"bez kraja",
            "13,ivo,2015-11-30 12:34,\"treci, red\"",
            "14,ana,2015-11-30 12:34,\"dva\nreda\"", "15,\"ana,2015-11-30 12:34,x", "16,ivo,2015-11-30 12:34,zadnji",
        ]
        let result = try Transformed(Array((header + rows.joined(separator: "\n") + "\n").utf8), fileName: "a.csv")
        #expect(try result.rows(.tweets).map { $0["tweet_key"] } == ["11", "13", "14", "16"])
        let rejects = try MutationTests.rejects(of: result)
        #expect(rejects.map { $0["line"]?.integerValue } == [3, 7])
        #expect(result.counts.records == 6)
    }

    @Test func `Two lost quotes take no row between them along`() throws {
        let header = "id,username,date,text\n"
        let rows = [
            "10001,ana,2015-11-30 12:34,\"cut of", "10002,eva,2015-11-30 12:34,drugi", "10003,ivo,x,treci\"",
            "10004,ivo,2015-11-30 12:34,\"a,b\n1,2,3,4\"",
        ]
        let result = try Transformed(Array((header + rows.joined(separator: "\n") + "\n").utf8))
        #expect(try result.rows(.tweets).map { $0["tweet_key"] }.contains("10002"))
        #expect(try result.rows(.tweets).contains { $0["text"] == "a,b\n1,2,3,4" })
    }

    @Test func `A text without its end takes no other element of the array along`() throws {
        let broken = #"{"id":2,"text":"no end}"#
        let result = try Transformed(Array("[\n\(Self.before),\n\(broken),\n\(Self.after)\n]\n".utf8))
        #expect(try result.rows(.tweets).map { $0["tweet_key"] } == ["1", "3"])
        #expect(try MutationTests.rejects(of: result).map { $0["line"]?.integerValue } == [3])
    }

    @Test(
        arguments: ["", "  "],
        [#"{"id":2,"user":{"a":1"#, #"{"id":2,"x":[1,2"#, #"{"id":2}}]}"#, #"{"id":2,"text":"a""#]
    )
    func `A bracket without its partner takes no other element along`(indent: String, broken: String) throws {
        let elements = [Self.before, broken, Self.after, broken, MadeUp.tweet(5, "zadnji")]
        let text = "[\n" + elements.map { indent + $0 }.joined(separator: ",\n") + "\n]\n"
        for bite in [1 << 20, 10] {
            let result = try Transformed(Array(text.utf8), bite: bite)
            #expect(try result.rows(.tweets).map { $0["tweet_key"] } == ["1", "3", "5"])
            let lines = try MutationTests.rejects(of: result).map { $0["line"]?.integerValue }
            #expect(Set(lines) == [3, 5])
        }
    }

    @Test(arguments: [
        #"["created_at":"Wed"#, "x", "{", "{\"a\":", "[", "\"", "]", #"{"id":9,"text":"a","#, "1,2,3", "id,text",
        "\u{FEFF}",
    ])
    func `A first line that is broken does not make the file another`(line: String) throws {
        let text = [line, Self.before, "{\"id\":", Self.after].joined(separator: "\n")
        let result = try Transformed(Array(text.utf8))
        #expect(try result.rows(.tweets).map { $0["tweet_key"] } == ["1", "3"])
    }

    @Test func `What comes out does not depend on how the bytes came in`() throws {
        let tail = "5,ana,2015-11-30 12:34,\"un\"quoted\"\n"
        let rows = (1...4000).map { "\($0 + 10),ana,2015-11-30 12:34,\"redak \($0), dosta dug da ispuni prozor\"\n" }
        let text = "id,username,date,text\n" + rows.joined() + String(repeating: tail, count: 9000)
        let once = try Transformed(Array(text.utf8))
        let bitten = try Transformed(Array(text.utf8), bite: 1000)
        #expect(once.format == bitten.format)
        #expect(once.counts == bitten.counts)
        #expect(once.parts.map(\.rejects) == bitten.parts.map(\.rejects))
    }
}
