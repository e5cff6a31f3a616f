import Emulator

extension CloudSetup {
    /// The faults that `--faults` asks for, each told as it strikes; nil without it.
    ///
    /// - Throws: ``UsageError`` where its value is no plan.
    static func faults(_ arguments: Arguments, _ surroundings: Surroundings) throws(UsageError) -> FaultInjector? {
        guard let text = arguments[.faults] else { return nil }
        guard let plan = FaultPlan(parsing: text) else {
            let kinds = FaultKind.allCases.map(\.rawValue).joined(separator: " ")
            throw UsageError(
                "--faults takes seed=N,rate=0..1,kinds=A+B, not '\(text)'; kinds: \(kinds)",
                command: arguments.command
            )
        }
        let console = surroundings.console
        return FaultInjector(plan) { console.say("⚡ \($0.rawValue) at \($1)") }
    }

    /// Does what faults may refuse on purpose, even after a client's own retries, until it is done; once without faults.
    func insist(_ body: () async throws -> Void) async throws {
        for attempt in 1... {
            do {
                return try await body()
            } catch {
                guard self.options.faults != nil, attempt < 20, !Task.isCancelled else { throw error }
            }
        }
    }

    /// Says which faults struck and which alarms they would ring; nothing without faults.
    ///
    /// An alarm that rings for silence says nothing here: what ran need not have been a day.
    func tellFaults(in cloud: LocalCloud, _ console: Console) {
        guard let faults = self.options.faults else { return }
        for alarm in cloud.firedAlarms where cloud.metrics[alarm.subject] != nil {
            console.fail(alarm)
        }
        console.fail(faults)
    }
}

extension Console {
    /// Says that an alarm has reason to ring.
    func fail(_ alarm: AlarmResource) {
        self.fail("alarm \(alarm.logicalID): \(alarm.description)")
    }

    /// Says how often each fault struck.
    func fail(_ faults: FaultInjector) {
        let counts = faults.strikes.sorted { $0.key.rawValue < $1.key.rawValue }
        let text = counts.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        self.fail("faults: \(text.isEmpty ? "none" : text)")
    }
}
