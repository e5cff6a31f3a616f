internal import Cryptography
public import HTTPServer
internal import HTTPTypes
internal import SQLite

extension S3Store {
    static let columns =
        "bucket, key, version, is_latest, is_marker, file, size, etag, modified, headers, checksum, id"

    /// Puts an object and tells of it.
    ///
    /// A body in a file is moved away where it lies on the store's disk.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`, `KeyTooLongError`,
    ///   `PreconditionFailed`, or `NoSuchKey` where `ifMatch` meets no object.
    @discardableResult
    public nonisolated func put(
        _ body: HTTPServerBody,
        bucket: String,
        key: String,
        options: S3WriteOptions = S3WriteOptions()
    ) async throws(S3Error) -> S3Object {
        // Refused before the work; what counts is the look inside the transaction.
        try await self.checkWrite(bucket: bucket, key: key, options)
        let staged = try await self.onWorker { try self.files.stage(body) }
        return try await self.commit(staged, Hex.encode(staged.md5), bucket: bucket, key: key, options)
    }

    /// Puts the bytes of another object and tells of it.
    ///
    /// - Throws: ``S3Error`` as a put does, and with `NoSuchKey` or `NoSuchVersion` for the source.
    @discardableResult
    public nonisolated func copy(
        _ source: S3Object,
        bucket: String,
        key: String,
        options: S3WriteOptions
    ) async throws(S3Error) -> S3Object {
        try Self.checkLength(of: key)
        let name = String(source.path.split(separator: "/").last ?? "")
        let linked = try await self.onWorker { try self.files.link(name) }
        let staged = ObjectFiles.Staged(name: linked, size: source.size, md5: [])
        let eTag = source.eTag.contains("-") ? try await self.md5(of: source) : source.eTag
        return try await self.commit(staged, eTag, bucket: bucket, key: key, options)
    }

    private nonisolated func md5(of object: S3Object) async throws(S3Error) -> String {
        try await self.onWorker {
            Hex.encode(try RunningChecksum.checksum(.md5, of: .file(path: object.path, size: object.size)))
        }
    }

    /// An object: its attributes, and the file with its bytes.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`.
    public func read(bucket: String, key: String, versionID: String? = nil) throws(S3Error) -> S3Object {
        let object = try self.lookUp(bucket: bucket, key: key, versionID: versionID)
        guard let object, !object.isDeleteMarker else {
            throw .noSuchKey(key)
        }
        return object
    }

    /// An object or the marker of its deletion; nil where there is neither.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket` or `NoSuchVersion`.
    func lookUp(bucket: String, key: String, versionID: String?) throws(S3Error) -> S3Object? {
        try self.reading {
            let owner = try self.existing(bucket: bucket)
            guard let versionID else {
                return try self.latest(owner, key)
            }
            try Self.checkVersion(versionID, owner)
            let row = try self.database.firstRow(
                "select \(Self.columns) from versions where bucket = ? and key = ? and version = ?",
                [.text(bucket), .text(key), .text(versionID)]
            )
            guard let row else {
                throw S3Error.noSuchVersion(key, versionID)
            }
            return try self.object(row, owner)
        }
    }

    /// Refuses what cannot be a version of a bucket.
    static func checkVersion(_ version: String, _ owner: S3Bucket) throws(S3Error) {
        guard version == "null" || owner.versioning != .off && version.utf8.count == 32 else {
            throw .invalidArgument("Invalid version id specified", "versionId", version)
        }
    }

    private func checkWrite(bucket: String, key: String, _ options: S3WriteOptions) throws(S3Error) {
        try Self.checkLength(of: key)
        try self.reading { try self.check(options, try self.existing(bucket: bucket), key, since: nil) }
    }

    /// Refuses a key of more bytes than S3 takes.
    nonisolated static func checkLength(of key: String) throws(S3Error) {
        guard key.utf8.count <= 1_024 else {
            throw S3Error(code: "KeyTooLongError", status: 400, message: "Your key is too long")
        }
    }

    /// Makes a file an object, if the conditions hold, and tells of it.
    func commit(
        _ staged: ObjectFiles.Staged,
        _ eTag: String,
        bucket: String,
        key: String,
        _ options: S3WriteOptions,
        finishing upload: S3Upload? = nil
    ) async throws(S3Error) -> S3Object {
        let (object, replaced): (S3Object, [String])
        do throws(S3Error) {
            (object, replaced) = try self.transaction {
                let owner = try self.existing(bucket: bucket)
                try self.check(options, owner, key, since: upload?.created)
                var replaced = try upload.map { try self.removeUpload($0.id) } ?? []
                replaced += try self.makeRoom(owner, key)
                let version = owner.versioning == .enabled ? Self.newVersion() : "null"
                try self.insert(staged, eTag, owner, key, version, options)
                guard let object = try self.latest(owner, key) else {
                    throw S3Error.internalError("the new object is not there")
                }
                return (object, replaced)
            }
        } catch {
            self.files.remove(staged.name)
            throw error
        }
        self.discard(replaced)
        await self.announce(object, options)
        return object
    }

    /// Refuses a put whose conditions do not hold; `start` is when an upload in parts began.
    private func check(_ options: S3WriteOptions, _ owner: S3Bucket, _ key: String, since start: UnixTime?) throws {
        guard options.isOnlyIfAbsent || options.ifMatch != nil else {
            return
        }
        let current = try self.latest(owner, key).flatMap { $0.isDeleteMarker ? nil : $0 }
        if options.isOnlyIfAbsent, current != nil {
            throw S3Error.preconditionFailed("If-None-Match")
        }
        if let wanted = options.ifMatch {
            guard let current else {
                throw S3Error.noSuchKey(key)
            }
            guard wanted == current.eTag else {
                throw S3Error.preconditionFailed("If-Match")
            }
            if let start, current.modified > start {
                throw S3Error.conflict("If-Match", key)
            }
        }
    }

    /// Takes the newest version's place; returns the files that are no longer in use.
    func makeRoom(_ owner: S3Bucket, _ key: String) throws -> [String] {
        var files: [String] = []
        if owner.versioning != .enabled {
            files = try self.remove("bucket = ? and key = ? and version = 'null'", [.text(owner.name), .text(key)])
        }
        try self.database.run(
            "update versions set is_latest = 0 where bucket = ? and key = ? and is_latest = 1",
            [.text(owner.name), .text(key)]
        )
        return files
    }

    /// Removes rows; returns their files.
    func remove(_ condition: String, _ values: [SQLiteValue]) throws -> [String] {
        let rows = try self.database.rows("delete from versions where \(condition) returning file", values)
        return try rows.compactMap { try $0.optionalText(0) }
    }

    private func insert(
        _ staged: ObjectFiles.Staged,
        _ eTag: String,
        _ owner: S3Bucket,
        _ key: String,
        _ version: String,
        _ options: S3WriteOptions
    ) throws {
        try self.database.run(
            """
            insert into versions
                (bucket, key, version, is_latest, is_marker, file, size, etag, modified, headers, checksum)
            values (?, ?, ?, 1, 0, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(owner.name), .text(key), .text(version), .text(staged.name), .number(staged.size), .text(eTag),
                .integer(self.clock().milliseconds), .text(StoredHeaders.text(options.headers)),
                .optional(options.checksum.map { "\($0.name):\($0.value)" }),
            ]
        )
    }

    /// The newest version or marker, inside a transaction.
    func latest(_ owner: S3Bucket, _ key: String) throws -> S3Object? {
        try self.database.firstRow(
            "select \(Self.columns) from versions where bucket = ? and key = ? and is_latest = 1",
            [.text(owner.name), .text(key)]
        ).map { try self.object($0, owner) }
    }

    /// An object of a row of ``columns``.
    func object(_ row: SQLiteRow, _ owner: S3Bucket) throws(SQLiteError) -> S3Object {
        let checksum = try row.optionalText(10)?.split(separator: ":", maxSplits: 1)
        return S3Object(
            bucket: try row.text(0),
            key: try row.text(1),
            versionID: try row.text(2),
            isVersioned: owner.versioning != .off,
            isLatest: try row.integer(3) == 1,
            isDeleteMarker: try row.integer(4) == 1,
            size: Int(try row.integer(6)),
            eTag: try row.text(7),
            modified: UnixTime(milliseconds: try row.integer(8)),
            headers: StoredHeaders.headers(try row.text(9)),
            checksum: checksum.map { HTTPHeaders.Field(name: String($0[0]), value: String($0[1])) },
            path: try row.optionalText(5).map { self.files.path($0) } ?? "",
            sequence: try row.integer(11)
        )
    }

    static func newVersion() -> String {
        String(
            decoding: RequestIdentifier.hex(.random(in: .min ... .max))
                + RequestIdentifier.hex(.random(in: .min ... .max)),
            as: UTF8.self
        )
    }
}

/// Header fields as the text that the database holds: one line each.
enum StoredHeaders {
    static func text(_ headers: HTTPHeaders) -> String {
        headers.fields.map { "\($0.name):\($0.value)" }.joined(separator: "\n")
    }

    static func headers(_ text: String) -> HTTPHeaders {
        HTTPHeaders(
            text.split(separator: "\n").map { line in
                let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                return HTTPHeaders.Field(name: String(halves[0]), value: halves.count == 2 ? String(halves[1]) : "")
            }
        )
    }
}
