internal import HTTPTypes
internal import SQLite

extension S3Store {
    /// What a deletion did.
    public struct Deletion: Sendable, Hashable {
        /// The version that was removed, or that of the marker that was made.
        public var versionID: String?
        /// Whether a marker was made or removed.
        public var isDeleteMarker: Bool
    }

    /// Removes an object; one that is not there is no failure.
    ///
    /// In a bucket that keeps versions a marker takes its place, unless a
    /// version is named, which goes for good.
    ///
    /// - Parameters:
    ///   - bucket: The bucket.
    ///   - key: The object's key.
    ///   - versionID: The version to remove.
    ///   - eTag: The ETag that the object must have.
    ///   - isKnown: Whether a named version has to be there.
    /// - Returns: What was removed or made.
    /// - Throws: ``S3Error`` with code `NoSuchBucket`, `InvalidArgument`,
    ///   `NoSuchVersion` or `PreconditionFailed`.
    @discardableResult
    public func delete(
        bucket: String,
        key: String,
        versionID: String? = nil,
        ifMatch eTag: String? = nil,
        isKnown: Bool = false
    ) throws(S3Error) -> Deletion {
        let (deletion, files) = try self.transaction {
            let owner = try self.existing(bucket: bucket)
            if let eTag, let current = try self.latest(owner, key), eTag != "*", current.eTag != eTag {
                throw S3Error.preconditionFailed("If-Match")
            }
            if let versionID {
                if isKnown {
                    try self.checkKnown(versionID, owner, key)
                }
                try Self.checkVersion(versionID, owner)
                return try self.deleteVersion(owner, key, versionID)
            }
            guard owner.versioning != .off else {
                let files = try self.remove("bucket = ? and key = ?", [.text(bucket), .text(key)])
                return (Deletion(versionID: nil, isDeleteMarker: false), files)
            }
            let files = try self.makeRoom(owner, key)
            let version = owner.versioning == .enabled ? Self.newVersion() : "null"
            try self.database.run(
                """
                insert into versions (bucket, key, version, is_latest, is_marker, size, etag, modified, headers)
                values (?, ?, ?, 1, 1, 0, '', ?, '')
                """,
                [.text(bucket), .text(key), .text(version), .integer(self.clock().milliseconds)]
            )
            return (Deletion(versionID: version, isDeleteMarker: true), files)
        }
        self.discard(files)
        return deletion
    }

    /// Refuses a version that is not there; one of a bucket without versions is `null` alone.
    private func checkKnown(_ version: String, _ owner: S3Bucket, _ key: String) throws {
        let row = try self.database.firstRow(
            "select 1 from versions where bucket = ? and key = ? and version = ?",
            [.text(owner.name), .text(key), .text(version)]
        )
        guard row != nil || version == "null" else {
            throw S3Error.noSuchVersion(key, version)
        }
    }

    private func deleteVersion(_ owner: S3Bucket, _ key: String, _ version: String) throws -> (Deletion, [String]) {
        let place: [SQLiteValue] = [.text(owner.name), .text(key)]
        let row = try self.database.firstRow(
            "select is_marker, is_latest from versions where bucket = ? and key = ? and version = ?",
            place + [.text(version)]
        )
        guard let row else {
            return (Deletion(versionID: version, isDeleteMarker: false), [])
        }
        let files = try self.remove("bucket = ? and key = ? and version = ?", place + [.text(version)])
        if try row.integer(1) == 1 {
            try self.database.run(
                """
                update versions set is_latest = 1
                where id = (select max(id) from versions where bucket = ? and key = ?)
                """,
                place
            )
        }
        return (Deletion(versionID: version, isDeleteMarker: try row.integer(0) == 1), files)
    }
}
