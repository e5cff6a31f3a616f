public import Warehouse

/// The batches of one analysis, in the order in which they run.
///
/// Run the ``preparation()``, then ``steps(from:)`` again and again until
/// ``residualQuery`` answers less than ``tolerance`` or ``stepLimit`` is
/// reached, and last the ``conclusion(steps:residual:)``. Only its batch
/// `putokaz-analysis-publish` touches what readers see, in one transaction.
/// Every batch up to it fails where another analysis has started since: the
/// last to start wins.
public struct AnalysisPlan: Sendable, Hashable {
    /// The steps of PageRank in one batch.
    public static let stepsPerBatch = 8

    /// The steps after which PageRank ends even where it has not settled.
    public static let stepLimit = 304

    /// The sum of movements below which PageRank has settled.
    ///
    /// With a damping of 0.85 the ranks are then within 1e-9 of where they
    /// would end: what is left is at most 0.85 / 0.15 of the last movement.
    public static let tolerance = 1.5e-10

    /// One row, one number: how far the last step moved the ranks of the worst list.
    public static let residualQuery = SQLText.named("queries/residual").plainStatement

    /// The analysis' name, in the marts and to tell it from another one.
    public let runID: String

    /// When it runs.
    public let now: WarehouseTime

    /// Creates the plan of one analysis.
    public init(runID: String, now: WarehouseTime) {
        self.runID = runID
        self.now = now
    }

    /// What an idempotency token is made of: hash this with the attempt's number.
    public func tokenInput(_ batch: StatementBatch) -> String {
        "analysis|\(self.runID)|\(batch.name)"
    }

    /// The batches that come before the first step: the scratch tables up to the graph.
    ///
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a run's name
    ///   that cannot stand in a statement.
    public func preparation() throws(WarehouseError) -> [StatementBatch] {
        let takeOver = try self.statements(["lock_runs", "clear_runs", "add_run", "drop_scratch"])
        let people = ["numbers", "settings", "keys", "conduct", "profiles", "mentions", "tweets", "edges"]
        let graph = [
            "activity", "h_index", "growth", "audience", "members", "list_edges", "pairs", "received", "links", "nodes",
            "graphs", "flows", "ranks",
        ]
        return [
            try StatementBatch(
                name: "putokaz-analysis-people",
                statements: takeOver + Self.analyzing(Self.facts) + (try self.making(people))
            ),
            try StatementBatch(
                name: "putokaz-analysis-graph",
                statements: try self.statements(["lock_runs", "check_run"]) + (try self.making(graph))
                    + [SQLText.named("analysis/make_progress").plainStatement]
            ),
        ]
    }

    /// The next steps of PageRank, ``stepsPerBatch`` of them.
    ///
    /// - Parameter done: The number of steps done before.
    /// - Returns: One batch.
    /// - Throws: ``WarehouseError`` with code `batchTooLarge` when the steps
    ///   have outgrown a batch.
    public func steps(from done: Int) throws(WarehouseError) -> StatementBatch {
        var statements = try self.statements(["lock_runs", "check_run", "first_step"])
        let step = SQLText.named("analysis/next_step")
        for number in 0..<Self.stepsPerBatch {
            statements.append(
                try step.statement(renaming: ["ranks_before": "ranks_\(number)", "ranks_after": "ranks_\(number + 1)"])
            )
        }
        let last = [
            "ranks_before": "ranks_\(Self.stepsPerBatch - 1)", "ranks_after": "ranks_\(Self.stepsPerBatch)",
            "{steps}": String(done + Self.stepsPerBatch),
        ]
        statements.append(try SQLText.named("analysis/add_progress").statement(renaming: last))
        statements.append(SQLText.named("analysis/clear_ranks").plainStatement)
        statements.append(try SQLText.named("analysis/keep_ranks").statement(renaming: last))
        let names = (0...Self.stepsPerBatch).map { "ranks_\($0)" }
        statements.append("drop table \(names.joined(separator: ", "))")
        return try StatementBatch(name: "putokaz-analysis-steps-\(done)", statements: statements)
    }

    /// The batches that come after the last step; the last but one publishes, the last one tells the planner.
    ///
    /// - Parameters:
    ///   - steps: The steps of PageRank that were done.
    ///   - residual: How far the last one moved the ranks.
    /// - Returns: Four batches.
    /// - Throws: ``WarehouseError`` with code `invalidValue` for a run's name
    ///   that cannot stand in a statement.
    public func conclusion(steps: Int, residual: Double) throws(WarehouseError) -> [StatementBatch] {
        let start = try self.statements(["lock_runs", "check_run"])
        let values = ["steps": String(steps), "residual": String(residual)]
        let scores = [
            "rates", "pagerank", "values", "parts", "places", "lists", "best", "watched", "shown", "run", "weeks",
        ]
        let details = [
            "langs", "texts", "words", "categories", "flags", "actors", "brought", "chances", "signals", "draws",
            "drawn_values", "drawn_ranks", "stability",
        ]
        return [
            try StatementBatch(name: "putokaz-analysis-scores", statements: start + (try self.making(scores))),
            try StatementBatch(name: "putokaz-analysis-details", statements: start + (try self.making(details))),
            try StatementBatch(
                name: "putokaz-analysis-publish",
                statements: start
                    + (try self.statements((Self.marts + Self.kept).flatMap { ["clear_\($0)", "publish_\($0)"] }))
                    + (try self.statements(["clear_finished_run", "publish_run", "drop_scratch"], values))
            ),
            try StatementBatch(
                name: "putokaz-analysis-statistics",
                statements: Self.analyzing(Self.marts.map { "mart_\($0)" })
            ),
        ]
    }

    /// What the analysis reads most of: a loader may have filled it a moment ago.
    private static let facts = [
        "fct_tweets", "fct_interactions", "fct_place_mentions", "bridge_tweet_urls", "user_snapshots", "label_words",
    ]

    /// The statements that tell the planner how large tables are: one that knows nothing may take hours for a join.
    private static func analyzing(_ tables: [String]) -> [String] { tables.map { "analyze putokaz.\($0)" } }

    /// The marts that are replaced; populations need the people.
    private static let marts = [
        "people", "list_members", "list_parts", "populations", "person_places", "places", "place_weeks",
        "region_weeks", "rising", "shortlist", "facets", "evidence", "partners", "flags", "hours",
    ]

    /// What is kept of each analysis, made from the marts.
    private static let kept = ["run_members", "run_totals"]

    /// The statements that make scratch tables, and tell the planner their sizes.
    private func making(_ names: [String]) throws(WarehouseError) -> [String] {
        var statements: [String] = []
        for name in names {
            statements += try self.statements(["make_\(name)"])
            statements += Self.analyzing(["scratch_\(name)"])
        }
        return statements
    }

    private func statements(
        _ names: [String],
        _ more: [String: String] = [:]
    ) throws(WarehouseError) -> [String] {
        let values = ["run_id": self.runID, "now": self.now.text].merging(more) { $1 }
        var statements: [String] = []
        for name in names {
            statements.append(try SQLText.named("analysis/\(name)").statement(values))
        }
        return statements
    }
}
