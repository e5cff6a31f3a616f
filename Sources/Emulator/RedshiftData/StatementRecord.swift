internal import Postgres

/// What is known of one statement, or of a batch and its statements.
struct StatementRecord: Sendable {
    /// One SQL text and what came of it.
    struct Part: Sendable {
        let sql: String
        var status = StatementStatus.submitted
        var error: String?
        var result: PostgresResult?
        var rowsAffected: Int?
        /// When it started and ended, in seconds since 1970.
        var startedAt: Double?
        var endedAt: Double?

        /// The run time in nanoseconds, as the Data API gives it.
        var duration: Int64 {
            guard let startedAt, let endedAt else { return 0 }
            return Int64((endedAt - startedAt) * 1_000_000_000)
        }
    }

    let id: String
    let database: String
    let workgroup: String
    let name: String?
    let parameters: [(name: String, value: String)]
    let isBatch: Bool
    let isAutoCommitted: Bool
    let createdAt: Double
    var updatedAt: Double
    var status = StatementStatus.submitted
    var error: String?
    var parts: [Part]
}
