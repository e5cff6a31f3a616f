import TestSupport
import Testing
import Warehouse

/// What changes from one analysis to the next, and how sure a rank is.
@Suite(.enabled(if: Fixture.postgres != nil)) struct ChangeTests {
    let server = Fixture.postgres ?? ""

    @Test func `Change is told from the newest analysis of other tweets`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse(runID: "first")
        let changes =
            "select user_key, list_rank, previous_rank, rank_change, abs(score_change) >= 0 "
            + "from putokaz.v_lists where list_name = 'about_croatia' and is_ranked order by list_rank"
        #expect(try warehouse.lines(changes) == ["1|1|-|-|-", "2|2|-|-|-"])

        for number in 0..<20 { try warehouse.addTweet(600 + number, by: 2, retweets: 900, place: 2) }
        for number in 0..<15 {
            try warehouse.addRetweet(950 + number, by: 10 + number % 5, of: 600 + number, from: 2)
        }
        try warehouse.analyse(runID: "second")
        #expect(try warehouse.lines(changes) == ["2|1|2|1|t", "1|2|1|-1|t"])
        try warehouse.analyse(runID: "third")
        #expect(try warehouse.lines(changes) == ["2|1|2|1|t", "1|2|1|-1|t"])
        #expect(
            try warehouse.lines("select run_id, previous_run_id from putokaz.v_runs order by run_id")
                == ["first|-", "second|first", "third|first"]
        )
        #expect(
            try warehouse.lines(
                "select run_id, amount from putokaz.v_run_totals where total = 'tweets' order by run_id"
            )
                == ["first|19", "second|39", "third|39"]
        )
    }

    @Test func `Who is ranked no longer is named`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.analyse(runID: "first")
        try warehouse.database.run(["delete from putokaz.fct_tweets where tweet_key in ('104', '105')"])
        try warehouse.analyse(runID: "second")
        #expect(
            try warehouse.lines(
                "select list_name, user_key, previous_rank from putokaz.v_left_lists order by list_name"
            )
                == ["about_croatia|1|1", "at_home|1|1"]
        )
        #expect(
            try warehouse.lines(
                "select why from putokaz.v_not_enough_data where user_key = '1' and list_name = 'at_home'"
            )
                == ["Not enough data: seen 4 tweets on 4 days"]
        )
    }

    @Test func `Only the newest analyses' ranks are kept`() throws {
        let warehouse = try AnalysedWarehouse.small(server: self.server)
        try warehouse.database.run(["update putokaz.settings set number_value = 2 where setting = 'kept_runs'"])
        for run in ["1", "2", "3", "4"] { try warehouse.analyse(runID: run) }
        #expect(
            try warehouse.lines("select distinct run_id from putokaz.v_run_members order by run_id") == ["3", "4"]
        )
        #expect(try warehouse.lines("select count(*) from putokaz.v_runs") == ["4"])
    }

    /// Thirty at home with twenty tweets each: number 1 is passed on steadily, number 2 for one tweet alone.
    private func steadyAndLucky() throws -> AnalysedWarehouse {
        let warehouse = try AnalysedWarehouse(server: self.server)
        for user in 1...30 { try warehouse.addUser(user, home: "HR", followers: 100) }
        try warehouse.database.run([
            """
            insert into putokaz.fct_tweets (tweet_key, user_key, kind, tweet_text, has_own_photo, has_link,
                is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, retweet_count, favorite_count,
                followers_at_tweet, created_at, observed_at, last_observed_at, is_embedded_snapshot, generation, row_hash)
            select (u * 100 + n)::text, u::text, 'original', 't', false, false, false, false, false, false, 0,
                case when u = 1 then 30 when u = 2 and n = 0 then 60 when u > 2 then n % (u / 3) else 0 end, 0, 100,
                timestamp '2026-05-01' + n * interval '1 day', '2026-06-01', '2026-06-01', false, 1, ''
            from generate_series(1, 30) u, generate_series(0, 19) n
            """,
            """
            insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_tweet_key, created_at,
                observed_at, generation)
            select 'r' || t.tweet_key || '-' || f, 'retweet', f::text, t.user_key, t.tweet_key, t.created_at,
                t.created_at, 1
            from putokaz.fct_tweets t, generate_series(3, 30) f
            where f::text <> t.user_key
                and (t.user_key = '1' and f % 2 = 0 or t.tweet_key = '200'
                    or t.user_key::int > 2 and (f * 7 + t.tweet_key::int) % 60 < t.user_key::int / 10)
            """,
        ])
        try warehouse.analyse()
        return warehouse
    }

    @Test func `A rank lies within its interval, which is wider for who was lucky once`() throws {
        let warehouse = try self.steadyAndLucky()
        let wrong =
            "select user_key from putokaz.v_lists where is_ranked "
            + "and not (best_rank <= list_rank and list_rank <= worst_rank)"
        #expect(try warehouse.lines(wrong).isEmpty)
        #expect(try warehouse.lines("select count(*) from putokaz.v_lists where best_rank < worst_rank") != ["0"])
        let widths = try warehouse.lines(
            "select worst_rank - best_rank from putokaz.v_lists where user_key in ('1', '2') "
                + "and list_name = 'at_home' order by user_key"
        ).compactMap { Int($0) }
        try #require(widths.count == 2)
        #expect(widths[0] * 4 < widths[1])
    }

    @Test func `The intervals are the same every time`() throws {
        let warehouse = try self.steadyAndLucky()
        let query = "select list_name, user_key, best_rank, worst_rank from putokaz.v_lists order by 1, 2"
        let first = try warehouse.lines(query)
        try warehouse.analyse(runID: "again")
        #expect(try warehouse.lines(query) == first)
    }

    @Test func `A week is compared with whole weeks only, and unknown before three of them`() throws {
        let warehouse = try AnalysedWarehouse(server: self.server)
        try warehouse.addPlace(1, "Zadar")
        try warehouse.addUser(1, home: "HR")
        // Mondays from 2026-06-01 on: 2, 2, 2, 2, 20 tweets, then a week that has only begun.
        var key = 1000
        for (week, tweets) in [2, 2, 2, 2, 20, 1].enumerated() {
            for number in 0..<tweets {
                key += 1
                let day = 1 + week * 7 + (week == 5 ? 0 : number % 7)
                let date = day <= 30 ? "2026-06-\(day < 10 ? "0" : "")\(day)" : "2026-07-0\(day - 30)"
                try warehouse.addTweet(key, by: 1, at: "\(date) 22:30:00", place: 1)
            }
        }
        try warehouse.analyse()
        let weeks = try warehouse.lines(
            "select week_starts_on, is_whole_week, tweets, round(expected_tweets::numeric, 1), "
                + "round(z_score::numeric, 2) from putokaz.v_place_weeks order by 1"
        )
        #expect(
            weeks == [
                "2026-06-01|t|2|-|-", "2026-06-08|t|2|2.0|-", "2026-06-15|t|2|2.0|-", "2026-06-22|t|2|2.0|0.00",
                "2026-06-29|t|20|2.0|12.73", "2026-07-06|f|1|5.6|-",
            ]
        )
        #expect(
            try warehouse.lines("select region, tweets from putokaz.v_region_weeks where tweets = 20")
                == ["Zadarska|20"]
        )
    }
}
