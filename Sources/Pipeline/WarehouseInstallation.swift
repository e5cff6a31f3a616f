internal import AWSClients
internal import HTTPTypes
internal import Warehouse

/// Brings the warehouse to this version of its tables, whoever comes first.
struct WarehouseInstallation: Sendable {
    let client: WarehouseClient
    let reportGroup: ReportGroup?
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
        var applied: [String] = []
        if try await self.client.number(Warehouse.isInstalledQuery) == 1 {
            applied = try await self.client.rows(Warehouse.migrationsQuery).rows.compactMap { $0.first?.text }
        }
        let batches = try Warehouse.migrationBatches(
            applied: Set(applied),
            reportGroup: self.reportGroup,
            now: WarehouseTime(secondsSince1970: self.now.seconds)
        )
        guard !batches.isEmpty, let group = self.reportGroup else { return batches }
        return try await self.client.number(try group.existsQuery()) == 1 ? batches : [try group.creation()] + batches
    }
}
