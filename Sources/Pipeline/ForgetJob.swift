public import AWSClients
public import HTTPTypes
internal import TweetReading
internal import Warehouse

/// Removes a person from landing objects, lake, reports and warehouse, for good.
///
/// The suppression list comes first, so that nothing brings the person back
/// meanwhile, and the warehouse last, since it knows under which handles to
/// look: whoever stops half-way begins again and loses nothing.
public struct ForgetJob: Sendable {
    let store: any ObjectVersionStore
    let client: WarehouseClient
    let settings: PipelineSettings
    let clock: @Sendable () -> UnixTime

    /// The time that must be left to begin another object.
    private static let objectTime = Duration.seconds(120)

    /// Creates a job.
    ///
    /// - Parameters:
    ///   - store: Where landing and lake buckets are.
    ///   - client: The warehouse; its deadline is the job's.
    ///   - settings: The buckets.
    ///   - clock: The time.
    public init(
        store: any ObjectVersionStore,
        client: WarehouseClient,
        settings: PipelineSettings,
        clock: @escaping @Sendable () -> UnixTime
    ) {
        self.store = store
        self.client = client
        self.settings = settings
        self.clock = clock
    }

    /// Forgets a person, as far as the time goes.
    ///
    /// - Parameters:
    ///   - user: The id in decimals, or @ and the handle.
    ///   - salt: Random text for the suppression list; taken for its first person only.
    ///   - position: Where an earlier call ended.
    /// - Returns: What was done, and where to go on.
    /// - Throws: ``PipelineError`` with code `eventUnknown` for what is no user; `AWSServiceError`,
    ///   `WarehouseError`.
    public func run(_ user: String, salt: String, from position: ForgetPosition? = nil) async throws -> ForgetOutcome {
        guard PersonNames.isKey(user) else {
            throw PipelineError.eventUnknown("a user is the digits of an id, or @ and a handle")
        }
        try await WarehouseInstallation(client: self.client, reportGroup: self.settings.reportGroup, now: self.clock())
            .ensure()
        var position = position ?? ForgetPosition()
        var names = PersonNames(keys: [user.lowercased()] + position.names)
        var outcome = ForgetOutcome()
        if position.names.isEmpty {
            try await self.addKnownKeys(of: user.lowercased(), to: &names)
            outcome.wasKnown = names.keys.count > 1
            try await self.suppress(names, salt: salt)
        }
        while true {
            let isStepDone: Bool =
                switch position.step {
                case .landing: try await self.clearLanding(&names, &position, &outcome)
                case .lake: try await self.clearLake(names, &position, &outcome)
                case .leftovers: try await self.clearLeftovers(names, &position, &outcome)
                case .warehouse: try await self.clearWarehouse(names, salt: salt)
                }
            position.names = names.keys.sorted()
            outcome.names = position.names
            guard isStepDone else {
                outcome.next = position
                return outcome
            }
            guard let next = Self.step(after: position.step) else {
                return outcome
            }
            if position.step == .landing {
                // Keys that a landing object has shown are kept out as well.
                try await self.suppress(names, salt: salt)
            }
            position = ForgetPosition(step: next, names: position.names)
        }
    }

    /// Whether there is time to begin another object.
    var hasTime: Bool { self.client.deadline - self.clock() > Self.objectTime }

    private static func step(after step: ForgetPosition.Step) -> ForgetPosition.Step? {
        let steps = ForgetPosition.Step.allCases
        return steps.firstIndex(of: step).flatMap { $0 + 1 < steps.count ? steps[$0 + 1] : nil }
    }

    private var time: WarehouseTime { WarehouseTime(secondsSince1970: self.clock().seconds) }

    /// Adds the keys under which the warehouse knows a person, ids and handles of nobody else.
    func addKnownKeys(of key: String, to names: inout PersonNames) async throws {
        var open = [key]
        while let key = open.popLast() {
            let rows = try await self.client.rows(try Warehouse.personKeysQuery(userKey: key)).rows
            for found in rows.compactMap({ $0.first?.text }) where names.insert(found) {
                open.append(found)
            }
        }
    }

    /// Whether a handle belongs, as far as the warehouse knows, to nobody but a person.
    func isOwn(_ handle: String, of names: PersonNames) async throws -> Bool {
        let rows = try await self.client.rows(try Warehouse.personKeysQuery(userKey: handle)).rows
        return rows.compactMap { $0.first?.text }.allSatisfy { $0 == handle || names.keys.contains($0) }
    }

    private func suppress(_ names: PersonNames, salt: String) async throws {
        for key in names.keys.sorted() {
            let batch = try Warehouse.suppressBatch(userKey: key, salt: salt, now: self.time)
            try await self.client.run(batch, token: "suppress|\(key)|\(salt)|\(self.clock().milliseconds)")
        }
    }

    private func clearWarehouse(_ names: PersonNames, salt: String) async throws -> Bool {
        for key in names.keys.sorted() {
            let batch = try Warehouse.forgetBatch(userKey: key, salt: salt, now: self.time)
            try await self.client.run(batch, token: "forget|\(key)|\(salt)|\(self.clock().milliseconds)")
        }
        for statement in Warehouse.vacuumStatements {
            do {
                try await self.client.execute(statement)
            } catch let error as PipelineError where error.code == .statementFailed {
                // Somebody else's VACUUM runs, or the table is another owner's: Redshift tidies up by itself later.
            }
        }
        return true
    }
}
