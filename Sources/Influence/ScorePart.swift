internal import Warehouse

/// One part of a score.
public struct ScorePart: Sendable, Hashable {
    /// What is measured, such as `pagerank` or `followers`.
    public let name: String

    /// The measure itself.
    public let measure: Double

    /// The place among the ranked members, 0 to 1.
    public let percentile: Double

    /// The part's share of the score, 0 to 1.
    public let weight: Double

    /// The points that it brings, of 100.
    public let points: Double

    /// Creates a part of a score.
    public init(name: String, measure: Double, percentile: Double, weight: Double, points: Double) {
        self.name = name
        self.measure = measure
        self.percentile = percentile
        self.weight = weight
        self.points = points
    }

    init(_ row: ResultRow) throws(WarehouseError) {
        self.name = try row.requiredText("part")
        self.measure = try row.number("measure") ?? 0
        self.percentile = try row.number("percentile") ?? 0
        self.weight = try row.number("weight") ?? 0
        self.points = try row.number("points") ?? 0
    }

    /// What the part is called in a report.
    public var label: String {
        switch self.name {
        case "pagerank": "Standing in the network"
        case "retweets": "Passed on"
        case "mentions": "Talked to"
        case "take_up": "Response per tweet"
        case "engagement": "Response for followers"
        case "followers": "Followers"
        case "h_index": "Steady retweets"
        case "subject": "About Croatia"
        case "frequency": "Own journeys"
        case "travel": "Keeps to travel"
        default: self.name
        }
    }
}
