internal import Warehouse

/// A week of a place.
public struct PlaceWeek: Sendable, Hashable {
    /// The gazetteer's place.
    public let placeID: Int64
    /// Its name.
    public let name: String
    /// The Monday, as a date.
    public let startsOn: String
    /// Whether the window holds all seven days of it.
    public let isWhole: Bool
    /// The tweets that name it.
    public let tweets: Int
    /// How far that is from the eight weeks before, in deviations; nil for the first week.
    public let zScore: Double?

    init(_ row: ResultRow) throws(WarehouseError) {
        self.placeID = try row.integer("place_id") ?? 0
        self.name = try row.requiredText("place_name")
        self.startsOn = String(try row.requiredText("week_starts_on").prefix(10))
        self.isWhole = try row.flag("is_whole_week")
        self.tweets = try row.count("tweets")
        self.zScore = try row.number("z_score")
    }
}
