extension PartBuilder {
    /// Takes over all that another builder holds of the same part, and empties it.
    ///
    /// Which of two rows of one tweet or user lives depends on the rows alone,
    /// so it does not matter which builder took which batch.
    mutating func absorb(_ other: inout PartBuilder) {
        let offset = Int32(truncatingIfNeeded: self.rows.count)
        self.counts += other.counts
        self.absorbRows(other.rows)
        self.absorbUsers(other.userRows)
        self.tweets.append(contentsOf: other.tweets)
        self.users.append(contentsOf: other.users)
        self.interactions.append(contentsOf: other.interactions)
        self.placeMentions.append(contentsOf: other.placeMentions)
        self.hashtags.append(contentsOf: other.hashtags)
        self.urls.append(contentsOf: other.urls)
        self.deletions.append(contentsOf: other.deletions)
        self.interactionParents += other.interactionParents.map { $0 + offset }
        self.placeMentionParents += other.placeMentionParents.map { $0 + offset }
        self.hashtagParents += other.hashtagParents.map { $0 + offset }
        self.urlParents += other.urlParents.map { $0 + offset }
        self.deletionPlaces += other.deletionPlaces
        self.rejects += other.rejects
        other.clear()
    }

    private mutating func absorbRows(_ others: [TweetRow]) {
        for other in others {
            var row = other
            if row.isAlive, let known = self.tweetIndex.row(of: row.key) {
                self.countAgain(self.rows[known], row)
                let isDelivered = row.isDelivered || self.rows[known].isDelivered
                row.isAlive = row.supersedes(self.rows[known])
                row.isDelivered = isDelivered
                self.rows[known].isDelivered = isDelivered
                self.rows[known].isAlive = !row.isAlive
            }
            if row.isAlive {
                self.tweetIndex.set(row.key, row: self.rows.count)
            }
            self.rows.append(row)
        }
    }

    private mutating func absorbUsers(_ others: [UserRow]) {
        for other in others {
            var row = other
            if row.isAlive, let known = self.userIndex.row(of: row.dayKey), self.userRows[known].key == row.key {
                row.isAlive = row.supersedes(self.userRows[known])
                self.userRows[known].isAlive = !row.isAlive
            }
            if row.isAlive {
                self.userIndex.set(row.dayKey, row: self.userRows.count)
            }
            self.userRows.append(row)
        }
    }
}
