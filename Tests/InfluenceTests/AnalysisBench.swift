import Foundation
import TestSupport
import Testing

/// How long the analysis takes; runs only where PUTOKAZ_BENCH_TWEETS names a number of tweets.
@Suite struct AnalysisBench {
    static let tweets = ProcessInfo.processInfo.environment["PUTOKAZ_BENCH_TWEETS"].flatMap { Int($0) }

    @Test(.enabled(if: Self.tweets != nil && Fixture.postgres != nil))
    func `An analysis of many tweets ends in good time`() throws {
        let tweets = try #require(Self.tweets)
        let users = tweets / 5
        let warehouse = try AnalysedWarehouse(server: try #require(Fixture.postgres))
        try warehouse.database.run(Self.world(tweets: tweets, users: users))
        let start = ContinuousClock.now
        let end = try warehouse.analyse()
        print("\(tweets) tweets, \(users) users: \(ContinuousClock.now - start), \(end.steps) steps, \(end.residual)")
    }

    /// A world of skewed activity, made by the server itself.
    static func world(tweets: Int, users: Int) -> [String] {
        [
            "set work_mem = '64MB'",
            """
            insert into putokaz.dim_places select i, 'Place ' || i, case when i % 4 = 0 then 'IT' else 'HR' end,
                'Region ' || (i % 20), 'settlement', 44, 15, 1 from generate_series(1, 1500) i
            """,
            """
            insert into putokaz.dim_users (user_key, user_id, screen_name, home_country, account_kind,
                is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash)
            select i::text, i, 'user' || i, case i % 3 when 0 then 'HR' when 1 then 'DE' end,
                case when i % 10 = 0 then 'seller' else 'person' end, false, (i % 17) / 30.0, i % 50000,
                '2026-06-01', 1, '' from generate_series(1, \(users)) i
            """,
            """
            insert into putokaz.fct_tweets (tweet_key, tweet_id, user_key, kind, tweet_text, has_own_photo, has_link,
                is_first_person, is_advertising, is_sensitive, is_embedded, travel_score, retweet_count,
                favorite_count, reply_count, quote_count, followers_at_tweet, created_at, observed_at,
                last_observed_at, is_embedded_snapshot, generation, row_hash)
            select (1000000000000 + i)::text, 1000000000000 + i, u::text,
                case when i % 3 = 0 then 'retweet' else 'original' end, repeat('tekst ', 15),
                i % 7 = 0, i % 5 = 0, i % 4 = 0, i % 50 = 0, false, i % 6 = 0, (i % 10) / 10.0, i % 40, i % 90, i % 5,
                0, 1 + i % 5000, t, t, t + interval '2 days', false, 1, ''
            from (select i, 1 + floor(\(users) * power(((i * 7919) % 1000003) / 1000003.0, 2))::int as u,
                timestamp '2026-04-01' + i * (interval '70 days' / \(tweets)) as t
                from generate_series(1::bigint, \(tweets)) i) s
            """,
            """
            insert into putokaz.fct_interactions (tweet_key, kind, from_user_key, to_user_key, to_tweet_key,
                created_at, observed_at, generation)
            select tweet_key, case when kind = 'retweet' then 'retweet' else 'mention' end, user_key,
                (1 + floor(\(users) * power(((tweet_id * 104729) % 999983) / 999983.0, 3))::int)::text,
                case when kind = 'retweet' then (1000000000000 + (tweet_id * 31) % \(tweets))::text end,
                created_at, observed_at, 1 from putokaz.fct_tweets where tweet_id % 2 = 0 or kind = 'retweet'
            """,
            """
            insert into putokaz.fct_place_mentions (tweet_key, place_id, origin, user_key, kind, surface, confidence,
                created_at, observed_at, generation)
            select tweet_key, 1 + (tweet_id * 13) % 1500, 'own', user_key, 'name', 'x', 0.8, created_at, observed_at, 1
            from putokaz.fct_tweets where kind <> 'retweet' and tweet_id % 2 = 0
            """,
            """
            insert into putokaz.user_snapshots (user_key, user_id, screen_name, home_country, account_kind,
                is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash)
            select distinct on (user_key, created_at) user_key, 1, 'x', 'HR', 'person', false, 0, tweet_id % 1000,
                created_at, 1, '' from putokaz.fct_tweets
            """,
        ]
    }
}
