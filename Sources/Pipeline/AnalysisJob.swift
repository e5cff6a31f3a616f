public import AWSClients
public import HTTPTypes
public import Influence
internal import Report
internal import Warehouse

/// Ranks people and places in the warehouse, publishes, and writes the report.
public struct AnalysisJob: Sendable {
    private let store: any ObjectStore
    private let client: WarehouseClient
    private let settings: PipelineSettings
    private let clock: @Sendable () -> UnixTime

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - store: Where the report goes.
    ///   - client: The warehouse; its deadline is the job's.
    ///   - settings: The lake's bucket.
    ///   - clock: The time.
    public init(
        store: any ObjectStore,
        client: WarehouseClient,
        settings: PipelineSettings,
        clock: @escaping @Sendable () -> UnixTime
    ) {
        self.store = store
        self.client = client
        self.settings = settings
        self.clock = clock
    }

    /// Analyses, publishes in one transaction, and writes the report.
    ///
    /// - Parameter runID: The run's name; the time is added, so that a repetition is a run of its own.
    /// - Returns: What was done, and where the report lies.
    /// - Throws: `AWSServiceError`, ``PipelineError`` and `WarehouseError`.
    public func run(_ runID: String) async throws -> AnalysisOutcome {
        let now = self.clock()
        try await WarehouseInstallation(client: self.client, reportGroup: self.settings.reportGroup, now: now).ensure()
        let plan = AnalysisPlan(
            runID: "\(Self.plain(runID).prefix(40))-\(now.milliseconds)",
            now: WarehouseTime(secondsSince1970: now.seconds)
        )
        for batch in try plan.preparation() {
            try await self.client.run(batch, token: plan.tokenInput(batch))
        }
        var steps = 0
        var residual = Double.infinity
        while residual >= AnalysisPlan.tolerance, steps < AnalysisPlan.stepLimit {
            let batch = try plan.steps(from: steps)
            try await self.client.run(batch, token: plan.tokenInput(batch))
            steps += AnalysisPlan.stepsPerBatch
            residual = try await self.client.rows(AnalysisPlan.residualQuery).rows.first?.first?.double ?? 0
        }
        for batch in try plan.conclusion(steps: steps, residual: residual) {
            try await self.client.run(batch, token: plan.tokenInput(batch))
        }
        let key = "reports/date=\(now.iso8601.prefix(10))/\(plan.runID).html"
        let page = HTMLReport.render(try await Self.report(from: self.client))
        try await self.store.write(
            page,
            to: ObjectLocation(bucket: self.settings.lakeBucket, key: key),
            options: ObjectWriteOptions(contentType: "text/html; charset=utf-8")
        )
        return AnalysisOutcome(
            runID: plan.runID,
            steps: steps,
            residual: residual,
            reportBucket: self.settings.lakeBucket,
            reportKey: key
        )
    }

    /// Reads what the last analysis has published.
    ///
    /// - Throws: As ``WarehouseClient/rows(_:)``, and `WarehouseError` for a result of another shape.
    public static func report(from client: WarehouseClient) async throws -> InfluenceReport {
        var tables: [ReportQuery: ResultTable] = [:]
        for query in ReportQuery.allCases {
            let result = try await client.rows(try query.statement())
            tables[query] = ResultTable(
                columns: result.columns.map(\.name),
                rows: result.rows.map { $0.map(\.text) }
            )
        }
        return try InfluenceReport(tables: tables)
    }

    /// The page for a report, with what was read in a run.
    public static func page(_ report: InfluenceReport, counts: [(name: String, count: Int)]) -> [UInt8] {
        HTMLReport.render(report, counts: counts)
    }

    /// Letters, digits, hyphens: what may stand in a statement and in a key.
    private static func plain(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
