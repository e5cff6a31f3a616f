import Foundation
import JSONDocument
import TestSupport
import Testing
import TweetModel
import Warehouse

/// What can be said of the statements without a server.
@Suite struct WarehouseTextTests {
    static let folder = Fixture.root.appending(path: "Sources/Warehouse/SQL")
    static let banlist = Fixture.shared("checks/sql_banlist.py")

    static let files: [String] = {
        let paths = FileManager.default.enumerator(atPath: Self.folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".sql") }.map { String($0.dropLast(4)) }.sorted()
    }()

    /// The pieces of a statement that stand outside single quotes.
    static func outsideQuotes(_ statement: String) -> [Substring] {
        statement.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    }

    @Test func `Every SQL file is embedded as it lies there`() throws {
        #expect(SQLText.all.map(\.name) == Self.files)
        for file in SQLText.all {
            let text = try String(contentsOf: Self.folder.appending(path: file.name + ".sql"), encoding: .utf8)
            #expect(file.text == text, "\(file.name) is stale")
        }
    }

    @Test(arguments: Self.files) func `A file begins with its grain and key and holds one statement`(_ name: String) {
        let file = SQLText.named(name)
        let comments = file.text.split(separator: "\n").prefix { $0.hasPrefix("--") }
        #expect(comments.count >= 2)
        #expect(comments.contains { $0.hasPrefix("-- key:") })
        #expect(file.text.hasSuffix(";\n"))
        #expect(
            file.name.hasPrefix("redshift/") || !Self.outsideQuotes(file.plainStatement).contains { $0.contains(";") }
        )
    }

    @Test(arguments: Self.files) func `A placeholder stands inside quotes only`(_ name: String) {
        let outside = Self.outsideQuotes(SQLText.named(name).plainStatement)
        #expect(!outside.contains { $0.contains("{") })
    }

    @Test(.enabled(if: Self.banlist != nil && Fixture.python != nil))
    func `Nothing is used that only one of the two databases knows`() throws {
        let python = try #require(Fixture.python)
        let script = try #require(Self.banlist)
        let texts = Self.files.filter { !$0.hasPrefix("redshift/") }.map { Self.folder.path + "/\($0).sql" }
        let run = try CommandRun(python, [script.path] + texts)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func `A batch never exceeds the limits of the Data API`() throws {
        let batch = try LoadBatch(
            commits: [TestCommit.commit(1, files: LakeTable.all)],
            loadID: "l",
            manifestFolder: S3Location(bucket: "lake", key: "manifests/l/")
        )
        let count = try batch.statements(copyRole: "default", now: TestCommit.now).statements.count
        #expect(count <= StatementBatch.statementLimit)
        let others =
            try Warehouse.migrationBatches(reportGroup: ReportGroup("readers"), now: TestCommit.now) + [
                Warehouse.suppressBatch(userKey: "1", salt: "s", now: TestCommit.now),
                Warehouse.forgetBatch(userKey: "1", salt: "s", now: TestCommit.now),
                Warehouse.rejectBatch(commitKey: "c", reason: "r", now: TestCommit.now),
                Warehouse.reconciliationBatch(now: TestCommit.now),
            ]
        for other in others {
            #expect(1...StatementBatch.statementLimit ~= other.statements.count, "\(other.name)")
        }
        #expect(others.contains { $0.statements.contains { $0.hasPrefix("grant select") } })
    }

    @Test func `The ledger is locked before anything is read or written`() throws {
        let load = try LoadBatch(
            commits: [TestCommit.commit(1, files: LakeTable.all)],
            loadID: "l",
            manifestFolder: S3Location(bucket: "lake", key: "m/")
        ).statements(copyRole: "default", now: TestCommit.now)
        let forget = try Warehouse.forgetBatch(userKey: "1", salt: "s", now: TestCommit.now)
        for batch in [load, forget] {
            #expect(batch.statements.first == SQLText.named("load/lock_ledger").plainStatement)
            #expect(batch.statements.first?.hasPrefix("lock ") == true)
        }
    }

    @Test func `Batches are bounded in files and in bytes, but for one commit that is larger`() {
        var plan = LoadPlan()
        plan.fileLimit = 14
        plan.byteLimit = 1_500
        let commits = (0..<6).map { TestCommit.commit($0, files: LakeTable.all) }
        #expect(plan.groups(commits).map(\.count) == [2, 2, 2])
        plan.byteLimit = 700
        #expect(plan.groups(commits).map(\.count) == [1, 1, 1, 1, 1, 1])
        plan.byteLimit = 10
        #expect(plan.groups(commits).map(\.count) == [1, 1, 1, 1, 1, 1])
    }

    @Test func `A full load fits into one batch`() throws {
        var commits: [CommitReference] = []
        for number in 0..<1000 {
            commits.append(TestCommit.commit(number, files: LakeTable.all))
        }
        for (index, group) in LoadPlan().groups(commits).enumerated() {
            let batch = try LoadBatch(
                commits: group,
                loadID: "l\(index)",
                manifestFolder: S3Location(bucket: "lake", key: "m/\(index)/")
            )
            _ = try batch.statements(copyRole: "arn:aws:iam::000000000000:role/copy", now: TestCommit.now)
        }
    }

    @Test func `Commits of two gazetteers never share a batch`() {
        let commits = [TestCommit.commit(1, gazetteer: "g2"), TestCommit.commit(2, gazetteer: "g1")]
        #expect(throws: WarehouseError.self) {
            try LoadBatch(commits: commits, loadID: "l", manifestFolder: S3Location(bucket: "lake", key: "m/"))
        }
        #expect(LoadPlan().groups(commits).map(\.count) == [1, 1])
    }

    @Test func `A manifest names each file with its length`() throws {
        let batch = try LoadBatch(
            commits: [TestCommit.commit(1, files: [.tweets])],
            loadID: "l",
            manifestFolder: S3Location(bucket: "lake", key: "m/")
        )
        let manifest = try #require(batch.manifests.first)
        let json = try JSONValue(parsing: manifest.bytes)
        let entry = json["entries"]?.arrayValue?.first
        #expect(manifest.location.url == "s3://lake/m/tweets.manifest")
        #expect(entry?["url"]?.stringValue == "s3://lake/v=1/tweets/ingest_date=2026-11-24/1.parquet")
        #expect(entry?["mandatory"] == true)
        #expect(entry?["meta"]?["content_length"] == 100)
    }

    @Test(arguments: ["back\\slash", "line\nbreak", "nul\u{0}"])
    func `What a literal must not hold is refused`(_ value: String) {
        #expect(throws: WarehouseError.self) { try SQLLiteral.quoted(value) }
    }

    @Test func `A quote in a value stays a value`() throws {
        #expect(try SQLLiteral.quoted("O'Brien") == "'O''Brien'")
    }

    @Test(arguments: [
        (0, "1970-01-01 00:00:00"), (1_795_500_000, "2026-11-24 06:00:00"), (-1, "1969-12-31 23:59:59"),
        (951_825_600, "2000-02-29 12:00:00"),
    ])
    func `A moment reads as UTC`(_ seconds: Int64, _ text: String) {
        #expect(WarehouseTime(secondsSince1970: seconds).text == text)
    }

    @Test func `Staging mirrors the lake's columns in order`() {
        for table in LakeTable.all {
            let names = StagingTable(table).columnNames
            #expect(names.map { $0 == "tweet_text" ? "text" : $0 } == table.columns.map(\.name))
        }
    }
}
