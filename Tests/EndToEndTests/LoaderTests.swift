import Foundation
import JSONDocument
import TestSupport
import Testing

/// The loader as a function: killed, called twice, and in its weekly comparison.
@Suite(.enabled(if: Program.isBuilt, "the release binaries have not been built"))
struct LoaderTests {
    @Test(.enabled(if: Fixture.python != nil))
    func `a loader that is killed at random moments leaves what an undisturbed one leaves`() throws {
        let run = try CommandRun(
            try #require(Fixture.python),
            ["scripts/bench.d/loader-kills.py", "--kills", "5", "--tweets", "100"],
            in: Fixture.root
        )
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(": 0 rounds with another result"))
    }

    private func load(_ payload: String, _ state: String) throws -> JSONValue {
        let run = try Program.run(
            ["invoke", "RedshiftLoaderFunction", "--event", "-", "--quiet", "--state", state],
            input: payload
        )
        try #require(run.status == 0, "\(run.errors)")
        return try Program.json(run)
    }

    @Test func `a commit that came late is found by the weekly comparison`() throws {
        let folder = try TemporaryFolder()
        let input = folder.path("tweets.ndjson")
        try Program.sample(50, to: input)
        let state = folder.path("state")
        try #require(try Program.run(["run", "--input", input, "--state", state, "--quiet"]).status == 0)
        let contents = StateContents(folder: state)
        #expect(try contents.query("select count(*) from putokaz.reconciliations") == "1")

        // A warehouse with so many newer commits that older days are no longer listed.
        _ = try contents.query(
            """
            with late as (delete from putokaz.ledger returning *)
            insert into putokaz.ledger
            select 'commits/ingest_date=2099-01-01/x/' || i || '.json', object_identity, object_bucket, object_key,
                part, transform_version, gazetteer, row_count, load_id, loaded_at
            from late, generate_series(1, 20001) i
            """
        )
        let daily = try self.load(#"{"action":"load"}"#, state)
        #expect(daily["reconciled"] == false)
        #expect(daily["loaded_commits"] == 0)

        _ = try contents.query(
            "update putokaz.reconciliations set reconciled_at = reconciled_at - interval '8 days'"
        )
        let weekly = try self.load(#"{"action":"load"}"#, state)
        #expect(weekly["reconciled"] == true)
        #expect(weekly["loaded_commits"] == 1)
        #expect(try self.load(#"{"action":"load"}"#, state)["reconciled"] == false)
        #expect(try self.load(#"{"action":"load","reconcile":true}"#, state)["reconciled"] == true)
    }

    @Test func `a bad file is set aside and named, and the rest is loaded`() throws {
        let folder = try TemporaryFolder()
        let state = folder.path("state")
        let files = try (1...3).map { number in
            let path = folder.path("tweets-\(number).ndjson")
            let made = try Program.run(["sample", "--tweets", "40", "--seed", String(number)])
            try Data(made.output.utf8).write(to: URL(filePath: path))
            return path
        }
        let inputs = files.flatMap { ["--input", $0] }
        try #require(try Program.run(["run", "--state", state, "--quiet"] + inputs).status == 0)
        let contents = StateContents(folder: state)
        let tweets = try contents.query("select count(*) from putokaz.fct_tweets")

        // One data file is damaged, and everything is to be loaded anew.
        let parquet = try FileManager.default.subpathsOfDirectory(atPath: state + "/s3/objects").map {
            state + "/s3/objects/" + $0
        }.first { path in
            FileManager.default.contents(atPath: path)?.starts(with: Array("PAR1".utf8)) == true
        }
        let damaged = URL(filePath: try #require(parquet))
        var bytes = try Data(contentsOf: damaged)
        bytes.removeLast(9)
        try bytes.write(to: damaged)
        _ = try contents.query("drop schema putokaz cascade")

        let answer = try self.load(#"{"action":"load"}"#, state)
        #expect(answer["loaded_commits"] == 2)
        #expect(answer["remaining"] == 0)
        let aside = try #require(answer["set_aside"]?.arrayValue)
        #expect(aside.count == 1)
        #expect(aside.first?["key"]?.stringValue?.hasPrefix("commits/") == true)
        #expect(aside.first?["reason"]?.stringValue?.contains("ERROR") == true)
        #expect(try contents.query("select count(*) from putokaz.rejected_commits") == "1")
        #expect(try contents.query("select count(*) from putokaz.fct_tweets") != tweets)
        #expect(try self.load(#"{"action":"load"}"#, state)["set_aside"] == [])
    }
}
