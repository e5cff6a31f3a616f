import Influence
import TestSupport
import Warehouse

/// A warehouse in the tests' PostgreSQL whose facts are written directly.
struct AnalysedWarehouse {
    static let now = WarehouseTime(secondsSince1970: 1_795_500_000)

    let database: TestDatabase

    init(server: String) throws {
        self.database = try TestDatabase(server: server)
        try self.database.run(try Warehouse.migrationBatches(now: Self.now).flatMap(\.statements))
    }

    /// Runs a whole analysis; returns the number of steps and the last residual.
    @discardableResult
    func analyse(runID: String = "run-1") throws -> (steps: Int, residual: Double) {
        let plan = AnalysisPlan(runID: runID, now: Self.now)
        for batch in try plan.preparation() {
            try self.database.run(batch.statements)
        }
        var steps = 0
        var residual = Double.infinity
        while residual >= AnalysisPlan.tolerance, steps < AnalysisPlan.stepLimit {
            try self.database.run(try plan.steps(from: steps).statements)
            steps += AnalysisPlan.stepsPerBatch
            residual = Double(try self.database.rows(AnalysisPlan.residualQuery)[0][0] ?? "") ?? .nan
        }
        for batch in try plan.conclusion(steps: steps, residual: residual) {
            try self.database.run(batch.statements)
        }
        return (steps, residual)
    }

    /// Adds a user's latest snapshot.
    func addUser(_ key: Int, kind: String = "person", home: String? = nil, followers: Int = 100, bot: Double = 0) throws
    {
        let country = home.map { "'\($0)'" } ?? "null"
        try self.database.run([
            """
            insert into putokaz.dim_users (user_key, user_id, screen_name, home_country, account_kind,
                is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash)
            values ('\(key)', \(key), 'user\(key)', \(country), '\(kind)', false, \(bot), \(followers),
                '2026-01-01', 1, '')
            """
        ])
    }

    /// Adds an own tweet.
    func addTweet(
        _ key: Int,
        by user: Int,
        at time: String = "2026-01-01 10:00:00",
        retweets: Int = 0,
        travel: Double = 0,
        firstPerson: Bool = false,
        place: Int? = nil
    ) throws {
        var statements = [
            """
            insert into putokaz.fct_tweets (tweet_key, user_key, kind, tweet_text, has_own_photo, has_link,
                is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, retweet_count,
                favorite_count, followers_at_tweet, created_at, observed_at, last_observed_at,
                is_embedded_snapshot, generation, row_hash)
            values ('\(key)', '\(user)', 'original', 't', false, false, \(firstPerson), false, false, false, \(travel),
                \(retweets), 0, 100, '\(time)', '\(time)', '2026-09-01', false, 1, '')
            """
        ]
        if let place {
            statements.append(
                """
                insert into putokaz.fct_place_mentions (tweet_key, place_id, origin, user_key, kind, surface,
                    confidence, created_at, observed_at, generation)
                values ('\(key)', \(place), 'own', '\(user)', 'name', 'x', 0.9, '\(time)', '\(time)', 1)
                """
            )
        }
        try self.database.run(statements)
    }

    /// Adds a retweet of a tweet, with its interaction.
    func addRetweet(
        _ key: Int,
        by user: Int,
        of target: Int,
        from author: Int,
        at time: String = "2026-01-02 10:00:00"
    ) throws {
        try self.database.run([
            """
            insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_tweet_key,
                created_at, observed_at, generation)
            values ('\(key)', 'retweet', '\(user)', '\(author)', '\(target)', '\(time)', '\(time)', 1)
            """
        ])
    }

    /// Adds a place.
    func addPlace(_ id: Int, _ name: String, country: String = "HR", region: String = "Zadarska") throws {
        try self.database.run([
            """
            insert into putokaz.dim_places (place_id, place_name, country, region, place_kind, latitude, longitude,
                generation)
            values (\(id), '\(name)', '\(country)', '\(region)', 'settlement', 44.1, 15.2, 1)
            """
        ])
    }

    /// Reads everything that a report needs.
    func report() throws -> InfluenceReport {
        var tables: [ReportQuery: ResultTable] = [:]
        for query in ReportQuery.allCases {
            let table = try self.database.table(try query.statement())
            tables[query] = ResultTable(columns: table.columns, rows: table.rows)
        }
        return try InfluenceReport(tables: tables)
    }
}
