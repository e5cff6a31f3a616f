internal import Warehouse

/// A finished analysis.
public struct AnalysisRun: Sendable, Hashable {
    /// Its name.
    public let runID: String
    /// When it ran, UTC.
    public let analysedAt: String
    /// Where its window begins, UTC.
    public let startsAt: String?
    /// The newest plausible tweet, which the window hangs on, UTC.
    public let newestAt: String?
    /// Tweets in the window that are no plain retweets.
    public let tweets: Int
    /// Their authors.
    public let people: Int
    /// The places that they name.
    public let places: Int
    /// The steps of PageRank.
    public let steps: Int
    /// How far the last step moved the ranks.
    public let residual: Double

    init(_ row: ResultRow) throws(WarehouseError) {
        self.runID = try row.requiredText("run_id")
        self.analysedAt = try row.requiredText("analysed_at")
        self.startsAt = try row.text("starts_at")
        self.newestAt = try row.text("newest_at")
        self.tweets = try row.count("tweets")
        self.people = try row.count("people")
        self.places = try row.count("places")
        self.steps = try row.count("pagerank_steps")
        self.residual = try row.number("pagerank_residual") ?? 0
    }
}
