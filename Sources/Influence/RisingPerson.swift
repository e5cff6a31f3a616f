internal import Warehouse

/// A person who is passed on and talked to more than before.
public struct RisingPerson: Sendable, Hashable {
    /// The rank.
    public let rank: Int
    /// The key in the warehouse.
    public let userKey: String
    /// The handle as written.
    public let screenName: String?
    /// Retweets, quotes, answers and mentions in the newer span.
    public let actionsNow: Int
    /// The same in the span before.
    public let actionsBefore: Int
    /// How many times more; shrunk for small numbers.
    public let growthRatio: Double
    /// Followers in the latest snapshot.
    public let followers: Int64?
    /// The name shown.
    public let displayName: String?
    /// The country of the home.
    public let homeCountry: String?

    init(_ row: ResultRow) throws(WarehouseError) {
        self.rank = try row.count("rising_rank")
        self.userKey = try row.requiredText("user_key")
        self.screenName = try row.text("screen_name")
        self.actionsNow = try row.count("actions_now")
        self.actionsBefore = try row.count("actions_before")
        self.growthRatio = try row.number("growth_ratio") ?? 0
        self.followers = try row.integer("followers")
        self.displayName = try row.text("display_name")
        self.homeCountry = try row.text("home_country")
    }
}
