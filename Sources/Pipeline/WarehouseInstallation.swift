internal import AWSClients
internal import HTTPTypes
internal import Warehouse

/// Brings the warehouse to this version of its tables, whoever comes first.
struct WarehouseInstallation: Sendable {
    let client: WarehouseClient
    let now: UnixTime

    /// Runs the migrations that are missing.
    ///
    /// Two callers at once may both try; the one that loses looks again.
    func ensure() async throws {
        var attempt = 0
        while true {
            attempt += 1
            do {
                for batch in try await self.missing() {
                    try await self.client.run(
                        batch,
                        token: "migrate|\(batch.statements.last ?? "")|\(self.now.milliseconds)|\(attempt)"
                    )
                }
                return
            } catch let error as PipelineError where error.code == .statementFailed && attempt < 4 {
                continue
            }
        }
    }

    private func missing() async throws -> [StatementBatch] {
        let time = WarehouseTime(secondsSince1970: self.now.seconds)
        guard try await self.client.number(Warehouse.isInstalledQuery) == 1 else {
            return try Warehouse.migrationBatches(now: time)
        }
        let applied = try await self.client.rows(Warehouse.migrationsQuery).rows.compactMap { $0.first?.text }
        return try Warehouse.migrationBatches(applied: Set(applied), now: time)
    }
}
