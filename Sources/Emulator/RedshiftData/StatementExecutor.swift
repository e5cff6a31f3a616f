internal import Postgres
internal import Synchronization

/// Runs statements on sessions of the private PostgreSQL, several at once.
///
/// One statement or batch has one session from its first to its last word, as
/// in the Data API: temporary tables live that long and no longer.
actor StatementExecutor {
    private let warehouse: LocalWarehouse
    private let copier: CopyExecutor
    private let clock: @Sendable () -> Double
    private let faults: FaultInjector?
    private var records: [String: StatementRecord] = [:]
    private var order: [String] = []
    private var cancellations: [String: PostgresCancellation] = [:]
    private var waiters: [String: [CheckedContinuation<Void, Never>]] = [:]
    private var running: [String: Task<Void, Never>] = [:]

    /// How long results are kept, in seconds: a day, as the Data API does.
    private static let retention: Double = 86_400

    init(
        warehouse: LocalWarehouse,
        copier: CopyExecutor,
        clock: @escaping @Sendable () -> Double,
        faults: FaultInjector? = nil
    ) {
        self.faults = faults
        self.warehouse = warehouse
        self.copier = copier
        self.clock = clock
    }

    /// Takes a statement and starts it in the background.
    func submit(_ record: StatementRecord) {
        let outdated = self.clock() - Self.retention
        while let oldest = self.order.first, let kept = self.records[oldest], kept.createdAt < outdated {
            self.records[oldest] = nil
            self.order.removeFirst()
        }
        self.records[record.id] = record
        self.order.append(record.id)
        // Kept until it ends: `shutDown` waits for it.
        self.running[record.id] = Task { await self.run(record.id) }
    }

    /// What is known of a statement.
    func record(_ id: String) -> StatementRecord? {
        self.records[id]
    }

    /// All statements, newest first.
    func all() -> [StatementRecord] {
        self.order.reversed().compactMap { self.records[$0] }
    }

    /// Waits until a statement has ended, or the time is over.
    func wait(_ id: String, atMost limit: Duration) async {
        guard let record = self.records[id], !record.status.isFinal else { return }
        let alarm = Task {
            // Cancelled when the statement has ended first.
            try? await Task.sleep(for: limit)
            self.wake(id)
        }
        await withCheckedContinuation { self.waiters[id, default: []].append($0) }
        alarm.cancel()
    }

    /// Stops a statement.
    ///
    /// - Returns: Whether there was anything to stop.
    func cancel(_ id: String) -> Bool {
        guard let record = self.records[id], !record.status.isFinal else { return false }
        if record.status == .submitted {
            self.finish(id, status: .aborted, error: nil)
        }
        self.cancellations[id]?.cancel()
        self.records[id]?.error = "Query was aborted by user"
        return true
    }

    /// Stops everything that runs and waits for its end.
    func shutDown() async {
        for id in self.running.keys {
            _ = self.cancel(id)
        }
        for task in self.running.values {
            await task.value
        }
    }

    private func run(_ id: String) async {
        defer { self.running[id] = nil }
        do {
            guard let database = self.records[id]?.database else { return }
            let name = self.chance(of: id)
            if self.faults?.strikes(.statementFailed, at: name) == true {
                let text = "ERROR: 1023\n  Detail: Serializable isolation violation on table in Redshift"
                return self.finish(id, status: .failed, error: text)
            }
            let session = try await self.warehouse.session(database: database)
            guard self.records[id]?.status == .submitted else {
                await self.warehouse.giveBack(session, database: database)
                return
            }
            self.records[id]?.status = .started
            let cancellation = try await session.cancellation()
            self.cancellations[id] = cancellation
            let fault = self.fault(for: id)
            await self.execute(id, on: session)
            fault?.cancel()
            self.cancellations[id] = nil
            await self.warehouse.giveBack(session, database: database)
        } catch {
            self.finish(id, status: .failed, error: "FATAL: \(error)")
        }
    }

    /// A statement's name for faults: how it begins, on one line.
    private func chance(of id: String) -> String {
        let beginning = self.records[id]?.parts.first?.sql.prefix(80) ?? ""
        return beginning.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What is to end a statement at work, where a fault strikes.
    private func fault(for id: String) -> Task<Void, Never>? {
        let name = self.chance(of: id)
        for kind in [FaultKind.statementAborted, .warehouseRestart] {
            guard let delay = self.faults?.delay(kind, at: name, within: .seconds(1)) else { continue }
            return Task {
                // Cancelled: the statement was over before.
                guard (try? await Task.sleep(for: delay)) != nil, !Task.isCancelled else { return }
                if kind == .statementAborted {
                    self.cancellations[id]?.cancel()
                } else {
                    await self.warehouse.crash()
                }
            }
        }
        return nil
    }

    /// Runs the parts in order; the first failure ends them.
    private func execute(_ id: String, on session: PostgresSession) async {
        guard let record = self.records[id] else { return }
        let isTransaction = record.isBatch && !record.isAutoCommitted
        var failure: (text: String, isAborted: Bool)?
        do {
            if isTransaction {
                _ = try await session.query("begin")
            }
            for index in record.parts.indices where failure == nil {
                failure = await self.execute(part: index, of: id, on: session)
            }
            if isTransaction {
                _ = try await session.query(failure == nil ? "commit" : "rollback")
            }
        } catch {
            failure = (Self.text(of: error), false)
        }
        if let failure {
            let isAborted = failure.isAborted
            for index in record.parts.indices where self.records[id]?.parts[index].status.isFinal == false {
                self.records[id]?.parts[index].status = .aborted
            }
            self.finish(id, status: isAborted ? .aborted : .failed, error: failure.text)
        } else {
            self.finish(id, status: .finished, error: nil)
        }
    }

    private func execute(
        part index: Int,
        of id: String,
        on session: PostgresSession
    ) async -> (text: String, isAborted: Bool)? {
        guard let record = self.records[id] else { return nil }
        self.records[id]?.parts[index].startedAt = self.clock()
        self.records[id]?.parts[index].status = .started
        defer {
            self.records[id]?.parts[index].endedAt = self.clock()
            self.records[id]?.updatedAt = self.clock()
        }
        do {
            let parameters = Dictionary(record.parameters.map { ($0.name, $0.value) }) { $1 }
            let statement = try RedshiftStatement(
                record.parts[index].sql,
                parameters: parameters,
                isInBatch: record.isBatch
            )
            switch statement.work {
            case .run(let sql, let values):
                let result = try await session.query(sql, parameters: values)
                self.records[id]?.parts[index].result = result.hasRows ? result : nil
                self.records[id]?.parts[index].rowsAffected = result.rowsAffected
            case .copy(let copy):
                let rows = try await self.copier.copy(copy, on: session)
                self.records[id]?.parts[index].rowsAffected = rows
            case .nothing:
                break
            }
            self.records[id]?.parts[index].status = .finished
            return nil
        } catch {
            // 57014: cancelled on request.
            let isAborted = (error as? PostgresError)?.sqlState == "57014"
            let text = Self.text(of: error)
            self.records[id]?.parts[index].status = isAborted ? .aborted : .failed
            self.records[id]?.parts[index].error = text
            return (text, isAborted)
        }
    }

    private func finish(_ id: String, status: StatementStatus, error: String?) {
        if var record = self.records[id] {
            record.status = status
            record.error = record.error ?? error
            record.updatedAt = self.clock()
            self.records[id] = record
        }
        self.wake(id)
    }

    private func wake(_ id: String) {
        for waiter in self.waiters.removeValue(forKey: id) ?? [] {
            waiter.resume()
        }
    }

    /// The error's text in the form of Redshift.
    private static func text(of error: any Error) -> String {
        switch error {
        case let error as RedshiftRefusal: error.message
        case let error as PostgresError where error.sqlState != nil:
            "ERROR: \(error.message)" + (error.position.map { "\n  Position: \($0)" } ?? "")
        default: "ERROR: \(error)"
        }
    }
}
