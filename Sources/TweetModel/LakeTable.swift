/// One table of the lake: its name and its columns, in file order.
///
/// This is the one schema constant that the transform writes by and that the
/// loader's COPY reads by. Columns are only ever added at the end, together
/// with a new ``LakeTable/schemaVersion``.
public struct LakeTable: Sendable, Hashable {
    /// The version of all lake tables; the first folder of every data file's key (`v=1/`).
    public static let schemaVersion = 1

    /// The name: a folder in the lake, and `stg_twitter__<name>` in the warehouse.
    public let name: String

    /// What one row stands for.
    public let grain: String

    /// The columns in file order.
    public let columns: [LakeColumn]

    /// Every table, in the order in which a commit names them.
    public static let all: [Self] = [
        .tweets, .users, .interactions, .placeMentions, .hashtags, .urls, .deletions,
    ]
}

extension LakeTable {
    private static let tweetKey = LakeColumn(
        "tweet_key",
        .text(maximumBytes: 40),
        "the tweet's id in decimals, or s and 32 hexadecimal digits where it has none"
    )
    private static let userKey = LakeColumn(
        "user_key",
        .text(maximumBytes: 64),
        "the user's id in decimals, or @ and the handle in lower case where it is unknown"
    )
    private static let createdAt = LakeColumn("created_at", .timestamp, "when the tweet was written")
    private static let observedAt = LakeColumn(
        "observed_at",
        .timestamp,
        "when this snapshot was taken: the carrying tweet's time, or the object's"
    )

    /// Tweets, delivered and embedded ones.
    public static let tweets = Self(
        name: "tweets",
        grain: "one row per tweet and part: the newest snapshot in that part",
        columns: [
            tweetKey,
            LakeColumn("tweet_id", .int64, isNullable: true, "the tweet's id"),
            userKey,
            LakeColumn("user_id", .int64, isNullable: true, "the author's id"),
            LakeColumn("screen_name", .text(maximumBytes: 60), isNullable: true, "the author's handle as written"),
            createdAt,
            observedAt,
            LakeColumn("is_embedded", .boolean, "known only from inside a retweet or quote"),
            LakeColumn("kind", .text(maximumBytes: 8), "original, retweet, quote or reply"),
            LakeColumn("text", .text(maximumBytes: 8_000), "the full text, entities decoded, links expanded, NFC"),
            LakeColumn("lang", .text(maximumBytes: 16), isNullable: true, "BCP 47 tag as delivered"),
            LakeColumn("source", .text(maximumBytes: 200), isNullable: true, "the name of the program that wrote it"),
            LakeColumn("retweet_count", .int64, isNullable: true, unit: "retweets", "retweets at observed_at"),
            LakeColumn("favorite_count", .int64, isNullable: true, unit: "likes", "likes at observed_at"),
            LakeColumn("reply_count", .int64, isNullable: true, unit: "replies", "replies at observed_at"),
            LakeColumn("quote_count", .int64, isNullable: true, unit: "quotes", "quotes at observed_at"),
            LakeColumn(
                "followers_at_tweet",
                .int64,
                isNullable: true,
                unit: "accounts",
                "the author's followers at observed_at"
            ),
            LakeColumn(
                "in_reply_to_tweet_key",
                .text(maximumBytes: 40),
                isNullable: true,
                "the tweet that is answered"
            ),
            LakeColumn("retweeted_tweet_key", .text(maximumBytes: 40), isNullable: true, "the original of a retweet"),
            LakeColumn("quoted_tweet_key", .text(maximumBytes: 40), isNullable: true, "the tweet that is quoted"),
            LakeColumn(
                "latitude",
                .double,
                isNullable: true,
                unit: "degrees",
                "degrees north, WGS 84, of the tweet's geo tag"
            ),
            LakeColumn(
                "longitude",
                .double,
                isNullable: true,
                unit: "degrees",
                "degrees east, WGS 84, of the tweet's geo tag"
            ),
            LakeColumn("geo_name", .text(maximumBytes: 400), isNullable: true, "the full name of the tagged place"),
            LakeColumn(
                "geo_country",
                .text(maximumBytes: 2),
                isNullable: true,
                "ISO 3166-1 alpha-2 of the tagged place"
            ),
            LakeColumn("has_own_photo", .boolean, "carries a photo or film of the author's own"),
            LakeColumn("has_link", .boolean, "carries a link to elsewhere"),
            LakeColumn("is_first_person", .boolean, "tells in the first person"),
            LakeColumn("is_advertising", .boolean, "marked as advertising (#ad, #oglas …), or sells"),
            LakeColumn("is_sensitive", .boolean, "marked as possibly sensitive"),
            LakeColumn("travel_score", .double, unit: "0 to 1", "how much it is about travel, 0 to 1"),
            LakeColumn(
                "travel_words",
                .text(maximumBytes: 400),
                isNullable: true,
                "the words that gave the score, by space"
            ),
        ]
    )

    /// Snapshots of users.
    public static let users = Self(
        name: "users",
        grain: "one row per user, and observed_at, and part",
        columns: [
            userKey,
            LakeColumn("user_id", .int64, isNullable: true, "the user's id"),
            LakeColumn("screen_name", .text(maximumBytes: 60), isNullable: true, "the handle as written"),
            LakeColumn("display_name", .text(maximumBytes: 400), isNullable: true, "the name shown"),
            LakeColumn("bio", .text(maximumBytes: 2_000), isNullable: true, "the profile's description"),
            LakeColumn("location", .text(maximumBytes: 600), isNullable: true, "the profile's location as written"),
            LakeColumn("link", .text(maximumBytes: 1_000), isNullable: true, "the profile's link, expanded"),
            LakeColumn("account_created_at", .timestamp, isNullable: true, "when the account was made"),
            LakeColumn("followers_count", .int64, isNullable: true, unit: "accounts", "followers at observed_at"),
            LakeColumn("friends_count", .int64, isNullable: true, unit: "accounts", "accounts followed at observed_at"),
            LakeColumn(
                "listed_count",
                .int64,
                isNullable: true,
                unit: "lists",
                "lists that hold the user at observed_at"
            ),
            LakeColumn("statuses_count", .int64, isNullable: true, unit: "tweets", "tweets ever at observed_at"),
            LakeColumn("favourites_count", .int64, isNullable: true, unit: "likes", "likes given at observed_at"),
            LakeColumn("is_verified", .boolean, isNullable: true, "verified by the platform"),
            LakeColumn("is_default_profile", .boolean, isNullable: true, "never changed the profile's looks"),
            LakeColumn(
                "home_country",
                .text(maximumBytes: 2),
                isNullable: true,
                "ISO 3166-1 alpha-2 resolved from location"
            ),
            LakeColumn(
                "home_county",
                .text(maximumBytes: 100),
                isNullable: true,
                "Croatian county resolved from location"
            ),
            LakeColumn("home_place_id", .int64, isNullable: true, "gazetteer place resolved from location"),
            LakeColumn("home_confidence", .double, isNullable: true, unit: "0 to 1", "how sure the home is, 0 to 1"),
            LakeColumn("account_kind", .text(maximumBytes: 16), "person, organisation, media, seller, bot or unknown"),
            LakeColumn("account_reason", .text(maximumBytes: 400), isNullable: true, "why account_kind"),
            LakeColumn("bot_score", .double, unit: "0 to 1", "how bot-like, 0 to 1, by rule"),
            LakeColumn("is_travel_blogger", .boolean, "the profile says travel blogger or the like"),
            observedAt,
        ]
    )

    /// Who acts on whom.
    public static let interactions = Self(
        name: "interactions",
        grain: "one row per tweet, kind and target",
        columns: [
            tweetKey,
            LakeColumn("kind", .text(maximumBytes: 8), "retweet, quote, reply or mention"),
            LakeColumn("from_user_key", .text(maximumBytes: 64), "who acts"),
            LakeColumn("to_user_key", .text(maximumBytes: 64), "on whom"),
            LakeColumn("to_screen_name", .text(maximumBytes: 60), isNullable: true, "the target's handle as written"),
            LakeColumn("to_tweet_key", .text(maximumBytes: 40), isNullable: true, "on which tweet"),
            createdAt,
            observedAt,
        ]
    )

    /// Places named in tweets.
    public static let placeMentions = Self(
        name: "place_mentions",
        grain: "one row per tweet, place and origin: the surest mention",
        columns: [
            tweetKey,
            userKey,
            LakeColumn("place_id", .int64, "the gazetteer's place"),
            LakeColumn("place_name", .text(maximumBytes: 200), "its name"),
            LakeColumn("country", .text(maximumBytes: 2), isNullable: true, "ISO 3166-1 alpha-2"),
            LakeColumn("region", .text(maximumBytes: 100), isNullable: true, "county or region within Croatia"),
            LakeColumn("place_kind", .text(maximumBytes: 24), "settlement, island, region, park, sight …"),
            LakeColumn("place_latitude", .double, isNullable: true, unit: "degrees", "degrees north, WGS 84"),
            LakeColumn("place_longitude", .double, isNullable: true, unit: "degrees", "degrees east, WGS 84"),
            LakeColumn("kind", .text(maximumBytes: 16), "name, adjective, hashtag, exonym, abbreviation or geo"),
            LakeColumn(
                "origin",
                .text(maximumBytes: 8),
                "own (the author's words), shared (a retweet's) or geo (the tag)"
            ),
            LakeColumn("surface", .text(maximumBytes: 200), "as it was written"),
            LakeColumn(
                "start_offset",
                .int32,
                isNullable: true,
                unit: "code points",
                "first code point in text, from 0"
            ),
            LakeColumn("end_offset", .int32, isNullable: true, unit: "code points", "code point behind the last"),
            LakeColumn("confidence", .double, unit: "0 to 1", "0 to 1; from 0.5 counts"),
            createdAt,
            observedAt,
        ]
    )

    /// Hashtags in tweets.
    public static let hashtags = Self(
        name: "hashtags",
        grain: "one row per tweet and hashtag",
        columns: [
            tweetKey,
            LakeColumn("hashtag", .text(maximumBytes: 280), "without #, in lower case"),
            observedAt,
        ]
    )

    /// Links in tweets.
    public static let urls = Self(
        name: "urls",
        grain: "one row per tweet and link",
        columns: [
            tweetKey,
            LakeColumn("url", .text(maximumBytes: 2_000), "expanded"),
            LakeColumn("host", .text(maximumBytes: 255), isNullable: true, "its host in lower case, without www."),
            observedAt,
        ]
    )

    /// Tweets that their authors deleted.
    public static let deletions = Self(
        name: "deletions",
        grain: "one row per deletion notice",
        columns: [
            tweetKey,
            LakeColumn("user_key", .text(maximumBytes: 64), isNullable: true, "the author"),
            LakeColumn("deleted_at", .timestamp, "when the notice was seen"),
        ]
    )
}
