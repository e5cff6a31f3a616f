import Testing
import TweetReading

/// What is left of a file when a person is taken out.
struct PersonRemoverTests {
    static let names = PersonNames(keys: ["900000000000001", "@Zaboravi_Me"])

    static func tweet(_ id: Int, by user: Int = 7, more: String = "") -> String {
        #"{"id":\#(id),"id_str":"\#(id)","created_at":"Wed Jul 03 06:29:00 +0000 2019","text":"t\#(id)","#
            + #""user":{"id":\#(user),"screen_name":"u\#(user)"}\#(more)}"#
    }

    static let person = #"{"id":900000000000001,"id_str":"900000000000001","screen_name":"zaboravi_me"}"#
    static let own = #"{"id":1,"created_at":"Wed Jul 03 06:29:00 +0000 2019","text":"moje","user":\#(person)}"#

    private func rest(_ text: String, bite: Int = 1_000_000) throws -> (text: String, remover: PersonRemover) {
        let remover = try PersonRemover(Self.names)
        var rest: [UInt8] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: bite) {
            bytes[start..<min(start + bite, bytes.count)].withUnsafeBytes { remover.push($0, into: &rest) }
        }
        remover.finish(into: &rest)
        return (String(decoding: rest, as: UTF8.self), remover)
    }

    @Test(arguments: [1, 50, 1_000_000])
    func `Lines about the person go, the others stay byte for byte`(bite: Int) throws {
        let others = [Self.tweet(2), "", "{\"broken\":", Self.tweet(3, more: #","x":"zaboravi_me je rijec""#)]
        let gone = [
            Self.own, Self.tweet(4, more: #","retweeted_status":\#(Self.own)"#),
            Self.tweet(5, more: #","in_reply_to_user_id":900000000000001"#),
            Self.tweet(6, more: #","entities":{"user_mentions":[{"screen_name":"Zaboravi_Me","id":900000000000001}]}"#),
            Self.tweet(7, more: #","full_text":"RT @ZABORAVI_ME: moje""#),
            #"{"delete":{"status":{"id":1,"user_id":900000000000001}}}"#,
            #"{"id":9,"user":{"screen_name":"zaboravi_me""#,
        ]
        let mixed = zip(others + others, gone + [""]).flatMap { [$0, $1] }.filter { !$0.isEmpty }
        let (rest, remover) = try self.rest(mixed.joined(separator: "\r\n") + "\r\n", bite: bite)
        let expected = (others + others.dropLast()).filter { !$0.isEmpty } + others.suffix(1)
        #expect(rest == expected.joined(separator: "\r\n") + "\r\n")
        #expect(remover.removedCount == gone.count)
    }

    @Test(arguments: [3, 1_000_000], ["[", "\n[\n "])
    func `An array stays one, whichever of its elements go`(bite: Int, opening: String) throws {
        let (first, second) = (Self.tweet(1), Self.tweet(2))
        for (elements, kept) in [
            ([Self.own, first, second], [first, second]), ([first, Self.own, second], [first, second]),
            ([first, second, Self.own], [first, second]), ([Self.own], []), ([Self.own, Self.own, first], [first]),
            ([first, second], [first, second]),
        ] {
            let text = opening + elements.joined(separator: ",") + "\n]\n"
            #expect(try self.rest(text, bite: bite).text == opening + kept.joined(separator: ",") + "\n]\n")
        }
    }

    @Test func `Of a page only the elements go`() throws {
        let page =
            #"{"data":[{"id":"1","author_id":"900000000000001"},{"id":"2","author_id":"7"},"#
            + #"{"id":"3","author_id":"7","entities":{"mentions":[{"username":"zaboravi_me"}]}}],"#
            + #""includes":{"users":[{"id":"900000000000001","username":"zaboravi_me"},{"id":"7"}]},"meta":{"n":3}}"#
        let (rest, remover) = try self.rest(page + "\n")
        #expect(
            rest
                == #"{"data":[{"id":"2","author_id":"7"}],"includes":{"users":[{"id":"7"}]},"meta":{"n":3}}"# + "\n"
        )
        #expect(remover.changedCount == 1)
        #expect(remover.removedCount == 0)
    }

    @Test func `A handle in somebody else's words is masked, length for length`() throws {
        let profile =
            #","user":{"id":7,"description":"sister of @Zaboravi_Me, see https:\/\/twitter.com\/zaboravi_me"}"#
        let (rest, _) = try self.rest(Self.tweet(1, more: profile) + "\n")
        #expect(rest.contains(#"sister of @***********, see https:\/\/twitter.com\/***********""#))
        #expect(rest.utf8.count == Self.tweet(1, more: profile).utf8.count + 1)
    }

    @Test func `A table loses rows and keeps its header`() throws {
        let header = "id,date,username,text\n"
        let rows = [
            "1,2019-07-03 06:29:00,Zaboravi_Me,moje\n", "2,2019-07-03 06:29:00,ana,\"hvala, @zaboravi_me!\"\n",
            "3,2019-07-03 06:29:00,ana,RT @zaboravi_me: moje\n", "4,2019-07-03 06:29:00,ana,zaboravi_me\n",
        ]
        let (rest, remover) = try self.rest(header + rows.joined())
        #expect(rest == header + "2,2019-07-03 06:29:00,ana,\"hvala, @***********!\"\n" + rows[3])
        #expect(remover.removedCount == 2)
    }

    @Test func `What nobody can read loses the lines that name the person`() throws {
        let (rest, _) = try self.rest("hello\nzaboravi_me was here\nbye\n900000000000001")
        #expect(rest == "hello\nbye\n")
    }

    @Test func `A record shows further handles of the same id`() throws {
        let remover = try PersonRemover(PersonNames(keys: ["900000000000001"]))
        var rest: [UInt8] = []
        Array((Self.own + "\n").utf8).withUnsafeBytes { remover.push($0, into: &rest) }
        remover.finish(into: &rest)
        #expect(remover.found == ["@zaboravi_me"])
    }

    @Test func `An id that took a handle over is somebody else`() throws {
        let taken = Self.tweet(1, more: #","user":{"id":8,"screen_name":"zaboravi_me"}"#)
        #expect(try self.rest(taken + "\n").remover.found == [])
    }

    @Test func `Of the person's own archive nothing stays but its frame`() throws {
        let account =
            #"window.YTD.account.part0 = [ {"account":{"username":"Zaboravi_Me","accountId":"900000000000001"}} ]"#
        let tweet = #"{"tweet":{"id_str":"5","full_text":"moje","created_at":"Wed Jul 03 06:29:00 +0000 2019"}}"#
        let text = account + "\nwindow.YTD.tweets.part0 = [ \(tweet),\n\(tweet) ]\n"
        let (rest, remover) = try self.rest(text)
        #expect(!rest.contains("moje") && !rest.lowercased().contains("zaboravi_me"))
        #expect(rest.hasPrefix("window.YTD.account.part0 = ["))
        #expect(remover.removedCount == 3)
    }

    @Test(arguments: [("12", true), ("@Ana_1", true), ("ana", false), ("@", false), ("0", false), ("1;drop", false)])
    func `A key is an id or @ and a handle`(key: String, isKey: Bool) {
        #expect(PersonNames.isKey(key) == isKey)
    }
}
