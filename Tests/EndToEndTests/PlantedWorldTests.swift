import Foundation
import JSONDocument
import TestSupport
import Testing

/// A small world whose truth is known, through the whole pipeline; all tests look at this run.
private struct PlantedWorld: Sendable {
    let answer: JSONValue
    let lists: [String: [JSONValue]]
    /// The accounts of the truth by id.
    let accounts: [String: JSONValue]
    let planted: [String: Set<String>]

    static let shared = Result { try Self() }

    private init() throws {
        let folder = try TemporaryFolder()
        let made = try Program.run([
            "sample", "--world", "--seed", "11", "--people", "160", "--weeks", "6", "--truth",
            folder.path("truth.json"),
        ])
        try #require(made.status == 0, "\(made.errors)")
        try Data(made.output.utf8).write(to: URL(filePath: folder.path("tweets.ndjson")))
        let run = try Program.run([
            "run", "--json", "--state", folder.path("state"), "--input", folder.path("tweets.ndjson"),
        ])
        try #require(run.status == 0, "\(run.errors)")
        self.answer = try Program.json(run)
        let truth = try JSONValue(parsing: String(contentsOfFile: folder.path("truth.json"), encoding: .utf8))
        var accounts: [String: JSONValue] = [:]
        for account in truth["accounts"]?.arrayValue ?? [] {
            accounts[account["user_id"]?.stringValue ?? ""] = account
        }
        self.accounts = accounts
        var lists: [String: [JSONValue]] = [:]
        var planted: [String: Set<String>] = [:]
        for name in Self.names {
            lists[name] = try #require(self.answer["lists"]?[name]?.arrayValue)
            planted[name] = Set(
                (truth["lists"]?[name]?.arrayValue ?? []).compactMap { $0["user_id"]?.stringValue }
            )
        }
        self.lists = lists
        self.planted = planted
    }

    static let names = ["at_home", "about_croatia", "travel_sharers"]
}

@Suite(.serialized, .enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct PlantedWorldTests {
    private let world: PlantedWorld

    init() throws {
        self.world = try PlantedWorld.shared.get()
    }

    @Test(arguments: PlantedWorld.names) func `Eighteen of the first twenty are planted there`(_ name: String) throws {
        let top = try #require(self.world.lists[name]?.prefix(20))
        #expect(top.count == 20)
        let planted = try #require(self.world.planted[name])
        let strangers = top.filter { !planted.contains($0["user_id"]?.stringValue ?? "") }
        #expect(strangers.count <= 2, "\(strangers.map { $0["screen_name"]?.stringValue ?? "" })")
    }

    @Test(arguments: PlantedWorld.names) func `Nobody but persons is among the first fifty`(_ name: String) throws {
        for person in try #require(self.world.lists[name]?.prefix(50)) {
            let account = self.world.accounts[person["user_id"]?.stringValue ?? ""]
            #expect(account?["kind"] == "person", "\(person["screen_name"]?.stringValue ?? "")")
        }
    }

    @Test func `The two favourite places come first for nine of ten`() throws {
        var checked: [String: Bool] = [:]
        for person in self.world.lists.values.flatMap({ $0 }) {
            let id = try #require(person["user_id"]?.stringValue)
            let favourites = self.world.accounts[id]?["favourites"]?.arrayValue ?? []
            guard favourites.count == 2, favourites.allSatisfy({ $0.count("tweets") >= 5 }) else { continue }
            let shown = (person["places"]?.arrayValue ?? []).prefix(2).compactMap { $0["name"]?.stringValue }
            checked[id] = Set(shown) == Set(favourites.compactMap { $0["name"]?.stringValue })
        }
        #expect(checked.count >= 20)
        #expect(checked.values.count { $0 } * 10 >= checked.count * 9)
    }

    @Test func `One-hit wonders, silent celebrities and journeys of a week lead no list`() {
        let fleeting: Set<JSONValue> = ["one_hit_wonder", "celebrity", "tripper", "caller"]
        for (name, list) in self.world.lists {
            for person in list.prefix(10) {
                let role = self.world.accounts[person["user_id"]?.stringValue ?? ""]?["role"] ?? .null
                #expect(!fleeting.contains(role), "\(name): \(person["screen_name"]?.stringValue ?? "")")
            }
        }
    }
}

/// The parts of the scores against a computation of their own.
@Suite(.enabled(if: Program.isBuilt && Fixture.python != nil, "the release binaries or the tools are missing"))
struct ScorePartsTests {
    @Test func `Every part of every score agrees with Python's from the raw tweets`() throws {
        let python = try #require(Fixture.python)
        let run = try CommandRun(python, ["scripts/bench.d/parts.py", "--seed", "12"], in: Fixture.root)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        for part in [
            "pagerank", "retweets", "mentions", "take_up", "engagement", "followers", "h_index", "subject",
            "frequency", "travel", "points",
        ] {
            #expect(run.output.contains(part))
        }
    }
}
