internal import Warehouse

/// A place with how often it was named.
public struct NamedPlace: Sendable, Hashable {
    /// The gazetteer's place.
    public let placeID: Int64
    /// Its name.
    public let name: String
    /// ISO 3166-1 alpha-2.
    public let country: String?
    /// The county or region.
    public let region: String?
    /// What it is: a settlement, an island, a region.
    public let kind: String
    /// Degrees north.
    public let latitude: Double?
    /// Degrees east.
    public let longitude: Double?
    /// The tweets that name it, retweets not counted.
    public let tweets: Int
    /// Their authors.
    public let people: Int
    /// The days on which it was named.
    public let days: Int
    /// The tweets of the last four whole weeks.
    public let newerTweets: Int
    /// The tweets of the four whole weeks before.
    public let olderTweets: Int
    /// Whether it is named more or less than before.
    public let trend: PlaceTrend

    init(_ row: ResultRow) throws(WarehouseError) {
        self.placeID = try row.integer("place_id") ?? 0
        self.name = try row.requiredText("place_name")
        self.country = try row.text("country")
        self.region = try row.text("region")
        self.kind = try row.requiredText("place_kind")
        self.latitude = try row.number("latitude")
        self.longitude = try row.number("longitude")
        self.tweets = try row.count("tweets")
        self.people = try row.count("people")
        self.days = try row.count("days")
        self.newerTweets = try row.count("newer_tweets")
        self.olderTweets = try row.count("older_tweets")
        self.trend = PlaceTrend(rawValue: try row.requiredText("trend")) ?? .steady
    }
}
