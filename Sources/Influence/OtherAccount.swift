internal import Warehouse

/// An account that counts as no person, and why.
public struct OtherAccount: Sendable, Hashable {
    /// The key in the warehouse.
    public let userKey: String
    /// The handle as written.
    public let screenName: String?
    /// The name shown.
    public let displayName: String?
    /// organisation, media, seller, bot, unknown, or person for one that acts like a bot.
    public let accountKind: String
    /// Why it counts as no person.
    public let reason: String
    /// Tweets in the window that are no plain retweets.
    public let ownTweets: Int
    /// Followers in the latest snapshot.
    public let followers: Int64?

    init(_ row: ResultRow) throws(WarehouseError) {
        self.userKey = try row.requiredText("user_key")
        self.screenName = try row.text("screen_name")
        self.displayName = try row.text("display_name")
        self.accountKind = try row.requiredText("account_kind")
        self.reason = try row.text("not_person_because") ?? "no reason was kept"
        self.ownTweets = try row.count("own_tweets")
        self.followers = try row.integer("followers")
    }
}
