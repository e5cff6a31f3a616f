import Foundation
import JSONDocument
import TestSupport
import Testing

/// One run of the whole pipeline, and a second one on the same state; all tests look at these two.
private struct SampleRun: Sendable {
    let folder: TemporaryFolder
    let first: CommandRun
    let second: CommandRun

    static let shared = Result { try Self() }

    private init() throws {
        self.folder = try TemporaryFolder()
        let input = self.folder.path("tweets.ndjson")
        try Program.sample(1_500, to: input)
        // One tweet twice, a line that is no JSON, and an empty one.
        let text = try String(contentsOfFile: input, encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { !$0.hasPrefix("{\"delete\"") })
        try Data((text + line + "\n{\"id\":\n\n").utf8).write(to: URL(filePath: input))

        let arguments = [
            "run", "--json", "--state", self.folder.path("state"), "--report", self.folder.path("report"),
            "--input", input,
        ]
        self.first = try Program.run(arguments)
        self.second = try Program.run(arguments)
    }
}

@Suite(.serialized, .enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct SampleRunTests {
    private let run: SampleRun

    init() throws {
        self.run = try SampleRun.shared.get()
    }

    @Test func `every record is counted once, by what became of it`() throws {
        #expect(self.run.first.status == 0)
        let answer = try Program.json(self.run.first)
        #expect(answer.count("records") == 1_504)
        #expect(answer.count("tweets") == 1_500)
        #expect(answer.count("duplicates") == 1)
        #expect(answer.count("deletes") == 1)
        #expect(answer.count("notices") == 0)
        #expect(answer.count("blanks") == 1)
        #expect(answer.count("rejects") == 1)
        #expect(answer.count("files") == 1)
    }

    @Test func `the warehouse holds every tweet but the deleted one`() throws {
        let warehouse = try #require(try Program.json(self.run.first)["warehouse"])
        #expect(warehouse.count("tweets") == 1_499)
        #expect(warehouse.count("deleted_tweets") == 1)
        #expect(warehouse.count("place_mentions") > 100)
    }

    @Test func `people of Croatia are ranked, with the places they mention`() throws {
        let lists = try #require(try Program.json(self.run.first)["lists"])
        for name in ["at_home", "about_croatia", "travel_sharers"] {
            let list = try #require(lists[name]?.arrayValue)
            #expect(!list.isEmpty, "\(name)")
            #expect(list.compactMap { $0["rank"]?.integerValue } == list.indices.map { Int64($0 + 1) }, "\(name)")
            let scores = list.compactMap { $0["score"]?.doubleValue }
            #expect(scores.count == list.count)
            #expect(scores == scores.sorted(by: >), "\(name)")
            #expect(list.allSatisfy { $0["user_id"]?.stringValue?.isEmpty == false })
        }
        let home = try #require(lists["at_home"]?.arrayValue)
        #expect(home.allSatisfy { $0["home"] == "HR" && $0["account_kind"] == "person" })
        #expect(home.contains { $0["places"]?.arrayValue?.isEmpty == false })
    }

    @Test func `the most named places carry their country and their people`() throws {
        let places = try #require(try Program.json(self.run.first)["places"]?.arrayValue)
        #expect(places.contains { $0["country"] == "HR" && $0.count("tweets") > 1 && $0.count("people") > 1 })
    }

    @Test func `a second run on the same state adds nothing and prints the same`() {
        #expect(self.run.second.status == 0)
        #expect(self.run.second.output == self.run.first.output)
    }

    @Test func `the report is one page that needs nothing else`() throws {
        let answer = try Program.json(self.run.first)
        let path = try #require(answer["report"]?.stringValue)
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let person = try #require(answer["lists"]?["at_home"]?.arrayValue?.first?["screen_name"]?.stringValue)
        #expect(page.contains(person))
        #expect(!page.contains("<script src"))
        #expect(!page.contains("<link rel=\"stylesheet\""))
    }

    @Test func `nothing is left running`() {
        #expect(Program.processes(of: self.run.folder.url.path) == [])
    }
}
