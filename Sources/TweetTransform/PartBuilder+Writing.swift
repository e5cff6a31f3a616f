internal import TweetModel
internal import TweetReading

extension PartBuilder {
    /// Writes the part's files, sorted, without the dead rows; as many at a time as there are threads.
    func files(level: Int, threads: Int) throws(TransformError) -> [LakeFile] {
        let order = self.tweetOrder()
        var rank = [Int32](repeating: -1, count: self.rows.count)
        for (position, row) in order.enumerated() {
            rank[row] = Int32(truncatingIfNeeded: position)
        }
        // In the order of `LakeTable.all`.
        let tables = [
            FileRows(rows: self.tweets, order: order, embeddedFrom: self.rows),
            FileRows(rows: self.users, order: self.userOrder()),
            FileRows(rows: self.interactions, order: Self.order(self.interactionParents, rank)),
            FileRows(rows: self.placeMentions, order: Self.order(self.placeMentionParents, rank)),
            FileRows(rows: self.hashtags, order: Self.order(self.hashtagParents, rank)),
            FileRows(rows: self.urls, order: Self.order(self.urlParents, rank)),
            FileRows(rows: self.deletions, order: self.deletionOrder()),
        ]
        return try FileRows.write(tables, level: level, threads: threads)
    }

    /// The records set aside, in the order of the object.
    func rejectLines() -> [UInt8] {
        self.rejects.sorted { $0.place < $1.place }.flatMap(\.line)
    }

    private func deletionOrder() -> [Int] {
        self.deletionPlaces.indices.sorted { self.deletionPlaces[$0] < self.deletionPlaces[$1] }
    }

    /// The living tweets by time, then key.
    private func tweetOrder() -> [Int] {
        self.rows.indices.filter { self.rows[$0].isAlive }.sorted { left, right in
            let (left, right) = (self.rows[left], self.rows[right])
            return left.createdAt != right.createdAt ? left.createdAt < right.createdAt : left.key < right.key
        }
    }

    private func userOrder() -> [Int] {
        self.userRows.indices.filter { self.userRows[$0].isAlive }.sorted { left, right in
            let (left, right) = (self.userRows[left], self.userRows[right])
            return left.observedAt != right.observedAt ? left.observedAt < right.observedAt : left.key < right.key
        }
    }

    /// Child rows in the order of their tweets, those of one tweet as they were written.
    private static func order(_ parents: [Int32], _ rank: [Int32]) -> [Int] {
        var keyed: [UInt64] = []
        keyed.reserveCapacity(parents.count)
        for (row, parent) in parents.enumerated() where rank[Int(parent)] >= 0 {
            keyed.append(UInt64(rank[Int(parent)]) << 32 | UInt64(row))
        }
        keyed.sort()
        return keyed.map { Int($0 & 0xFFFF_FFFF) }
    }
}
