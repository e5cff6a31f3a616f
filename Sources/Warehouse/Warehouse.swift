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

    /// One row, one number: how often the lake was compared with the ledger in full since a time.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue`, for no time that there is.
    public static func recentReconciliationsQuery(since: WarehouseTime) throws(WarehouseError) -> String {
        try SQLText.named("queries/recent_reconciliations").statement(["since": since.text])
    }

    /// The batch that notes that the lake was compared with the ledger in full.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue`, for no time that there is.
    public static func reconciliationBatch(now: WarehouseTime) throws(WarehouseError) -> StatementBatch {
        try StatementBatch(
            name: "putokaz-reconcile",
            statements: [try SQLText.named("load/add_reconciliation").statement(["now": now.text])]
        )
    }

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
