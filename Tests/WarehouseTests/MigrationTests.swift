import Foundation
import TestSupport
import Testing
import Warehouse

/// From an older warehouse to this one, and who may read it.
@Suite(.enabled(if: Fixture.postgres != nil)) struct MigrationTests {
    let server = Fixture.postgres ?? ""

    /// A warehouse as its first version made it, with rows, its times and an agency's own setting.
    private func first() throws -> TestDatabase {
        let database = try TestDatabase(server: self.server)
        let file = Fixture.root.appending(path: "Tests/Fixtures/warehouse-1.sql")
        try database.run([try String(contentsOf: file, encoding: .utf8)])
        return database
    }

    private static func applied(_ database: TestDatabase) throws -> Set<String> {
        Set(try database.rows(Warehouse.migrationsQuery).compactMap { $0.first.flatMap { $0 } })
    }

    private static func migrate(_ database: TestDatabase, group: ReportGroup? = nil) throws -> Int {
        let batches = try Warehouse.migrationBatches(
            applied: try Self.applied(database),
            reportGroup: group,
            now: TestCommit.now
        )
        for batch in batches { try database.run(batch.statements) }
        return batches.count
    }

    private static func lines(_ database: TestDatabase, _ query: String) throws -> [String] {
        try database.rows(query).map { $0.map { $0 ?? "-" }.joined(separator: "|") }
    }

    @Test func `A warehouse of the first version keeps its data and gains what is new`() throws {
        let database = try self.first()
        #expect(try Self.migrate(database) > 0)
        #expect(try Self.lines(database, "select count(*) from putokaz.fct_tweets") == ["3"])
        #expect(try Self.lines(database, "select count(*) from putokaz.fct_place_mentions") == ["3"])
        #expect(try Self.lines(database, "select commit_key, row_count from putokaz.ledger") == ["commits/1|7"])
        #expect(try Self.lines(database, "select tweet_key from putokaz.deleted_tweets") == ["99"])
        #expect(
            try Self.lines(database, "select run_id, tweets, previous_run_id from putokaz.v_runs") == ["old-run|9|-"]
        )
        #expect(
            try Self.lines(
                database,
                "select number_value from putokaz.v_settings where setting = 'minimum_own_tweets'"
            ) == ["2"]
        )
        #expect(
            try Self.lines(database, "select count(*) from putokaz.settings where setting = 'evidence_tweets'") == ["1"]
        )
        #expect(try Self.migrate(database) == 0)
    }

    @Test func `A return to an earlier text of the views makes them anew`() throws {
        let database = try self.first()
        _ = try Self.migrate(database)
        // As another version would have left it.
        try database.run([
            "delete from putokaz.schema_migrations where migration like 'views-%' or migration like 'marts-%'",
            "insert into putokaz.schema_migrations values ('marts-1', '2026-11-02'), ('views-1', '2026-11-02')",
            "drop view putokaz.v_people",
            "create view putokaz.v_people as select 1 as other",
            "create view putokaz.v_unknown as select user_key from putokaz.mart_people",
        ])
        #expect(try Self.migrate(database) == 2)
        #expect(try Self.lines(database, "select count(user_key) from putokaz.v_people") == ["0"])
        #expect(
            try Self.lines(
                database,
                "select count(*) from putokaz.schema_migrations where migration like 'views-%' or migration like 'marts-%'"
            ) == ["2"]
        )
    }

    @Test func `A group of readers sees every view and nothing else`() throws {
        let database = try self.first()
        let group = try ReportGroup("readers_\(UUID().uuidString.lowercased().filter { $0 != "-" })")
        #expect(try Self.lines(database, try group.existsQuery()) == ["0"])
        try database.run(try group.creation().statements)
        defer {
            // Roles belong to the whole server; one that is left behind harms nobody.
            _ = try? database.run(["drop owned by \(group.name)", "drop role \(group.name)"])
        }
        #expect(try Self.lines(database, try group.existsQuery()) == ["1"])
        _ = try Self.migrate(database, group: group)
        let readable = try Self.lines(
            database,
            "select relname from pg_class where relnamespace = 'putokaz'::regnamespace and relkind in ('r', 'v') "
                + "and has_table_privilege('\(group.name)', oid, 'select') order by relname"
        )
        #expect(readable == DataDictionary.relations.filter(\.isView).map(\.name).sorted())
        let writable = try Self.lines(
            database,
            "select relname from pg_class where relnamespace = 'putokaz'::regnamespace and relkind in ('r', 'v') "
                + "and has_table_privilege('\(group.name)', oid, 'insert, update, delete, truncate')"
        )
        #expect(writable.isEmpty)
        try database.run(["set local role \(group.name)", "select count(*) from putokaz.v_lists"])
        #expect(throws: TestDatabaseError.self) {
            try database.run(["set local role \(group.name)", "select count(*) from putokaz.fct_tweets"])
        }
        #expect(try Self.migrate(database, group: group) == 0)
    }

    @Test(arguments: ["", "Readers", "a-b", "1st", "a;drop", String(repeating: "a", count: 64)])
    func `A name that is no plain identifier is refused`(_ name: String) {
        #expect(throws: WarehouseError.self) { try ReportGroup(name) }
    }
}
