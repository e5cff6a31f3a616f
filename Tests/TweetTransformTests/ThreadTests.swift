import Testing
import TweetModel
import TweetTransform

/// What comes out is the same whatever the number of threads.
struct ThreadTests {
    /// Some 8 MB, several batches: repeated tweets far apart, retweets with other counts, deletes, broken lines.
    static let input: [UInt8] = {
        var lines: [String] = []
        for number in 0..<12_000 {
            let id = 1 + number * 7_919 % 5_000
            let minute = 10 + number * 31 % 50
            let time = "Wed Jul 03 06:\(minute):00 +0000 2019"
            let user = MadeUp.user(id % 400 + 1, "u\(id % 400)", extra: #","statuses_count":\#(number)"#)
            let text = "tweet \(id) u Zadru #more " + String(repeating: "lijepo je ", count: 20 + number % 30)
            switch number % 97 {
            case 3: lines.append(#"{"delete":{"status":{"id":\#(id),"id_str":"\#(id)","user_id":7}}}"#)
            case 50: lines.append(#"{"created_at":"\#(time)","id":\#(id),"text":"cut"#)
            case 10...20:
                let inner = MadeUp.tweet(id, text, by: user, extra: #","retweet_count":\#(number)"#)
                let outer = MadeUp.user(1_000 + number % 50, "r\(number % 50)")
                lines.append(
                    MadeUp.tweet(
                        100_000 + number,
                        "RT @u\(id % 400): \(text)",
                        at: time,
                        by: outer,
                        extra: #","retweeted_status":\#(inner)"#
                    )
                )
            default: lines.append(MadeUp.tweet(id, text, by: user, extra: #","retweet_count":\#(number % 11)"#))
            }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }()

    @Test(arguments: [2, 3, 5])
    func `Threads change nothing of what comes out`(threads: Int) throws {
        let one = try Transformed(Self.input, partSize: 5 << 20)
        let many = try Transformed(Self.input, partSize: 5 << 20, threads: threads)
        #expect(one.parts.count == 2)
        #expect(one.counts.duplicates > 1_000 && one.counts.embedded > 10 && one.counts.deletes > 100)
        #expect(one.counts.rejects > 100)
        #expect(many.counts == one.counts)
        #expect(many.parts.map(\.counts) == one.parts.map(\.counts))
        #expect(many.parts.map(\.rejects) == one.parts.map(\.rejects))
        #expect(many.parts.flatMap(\.files).map(\.sha256) == one.parts.flatMap(\.files).map(\.sha256))
    }

    @Test func `Of equally old snapshots the delivered one stands, whichever comes first`() throws {
        let time = "Wed Jul 03 06:29:00 +0000 2019"
        let delivered = MadeUp.tweet(1, "izvorni tekst", at: time, extra: #","retweet_count":5"#)
        let inner = MadeUp.tweet(1, "izvorni tekst", at: time, extra: #","retweet_count":4"#)
        let extra = #","retweeted_status":\#(inner)"#
        let carrier = MadeUp.tweet(2, "RT @Ana: izvorni tekst", at: time, by: MadeUp.user(8, "Iva"), extra: extra)
        for lines in [[delivered, carrier], [carrier, delivered]] {
            let result = try Transformed(lines: lines)
            let row = try #require(try result.rows(.tweets).first { $0["tweet_key"] == "1" })
            #expect(row["retweet_count"] == "5")
            #expect(row["is_embedded"] == "false")
            #expect(result.counts.tweets == 2 && result.counts.embedded == 0)
        }
    }
}
