internal import Warehouse

/// A person to call about a place or region.
public struct ShortlistEntry: Sendable, Hashable {
    /// `place` or `region`.
    public let scope: String
    /// The name of the place or region.
    public let scopeName: String
    /// The rank there.
    public let rank: Int
    /// The key in the warehouse.
    public let userKey: String
    /// The handle as written.
    public let screenName: String?
    /// The person's own tweets about it.
    public let tweets: Int
    /// The person's best score in any list.
    public let bestScore: Double
    /// The list of that score.
    public let bestList: String
    /// Followers in the latest snapshot.
    public let followers: Int64?
    /// nano, micro, macro, mega or unknown, by followers.
    public let tier: String
    /// The country of the home.
    public let homeCountry: String?
    /// A mail address that the profile names.
    public let contact: String?
    /// A blog that the profile links.
    public let blog: String?
    /// When the person last named it, UTC.
    public let lastNamedAt: String

    init(_ row: ResultRow) throws(WarehouseError) {
        self.scope = try row.requiredText("scope")
        self.scopeName = try row.requiredText("scope_name")
        self.rank = try row.count("shortlist_rank")
        self.userKey = try row.requiredText("user_key")
        self.screenName = try row.text("screen_name")
        self.tweets = try row.count("tweets")
        self.bestScore = try row.number("best_score") ?? 0
        self.bestList = try row.requiredText("best_list")
        self.followers = try row.integer("followers")
        self.tier = try row.requiredText("tier")
        self.homeCountry = try row.text("home_country")
        self.contact = try row.text("contact")
        self.blog = try row.text("blog_link")
        self.lastNamedAt = try row.requiredText("last_named_at")
    }
}
