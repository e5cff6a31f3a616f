extension Warehouse {
    /// One row per key that a person is known by.
    ///
    /// - Parameter userKey: The user's id in decimals, or @ and the handle in lower case.
    /// - Returns: A query of one column.
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a key that cannot stand in a statement.
    public static func personKeysQuery(userKey: String) throws(WarehouseError) -> String {
        try SQLText.named("queries/person_keys").statement(["user_key": userKey])
    }

    /// The batch that keeps a person out from now on, before anything is removed.
    ///
    /// - Parameters:
    ///   - userKey: The user's id in decimals, or @ and the handle in lower case.
    ///   - salt: Random text; taken for the first person only, all share it.
    ///   - now: When it happens.
    /// - Returns: One batch.
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a key that cannot stand in a statement.
    public static func suppressBatch(
        userKey: String,
        salt: String,
        now: WarehouseTime
    ) throws(WarehouseError) -> StatementBatch {
        try Self.batch(
            "putokaz-suppress",
            ["add_suppression", "drop_keys"],
            userKey,
            ["user_key": userKey, "salt": salt, "now": now.text]
        )
    }

    /// The batch that removes a person for good, whatever key they are known by.
    ///
    /// It also drops what an analysis has left behind for its next step: one
    /// that runs meanwhile fails and is tried again.
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
        let batch = try Self.batch(
            "putokaz-forget",
            [
                "collect_tweets", "add_suppression", "remove_interactions", "remove_place_mentions",
                "remove_hashtags", "remove_urls", "remove_links", "remove_tweets", "remove_snapshots", "remove_users",
                "remove_aliases", "clear_deletions", "remove_mart_partners",
            ],
            userKey,
            ["user_key": userKey, "salt": salt, "now": now.text]
        )
        var statements = batch.statements
        for table in ["dim_users", "user_snapshots"] {
            statements.append(try SQLText.named("forget/clear_bios").statement(renaming: ["dim_users": table]))
        }
        for table in Self.tablesOfUsers {
            statements.append(try SQLText.named("forget/remove_mart_rows").statement(renaming: ["mart_people": table]))
        }
        statements.append(SQLText.named("analysis/drop_scratch").plainStatement)
        statements.append(SQLText.named("forget/drop_staging").plainStatement)
        return try StatementBatch(name: batch.name, statements: statements)
    }

    /// Statements that give the removed rows' room back, to be run one by one outside a transaction.
    ///
    /// Redshift does so by itself within days; a person's rows need not lie there that long.
    /// https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html
    public static let vacuumStatements: [String] =
        ([
            "fct_tweets", "fct_interactions", "fct_place_mentions", "bridge_tweet_hashtags", "bridge_tweet_urls",
            "user_snapshots", "dim_users", "user_aliases", "deleted_tweets",
        ] + Self.tablesOfUsers)
        .map { "vacuum delete only \(Self.schema).\($0) to 100 percent" }

    /// What the analysis writes with a row or more for each user: marts, and the kept ranks of earlier runs.
    private static let tablesOfUsers: [String] =
        SQLText.all.compactMap { file in
            let prefix = "marts/"
            guard file.name.hasPrefix("marts/mart_"), file.plainStatement.contains("    user_key ") else { return nil }
            return String(file.name.dropFirst(prefix.count))
        } + ["run_members"]

    /// A batch whose steps find the person's keys in `forget_keys`.
    private static func batch(
        _ name: String,
        _ steps: [String],
        _ userKey: String,
        _ values: [String: String]
    ) throws(WarehouseError) -> StatementBatch {
        var statements = [
            SQLText.named("load/lock_ledger").plainStatement,
            "create temp table forget_keys as\n" + (try Self.personKeysQuery(userKey: userKey)),
        ]
        for step in steps {
            statements.append(try SQLText.named("forget/\(step)").statement(values))
        }
        return try StatementBatch(name: name, statements: statements)
    }
}
