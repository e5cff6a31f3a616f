extension Warehouse {
    /// The batches that bring the warehouse to this version, keeping its data.
    ///
    /// Tables of facts are only ever added to, and so are the ranks and totals
    /// of earlier analyses. Marts and views hold nothing that the analysis
    /// could not make again: when their texts change, they are dropped and
    /// made anew, and readers see nothing until the next analysis.
    ///
    /// - Parameters:
    ///   - applied: What ``migrationsQuery`` returned; empty for a new warehouse.
    ///   - reportGroup: The group that may read the views; it must exist.
    ///   - now: When the migrations are noted to have happened.
    /// - Returns: Nothing where the warehouse is up to date.
    /// - Throws: ``WarehouseError`` with code `batchTooLarge` when a migration
    ///   has outgrown a batch.
    public static func migrationBatches(
        applied: Set<String> = [],
        reportGroup: ReportGroup? = nil,
        now: WarehouseTime
    ) throws(WarehouseError) -> [StatementBatch] {
        var batches: [StatementBatch] = []
        for migration in try Self.migrations(reportGroup: reportGroup) where !applied.contains(migration.name) {
            let values = ["migration": migration.name, "now": now.text, "prefix": migration.prefix ?? ""]
            var statements = migration.statements
            if migration.prefix != nil {
                statements.append(try SQLText.named("schema/unmark_migration").statement(values))
            }
            statements.append(try SQLText.named("schema/mark_migration").statement(values))
            batches.append(try StatementBatch(name: "putokaz-migrate", statements: statements))
        }
        return batches
    }

    /// One step from an older to a newer warehouse.
    private struct Migration: Sendable {
        let name: String
        let statements: [String]
        /// What the names of all texts of the migration begin with, where it is done again when its text changes.
        var prefix: String?
    }

    /// The steps in order: those that are done once, then those that are done again when their texts change.
    private static func migrations(reportGroup: ReportGroup?) throws(WarehouseError) -> [Migration] {
        let marts = Self.texts(["views/drop_views", "marts/drop_marts"]) + Self.texts(prefix: "marts/mart_")
        let views = Self.texts(["views/drop_views"]) + Self.texts(prefix: "views/v_")
        let comments = try DataDictionary.commentStatements()
        let size = StatementBatch.statementLimit - 2
        let parts = stride(from: 0, to: comments.count, by: size).map { start in
            let part = Array(comments[start..<min(start + size, comments.count)])
            return Self.repeated("comments\(start / size)", part, after: marts + views)
        }
        let grants = try reportGroup.map { group throws(WarehouseError) in
            Self.repeated("grants", try group.grants(), after: marts + views)
        }
        return [
            Migration(name: "1-tables", statements: Self.texts(Self.tables.map { "schema/\($0)" })),
            Migration(name: "2-run-history", statements: Self.texts(Self.laterTables.map { "schema/\($0)" })),
            Migration(name: "3-reconciliations", statements: Self.texts(["schema/reconciliations"])),
            Migration(
                name: "4-records",
                statements: Self.texts(["schema/add_record_count", "schema/add_reject_count"])
            ),
            Self.repeated("settings", [Setting.insertStatement]),
            Self.repeated("words", [LabelWord.insertStatement]),
            Self.repeated("marts", marts),
            Self.repeated("views", views, after: marts),
        ] + [grants].compactMap { $0 } + parts
    }

    private static func texts(_ names: [String]) -> [String] {
        names.map { SQLText.named($0).plainStatement }
    }

    private static func texts(prefix: String) -> [String] {
        SQLText.all.filter { $0.name.hasPrefix(prefix) }.map(\.plainStatement)
    }

    /// A migration that is done again whenever its texts or those that it hangs on change.
    private static func repeated(_ name: String, _ statements: [String], after others: [String] = []) -> Migration {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in (statements + others).joined(separator: ";").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return Migration(name: "\(name)-\(String(hash, radix: 16))", statements: statements, prefix: name)
    }

    /// The tables that are only ever added to, the schema first.
    private static let tables = [
        "schema", "schema_migrations", "transform_generations", "ledger", "rejected_commits", "settings",
        "suppressed_users", "deleted_tweets", "fct_tweets", "fct_interactions", "fct_place_mentions",
        "bridge_tweet_hashtags", "bridge_tweet_urls", "user_snapshots", "user_aliases", "dim_users", "dim_places",
        "analysis_runs", "mart_runs",
    ]
    /// What keeps the ranks and totals of earlier analyses, and the words that tell categories and raise flags.
    private static let laterTables = ["run_members", "run_totals", "label_words", "add_previous_run"]
}
