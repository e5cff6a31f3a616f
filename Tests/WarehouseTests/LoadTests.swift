import TestSupport
import Testing
import TweetModel
import Warehouse

/// Loading into a real PostgreSQL: exactly once, whatever happens.
@Suite(.enabled(if: Fixture.postgres != nil)) struct LoadTests {
    typealias Load = (commit: CommitReference, rows: TestWarehouse.Rows)

    let server = Fixture.postgres ?? ""

    /// Five commits that overlap in every way: snapshots, embedded originals, deletions, handles.
    static let loads: [Load] = [
        (
            TestCommit.commit(1),
            [
                .tweets: [TestRows.tweet("100", retweets: 3), TestRows.tweet("101", by: "2", retweets: 1)],
                .users: [TestRows.user("1", handle: "Ana"), TestRows.user("2", handle: "Ivo", followers: 5)],
                .placeMentions: [TestRows.mention("100", place: 1), TestRows.mention("101", by: "2", place: 2)],
                .hashtags: [TestRows.hashtag("100", "zadar")],
                .interactions: [TestRows.interaction("101", "mention", from: "2", to: "9", handle: "Iva")],
            ]
        ),
        (
            TestCommit.commit(2),
            [
                .tweets: [
                    TestRows.tweet("100", seen: "2026-01-03 10:00:00", retweets: 2, embedded: true),
                    TestRows.tweet("102", by: "3", text: "RT @Ana: Lijep je Zadar"),
                ],
                .users: [TestRows.user("1", handle: "Ana", seen: "2026-01-03 10:00:00", followers: 12)],
                .interactions: [TestRows.interaction("102", "retweet", from: "3", to: "1", handle: "Ana")],
                .placeMentions: [TestRows.mention("100", place: 1, seen: "2026-01-03 10:00:00")],
            ]
        ),
        (
            TestCommit.commit(3),
            [
                .tweets: [TestRows.tweet("103", by: "@marko"), TestRows.tweet("104", by: "@ana")],
                .users: [TestRows.user("@marko", handle: "marko"), TestRows.user("@ana", handle: "ana")],
                .deletions: [TestRows.deletion("101", by: "2")],
            ]
        ),
        (
            TestCommit.commit(4),
            [
                .tweets: [
                    TestRows.tweet("101", by: "2", seen: "2026-01-04 10:00:00"), TestRows.tweet("103", by: "@marko"),
                ],
                .placeMentions: [TestRows.mention("101", by: "2", place: 2, seen: "2026-01-04 10:00:00")],
            ]
        ),
        (
            TestCommit.commit(5),
            [
                .tweets: [TestRows.tweet("105", by: "4")],
                .users: [TestRows.user("4", handle: "Marko", seen: "2026-01-05 10:00:00")],
                .interactions: [TestRows.interaction("105", "mention", from: "4", to: "2", handle: "Ivo")],
            ]
        ),
    ]

    @Test func `The warehouse is made once and found the second time`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        #expect(try warehouse.count(Warehouse.isInstalledQuery) == 1)
        let applied = Set(try warehouse.database.rows(Warehouse.migrationsQuery).compactMap(\.first).compactMap(\.self))
        #expect(try Warehouse.migrationBatches(applied: applied, now: TestCommit.now).isEmpty)
    }

    @Test func `All commits at once, twice, one by one, shuffled, without keys: the same rows`() throws {
        let once = try TestWarehouse(server: self.server)
        try once.load(Self.loads)
        let expected = try once.fingerprint()
        try once.load(Self.loads, id: "again")
        #expect(try once.fingerprint() == expected)
        #expect(try once.count("select count(*) from putokaz.ledger") == 5)

        for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3, 2, 0]] {
            let other = try TestWarehouse(server: self.server, keys: false)
            for index in order {
                try other.load([Self.loads[index]], id: "l\(index)")
            }
            #expect(try other.fingerprint() == expected, "in the order \(order)")
            #expect(try other.count("select count(*) from putokaz.ledger") == 5)
        }
    }

    @Test func `A tweet keeps its highest counts and is embedded only while it was never delivered`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        try warehouse.load(Self.loads)
        let rows = try warehouse.database.rows(
            "select retweet_count, is_embedded, observed_at, last_observed_at from putokaz.fct_tweets where tweet_key = '100'"
        )
        #expect(rows == [["3", "f", "2026-01-03 10:00:00", "2026-01-03 10:00:00"]])
    }

    @Test func `A deleted tweet is gone and does not come back`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        for load in Self.loads {
            try warehouse.load([load])
        }
        #expect(try warehouse.count("select count(*) from putokaz.fct_tweets where tweet_key = '101'") == 0)
        #expect(try warehouse.count("select count(*) from putokaz.fct_place_mentions where tweet_key = '101'") == 0)
    }

    @Test func `A handle's user is merged with the id once it is seen`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        try warehouse.load(Self.loads)
        let users = try warehouse.database.rows("select user_key from putokaz.dim_users order by 1")
        #expect(users == [["1"], ["2"], ["4"]])
        let aliases = try warehouse.database.rows("select alias_key, user_key from putokaz.user_aliases order by 1")
        #expect(aliases == [["@ana", "1"], ["@iva", "9"], ["@ivo", "2"], ["@marko", "4"]])
    }

    @Test func `A newer gazetteer withdraws the mentions that it no longer makes`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        let old: TestWarehouse.Rows = [
            .tweets: [TestRows.tweet("100")],
            .placeMentions: [TestRows.mention("100", place: 1), TestRows.mention("100", place: 2)],
        ]
        let new: TestWarehouse.Rows = [
            .tweets: [TestRows.tweet("100")], .placeMentions: [TestRows.mention("100", place: 3)],
        ]
        try warehouse.load([(TestCommit.commit(1), old)])
        try warehouse.load([(TestCommit.commit(1, gazetteer: "g2"), new)])
        try warehouse.load([(TestCommit.commit(1), old)])
        #expect(try warehouse.database.rows("select place_id from putokaz.fct_place_mentions") == [["3"]])
        #expect(try warehouse.count("select count(*) from putokaz.ledger") == 2)
    }

    @Test func `A forgotten person stays away under every key`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        try warehouse.load(Self.loads)
        try warehouse.database.run(
            try Warehouse.forgetBatch(userKey: "1", salt: "pepper", now: TestCommit.now).statements
        )
        let forgotten = try warehouse.fingerprint()
        try warehouse.load(Self.loads, id: "again")
        #expect(try warehouse.fingerprint() == forgotten)
        for query in [
            "select count(*) from putokaz.fct_tweets where user_key in ('1', '@ana') or tweet_key = '102'",
            "select count(*) from putokaz.dim_users where user_key in ('1', '@ana')",
            "select count(*) from putokaz.user_snapshots where user_key in ('1', '@ana')",
            "select count(*) from putokaz.fct_interactions where to_user_key = '1' or from_user_key = '1'",
        ] {
            #expect(try warehouse.count(query) == 0, "\(query)")
        }
        #expect(try warehouse.count("select count(*) from putokaz.fct_tweets") == 2)
    }

    @Test func `Forgetting reaches every table that holds keys of users`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        let columns = try warehouse.database.rows(
            """
            select table_name, column_name from information_schema.columns where table_schema = 'putokaz'
                and column_name in ('user_key', 'partner_key', 'from_user_key', 'to_user_key', 'alias_key')
                and table_name not like 'v%' and table_name <> 'deleted_tweets'
            """
        )
        let forget = try Warehouse.forgetBatch(userKey: "1", salt: "s", now: TestCommit.now).statements
        for column in columns {
            let table = "delete from putokaz.\(column[0] ?? "")"
            #expect(
                forget.contains { $0.hasPrefix(table) && (column[1] == "user_key" || $0.contains(column[1] ?? "")) },
                "\(column.map { $0 ?? "" }) is not forgotten"
            )
        }
    }

    @Test func `Two loaders at once leave what one leaves`() async throws {
        let single = try TestWarehouse(server: self.server)
        try single.load(Self.loads)
        let expected = try single.fingerprint()
        let shared = try TestWarehouse(server: self.server, keys: false)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for loader in 0..<2 {
                group.addTask {
                    for load in loader == 0 ? Self.loads : Self.loads.reversed() {
                        try shared.load([load], id: "loader\(loader)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try shared.fingerprint() == expected)
        #expect(try shared.count("select count(*) from putokaz.ledger") == 5)
    }

    @Test func `A commit that cannot be loaded is set aside with its reason`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        let batch = try Warehouse.rejectBatch(
            commitKey: "commits/x.json",
            reason: "it's\nbroken \\",
            now: TestCommit.now
        )
        try warehouse.database.run(batch.statements)
        try warehouse.database.run(batch.statements)
        #expect(try warehouse.database.rows(Warehouse.knownCommitsQuery) == [["commits/x.json"]])
    }

    @Test func `The totals count what is there`() throws {
        let warehouse = try TestWarehouse(server: self.server)
        try warehouse.load(Self.loads)
        let totals = try warehouse.database.table(Warehouse.totalsQuery)
        #expect(totals.columns.first == "tweets")
        #expect(totals.rows.first?.first == "5")
    }
}
