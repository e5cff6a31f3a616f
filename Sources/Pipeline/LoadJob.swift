public import AWSClients
internal import Cryptography
public import HTTPTypes
internal import Warehouse

/// Brings what the lake has committed into the warehouse, exactly once.
public struct LoadJob: Sendable {
    /// How many commits one call looks at; the workflow calls again.
    private static let commitLimit = 600

    /// How long after a full comparison of lake and ledger the next one is due.
    private static let reconciliationInterval = Duration.seconds(7 * 86_400)

    /// The time that must be left to begin another batch.
    private static let batchTime = Duration.seconds(30)

    private let store: any ObjectStore
    private let client: WarehouseClient
    private let settings: PipelineSettings
    private let clock: @Sendable () -> UnixTime

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - store: Where the lake is.
    ///   - client: The warehouse; its deadline is the job's.
    ///   - settings: The lake's bucket and COPY's role.
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

    /// Loads the open commits that the time allows.
    ///
    /// Once a week all commits of the lake are compared with the ledger, not
    /// only those of the last days: the first call that finds the last
    /// comparison a week old does it, and notes it when nothing remains.
    ///
    /// - Parameter isReconciliation: Whether to compare all of them whatever the date.
    /// - Returns: What was done, and what is left.
    /// - Throws: `AWSServiceError` and ``PipelineError`` for what concerns the
    ///   warehouse or the store as a whole; a bad commit is set aside instead.
    public func run(isReconciliation: Bool = false) async throws -> LoadOutcome {
        try await WarehouseInstallation(client: self.client, reportGroup: self.settings.reportGroup, now: self.clock())
            .ensure()
        var outcome = LoadOutcome()
        let isDue = try await self.isReconciliationDue()
        outcome.isReconciliation = isReconciliation || isDue
        let open = try await OpenCommits(store: self.store, client: self.client, bucket: self.settings.lakeBucket)
            .find(isReconciliation: outcome.isReconciliation)
        let chosen = open.prefix(Self.commitLimit)
        outcome.remaining = open.count - chosen.count
        let commits = try await self.read(Array(chosen), &outcome)
        let groups = LoadPlan().groups(commits)
        for (index, group) in groups.enumerated() {
            guard self.client.deadline - self.clock() > Self.batchTime || index == 0 else {
                outcome.remaining += groups[index...].reduce(0) { $0 + $1.count }
                break
            }
            try await self.load(group, &outcome)
        }
        if outcome.isReconciliation, outcome.remaining == 0 {
            let now = self.clock()
            let batch = try Warehouse.reconciliationBatch(now: WarehouseTime(secondsSince1970: now.seconds))
            try await self.client.run(batch, token: "reconcile|\(now.milliseconds)")
        }
        return outcome
    }

    /// Whether the last full comparison is a week old, or there was none.
    private func isReconciliationDue() async throws -> Bool {
        let limit = self.clock() + (.zero - Self.reconciliationInterval)
        let query = try Warehouse.recentReconciliationsQuery(since: WarehouseTime(secondsSince1970: limit.seconds))
        return try await self.client.number(query) == 0
    }

    /// Reads commit files; damaged ones are set aside.
    private func read(_ summaries: [ObjectSummary], _ outcome: inout LoadOutcome) async throws -> [CommitReference] {
        var commits: [CommitReference] = []
        for summary in summaries {
            do {
                commits.append(try await self.commit(summary.key, committedAt: summary.lastModified.seconds))
            } catch let error as PipelineError where error.code == .commitDamaged {
                try await self.setAside(summary.key, error.message, &outcome)
            } catch let error as AWSServiceError where error.isNotFound {
                // Removed since the listing, as by a person's right to be forgotten.
                continue
            }
        }
        return commits
    }

    private func commit(_ key: String, committedAt: Int64) async throws -> CommitReference {
        let lake = self.settings.lakeBucket
        let content = try await self.store.read(ObjectLocation(bucket: lake, key: key))
        return try CommitReading.reference(content.bytes, key: key, lakeBucket: lake, committedAt: committedAt)
    }

    /// Loads commits together; where that fails for their content, by halves, down to the one that is bad.
    private func load(_ commits: [CommitReference], _ outcome: inout LoadOutcome) async throws {
        do {
            try await self.loadTogether(commits)
            outcome.loadedCommits += commits.count
        } catch let error as PipelineError where error.code == .statementFailed {
            guard commits.count > 1 else {
                if try await self.isUnchanged(commits[0]) {
                    try await self.setAside(commits[0].commitKey, error.message, &outcome)
                } else {
                    outcome.remaining += 1
                }
                return
            }
            let middle = commits.count / 2
            try await self.load(Array(commits[..<middle]), &outcome)
            try await self.load(Array(commits[middle...]), &outcome)
        }
    }

    /// Whether a commit still is what it was when it was read.
    ///
    /// Forgetting a person writes a commit and its files anew, or removes them: what failed for that is no bad commit.
    private func isUnchanged(_ commit: CommitReference) async throws -> Bool {
        do {
            return try await self.commit(commit.commitKey, committedAt: commit.committedAt) == commit
        } catch let error as AWSServiceError where error.isNotFound {
            return false
        }
    }

    private func loadTogether(_ commits: [CommitReference]) async throws {
        let names = commits.map(\.commitKey).sorted().joined(separator: "|")
        let loadID = String(Hex.encode(SHA256.hash(Array(names.utf8))).prefix(32))
        let folder = S3Location(bucket: self.settings.lakeBucket, key: "manifests/\(loadID)/")
        let batch = try LoadBatch(commits: commits, loadID: loadID, manifestFolder: folder)
        for manifest in batch.manifests {
            let location = ObjectLocation(bucket: manifest.location.bucket, key: manifest.location.key)
            let options = ObjectWriteOptions(contentType: "application/json")
            try await self.store.write(manifest.bytes, to: location, options: options)
        }
        let attempts = 3
        for attempt in 1...attempts {
            let now = self.clock()
            let statements = try batch.statements(
                copyRole: self.settings.copyRole,
                now: WarehouseTime(secondsSince1970: now.seconds)
            )
            do {
                try await self.client.run(statements, token: "\(batch.tokenInput)|\(now.milliseconds)|\(attempt)")
                return
            } catch let error as PipelineError where error.code == .statementFailed && attempt < attempts {
                // Another loader may have held the lock too long, or the server was restarted: those pass.
                guard Self.isTransient(error.message) else { throw error }
            }
        }
    }

    /// Whether a statement's error speaks of the moment and not of the data.
    ///
    /// The Data API gives no code with a failed statement, only its text, and Redshift's text holds its own number
    /// (1023) in place of an SQLSTATE; a word too many here costs two more attempts, one too few a commit set aside:
    /// https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
    private static func isTransient(_ message: String) -> Bool {
        [
            "1023", "erializable isolation", "could not serialize", "deadlock", "terminating connection",
            "the connection", "connection to server",
        ]
        .contains { message.contains($0) }
    }

    private func setAside(_ key: String, _ reason: String, _ outcome: inout LoadOutcome) async throws {
        let now = self.clock()
        let batch = try Warehouse.rejectBatch(
            commitKey: key,
            reason: reason,
            now: WarehouseTime(secondsSince1970: now.seconds)
        )
        try await self.client.run(batch, token: "reject|\(key)|\(now.milliseconds)")
        outcome.setAside.append(LoadOutcome.SetAside(key: key, reason: reason))
    }
}
