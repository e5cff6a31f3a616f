internal import Warehouse

/// A tweet that speaks for a person in a list.
public struct EvidenceTweet: Sendable, Hashable {
    /// Its id in decimals; nil where an export came without ids.
    public let tweetID: String?
    /// When it was written, UTC.
    public let createdAt: String
    /// Its beginning.
    public let text: String
    /// What it shows: who passed it on, that it was told at first hand.
    public let evidence: String

    init(_ row: ResultRow) throws(WarehouseError) {
        self.tweetID = try row.text("tweet_id")
        self.createdAt = try row.requiredText("created_at")
        self.text = try row.text("tweet_text") ?? ""
        self.evidence = try row.requiredText("evidence")
    }
}
