internal import ParquetFile
internal import TweetModel
internal import TweetReading

/// The files of one commit without a person.
///
/// The tweets that are about the person are found first, in all files; then
/// every file loses its rows of these tweets and of the person. A tombstone
/// stays without the name, so that the tweet stays away.
struct ForgottenRows {
    /// What became of a file.
    struct Rewritten {
        let bytes: [UInt8]
        let rowCount: Int
        let removedCount: Int
    }

    private let names: PersonNames
    private var tweets: Set<[UInt8]> = []

    init(names: PersonNames) {
        self.names = names
    }

    /// Notes the tweets of a file that are about the person.
    ///
    /// - Throws: `ParquetError` for a file that cannot be read.
    mutating func note(_ file: [UInt8], of table: LakeTable) throws {
        guard table != .deletions, table != .users else { return }
        let reader = try ParquetReader(bytes: file)
        guard let key = reader.schema.columns.firstIndex(where: { $0.name == "tweet_key" }) else { return }
        for group in reader.rowGroups.indices {
            let columns = try reader.columns(rowGroup: group)
            for row in 0..<reader.rowGroups[group] where self.isPerson(columns, row) {
                self.tweets.insert(Array(columns[key].utf8(at: row)))
            }
        }
    }

    /// A file without the person.
    ///
    /// - Returns: Nil where nothing of it changes.
    /// - Throws: `ParquetError` for a file that cannot be read.
    func rewritten(_ file: [UInt8], of table: LakeTable) throws -> Rewritten? {
        let reader = try ParquetReader(bytes: file)
        var writer = try ParquetWriter(
            schema: reader.schema,
            createdBy: reader.createdBy ?? "putokaz version 1.0.0 (build forget)"
        )
        var hasChanged = false
        for group in reader.rowGroups.indices {
            let columns = try reader.columns(rowGroup: group)
            var kept: [Int] = []
            for row in 0..<reader.rowGroups[group] where self.stays(columns, row, table) {
                kept.append(row)
            }
            let masked = self.masked(columns, kept)
            hasChanged = hasChanged || masked != nil || kept.count < reader.rowGroups[group]
            try writer.writeRowGroup(masked ?? columns, rows: masked == nil ? kept : nil)
        }
        guard hasChanged else { return nil }
        writer.finish()
        let removed = reader.rowCount - writer.rowCount
        return Rewritten(bytes: writer.drain(), rowCount: writer.rowCount, removedCount: removed)
    }

    /// Whether a file names the person anywhere.
    ///
    /// - Throws: `ParquetError` for a file that cannot be read.
    static func isNamed(in file: [UInt8], _ names: PersonNames) throws -> Bool {
        let reader = try ParquetReader(bytes: file)
        for group in reader.rowGroups.indices {
            for column in try reader.columns(rowGroup: group) where column.column.kind == .string {
                for row in 0..<column.count
                where names.verdict(on: column.utf8(at: row), column: column.column.name) != .unrelated {
                    return true
                }
            }
        }
        return false
    }

    private func isPerson(_ columns: [ColumnBuilder], _ row: Int) -> Bool {
        columns.contains { column in
            column.column.kind == .string
                && self.names.verdict(on: column.utf8(at: row), column: column.column.name) == .isPerson
        }
    }

    private func stays(_ columns: [ColumnBuilder], _ row: Int, _ table: LakeTable) -> Bool {
        if table == .deletions {
            return true
        }
        let key = columns.first { $0.column.name == "tweet_key" }
        if let key, self.tweets.contains(Array(key.utf8(at: row))) {
            return false
        }
        return !self.isPerson(columns, row)
    }

    /// The rows that stay, with the person's handles masked and their names taken off tombstones.
    ///
    /// - Returns: Nil where there is nothing to mask.
    private func masked(_ columns: [ColumnBuilder], _ kept: [Int]) -> [ColumnBuilder]? {
        var hasMasked = false
        let result = columns.map { column -> ColumnBuilder in
            var copy = ColumnBuilder(column.column)
            for row in kept {
                guard column.column.kind == .string, !column.isNull(at: row) else {
                    copy.append(row: row, of: column)
                    continue
                }
                switch self.names.verdict(on: column.utf8(at: row), column: column.column.name) {
                case .unrelated: copy.append(row: row, of: column)
                case .masked(let text):
                    hasMasked = true
                    copy.append(utf8: text)
                case .isPerson:
                    hasMasked = true
                    copy.appendNull()
                }
            }
            return copy
        }
        return hasMasked ? result : nil
    }
}
