import TweetModel

/// Rows of the lake that tests load.
enum TestRows {
    static func tweet(
        _ key: String,
        by user: String = "1",
        at created: String = "2026-01-01 10:00:00",
        seen: String? = nil,
        retweets: Int = 0,
        embedded: Bool = false,
        text: String = "Lijep je Zadar",
        more: [String: String] = [:]
    ) -> [String: String] {
        [
            "tweet_key": key, "tweet_id": key, "user_key": user, "created_at": created,
            "observed_at": seen ?? created, "is_embedded": String(embedded), "kind": "original", "text": text,
            "retweet_count": String(retweets), "has_own_photo": "false", "has_link": "false",
            "is_first_person": "false", "is_advertising": "false", "is_sensitive": "false", "travel_score": "0.5",
        ].merging(more) { $1 }
    }

    static func user(
        _ key: String,
        handle: String,
        seen: String = "2026-01-01 10:00:00",
        followers: Int = 10,
        more: [String: String] = [:]
    ) -> [String: String] {
        var row = [
            "user_key": key, "screen_name": handle, "followers_count": String(followers), "account_kind": "person",
            "bot_score": "0.1", "is_travel_blogger": "false", "observed_at": seen,
        ]
        if Int(key) != nil { row["user_id"] = key }
        return row.merging(more) { $1 }
    }

    static func mention(
        _ key: String,
        by user: String = "1",
        place: Int,
        seen: String = "2026-01-01 10:00:00",
        surface: String = "Zadar"
    ) -> [String: String] {
        [
            "tweet_key": key, "user_key": user, "place_id": String(place), "place_name": "Place \(place)",
            "country": "HR", "place_kind": "settlement", "kind": "name", "origin": "own", "surface": surface,
            "confidence": "0.9", "created_at": "2026-01-01 10:00:00", "observed_at": seen,
        ]
    }

    static func interaction(
        _ key: String,
        _ kind: String,
        from: String,
        to target: String,
        handle: String? = nil,
        seen: String = "2026-01-01 10:00:00"
    ) -> [String: String] {
        var row = [
            "tweet_key": key, "kind": kind, "from_user_key": from, "to_user_key": target,
            "created_at": "2026-01-01 10:00:00", "observed_at": seen,
        ]
        row["to_screen_name"] = handle
        return row
    }

    static func hashtag(_ key: String, _ hashtag: String, seen: String = "2026-01-01 10:00:00") -> [String: String] {
        ["tweet_key": key, "hashtag": hashtag, "observed_at": seen]
    }

    static func deletion(_ key: String, by user: String = "1") -> [String: String] {
        ["tweet_key": key, "user_key": user, "deleted_at": "2026-01-02 10:00:00"]
    }
}
