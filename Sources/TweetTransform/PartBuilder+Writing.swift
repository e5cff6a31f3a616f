internal import Cryptography
internal import ParquetFile
internal import TweetModel
internal import TweetReading

extension PartBuilder {
    /// Rows of a row group: enough to compress well, few enough to read in pieces.
    private static let rowGroupSize = 1 << 17

    /// Writes the part's files, sorted, without the dead rows.
    func files(level: Int) throws(TransformError) -> [LakeFile] {
        let order = self.tweetOrder()
        var rank = [Int32](repeating: -1, count: self.rows.count)
        for (position, row) in order.enumerated() {
            rank[row] = Int32(truncatingIfNeeded: position)
        }
        let userOrder = self.userOrder()
        let deletionOrder = Array(0..<self.deletions.count)
        var files: [LakeFile] = []
        for table in LakeTable.all {
            let file: LakeFile? =
                switch table.name {
                case LakeTable.tweets.name: try self.file(self.tweets, order, level, embeddedFrom: self.rows)
                case LakeTable.users.name: try self.file(self.users, userOrder, level)
                case LakeTable.interactions.name:
                    try self.file(self.interactions, Self.order(self.interactionParents, rank), level)
                case LakeTable.placeMentions.name:
                    try self.file(self.placeMentions, Self.order(self.placeMentionParents, rank), level)
                case LakeTable.hashtags.name: try self.file(self.hashtags, Self.order(self.hashtagParents, rank), level)
                case LakeTable.urls.name: try self.file(self.urls, Self.order(self.urlParents, rank), level)
                case LakeTable.deletions.name: try self.file(self.deletions, deletionOrder, level)
                default: nil
                }
            if let file {
                files.append(file)
            }
        }
        return files
    }

    /// The living tweets by time, then key.
    private func tweetOrder() -> [Int] {
        self.rows.indices.filter { self.rows[$0].isAlive }.sorted { left, right in
            let (left, right) = (self.rows[left], self.rows[right])
            return left.createdAt != right.createdAt ? left.createdAt < right.createdAt : left.key < right.key
        }
    }

    private func userOrder() -> [Int] {
        self.userTimes.indices.filter { self.isUserAlive[$0] }.sorted { left, right in
            self.userTimes[left] != self.userTimes[right]
                ? self.userTimes[left] < self.userTimes[right] : self.userKeys[left] < self.userKeys[right]
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

    private func file(
        _ rows: TableRows,
        _ order: [Int],
        _ level: Int,
        embeddedFrom tweetRows: [TweetRow]? = nil
    ) throws(TransformError) -> LakeFile? {
        guard !order.isEmpty else {
            return nil
        }
        var columns = rows.columns
        if let tweetRows, let index = rows.table.columns.firstIndex(where: { $0.name == "is_embedded" }) {
            columns[index].removeAll()
            for row in tweetRows {
                columns[index].append(boolean: !row.isDelivered)
            }
        }
        do throws(ParquetError) {
            var writer = try ParquetWriter(
                schema: TableRows.schema(rows.table),
                createdBy: "putokaz version \(TransformIdentity.currentVersion).0.0 (build transform)",
                level: level
            )
            var start = 0
            while start < order.count {
                let end = Swift.min(start + Self.rowGroupSize, order.count)
                try writer.writeRowGroup(columns, rows: Array(order[start..<end]))
                start = end
            }
            writer.finish()
            let bytes = writer.drain()
            let digest = Hex.encode(SHA256.hash(bytes))
            return LakeFile(table: rows.table, rows: order.count, bytes: bytes, sha256: digest)
        } catch {
            throw .writingFailed("\(rows.table.name): \(error)")
        }
    }
}
