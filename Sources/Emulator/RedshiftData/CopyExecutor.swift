internal import Postgres

/// Carries out COPY from Parquet, with Redshift's checks.
struct CopyExecutor: Sendable {
    let objects: any ObjectReader

    /// Copies and says how many rows.
    func copy(_ statement: CopyStatement, on session: PostgresSession) async throws -> Int {
        throw RedshiftRefusal("ERROR: not yet")
    }
}
