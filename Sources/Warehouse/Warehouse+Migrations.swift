extension Warehouse {
    /// The batches that bring the warehouse to this version, keeping its data.
    ///
    /// Tables of facts are only ever added to. Marts and views hold nothing
    /// that the analysis could not make again: when their texts change, they
    /// are dropped and made anew.
    ///
    /// - Parameters:
    ///   - applied: What ``migrationsQuery`` returned; empty for a new warehouse.
    ///   - now: When the migrations are noted to have happened.
    /// - Returns: Nothing where the warehouse is up to date.
    /// - Throws: ``WarehouseError`` with code `batchTooLarge` when a migration
    ///   has outgrown a batch.
    public static func migrationBatches(
        applied: Set<String> = [],
        now: WarehouseTime
    ) throws(WarehouseError) -> [StatementBatch] {
        var batches: [StatementBatch] = []
        for migration in Self.migrations where !applied.contains(migration.name) {
            let values = ["migration": migration.name, "now": now.text]
            let mark = try SQLText.named("schema/mark_migration").statement(values)
            batches.append(
                try StatementBatch(name: "putokaz-migrate", statements: migration.statements + [mark])
            )
        }
        return batches
    }

    /// One step from an older to a newer warehouse.
    private struct Migration: Sendable {
        let name: String
        let statements: [String]
    }

    private static let migrations = [
        Migration(name: "1-tables", statements: Self.tables.map { SQLText.named("schema/\($0)").plainStatement }),
        Migration(name: "2-reconciliations", statements: [SQLText.named("schema/reconciliations").plainStatement]),
        Self.named("settings", [Setting.insertStatement]),
        Self.named(
            "marts",
            ["views/drop_views", "marts/drop_marts"].map { SQLText.named($0).plainStatement }
                + ["marts/mart_", "views/v_"].flatMap { prefix in
                    SQLText.all.filter { $0.name.hasPrefix(prefix) }.map(\.plainStatement)
                }
        ),
    ]

    /// A migration that is done again whenever its texts change.
    private static func named(_ name: String, _ statements: [String]) -> Migration {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in statements.joined(separator: ";").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return Migration(name: "\(name)-\(String(hash, radix: 16))", statements: statements)
    }

    /// The tables that are only ever added to, the schema first.
    private static let tables = [
        "schema", "schema_migrations", "transform_generations", "ledger", "rejected_commits", "settings",
        "suppressed_users", "deleted_tweets", "fct_tweets", "fct_interactions", "fct_place_mentions",
        "bridge_tweet_hashtags", "bridge_tweet_urls", "user_snapshots", "user_aliases", "dim_users", "dim_places",
        "analysis_runs", "mart_runs",
    ]
}
