/// What must be known of a user's row until its part is written.
struct UserRow {
    /// When this snapshot was taken.
    let observedAt: Int64
    /// Stands for the user's key within the part.
    let key: Int64
    /// Where the row's record stands in the part.
    let place: RecordPlace
    /// Whether this is the row of the day's newest snapshot.
    var isAlive = true

    /// Stands for the user and the day: one snapshot a day is all that the growth of an audience needs.
    var dayKey: Int64 { self.key &* 31_337 &+ self.observedAt / 86_400_000_000 &* 0x5851_F42D }

    /// Whether it stands for the day rather than another row of the same user: the newest does, then the first.
    func supersedes(_ other: Self) -> Bool {
        self.observedAt != other.observedAt ? self.observedAt > other.observedAt : self.place < other.place
    }
}
