import Compression
import Foundation
import JSONDocument
import TestSupport
import Testing

/// A state folder with a person in it in every form, then forgotten; all tests look at this one.
private struct Forgotten: Sendable {
    static let id = "900000000000001"
    static let texts = [Self.id, "nestali_1", "nestali netko", "jedinstvenarijec"]

    static let shared = Result { try Self() }

    let folder: TemporaryFolder
    let arguments: [String]
    let before: CommandRun
    let filesBefore: [String]
    let tablesBefore: [String]
    let forget: CommandRun
    let filesAfter: [String]
    let tablesAfter: [String]
    let again: CommandRun

    var contents: StateContents { StateContents(folder: self.folder.path("state")) }

    private init() throws {
        self.folder = try TemporaryFolder()
        let input = self.folder.path("in")
        try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
        try Program.sample(400, to: input + "/sample.ndjson")
        let state = ["--state", self.folder.path("state")]
        self.arguments = ["run", "--json", "--input", input] + state

        // The same key twice, so that the landing bucket keeps an older version that names the person.
        try Self.write(Self.lines + [Self.own(id: 700)], to: input + "/lines.ndjson", .none)
        try #require(try Program.run(self.arguments).status == 0)
        try Self.write(Self.lines, to: input + "/lines.ndjson", .none)
        try Self.write(["[" + Self.lines.joined(separator: ",\n") + "]"], to: input + "/array.json.gz", .gzip)
        try Self.write(Self.lines, to: input + "/lines.ndjson.bz2", .bzip2)
        try Self.write([Self.page], to: input + "/page.json.zst", .zstd)
        try Self.write([Self.own(id: 701)], to: input + "/alone.ndjson", .none)
        try Data(Self.table.utf8).write(to: URL(filePath: input + "/table.csv"))
        self.before = try Program.run(self.arguments + ["--report", self.folder.path("before")])
        let contents = StateContents(folder: self.folder.path("state"))
        self.filesBefore = try contents.files(with: Self.texts)
        self.tablesBefore = try contents.tables(with: Self.texts)

        self.forget = try Program.run(["forget", "--user", Self.id, "--json"] + state)
        self.filesAfter = try contents.files(with: Self.texts)
        self.tablesAfter = try contents.tables(with: Self.texts)
        self.again = try Program.run(self.arguments + ["--report", self.folder.path("after")])
    }

    private static func write(_ lines: [String], to path: String, _ format: CompressionFormat) throws {
        let bytes = try format.compress(Array((lines.joined(separator: "\n") + "\n").utf8))
        try Data(bytes).write(to: URL(filePath: path))
    }

    private static func tweet(_ id: Int, _ text: String, by user: String, more: String = "") -> String {
        #"{"id":\#(id),"id_str":"\#(id)","created_at":"Sat Aug 01 06:29:00 +0000 2026","full_text":"\#(text)","#
            + #""retweet_count":1,"favorite_count":2,"user":\#(user)\#(more)}"#
    }

    private static let person =
        #"{"id":\#(Self.id),"id_str":"\#(Self.id)","screen_name":"Nestali_1","#
        + #""name":"Nestali Netko","followers_count":5,"description":"jedinstvenarijec"}"#
    private static let other =
        #"{"id":900000000000002,"id_str":"900000000000002","screen_name":"Ostali_2","#
        + #""name":"Ostali","followers_count":7,"description":"brat od @Nestali_1"}"#
    private static let mention =
        #","entities":{"user_mentions":[{"screen_name":"Nestali_1","name":"Nestali Netko","#
        + #""id":\#(Self.id),"indices":[0,10]}]}"#

    static func own(id: Int) -> String {
        Self.tweet(id, "Lijep je Zadar, jedinstvenarijec \(id)", by: Self.person)
    }

    private static let lines = [
        Self.own(id: 601), Self.own(id: 602), Self.tweet(603, "Zadar je lijep", by: Self.other),
        Self.tweet(
            604,
            "RT @Nestali_1: Lijep je Zadar",
            by: Self.other,
            more: #","retweeted_status":\#(Self.own(id: 601))"#
        ),
        Self.tweet(605, "Pogledajte", by: Self.other, more: #","quoted_status":\#(Self.own(id: 602))"#),
        Self.tweet(606, "@Nestali_1 hvala", by: Self.other, more: Self.mention),
        #"{"delete":{"status":{"id":600,"user_id":\#(Self.id)}}}"#,
        #"{"id":607,"text":"Nestali_1","user":{"screen_name":"Nestali_1""#,
    ]

    private static let page =
        #"{"data":[{"id":"611","author_id":"\#(Self.id)","text":"jedinstvenarijec u Splitu","#
        + #""created_at":"2026-08-01T06:29:00.000Z"},"#
        + #"{"id":"612","author_id":"900000000000003","text":"Split!","created_at":"2026-08-01T06:29:00.000Z"}],"#
        + #""includes":{"users":[{"id":"\#(Self.id)","username":"Nestali_1","name":"Nestali Netko"},"#
        + #"{"id":"900000000000003","username":"Treci_3","name":"Treci"}]},"meta":{"result_count":2}}"#

    private static let table = """
        id,date,username,text
        621,2026-08-01 06:29:00,Nestali_1,jedinstvenarijec
        622,2026-08-01 06:29:00,cetvrti_4,"Pula, @Nestali_1!"

        """
}

@Suite(.serialized, .enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct ForgetTests {
    private let state: Forgotten

    init() throws {
        self.state = try Forgotten.shared.get()
    }

    @Test func `before, the person stands in objects, tables and lists`() throws {
        #expect(self.state.before.status == 0, "\(self.state.before.errors)")
        #expect(self.state.filesBefore.count > 10)
        #expect(self.state.tablesBefore.contains("fct_tweets"))
        #expect(self.state.tablesBefore.contains("v_people"))
    }

    @Test func `afterwards no byte of them is left in any object, and no row in any table`() throws {
        #expect(self.state.forget.status == 0, "\(self.state.forget.errors)")
        #expect(self.state.filesAfter == [])
        #expect(self.state.tablesAfter == [])
    }

    @Test func `the answer counts what was done and does not say to whom`() throws {
        let answer = try Program.json(self.state.forget)
        #expect(answer["done"] == true)
        #expect(answer.count("rewritten_objects") == 5)
        #expect(answer.count("removed_records") > 10)
        #expect(answer.count("removed_versions") > 5)
        #expect(answer["unreadable"] == [])
        for text in Forgotten.texts {
            #expect(!self.state.forget.output.lowercased().contains(text))
        }
    }

    @Test func `everybody else's tweets are still there`() throws {
        let tweets = try self.state.contents.query(
            "select string_agg(tweet_key, ' ' order by tweet_key) from putokaz.fct_tweets where length(tweet_key) = 3"
        )
        #expect(tweets == "603 612 622")
        let before = try Program.json(self.state.before)
        let after = try Program.json(self.state.again)
        let lost = try #require(before["warehouse"]).count("tweets") - #require(after["warehouse"]).count("tweets")
        #expect(lost == 9)
    }

    @Test func `the same files again bring nobody back`() throws {
        #expect(self.state.again.status == 0, "\(self.state.again.errors)")
        for text in Forgotten.texts {
            #expect(!self.state.again.output.lowercased().contains(text), "\(text)")
            let page = try String(contentsOfFile: self.state.folder.path("after/putokaz.html"), encoding: .utf8)
            #expect(!page.lowercased().contains(text), "\(text)")
        }
        let people = try self.state.contents.query(
            "select count(*) from putokaz.v_people t where t::text ~* 'nestali|jedinstvenarijec|\(Forgotten.id)'"
        )
        #expect(people == "0")
    }

    @Test func `the event does the same, and asks to go on while there is more`() throws {
        let run = try Program.run(
            [
                "invoke", "RedshiftLoaderFunction", "--event", "-", "--quiet", "--state",
                self.state.folder.path("state"),
            ],
            input: #"{"action":"forget","user":"\#(Forgotten.id)"}"#
        )
        #expect(run.status == 0, "\(run.errors)")
        let answer = try JSONValue(parsing: run.output)
        #expect(answer["done"] == true)
        #expect(answer["next"]?.isNull == true)
        #expect(answer.count("rewritten_objects") == 5)
    }

    @Test(arguments: [["--user", "abc"], ["--user", ""], [], ["--user", "1", "--user", "2"]])
    func `a bad user is one clear line`(arguments: [String]) throws {
        let run = try Program.run(["forget"] + arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains("putokaz forget --help"))
    }

    @Test func `whoever was never seen is kept out all the same`() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["forget", "--user", "@Nikad_5", "--state", folder.path("state"), "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("kept out from now on"))
        let contents = StateContents(folder: folder.path("state"))
        #expect(try contents.query("select count(*) from putokaz.suppressed_users") == "1")
    }
}
