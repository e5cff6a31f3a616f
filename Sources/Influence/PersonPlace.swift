internal import Warehouse

/// A place that a person names often.
public struct PersonPlace: Sendable, Hashable {
    /// The gazetteer's place.
    public let placeID: Int64

    /// Its name.
    public let name: String

    /// ISO 3166-1 alpha-2.
    public let country: String?

    /// The county or region.
    public let region: String?

    /// The person's own tweets that name it.
    public let tweets: Int

    /// The days on which they do.
    public let days: Int

    /// Creates a place of a person.
    public init(placeID: Int64, name: String, country: String?, region: String?, tweets: Int, days: Int) {
        self.placeID = placeID
        self.name = name
        self.country = country
        self.region = region
        self.tweets = tweets
        self.days = days
    }

    init(_ row: ResultRow) throws(WarehouseError) {
        self.placeID = try row.integer("place_id") ?? 0
        self.name = try row.requiredText("place_name")
        self.country = try row.text("country")
        self.region = try row.text("region")
        self.tweets = try row.count("tweets")
        self.days = try row.count("days")
    }
}
