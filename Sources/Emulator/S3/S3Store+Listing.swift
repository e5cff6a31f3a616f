internal import SQLite

extension S3Store {
    /// Lists the newest versions of objects, without those that were deleted.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`.
    public func list(_ request: S3Listing.Request) throws(S3Error) -> S3Listing {
        try self.reading { try self.page(request, "is_latest = 1 and is_marker = 0", order: "key") }
    }

    /// Lists every version and marker, the newest of a key first.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`.
    public func listVersions(_ request: S3Listing.Request) throws(S3Error) -> S3Listing {
        try self.reading { try self.page(request, "true", order: "key, id desc") }
    }

    /// Seeks from key to key: what a common prefix rolls up is jumped over, not read.
    private func page(_ request: S3Listing.Request, _ condition: String, order: String) throws -> S3Listing {
        let owner = try self.existing(bucket: request.bucket)
        var listing = S3Listing()
        guard request.limit > 0 else {
            return listing
        }
        var position = try self.start(request)
        var isOver = false
        while !isOver {
            isOver = true
            let sql = """
                select \(Self.columns) from versions
                where bucket = ? and \(condition) and key >= ? and (key > ? or id < ?) order by \(order) limit 1001
                """
            let values: [SQLiteValue] = [
                .text(request.bucket), .text(max(position.key, request.prefix)), .text(position.key),
                .integer(position.below),
            ]
            try self.database.forEachRow(sql, values) { (row) throws(SQLiteError) in
                let key = try row.text(1)
                guard key.utf8.starts(with: request.prefix.utf8) else {
                    return false
                }
                if listing.count == request.limit {
                    listing.isTruncated = true
                    return false
                }
                listing.last = key
                if let prefix = request.commonPrefix(of: key) {
                    listing.prefixes.append(prefix)
                    listing.last = prefix
                    listing.lastVersion = nil
                    position = (Self.end(of: prefix), 0)
                    isOver = false
                    return false
                }
                let object = try self.object(row, owner)
                listing.objects.append(object)
                listing.lastVersion = object.versionID
                return true
            }
        }
        return listing
    }

    /// Where a page starts: behind a key, behind all that a common prefix rolls up, or behind a version.
    private func start(_ request: S3Listing.Request) throws -> (key: String, below: Int64) {
        guard let after = request.after else {
            return ("", .max)
        }
        if request.commonPrefix(of: after) == after {
            return (Self.end(of: after), 0)
        }
        guard let version = request.afterVersion else {
            return (after, 0)
        }
        let row = try self.database.firstRow(
            "select id from versions where bucket = ? and key = ? and version = ?",
            [.text(request.bucket), .text(after), .text(version)]
        )
        return (after, try row?.integer(0) ?? 0)
    }

    /// A text behind every key that begins with a prefix.
    private static func end(of prefix: String) -> String {
        prefix + "\u{10FFFF}\u{10FFFF}"
    }
}
