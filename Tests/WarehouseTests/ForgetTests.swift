import TestSupport
import Testing
import TweetModel
import Warehouse

/// Forgetting a person in a real PostgreSQL.
@Suite(.enabled(if: Fixture.postgres != nil)) struct ForgetTests {
    private static let person = "900000000000001"

    private let warehouse: TestWarehouse

    init() throws {
        self.warehouse = try TestWarehouse(server: Fixture.postgres ?? "")
    }

    /// A person whose names stand in other people's rows in every way that there is.
    private static let load: LoadTests.Load = (
        TestCommit.commit(1),
        [
            .tweets: [
                TestRows.tweet("100", by: Self.person, text: "jedinstveno", more: ["screen_name": "Nestali_1"]),
                TestRows.tweet("101", by: "2", text: "RT @Nestali_1: jedinstveno"),
                TestRows.tweet("102", by: "2", text: "Hvala @nestali_1"), TestRows.tweet("103", by: "3"),
                TestRows.tweet("104", by: "3", text: "gledaj", more: ["quoted_tweet_key": "100"]),
            ],
            .users: [
                TestRows.user(Self.person, handle: "Nestali_1", more: ["display_name": "Nestali Netko"]),
                TestRows.user("2", handle: "Ivo", more: ["bio": "brat od @Nestali_1"]),
            ],
            .interactions: [
                TestRows.interaction("101", "retweet", from: "2", to: Self.person, handle: "Nestali_1"),
                TestRows.interaction("102", "mention", from: "2", to: Self.person, handle: "nestali_1"),
                TestRows.interaction("104", "quote", from: "3", to: Self.person, handle: "Nestali_1"),
            ],
            .placeMentions: [TestRows.mention("100", by: Self.person, place: 1), TestRows.mention("103", place: 2)],
            .hashtags: [TestRows.hashtag("100", "jedinstveno"), TestRows.hashtag("103", "zadar")],
            .urls: [
                [
                    "tweet_key": "103", "url": "https://twitter.com/nestali_1/status/100", "host": "twitter.com",
                    "observed_at": "2026-01-01 10:00:00",
                ]
            ],
            .deletions: [TestRows.deletion("99", by: Self.person)],
        ]
    )

    private func forget(_ key: String) throws {
        let batch = try Warehouse.forgetBatch(userKey: key, salt: "pepper", now: TestCommit.now)
        try self.warehouse.database.run(batch.statements)
    }

    @Test(arguments: [Self.person, "@nestali_1"])
    func `Nothing of a forgotten person stands in any table or view`(key: String) throws {
        try self.warehouse.load([Self.load])
        try self.forget(key)
        for text in [Self.person, "nestali_1", "jedinstveno", "nestali netko"] {
            #expect(try self.warehouse.places(of: text) == [], "\(text)")
        }
        #expect(try self.warehouse.database.rows("select tweet_key from putokaz.fct_tweets") == [["103"]])
        #expect(try self.warehouse.database.rows("select user_key, bio from putokaz.dim_users") == [["2", nil]])
    }

    @Test func `The tombstones of a forgotten person stay, without the name`() throws {
        try self.warehouse.load([Self.load])
        try self.forget(Self.person)
        let rows = try self.warehouse.database.rows("select tweet_key, user_key from putokaz.deleted_tweets")
        #expect(rows == [["99", nil]])
    }

    @Test func `The rows of a forgotten person leave the marts at once`() throws {
        for key in [Self.person, "2"] {
            try self.warehouse.database.run([
                """
                insert into putokaz.mart_list_members (list_name, user_key, is_ranked, why)
                values ('at_home', '\(key)', false, '')
                """
            ])
        }
        try self.warehouse.load([Self.load])
        try self.forget(Self.person)
        #expect(try self.warehouse.database.rows("select user_key from putokaz.mart_list_members") == [["2"]])
    }

    @Test func `Loading again brings nobody back but who is not forgotten`() throws {
        try self.warehouse.load([Self.load])
        try self.forget(Self.person)
        try self.warehouse.load([Self.load], id: "again")
        for table in ["fct_tweets", "fct_interactions", "user_snapshots", "dim_users", "user_aliases"] {
            let query = "select count(*) from putokaz.\(table) t where t::text like '%\(Self.person)%'"
            #expect(try self.warehouse.count(query) == 0, "\(table)")
        }
        #expect(try self.warehouse.database.rows("select tweet_key from putokaz.fct_tweets") == [["103"]])
    }

    @Test func `Who is on the list before anything arrives never comes in`() throws {
        let batch = try Warehouse.suppressBatch(userKey: Self.person, salt: "pepper", now: TestCommit.now)
        try self.warehouse.database.run(batch.statements)
        try self.warehouse.load([Self.load])
        #expect(try self.warehouse.database.rows("select tweet_key from putokaz.fct_tweets") == [["103"]])
        #expect(try self.warehouse.database.rows("select user_key from putokaz.dim_users") == [["2"]])
    }

    @Test func `All keys of a person are found, and no handle that somebody else has now`() throws {
        try self.warehouse.load([Self.load])
        let later: LoadTests.Load = (
            TestCommit.commit(2),
            [
                .users: [
                    TestRows.user(Self.person, handle: "Novo_Ime", seen: "2026-02-01 10:00:00"),
                    TestRows.user("5", handle: "nestali_1", seen: "2026-03-01 10:00:00"),
                ]
            ]
        )
        try self.warehouse.load([later])
        let keys = try self.warehouse.database.rows(try Warehouse.personKeysQuery(userKey: Self.person))
        #expect(Set(keys) == [[Self.person], ["@novo_ime"]])
    }

    @Test func `A full comparison is due until one is noted`() throws {
        let week = WarehouseTime(secondsSince1970: TestCommit.now.secondsSince1970 - 7 * 86_400)
        let query = try Warehouse.recentReconciliationsQuery(since: week)
        #expect(try self.warehouse.count(query) == 0)
        let batch = try Warehouse.reconciliationBatch(now: TestCommit.now)
        try self.warehouse.database.run(batch.statements)
        try self.warehouse.database.run(batch.statements)
        #expect(try self.warehouse.count(query) == 1)
        let later = try Warehouse.recentReconciliationsQuery(since: TestCommit.now)
        #expect(try self.warehouse.count(later) == 0)
    }
}
