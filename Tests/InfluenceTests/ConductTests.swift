import TestSupport
import Testing
import Warehouse

/// What conduct shows of accounts whose profiles do not tell, or tell something else.
@Suite(.enabled(if: Fixture.postgres != nil)) struct ConductTests {
    let server = Fixture.postgres ?? ""

    /// A warehouse with own tweets at given hours after the beginning of 2026.
    private struct Town {
        let warehouse: AnalysedWarehouse
        var tweets: [Int: Int] = [:]

        init(server: String) throws {
            self.warehouse = try AnalysedWarehouse(server: server)
        }

        mutating func add(_ user: Int, kind: String = "unknown", reason: String? = nil) throws {
            try self.warehouse.addUser(user, kind: kind, home: "HR")
            let because = reason.map { "'\($0.replacing("'", with: "''"))'" } ?? "null"
            try self.warehouse.database.run([
                "update putokaz.dim_users set display_name = 'x', account_reason = \(because) where user_key = '\(user)'"
            ])
        }

        /// Adds own tweets; the first of them has the key user * 1000.
        mutating func write(
            _ user: Int,
            hours: [Double],
            text: String = "t",
            lang: String = "hr",
            hasLink: Bool = false,
            isAdvertising: Bool = false
        ) throws {
            let rows = hours.enumerated().map { index, hour in
                "('\(user * 1_000 + self.tweets[user, default: 0] + index)', \(hour))"
            }
            self.tweets[user, default: 0] += hours.count
            try self.warehouse.database.run([
                """
                insert into putokaz.fct_tweets (tweet_key, user_key, kind, tweet_text, lang, has_own_photo, has_link,
                    is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, retweet_count,
                    favorite_count, followers_at_tweet, created_at, observed_at, last_observed_at,
                    is_embedded_snapshot, generation, row_hash)
                select v.key, '\(user)', 'original', '\(text)', '\(lang)', false, \(hasLink), false,
                    \(isAdvertising), false, false, 0, 0, 0, 100, timestamp '2026-01-01' + v.hour * interval '1 hour',
                    '2026-06-01', '2026-06-01', false, 1, ''
                from (values \(rows.joined(separator: ", "))) as v(key, hour)
                """
            ])
        }

        func pass(_ user: Int, of author: Int, times: Int) throws {
            for number in 0..<times {
                try self.warehouse.addRetweet(
                    user * 1_000_000 + author * 1_000 + number,
                    by: user,
                    of: author * 1_000,
                    from: author
                )
            }
        }

        /// The kind and the reason of each account with own tweets.
        func judged() throws -> [Int: [String]] {
            try self.warehouse.analyse()
            let rows = try self.warehouse.database.rows(
                "select user_key, account_kind, coalesce(account_reason, ''), is_person from putokaz.v_people"
            )
            return Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    (Int(row[0] ?? "") ?? 0, row.dropFirst().map { $0 ?? "" })
                }
            )
        }
    }

    /// Hours at which a person might write: no two gaps alike.
    private static func human(_ count: Int) -> [Double] {
        (0..<count).map { number -> Double in
            let spread = Double(number * number * 7 % 1_000)
            return spread + Double(number) * 1.37 + Double(number % 3) * 4.1
        }
    }

    @Test func `Accounts that retweet each other and are retweeted by nobody else are bots`() throws {
        var town = try Town(server: self.server)
        for user in 1...5 {
            try town.add(user, kind: user == 1 ? "media" : "person", reason: "person's name")
            try town.write(user, hours: Self.human(6))
            for other in 1...5 where other != user {
                try town.pass(user, of: other, times: 3)
            }
        }
        let judged = try town.judged()
        for user in 1...5 {
            #expect(judged[user]?[0] == "bot")
            #expect(judged[user]?[1].contains("ring") == true)
            #expect(judged[user]?[2] == "f")
        }
    }

    @Test func `Persons who pass each other on are no ring where many others do so too`() throws {
        var town = try Town(server: self.server)
        for user in 1...5 {
            try town.add(user, kind: "person", reason: "person: novinar")
            try town.write(user, hours: Self.human(6))
            for other in 1...5 where other != user {
                try town.pass(user, of: other, times: 3)
            }
        }
        for fan in 10...29 {
            try town.add(fan)
            for user in 1...5 {
                try town.pass(fan, of: user, times: 1)
            }
        }
        let judged = try town.judged()
        #expect((1...5).allSatisfy { judged[$0]?[0] == "person" })
    }

    @Test(arguments: [6.0, 4.5, 1.0, 12.0]) func `Fixed intervals are a bot's`(_ interval: Double) throws {
        var town = try Town(server: self.server)
        try town.add(1)
        try town.write(1, hours: (0..<20).map { Double($0) * interval + 0.003 * Double($0 % 3) })
        try town.add(2)
        try town.write(2, hours: Self.human(20), text: "ja sam tu")
        let judged = try town.judged()
        #expect(judged[1]?[0] == "bot")
        #expect(judged[1]?[1].contains("fixed intervals") == true)
        #expect(judged[2]?[0] == "person")
    }

    @Test func `A person who writes every morning at eight is no bot`() throws {
        var town = try Town(server: self.server)
        try town.add(1, kind: "person", reason: "person: mama")
        try town.write(1, hours: (0..<20).map { 8 + 24 * Double($0) })
        #expect(try town.judged()[1]?[0] == "person")
    }

    @Test func `Whoever mostly sells is a seller, whatever the name`() throws {
        var town = try Town(server: self.server)
        try town.add(1, kind: "person", reason: "person's name")
        try town.write(1, hours: Self.human(6), isAdvertising: true)
        try town.write(1, hours: [700, 911, 1_204])
        try town.add(2, kind: "person", reason: "person's name")
        try town.write(2, hours: Self.human(3), isAdvertising: true)
        try town.write(2, hours: [700, 911, 1_204, 1_300])
        let judged = try town.judged()
        #expect(judged[1]?[0] == "seller")
        #expect(judged[1]?[1] == "half of the tweets or more sell; person's name")
        #expect(judged[2]?[0] == "person")
    }

    @Test func `A profile that tells nothing is told by conduct, or stays unknown`() throws {
        var town = try Town(server: self.server)
        for user in 1...6 { try town.add(user) }
        try town.write(1, hours: Self.human(9), text: "bila sam na moru")
        try town.write(2, hours: Self.human(9), text: "I love it", lang: "en")
        try town.write(3, hours: Self.human(9), text: "Nova izložba", hasLink: true)
        try town.write(4, hours: Self.human(9), text: "Sunce i more")
        try town.write(5, hours: Self.human(9), text: "Sunce i more")
        try town.pass(5, of: 1, times: 3)
        try town.pass(5, of: 2, times: 3)
        let judged = try town.judged()
        #expect(judged[1]?.prefix(2) == ["person", "tells in the first person"])
        #expect(judged[2]?.prefix(2) == ["person", "tells in the first person"])
        #expect(judged[3]?.prefix(2) == ["organisation", "never says I, mostly links"])
        #expect(judged[4]?[0] == "unknown")
        #expect(judged[5]?.prefix(2) == ["person", "answers and passes on others"])
    }
}
