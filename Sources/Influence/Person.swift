internal import Warehouse

/// One member of a list.
public struct Person: Sendable, Hashable {
    /// The rank; nil where there is not enough data.
    public let rank: Int?
    /// The score, 0 to 100; nil where there is not enough data.
    public let score: Double?
    /// The best rank that resampling the tweets gives.
    public let bestRank: Int?
    /// The worst rank that resampling the tweets gives.
    public let worstRank: Int?
    /// How many ranks better than in the analysis before; nil where there was none.
    public let rankChange: Int?
    /// The sentence that says why, or what was seen.
    public let why: String
    /// The key in the warehouse: the id in decimals, or @ and the handle.
    public let userKey: String
    /// The id in decimals, where it is known.
    public let userID: String?
    /// The handle as written.
    public let screenName: String?
    /// The name shown.
    public let displayName: String?
    /// What the profile says.
    public let bio: String?
    /// The profile's link.
    public let link: String?
    /// politician, sports, media, creator or other.
    public let category: String
    /// person, organisation, media, seller, bot or unknown.
    public let accountKind: String
    /// Why that kind.
    public let accountReason: String?
    /// ISO 3166-1 alpha-2; nil is unknown.
    public let homeCountry: String?
    /// The Croatian county.
    public let homeCounty: String?
    /// nano, micro, macro, mega or unknown, by followers.
    public let tier: String
    /// Followers in the latest snapshot.
    public let followers: Int64?
    /// Tweets in the window that are no plain retweets.
    public let ownTweets: Int
    /// The days on which they were written.
    public let days: Int
    /// The weeks in which they were written.
    public let weeks: Int
    /// Tweets about places in Croatia.
    public let croatiaTweets: Int
    /// Tweets about travel with first-hand signs.
    public let firstHandTweets: Int
    /// Tweets marked as advertising.
    public let adTweets: Int
    /// Tweets that a brand should look at first; nil where nobody has looked.
    public let flaggedTweets: Int?
    /// The share of tweets about travel, 0 to 1.
    public let travelShare: Double
    /// Responses by followers, shrunk for small samples; nil is unknown.
    public let engagementRate: Double?
    /// The growth of followers in 30 days; nil is unknown.
    public let monthlyGrowth: Double?
    /// The accounts that act on this one, bots included.
    public let audience: Int
    /// How many of those are like bots.
    public let botAudience: Int
    /// How many of those live in Croatia.
    public let homeAudience: Int
    /// When the newest tweet was written, as the warehouse writes it.
    public let lastTweetAt: String?
    /// The parts of the score, the weightiest first.
    public let parts: [ScorePart]
    /// The places that the person names often.
    public let places: [PersonPlace]
    /// The languages that the person writes in, as BCP 47 tags, the main one first.
    public let languages: [String]
    /// The tweets that speak for the person in this list.
    public let evidence: [EvidenceTweet]
    /// Where the audience is at home, the largest group first.
    public let audienceCountries: [AudienceCountry]

    init(_ row: ResultRow, details: PersonDetails) throws(WarehouseError) {
        self.rank = try row.integer("list_rank").map { Int($0) }
        self.score = try row.number("score")
        self.bestRank = try row.integer("best_rank").map { Int($0) }
        self.worstRank = try row.integer("worst_rank").map { Int($0) }
        self.rankChange = try row.integer("rank_change").map { Int($0) }
        self.why = try row.requiredText("why")
        self.userKey = try row.requiredText("user_key")
        self.userID = try row.text("user_id")
        self.screenName = try row.text("screen_name")
        self.displayName = try row.text("display_name")
        self.bio = try row.text("bio")
        self.link = try row.text("link")
        self.category = try row.requiredText("category")
        self.accountKind = try row.requiredText("account_kind")
        self.accountReason = try row.text("account_reason")
        self.homeCountry = try row.text("home_country")
        self.homeCounty = try row.text("home_county")
        self.tier = try row.requiredText("tier")
        self.followers = try row.integer("followers")
        self.ownTweets = try row.count("own_tweets")
        self.days = try row.count("days")
        self.weeks = try row.count("weeks")
        self.croatiaTweets = try row.count("croatia_tweets")
        self.firstHandTweets = try row.count("first_hand_tweets")
        self.adTweets = try row.count("ad_tweets")
        self.flaggedTweets = try row.integer("flagged_tweets").map { Int($0) }
        self.travelShare = try row.number("travel_share") ?? 0
        self.engagementRate = try row.number("engagement_rate")
        self.monthlyGrowth = try row.number("monthly_growth")
        self.audience = try row.count("audience")
        self.botAudience = try row.count("bot_audience")
        self.homeAudience = try row.count("home_audience")
        self.lastTweetAt = try row.text("last_tweet_at")
        let list = try row.requiredText("list_name")
        self.parts = details.parts[list]?[self.userKey] ?? []
        self.places = details.places[self.userKey] ?? []
        self.languages = details.languages[self.userKey] ?? []
        self.evidence = details.evidence[list]?[self.userKey] ?? []
        self.audienceCountries = details.audience[self.userKey] ?? []
    }
}
