internal import AWSClients
internal import CivilCalendar
internal import Warehouse

/// Finds the commits of the lake that the warehouse's ledger lacks.
struct OpenCommits: Sendable {
    /// Up to so many known commits the whole prefix is listed each time: 20 requests at most.
    static let fullListingLimit = 20_000

    let store: any ObjectStore
    let client: WarehouseClient
    let bucket: String

    /// The open commits, oldest day first.
    ///
    /// Beyond ``fullListingLimit`` the listing begins a week before the newest
    /// day that is known: late commits of older days wait for a reconciliation.
    ///
    /// - Parameter isReconciliation: Whether to list everything regardless.
    /// - Returns: The commit files as listed.
    /// - Throws: `AWSServiceError`, ``PipelineError``.
    func find(isReconciliation: Bool = false) async throws -> [ObjectSummary] {
        let known = Set(try await self.client.rows(Warehouse.knownCommitsQuery).rows.compactMap { $0.first?.text })
        var start: String?
        if !isReconciliation, known.count > Self.fullListingLimit, let newest = known.max() {
            start = Self.weekBefore(newest)
        }
        let listed = try await self.store.listAll(bucket: self.bucket, prefix: "commits/", startAfter: start)
        return listed.filter { !known.contains($0.key) }
    }

    /// The listing's start a week before the day in a commit's key, `commits/ingest_date=2026-08-02/…`.
    static func weekBefore(_ key: String) -> String? {
        let prefix = "commits/ingest_date="
        guard key.hasPrefix(prefix), let date = CivilDate(iso8601: key.dropFirst(prefix.count).prefix(10)) else {
            return nil
        }
        return prefix + CivilDate(dayNumber: date.dayNumber - 7).iso8601
    }
}
