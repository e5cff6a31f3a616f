internal import Cryptography
public import HTTPServer
public import HTTPTypes
internal import SQLite

extension S3Store {
    private static let minPartSize = 5 << 20

    /// Begins an upload in parts.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket` or `KeyTooLongError`.
    public func beginUpload(bucket: String, key: String, headers: HTTPHeaders) throws(S3Error) -> S3Upload {
        try Self.checkLength(of: key)
        let upload = S3Upload(
            id: Self.newVersion() + Self.newVersion(),
            bucket: bucket,
            key: key,
            created: self.clock(),
            headers: headers
        )
        try self.transaction {
            _ = try self.existing(bucket: bucket)
            try self.database.run(
                "insert into uploads (id, bucket, key, created, headers) values (?, ?, ?, ?, ?)",
                [
                    .text(upload.id), .text(bucket), .text(key), .integer(upload.created.milliseconds),
                    .text(StoredHeaders.text(headers)),
                ]
            )
        }
        return upload
    }

    /// Takes a part; one of the same number is replaced.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchUpload` or `InvalidArgument`.
    public nonisolated func putPart(
        _ number: Int,
        of uploadID: String,
        bucket: String,
        key: String,
        body: HTTPServerBody,
        checksum: HTTPHeaders.Field? = nil
    ) async throws(S3Error) -> S3Upload.Part {
        try await self.checkUpload(uploadID, bucket, key, number)
        let staged = try await self.onWorker { try self.files.stage(body) }
        return try await self.insertPart(number, uploadID, staged, checksum)
    }

    /// Takes a part from a range of an object.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchUpload` or `InvalidArgument`.
    nonisolated func copyPart(
        _ number: Int,
        of uploadID: String,
        bucket: String,
        key: String,
        from source: S3Object,
        range: Range<Int>
    ) async throws(S3Error) -> S3Upload.Part {
        try await self.checkUpload(uploadID, bucket, key, number)
        let staged = try await self.onWorker {
            try self.files.stage { take in
                try BodyFile.forEachPiece(path: source.path, offset: range.lowerBound, count: range.count, take)
            }
        }
        return try await self.insertPart(number, uploadID, staged, nil)
    }

    /// Makes the object of its parts, and tells of it.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchUpload`, `InvalidPart`,
    ///   `InvalidPartOrder`, `EntityTooSmall`, `PreconditionFailed`.
    public nonisolated func complete(
        _ uploadID: String,
        bucket: String,
        key: String,
        parts: [(number: Int, eTag: String)],
        options: S3WriteOptions
    ) async throws(S3Error) -> S3Object {
        let upload = try await self.upload(uploadID, bucket: bucket, key: key)
        let chosen = try Self.choose(parts, from: try await self.parts(of: upload))
        let staged = try await self.onWorker {
            try self.files.stage { take in
                for part in chosen {
                    try BodyFile.forEachPiece(path: self.files.path(part.file), offset: 0, count: part.size, take)
                }
            }
        }
        let checksum = try await self.onWorker { try self.checksum(of: chosen, staged) }
        let digests = chosen.flatMap { Hex.decode($0.eTag) ?? [] }
        var options = options
        options.headers = upload.headers
        options.checksum = checksum
        options.eventName = "ObjectCreated:CompleteMultipartUpload"
        let eTag = "\(Hex.encode(MD5.hash(digests)))-\(chosen.count)"
        return try await self.commit(staged, eTag, bucket: bucket, key: key, options, finishing: upload)
    }

    /// The checksum of a whole of parts: that of their checksums, except where it has to be that of the bytes.
    private nonisolated func checksum(
        of parts: [S3Upload.Part],
        _ staged: ObjectFiles.Staged
    ) throws -> HTTPHeaders.Field? {
        guard let name = parts.first?.checksum?.name, parts.allSatisfy({ $0.checksum?.name == name }),
            let kind = BodyChecksum.named.first(where: { $0.field == name })
        else {
            return nil
        }
        let whole = HTTPServerBody.file(path: self.files.path(staged.name), size: staged.size)
        guard kind != .crc64nvme else {
            let value = Base64.encode(try RunningChecksum.checksum(kind, of: whole))
            return HTTPHeaders.Field(name: name, value: value)
        }
        let values = parts.flatMap { Base64.decode($0.checksum?.value ?? "") ?? [] }
        let value = Base64.encode(try RunningChecksum.checksum(kind, of: .bytes(values)))
        return HTTPHeaders.Field(name: name, value: "\(value)-\(parts.count)")
    }

    /// Gives an upload up.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchUpload`.
    public func abort(_ uploadID: String, bucket: String, key: String) throws(S3Error) {
        let upload = try self.upload(uploadID, bucket: bucket, key: key)
        let files = try self.transaction { try self.removeUpload(upload.id) }
        self.discard(files)
    }

    /// An upload that is under way.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket` or `NoSuchUpload`.
    public func upload(_ id: String, bucket: String, key: String) throws(S3Error) -> S3Upload {
        let found = try self.uploads(in: bucket, condition: "and id = ? and key = ?", [.text(id), .text(key)])
        guard let upload = found.first else {
            throw .noSuchUpload(id)
        }
        return upload
    }

    /// The uploads under way whose keys begin with a prefix.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`.
    public func uploads(in bucket: String, prefix: String) throws(S3Error) -> [S3Upload] {
        try self.uploads(in: bucket, condition: "", []).filter { $0.key.utf8.starts(with: prefix.utf8) }
    }

    /// The parts of an upload, by their numbers.
    ///
    /// - Throws: ``S3Error`` with code `InternalError`.
    public func parts(of upload: S3Upload) throws(S3Error) -> [S3Upload.Part] {
        try self.reading {
            let rows = try self.database.rows(
                "select number, size, etag, modified, checksum, file from parts where upload = ? order by number",
                [.text(upload.id)]
            )
            return try rows.map(Self.part)
        }
    }

    /// Removes an upload with its parts, inside a transaction; returns their files.
    func removeUpload(_ id: String) throws -> [String] {
        let files = try self.database.rows("select file from parts where upload = ?", [.text(id)])
        guard try self.database.run("delete from uploads where id = ?", [.text(id)]) == 1 else {
            throw S3Error.noSuchUpload(id)
        }
        return try files.map { try $0.text(0) }
    }

    private func uploads(
        in bucket: String,
        condition: String,
        _ values: [SQLiteValue]
    ) throws(S3Error) -> [S3Upload] {
        try self.reading {
            _ = try self.existing(bucket: bucket)
            let rows = try self.database.rows(
                "select id, bucket, key, created, headers from uploads where bucket = ? \(condition) order by key, created",
                [.text(bucket)] + values
            )
            return try rows.map { row in
                S3Upload(
                    id: try row.text(0),
                    bucket: try row.text(1),
                    key: try row.text(2),
                    created: UnixTime(milliseconds: try row.integer(3)),
                    headers: StoredHeaders.headers(try row.text(4))
                )
            }
        }
    }

    private func checkUpload(_ id: String, _ bucket: String, _ key: String, _ number: Int) throws(S3Error) {
        guard (1...10_000).contains(number) else {
            throw .invalidArgument(
                "Part number must be an integer between 1 and 10000, inclusive",
                "partNumber",
                String(number)
            )
        }
        _ = try self.upload(id, bucket: bucket, key: key)
    }

    private func insertPart(
        _ number: Int,
        _ uploadID: String,
        _ staged: ObjectFiles.Staged,
        _ checksum: HTTPHeaders.Field?
    ) throws(S3Error) -> S3Upload.Part {
        let part = S3Upload.Part(
            number: number,
            size: staged.size,
            eTag: Hex.encode(staged.md5),
            modified: self.clock(),
            checksum: checksum,
            file: staged.name
        )
        do throws(S3Error) {
            let replaced = try self.transaction {
                guard try self.database.firstRow("select 1 from uploads where id = ?", [.text(uploadID)]) != nil else {
                    throw S3Error.noSuchUpload(uploadID)
                }
                let old = try self.database.rows(
                    "delete from parts where upload = ? and number = ? returning file",
                    [.text(uploadID), .number(number)]
                )
                try self.database.run(
                    "insert into parts (upload, number, file, size, etag, modified, checksum) values (?, ?, ?, ?, ?, ?, ?)",
                    [
                        .text(uploadID), .number(number), .text(part.file), .number(part.size), .text(part.eTag),
                        .integer(part.modified.milliseconds), .optional(checksum.map { "\($0.name):\($0.value)" }),
                    ]
                )
                return try old.map { try $0.text(0) }
            }
            self.discard(replaced)
        } catch {
            self.files.remove(staged.name)
            throw error
        }
        return part
    }

    private static func part(_ row: SQLiteRow) throws -> S3Upload.Part {
        let checksum = try row.optionalText(4)?.split(separator: ":", maxSplits: 1)
        return S3Upload.Part(
            number: Int(try row.integer(0)),
            size: Int(try row.integer(1)),
            eTag: try row.text(2),
            modified: UnixTime(milliseconds: try row.integer(3)),
            checksum: checksum.map { HTTPHeaders.Field(name: String($0[0]), value: String($0[1])) },
            file: try row.text(5)
        )
    }

    /// The parts that a client names, which have to be there, in order, and large enough.
    private static func choose(
        _ wanted: [(number: Int, eTag: String)],
        from parts: [S3Upload.Part]
    ) throws(S3Error) -> [S3Upload.Part] {
        guard !wanted.isEmpty else {
            throw .malformedXML
        }
        let byNumber = Dictionary(parts.map { ($0.number, $0) }) { $1 }
        var chosen: [S3Upload.Part] = []
        for (number, eTag) in wanted {
            if let last = chosen.last, last.number >= number {
                throw S3Error(
                    code: "InvalidPartOrder",
                    status: 400,
                    message: "The list of parts was not in ascending order. Parts must be ordered by part number."
                )
            }
            guard let part = byNumber[number], part.eTag == eTag else {
                throw S3Error(
                    code: "InvalidPart",
                    status: 400,
                    message: "One or more of the specified parts could not be found.  The part may not have been "
                        + "uploaded, or the specified entity tag may not match the part's entity tag.",
                    [("PartNumber", String(number)), ("ETag", eTag)]
                )
            }
            chosen.append(part)
        }
        if let small = chosen.dropLast().first(where: { $0.size < Self.minPartSize }) {
            throw S3Error(
                code: "EntityTooSmall",
                status: 400,
                message: "Your proposed upload is smaller than the minimum allowed size",
                [
                    ("ProposedSize", String(small.size)), ("MinSizeAllowed", String(Self.minPartSize)),
                    ("PartNumber", String(small.number)), ("ETag", small.eTag),
                ]
            )
        }
        return chosen
    }
}
