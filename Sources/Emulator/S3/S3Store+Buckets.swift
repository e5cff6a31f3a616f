internal import HTTPTypes
internal import SQLite

extension S3Store {
    /// All buckets by name.
    ///
    /// - Throws: ``S3Error`` with code `InternalError`.
    public func buckets() throws(S3Error) -> [S3Bucket] {
        try self.reading {
            try self.database.rows("select name, created, region, versioning from buckets order by name")
                .map(Self.bucket)
        }
    }

    /// A bucket.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`.
    public func bucket(_ name: String) throws(S3Error) -> S3Bucket {
        try self.reading { try self.existing(bucket: name) }
    }

    /// Makes a bucket.
    ///
    /// - Throws: ``S3Error`` with code `InvalidBucketName` or `BucketAlreadyOwnedByYou`.
    public func createBucket(_ name: String, region: String, isVersioned: Bool = false) throws(S3Error) {
        guard Self.isBucketName(name) else {
            throw S3Error(
                code: "InvalidBucketName",
                status: 400,
                message: "The specified bucket is not valid.",
                [("BucketName", name)]
            )
        }
        let versioning = isVersioned ? S3Bucket.Versioning.enabled : .off
        let created = self.clock().milliseconds
        let count = try self.transaction {
            try self.database.run(
                "insert into buckets (name, created, region, versioning) values (?, ?, ?, ?) on conflict do nothing",
                [.text(name), .integer(created), .text(region), .text(versioning.rawValue)]
            )
        }
        guard count == 1 else {
            throw S3Error(
                code: "BucketAlreadyOwnedByYou",
                status: 409,
                message: "Your previous request to create the named bucket succeeded and you already own it.",
                [("BucketName", name)]
            )
        }
    }

    /// Removes an empty bucket; its unfinished uploads go with it.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket` or `BucketNotEmpty`.
    public func deleteBucket(_ name: String) throws(S3Error) {
        let files = try self.transaction {
            _ = try self.existing(bucket: name)
            guard try self.database.firstRow("select 1 from versions where bucket = ? limit 1", [.text(name)]) == nil
            else {
                throw S3Error(
                    code: "BucketNotEmpty",
                    status: 409,
                    message: "The bucket you tried to delete is not empty",
                    [("BucketName", name)]
                )
            }
            let files = try self.database.rows(
                "select file from parts where upload in (select id from uploads where bucket = ?)",
                [.text(name)]
            )
            try self.database.run("delete from uploads where bucket = ?", [.text(name)])
            try self.database.run("delete from buckets where name = ?", [.text(name)])
            return try files.map { try $0.text(0) }
        }
        self.discard(files)
    }

    /// Has a bucket keep versions, or no longer.
    ///
    /// - Throws: ``S3Error`` with code `NoSuchBucket`.
    public func setVersioning(_ versioning: S3Bucket.Versioning, of name: String) throws(S3Error) {
        try self.transaction {
            _ = try self.existing(bucket: name)
            try self.database.run(
                "update buckets set versioning = ? where name = ?",
                [.text(versioning.rawValue), .text(name)]
            )
        }
    }

    /// A bucket, inside a transaction.
    func existing(bucket name: String) throws -> S3Bucket {
        let row = try self.database.firstRow(
            "select name, created, region, versioning from buckets where name = ?",
            [.text(name)]
        )
        guard let row else {
            throw S3Error.noSuchBucket(name)
        }
        return try Self.bucket(row)
    }

    private static func bucket(_ row: SQLiteRow) throws -> S3Bucket {
        S3Bucket(
            name: try row.text(0),
            created: UnixTime(milliseconds: try row.integer(1)),
            region: try row.text(2),
            versioning: S3Bucket.Versioning(rawValue: try row.text(3)) ?? .off
        )
    }

    /// Whether a name keeps to [the rules](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
    private static func isBucketName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        let isAlphanumeric = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard (3...63).contains(bytes.count), let first = bytes.first, let last = bytes.last, isAlphanumeric(first),
            isAlphanumeric(last), !name.contains("..")
        else {
            return false
        }
        let labels = name.split(separator: ".")
        let isAddress = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
        return !isAddress && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E }
    }
}
