public import JSONDocument

/// What one call of the analysis did.
public struct AnalysisOutcome: Sendable, Hashable {
    /// The analysis' name.
    public let runID: String

    /// The steps of PageRank until it settled.
    public let steps: Int

    /// How far the last step moved the ranks of the worst list.
    public let residual: Double

    /// The bucket that holds the report.
    public let reportBucket: String

    /// The report's key.
    public let reportKey: String

    /// The handler's answer.
    public var document: JSONValue {
        [
            "done": true, "run_id": .string(self.runID), "pagerank_steps": .integer(Int64(self.steps)),
            "pagerank_residual": .number(self.residual),
            "report": ["bucket": .string(self.reportBucket), "key": .string(self.reportKey)],
        ]
    }
}
