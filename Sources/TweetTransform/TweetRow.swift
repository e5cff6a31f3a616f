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
    /// Whether the row's own record delivered the tweet, rather than carrying it inside another.
    let isOwnRecord: Bool
    /// Where the row's record stands in the part.
    let place: RecordPlace

    /// Whether it stands for the tweet rather than another row of the same tweet.
    ///
    /// The newest snapshot does; of equally old ones one that was delivered,
    /// then the first. So it does not matter in which order rows are compared.
    func supersedes(_ other: Self) -> Bool {
        if self.observedAt != other.observedAt { return self.observedAt > other.observedAt }
        if self.isOwnRecord != other.isOwnRecord { return self.isOwnRecord }
        return self.place < other.place
    }
}
