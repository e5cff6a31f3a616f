/// What must be known of a tweet's row until its part is written.
struct TweetRow {
    /// When the tweet was written.
    var createdAt: Int64
    /// When this snapshot was taken.
    var observedAt: Int64
    /// Stands for the tweet's key within the part.
    var key: Int64
    /// Whether the tweet was delivered, by this row's record or another.
    var isDelivered: Bool
    /// Whether this is the row of the tweet's newest snapshot.
    var isAlive: Bool
}
