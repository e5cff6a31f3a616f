internal import Cryptography
internal import Dispatch
internal import ParquetFile
internal import Synchronization
internal import TweetModel

/// The rows of one file of a part, and their order.
struct FileRows: Sendable {
    let rows: TableRows
    let order: [Int]
    /// Of the tweets' table: what only the part's end knows of each row.
    var embeddedFrom: [TweetRow]?

    /// Rows of a row group: enough to compress well, few enough to read in pieces.
    private static let rowGroupSize = 1 << 17

    /// Writes the files that have rows, in the order of their tables; as many at a time as there are threads.
    static func write(_ tables: [Self], level: Int, threads: Int) throws(TransformError) -> [LakeFile] {
        let results = Mutex([Result<LakeFile?, TransformError>](repeating: .success(nil), count: tables.count))
        @Sendable func write(_ index: Int) {
            let result = Result { () throws(TransformError) in try tables[index].file(level: level) }
            results.withLock { $0[index] = result }
        }
        if threads > 1 {
            DispatchQueue.concurrentPerform(iterations: tables.count, execute: write)
        } else {
            tables.indices.forEach(write)
        }
        var files: [LakeFile] = []
        for result in results.withLock({ $0 }) {
            if let file = try result.get() {
                files.append(file)
            }
        }
        return files
    }

    private func file(level: Int) throws(TransformError) -> LakeFile? {
        guard !self.order.isEmpty else {
            return nil
        }
        var columns = self.rows.columns
        if let tweetRows = self.embeddedFrom,
            let index = self.rows.table.columns.firstIndex(where: { $0.name == "is_embedded" })
        {
            columns[index].removeAll()
            for row in tweetRows {
                columns[index].append(boolean: !row.isDelivered)
            }
        }
        do throws(ParquetError) {
            var writer = try ParquetWriter(
                schema: TableRows.schema(self.rows.table),
                createdBy: "putokaz version \(TransformIdentity.currentVersion).0.0 (build transform)",
                level: level
            )
            var start = 0
            while start < self.order.count {
                let end = min(start + Self.rowGroupSize, self.order.count)
                try writer.writeRowGroup(columns, rows: Array(self.order[start..<end]))
                start = end
            }
            writer.finish()
            let bytes = writer.drain()
            let digest = Hex.encode(SHA256.hash(bytes))
            return LakeFile(table: self.rows.table, rows: self.order.count, bytes: bytes, sha256: digest)
        } catch {
            throw .writingFailed("\(self.rows.table.name): \(error)")
        }
    }
}
