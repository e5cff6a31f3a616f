internal import TweetModel

/// Commits that are loaded together, in one transaction.
///
/// The ledger is locked first, so that loaders pass one after another. What
/// another loader has loaded meanwhile does no harm: every row merges by a
/// total order, so that loading it twice changes nothing, and the ledger takes
/// only the commits that it lacks.
public struct LoadBatch: Sendable, Hashable {
    /// The commits, sorted by key.
    public let commits: [CommitReference]

    /// What the load is called in the ledger and in the manifests' keys.
    public let loadID: String

    /// Where the manifests are put: one object per table, below this key.
    public let manifestFolder: S3Location

    /// Creates a batch.
    ///
    /// - Parameters:
    ///   - commits: Commits of one version and gazetteer.
    ///   - loadID: A name for the load; the same commits may bear the same.
    ///   - manifestFolder: The bucket and the key's prefix for the manifests.
    /// - Throws: ``WarehouseError`` with code `mixedGenerations` when the
    ///   commits differ in version or gazetteer.
    public init(commits: [CommitReference], loadID: String, manifestFolder: S3Location) throws(WarehouseError) {
        guard let first = commits.first else {
            throw .mixedGenerations("a batch needs at least one commit")
        }
        for commit in commits
        where commit.transformVersion != first.transformVersion || commit.gazetteer != first.gazetteer {
            throw .mixedGenerations("a batch holds commits of one version and gazetteer only")
        }
        self.commits = commits.sorted { $0.commitKey < $1.commitKey }
        self.loadID = loadID
        self.manifestFolder = manifestFolder
    }

    /// The manifests to put before the statements run: one for each table that has files.
    public var manifests: [CopyManifest] {
        LakeTable.all.compactMap { table in
            let files = self.commits.flatMap(\.files).filter { $0.table == table && $0.rowCount > 0 }
            guard !files.isEmpty else { return nil }
            let folder = self.manifestFolder
            return CopyManifest(
                table: table,
                location: S3Location(bucket: folder.bucket, key: "\(folder.key)\(table.name).manifest"),
                files: files
            )
        }
    }

    /// What an idempotency token is made of: hash this with the attempt's number.
    public var tokenInput: String {
        (["load", self.loadID] + self.commits.map(\.commitKey)).joined(separator: "|")
    }

    /// The transaction.
    ///
    /// - Parameters:
    ///   - copyRole: The role that COPY reads the lake with, or `default`.
    ///   - now: What the ledger notes as the time of loading.
    /// - Returns: One batch of at most 40 statements.
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a key that
    ///   cannot stand in a statement, `batchTooLarge` for too many commits.
    public func statements(copyRole: String, now: WarehouseTime) throws(WarehouseError) -> StatementBatch {
        let values = [
            "transform_version": String(self.commits[0].transformVersion),
            "gazetteer": self.commits[0].gazetteer,
        ]
        var statements = [SQLText.named("load/lock_ledger").plainStatement]
        statements.append(try SQLText.named("load/add_generation").statement(values))
        for table in LakeTable.all {
            statements.append(StagingTable(table).createStatement)
        }
        for manifest in self.manifests {
            statements.append(
                try StagingTable(manifest.table).copyStatement(manifest: manifest.location, role: copyRole)
            )
        }
        for name in Self.mergeSteps {
            statements.append(try SQLText.named("load/\(name)").statement(values))
        }
        statements.append(try self.commitsStatement(now: now))
        statements.append(SQLText.named("load/add_ledger").plainStatement)
        statements.append(SQLText.named("load/drop_staging").plainStatement)
        return try StatementBatch(name: "putokaz-load", statements: statements)
    }

    /// The steps between COPY and the ledger, in order.
    ///
    /// Tombstones come first, so that a tweet and its deletion in one batch
    /// leave nothing; tweets come before what hangs on them.
    private static let mergeSteps = [
        "add_deletions",
        "merge_tweets", "remove_tweets", "add_tweets",
        "remove_interactions", "add_interactions",
        "remove_place_mentions", "add_place_mentions",
        "remove_hashtags", "add_hashtags",
        "remove_urls", "add_urls",
        "merge_users", "remove_snapshots", "add_snapshots",
        "add_aliases", "remove_aliases",
        "remove_users", "add_users",
        "add_places", "remove_places",
    ]

    /// The statement that brings the commits' own lines.
    private func commitsStatement(now: WarehouseTime) throws(WarehouseError) -> String {
        var rows: [String] = []
        for commit in self.commits {
            rows.append(
                """
                select
                    cast(\(try SQLLiteral.quoted(commit.commitKey)) as varchar(1024)) as commit_key,
                    cast(\(try SQLLiteral.quoted(commit.identity)) as varchar(64)) as object_identity,
                    cast(\(try SQLLiteral.quoted(commit.objectBucket)) as varchar(63)) as object_bucket,
                    cast(\(try SQLLiteral.quoted(commit.objectKey)) as varchar(1024)) as object_key,
                    \(commit.part) as part,
                    \(commit.transformVersion) as transform_version,
                    cast(\(try SQLLiteral.quoted(commit.gazetteer)) as varchar(64)) as gazetteer,
                    cast(\(commit.rowCount) as bigint) as row_count,
                    cast(\(commit.records.map { String($0.all) } ?? "null") as bigint) as record_count,
                    cast(\(commit.records.map { String($0.rejected) } ?? "null") as bigint) as reject_count,
                    cast(\(try SQLLiteral.quoted(self.loadID)) as varchar(64)) as load_id,
                    cast('\(now.text)' as timestamp) as loaded_at
                """
            )
        }
        return "create temp table load_commits as\n" + rows.joined(separator: "\nunion all\n")
    }
}
