/// The statements that build, fill and read the warehouse; it runs none itself.
public enum Warehouse {
    /// The schema that holds everything.
    public static let schema = "putokaz"

    /// One row, one number: 1 where the warehouse exists, 0 where it does not.
    public static let isInstalledQuery = SQLText.named("queries/is_installed").plainStatement

    /// One row per applied migration; fails where the warehouse does not exist.
    public static let migrationsQuery = SQLText.named("queries/migrations").plainStatement

    /// One row per commit key that was loaded or set aside.
    public static let knownCommitsQuery = SQLText.named("queries/known_commits").plainStatement

    /// One row with the totals, one column each.
    public static let totalsQuery = SQLText.named("queries/totals").plainStatement

    /// Statements for Redshift alone, to be run one by one: distribution and sort keys.
    public static let redshiftStatements = SQLText.named("redshift/tuning").statements

    /// The batch that sets a commit aside with its reason, so that the rest can go on.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a key that
    ///   cannot stand in a statement; the reason is made to fit.
    public static func rejectBatch(
        commitKey: String,
        reason: String,
        now: WarehouseTime
    ) throws(WarehouseError) -> StatementBatch {
        let values = ["commit_key": commitKey, "reason": Self.fitting(reason), "now": now.text]
        return try StatementBatch(
            name: "putokaz-reject",
            statements: [try SQLText.named("load/reject_commit").statement(values)]
        )
    }

    /// The batch that removes a person for good, whatever key they are known by.
    ///
    /// - Parameters:
    ///   - userKey: The user's id in decimals, or @ and the handle in lower case.
    ///   - salt: Random text; taken for the first person only, all share it.
    ///   - now: When it happens.
    /// - Returns: One batch.
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a key that
    ///   cannot stand in a statement.
    public static func forgetBatch(
        userKey: String,
        salt: String,
        now: WarehouseTime
    ) throws(WarehouseError) -> StatementBatch {
        let values = ["user_key": userKey, "salt": salt, "now": now.text]
        var statements = [SQLText.named("load/lock_ledger").plainStatement]
        for name in Self.forgetSteps {
            statements.append(try SQLText.named("forget/\(name)").statement(values))
        }
        return try StatementBatch(name: "putokaz-forget", statements: statements)
    }

    private static let forgetSteps = [
        "collect_keys", "collect_tweets", "add_suppression", "remove_interactions", "remove_place_mentions",
        "remove_hashtags", "remove_urls", "remove_tweets", "remove_snapshots", "remove_users", "remove_aliases",
        "clear_deletions", "remove_mart_people", "remove_mart_list_members", "remove_mart_list_parts",
        "remove_mart_person_places", "remove_mart_rising", "remove_mart_shortlist", "remove_mart_facets",
        "remove_mart_evidence", "remove_mart_partners", "remove_mart_flags", "remove_mart_hours",
        "remove_run_members", "drop_staging",
    ]

    /// The reason without what a literal refuses, cut to the column.
    private static func fitting(_ reason: String) -> String {
        var result = ""
        for scalar in reason.unicodeScalars.prefix(480) {
            result.unicodeScalars.append(
                scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar == "\\" ? "/" : scalar
            )
        }
        return result
    }
}
